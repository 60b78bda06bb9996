import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId, SourceNames } from "../../app/views.ts";
import { apart, useFigures } from "../language/index.ts";
import { useAsked } from "../state/study.ts";
import { ClearedPreviewRow } from "./ClearedPreviewRow.tsx";
import { Failure } from "./Failure.tsx";
import { Go } from "./Go.tsx";
import "./names-in-sources.css";

/** Source by source: what was taken out and when, which listed names stand in it still, and what would leave. */
export function NamesInSources() {
  const { t } = useTranslation("names");
  const names = useAsked("sourceNames", {});
  const [open, setOpen] = useState<RecordId>();
  if (names.value === undefined || names.value.length === 0) return <Failure error={names.error} />;
  // What asks for a look stands first.
  const lines = names.value.toSorted((a, b) => urgency(b) - urgency(a));
  return (
    <section className="register-part">
      <h2 className="heading">{t("register.sources")}</h2>
      <FoundRate names={names.value} />
      <p className="soft">{t("register.sourcesHint")}</p>
      <div className="names-sources-room">
        <table className="names-sources">
          <thead>
            <tr>
              <th scope="col">{t("register.source")}</th>
              <th scope="col">{t("register.step")}</th>
              <th scope="col" className="number">
                {t("register.inStep")}
              </th>
              <th scope="col" className="number">
                {t("register.later")}
              </th>
              <th scope="col" className="number">
                {t("register.standing")}
              </th>
              <th scope="col">
                <span className="unseen">{t("register.preview")}</span>
              </th>
            </tr>
          </thead>
          {lines.map((line) => (
            <SourceNamesRow
              key={line.source}
              line={line}
              isOpen={line.source === open}
              onPress={() => setOpen(line.source === open ? undefined : line.source)}
            />
          ))}
        </table>
      </div>
    </section>
  );
}

function urgency({ namesStep, standing }: SourceNames): number {
  return (standing > 0 ? 2 : 0) + (namesStep === "done" ? 0 : 1);
}

function FoundRate({ names }: { readonly names: readonly SourceNames[] }) {
  const { t } = useTranslation("names");
  const { number } = useFigures();
  const inStep = names.reduce((sum, each) => sum + each.inStep, 0);
  const later = names.reduce((sum, each) => sum + each.later, 0);
  const all = inStep + later;
  if (all === 0) return <p>{t("register.foundNone")}</p>;
  // Never rounded up to all: one that was missed is one too many.
  const share = number(Math.floor((inStep / all) * 1000) / 1000, {
    style: "percent",
    maximumFractionDigits: 1,
  });
  return <p>{t("register.found", { all, inStep, later, share })}</p>;
}

function SourceNamesRow(props: {
  readonly line: SourceNames;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}) {
  const { line, isOpen } = props;
  const { t } = useTranslation("names");
  const { number } = useFigures();
  const doing = t(isOpen ? "register.hide" : "register.preview");
  return (
    <tbody>
      <tr>
        <th scope="row">
          <Go to={{ screen: "read", source: line.source }}>
            <bdi>{line.title}</bdi>
          </Go>
        </th>
        <td>
          <span className={line.namesStep === "done" ? undefined : "names-flag"}>
            {t(`register.state.${line.namesStep}`)}
          </span>
        </td>
        <td className="number">{number(line.inStep)}</td>
        <td className="number">{number(line.later)}</td>
        <td className="number">
          <span className={line.standing > 0 ? "names-flag" : undefined}>{number(line.standing)}</span>
        </td>
        <td className="names-sources-more">
          <button
            type="button"
            className="inline"
            aria-expanded={isOpen}
            aria-label={`${doing}: ${apart(line.title)}`}
            onClick={props.onPress}
          >
            {doing}
          </button>
        </td>
      </tr>
      {isOpen && <ClearedPreviewRow source={line.source} />}
    </tbody>
  );
}
