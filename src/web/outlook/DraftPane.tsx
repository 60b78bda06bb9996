import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComputedOutlook, DefinitionView, DraftKnob, ReadyDraft, WatchedView } from "../../app/views.ts";
import { LineField } from "../parts/Field.tsx";
import { DraftAccounts, DraftHorizon } from "./DraftWhole.tsx";
import { KnobOf } from "./KnobOf.tsx";
import "./draft-pane.css";

/** Try other numbers: whatever is moved is a draft, and the pictures beside follow while the finger is down. */
export function DraftPane(props: {
  readonly ready: ReadyDraft;
  readonly outlook: ComputedOutlook;
  readonly definition: DefinitionView;
  readonly watched: WatchedView;
}) {
  const { ready, outlook, definition, watched } = props;
  const { t } = useTranslation("outlook");
  const [find, setFind] = useState("");
  useEffect(showFan, []);
  const sought = find.trim().toLocaleLowerCase();
  const thresholds = thresholdKnobs(ready.knobs, definition, watched);
  const carrying = carryingKnobs(ready.knobs, definition).filter((each) => !thresholds.includes(each));
  const found =
    sought === ""
      ? []
      : ready.knobs.filter(({ name }) => name.toLocaleLowerCase().includes(sought)).slice(0, 6);
  return (
    <div className="draft-pane">
      <p className="soft">{t("draft.lead")}</p>
      <LineField label={t("draft.find")} value={find} onChange={setFind} />
      {sought !== "" && found.length === 0 && <p className="soft">{t("draft.notFound")}</p>}
      <Knobs title={t("draft.found")} knobs={found} />
      <DraftHorizon ready={ready} base={outlook.base.to ?? outlook.base.from} />
      <DraftAccounts ready={ready} />
      <Knobs title={t("draft.thresholds")} knobs={thresholds} />
      <Knobs title={t("draft.carrying")} knobs={carrying} />
    </div>
  );
}

function Knobs({ title, knobs }: { readonly title: string; readonly knobs: readonly DraftKnob[] }) {
  if (knobs.length === 0) return null;
  return (
    <section className="draft-part">
      <h3 className="heading">{title}</h3>
      {knobs.map((each) => (
        <KnobOf key={each.estimate} knob={each} />
      ))}
    </section>
  );
}

/** Numbers that the definition read or the watched number drawn is measured against. */
function thresholdKnobs(
  knobs: readonly DraftKnob[],
  { condition }: DefinitionView,
  { threshold }: WatchedView,
): readonly DraftKnob[] {
  const named = new Set(condition.match(/[A-Za-z][\w.]*/g) ?? []);
  return knobs.filter(({ key, chosen }) => chosen && (named.has(key) || key === threshold));
}

/** Of what carries most of the answer's variance, the six heaviest. */
function carryingKnobs(knobs: readonly DraftKnob[], { carriers }: DefinitionView): readonly DraftKnob[] {
  return carriers
    .filter(({ is }) => is === "parameter")
    .slice(0, 6)
    .flatMap(({ id }) => knobs.filter(({ parameter }) => parameter === id));
}

/** Where this is a sheet over the page, the fan that follows must stand above it. */
function showFan(): void {
  if (window.matchMedia("(max-width: 1119px)").matches)
    document.querySelector(".fan-unit")?.scrollIntoView({ block: "start" });
}
