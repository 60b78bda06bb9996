import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId, SourceAccessLine } from "../../app/views.ts";
import { apart } from "../language/index.ts";
import { sayRefused } from "../state/notices.ts";
import { act, useAsked } from "../state/study.ts";
import { releaseWords } from "../state/words.ts";
import { Failure } from "./Failure.tsx";
import { Go } from "./Go.tsx";
import { RedactionDiff } from "./RedactionDiff.tsx";
import "./source-access.css";

/** As many sources as are shown at first. */
const shownAtFirst = 8;

const levels = ["never", "paraphrase", "quote"] as const;
const consents = ["not-asked", "yes", "no"] as const;
const waysOut = ["transcript", "quotes", "paraphrase", "nothing"] as const;

/** How far the words of each source go, set here file by file, with what was taken out of each. */
export function SourceAccess() {
  const { t } = useTranslation("archive");
  const asked = useAsked("sourceAccess", {});
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<RecordId>();
  const lines = asked.value ?? [];
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  return (
    <section className="access" aria-labelledby="source-access">
      <h3 id="source-access">{t("access.title")}</h3>
      <p className="soft releases-lead">{t("access.lead")}</p>
      <Failure error={asked.error} />
      {asked.value?.length === 0 && <p className="soft">{t("access.none")}</p>}
      {lines.length > 0 && (
        <>
          <Sum lines={lines} />
          <ul className="access-list">
            {shown.map((line) => (
              <AccessLine
                key={line.source}
                line={line}
                isOpen={open === line.source}
                onSet={(values) =>
                  asked.amend((now) =>
                    now.map((each) => (each.source === line.source ? { ...each, ...values } : each)),
                  )
                }
                onCompare={() => setOpen(open === line.source ? undefined : line.source)}
              />
            ))}
          </ul>
        </>
      )}
      {shown.length < lines.length && (
        <button type="button" className="inline" onClick={() => setAll(true)}>
          {t("access.more", { count: lines.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function Sum({ lines }: { readonly lines: readonly SourceAccessLine[] }) {
  const { t } = useTranslation("archive");
  const said = waysOut.flatMap((goes) => {
    const count = lines.filter((each) => each.goes === goes).length;
    return count === 0 ? [] : [t(`access.sum.${goes}`, { count })];
  });
  return <p role="status">{said.join(" · ")}</p>;
}

function AccessLine(props: {
  readonly line: SourceAccessLine;
  readonly isOpen: boolean;
  readonly onSet: (values: Settings) => void;
  readonly onCompare: () => void;
}) {
  const { line, isOpen } = props;
  const { t } = useTranslation("archive");
  const doing = t(isOpen ? "access.compareHide" : "access.compare");
  return (
    <li>
      <div className="access-line">
        <Go to={{ screen: "sources", source: line.source }}>
          <bdi>{line.title}</bdi>
        </Go>
        <AccessChoices line={line} onSet={props.onSet} />
        <span className={`access-goes access-${line.goes}`}>
          {t(`access.goesAs.${line.goes}`)}
          {line.because !== undefined && (
            <small className="soft">{t(`access.because.${line.because}`)}</small>
          )}
        </span>
        <button
          type="button"
          className="inline"
          aria-expanded={isOpen}
          aria-label={`${doing}: ${apart(line.title)}`}
          onClick={props.onCompare}
        >
          {doing}
        </button>
      </div>
      {isOpen && <RedactionDiff source={line.source} />}
    </li>
  );
}

/** What is set of a source here. */
type Settings = Partial<Pick<SourceAccessLine, "release" | "consentArchive">>;

function AccessChoices(props: {
  readonly line: SourceAccessLine;
  readonly onSet: (values: Settings) => void;
}) {
  const { t } = useTranslation("archive");
  const { line } = props;
  const { title, source } = line;
  const set = async (values: Settings): Promise<void> => {
    // Shown at once: the release is looked at anew after every change, and takes its time.
    props.onSet(values);
    const answer = await act("describeSource", { source, values });
    if (!answer.ok) sayRefused(answer.error.text);
  };
  return (
    <>
      <label className="access-choice">
        <span aria-hidden="true">{t("access.level")}</span>
        <select
          className="input"
          aria-label={t("access.levelOf", { title })}
          value={line.release}
          onChange={({ target }) => {
            const release = levels.find((each) => each === target.value);
            if (release !== undefined) void set({ release });
          }}
        >
          {levels.map((each) => (
            <option key={each} value={each}>
              {releaseWords[each]}
            </option>
          ))}
        </select>
      </label>
      <label className="access-choice">
        <span aria-hidden="true">{t("access.consent")}</span>
        <select
          className="input"
          aria-label={t("access.consentOf", { title })}
          value={line.consentArchive}
          onChange={({ target }) => {
            const consentArchive = consents.find((each) => each === target.value);
            if (consentArchive !== undefined) void set({ consentArchive });
          }}
        >
          {consents.map((each) => (
            <option key={each} value={each}>
              {t(`access.consents.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
