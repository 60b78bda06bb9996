import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, ReaderPassage, ReaderView, RecordId, SourceLine } from "../../app/views.ts";
import { usePainted } from "../state/after-paint.ts";
import { drawnUnder, isPassing } from "../state/coded-view.ts";
import { useFactWords } from "../state/fact-words.ts";
import type { ReaderDesk } from "../state/reader-desk.ts";
import { heldBackAt } from "../state/release.ts";
import { releaseWords } from "../state/words.ts";
import { Chip } from "./Chip.tsx";
import { CodedAsLines } from "./CodedAsLines.tsx";
import { EvidenceForm } from "./EvidenceForm.tsx";
import { Facts } from "./Facts.tsx";
import { Warning } from "./Failure.tsx";
import { Go } from "./Go.tsx";
import { GonePassages } from "./GonePassages.tsx";
import { HoldBack, HoldBackDoor } from "./HoldBack.tsx";
import { MemoForm } from "./MemoForm.tsx";
import { Memos } from "./Memos.tsx";
import { NameLaterForm } from "./NameLaterForm.tsx";
import { PassageKeys } from "./PassageKeys.tsx";
import { QuantityForm } from "./QuantityForm.tsx";
import { RestsOnIt } from "./RestsOnIt.tsx";
import "./passage-pane.css";

/** What one is doing with the passage, in the pane beside it. */
export type PassageTask = "evidence" | "memo" | "quantity" | "name" | "release";

/** The pane at the right: codes and claims of the passage one stands in, and what is known of its source. */
export function PassagePane(props: {
  readonly desk: ReaderDesk;
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
  readonly task: PassageTask | undefined;
  readonly onTask: (task: PassageTask | undefined) => void;
  readonly onDone: () => void;
  /** Do what a key of the room does. */
  readonly onKey: (key: string) => void;
}) {
  const { desk, codes, task, onDone } = props;
  const { t } = useTranslation("reader");
  const [passage] = desk.here;
  // What can be done with selected words stands above what is known of them, which may be long.
  const ready = desk.stretch !== undefined;
  const stored = passage === undefined || isPassing(passage) ? undefined : passage;
  const told = usePainted(stored?.id);
  return (
    <div className="passage">
      <h2 className="heading pane-heading">{t(passage === undefined ? "source" : "passage")}</h2>
      {desk.view.textConflicts > 0 && (
        <Warning>
          {t("pane.textConflict")} <Go to={{ screen: "conflicts" }}>{t("pane.settle")}</Go>
        </Warning>
      )}
      {passage !== undefined && <PassageCodes desk={desk} codes={codes} />}
      {ready && task === undefined && <PassageKeys ready onKey={props.onKey} />}
      {task === "evidence" && <EvidenceForm desk={desk} onDone={onDone} />}
      {task === "quantity" && <QuantityForm desk={desk} onDone={onDone} />}
      {task === "memo" && <MemoForm desk={desk} onDone={onDone} />}
      {task === "name" && desk.stretch !== undefined && <NameLaterForm desk={desk} onDone={onDone} />}
      {task === "release" && <HoldBack desk={desk} onDone={onDone} />}
      {passage !== undefined && <PassageFacts passage={passage} source={desk.view.source} />}
      {stored !== undefined && task !== "release" && (
        <HoldBackDoor passage={stored} source={desk.view.source} onOpen={() => props.onTask("release")} />
      )}
      {told !== undefined && <RestsOnIt key={told} passage={told} />}
      {told !== undefined && <Memos about={{ table: "passage", id: told }} />}
      {passage !== undefined && <h2 className="heading passage-source">{t("source")}</h2>}
      <SourceFacts facts={desk.view.facts} />
      {passage === undefined && <Memos about={{ table: "source", id: desk.view.source.id }} />}
      <Hidden desk={desk} />
      <GonePassages passages={desk.view.passages} codes={codes} />
      {!ready && <PassageKeys ready={false} onKey={props.onKey} />}
    </div>
  );
}

/** How many codings are shown as chips; a selection over a whole text touches thousands. */
const mostChips = 14;

function PassageCodes({
  desk,
  codes,
}: {
  readonly desk: ReaderDesk;
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
}) {
  const { t } = useTranslation("reader");
  const coderName = (id: RecordId): string =>
    desk.view.coders.find((coder) => coder.id === id)?.name ?? t("pane.somebody");
  const all = desk.here.flatMap((passage) => passage.codings);
  const codings = all.slice(0, mostChips);
  return (
    <div className="chips">
      {codings.map((coding) => {
        const code = codes.get(coding.code);
        const name = code?.name ?? t("pane.codeGone");
        return (
          <Chip
            key={drawnUnder(coding.id)}
            colour={code?.colour ?? "slate"}
            {...(coding.mine
              ? { removal: t("pane.takeOff", { name }), onRemove: () => void desk.uncode(coding.id, name) }
              : {})}
          >
            {name}
            {!coding.mine && <small> · {coderName(coding.coder)}</small>}
          </Chip>
        );
      })}
      <CodedAsLines codings={codings} />
      {all.length === 0 && <p className="soft">{t("pane.noCode")}</p>}
      {all.length > mostChips && (
        <p className="soft">{t("pane.moreCodings", { count: all.length - mostChips })}</p>
      )}
    </div>
  );
}

function PassageFacts({ passage, source }: { readonly passage: ReaderPassage; readonly source: SourceLine }) {
  const { t } = useTranslation("reader");
  const { claims, quantities } = passage;
  const held = heldBackAt(passage, source);
  const facts = [
    ...(passage.state === "stands"
      ? []
      : [{ label: t("pane.text"), value: t(passage.state === "moved" ? "pane.moved" : "pane.changed") }]),
    ...(held === undefined
      ? []
      : [
          {
            label: t("pane.heldBack"),
            value: t("pane.heldBackAs", { level: releaseWords[held], source: releaseWords[source.release] }),
          },
        ]),
    ...(quantities.length === 0 ? [] : [{ label: t("pane.quantity"), value: quantities.join("; ") }]),
    ...(claims.length === 0
      ? []
      : [
          {
            label: t("evidence"),
            value: (
              <ul className="passage-claims">
                {claims.map(({ claim, text, direction }) => (
                  <li key={claim} className={`passage-${direction}`}>
                    {t(`pane.${direction}`)}: <Go to={{ screen: "claims", claim }}>{text}</Go>
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
  ];
  return facts.length === 0 ? null : <Facts facts={facts} />;
}

/** What is recorded of a source, as labels and values. */
export const SourceFacts = memo(function SourceFacts({ facts }: { readonly facts: ReaderView["facts"] }) {
  const { t } = useTranslation("reader");
  const wordsOf = useFactWords();
  const words = t("facts", { returnObjects: true });
  return (
    <Facts
      facts={facts.map((fact) => ({
        label: Object.entries(words).find(([known]) => known === fact.label)?.[1] ?? fact.label,
        value: wordsOf(fact),
      }))}
    />
  );
});

function Hidden({ desk }: { readonly desk: ReaderDesk }) {
  const { t } = useTranslation("reader");
  const count = desk.view.blocks.filter(({ kind }) => kind === "furniture").length;
  if (count === 0) return null;
  return <p className="soft passage-hidden">{t("pane.furniture", { count })}</p>;
}
