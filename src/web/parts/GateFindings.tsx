import { useTranslation } from "react-i18next";
import type { BarredBy, RecordId, ReleaseDraftView, StatementFinding } from "../../app/views.ts";
import { useSaid } from "../language/said-words.ts";
import { openDoor } from "../state/open-door.ts";
import { allowedWords } from "../state/releasing.ts";
import { useStore } from "../state/store.ts";
import { AllowWords } from "./AllowWords.tsx";
import { FindingWords } from "./FindingWords.tsx";
import { Go } from "./Go.tsx";
import "./gate-findings.css";

/** What bars a release, as a list to work off: what is wrong, where it stands, and the way to mend it. */
export function GateFindings({ view }: { readonly view: ReleaseDraftView }) {
  const { t } = useTranslation("brief");
  const refused = view.lint.filter(({ severity }) => severity === "refuse");
  const advised = view.lint.filter(({ severity }) => severity === "advise");
  const kinds = [...new Set(view.findings.map(({ kind }) => kind))];
  const bars = view.findings.length + refused.length;
  return (
    <div className="gate">
      <p className={view.barred ? "gate-state gate-barred" : "gate-state gate-clean"} role="status">
        {view.barred ? t("gate.barred", { count: bars }) : t("gate.clean")}
      </p>
      {kinds.map((kind) => (
        <section key={kind} className="gate-kind" aria-label={t(`gate.name.${kind}`)}>
          <h3>{t(`gate.name.${kind}`)}</h3>
          <p className="soft">{t(`gate.do.${kind}`)}</p>
          <ul>
            {view.findings
              .filter((each) => each.kind === kind)
              .map((each, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one place can hold several of a kind
                <Found key={`${each.place.text} ${at}`} found={each} />
              ))}
          </ul>
        </section>
      ))}
      {refused.length > 0 && (
        <section className="gate-kind" aria-label={t("gate.lint")}>
          <h3>{t("gate.lint")}</h3>
          <LintList findings={refused} view={view} />
        </section>
      )}
      <Allowed />
      {advised.length > 0 && (
        <details className="gate-kind">
          <summary>{t("gate.advised", { count: advised.length })}</summary>
          <LintList findings={advised} view={view} />
        </details>
      )}
    </div>
  );
}

function Found({ found }: { readonly found: BarredBy }) {
  const { t } = useTranslation("brief");
  const sentence = useSaid();
  const { kind, section, place, around, opens, mayAllow } = found;
  // Of facts that stand together none is more to blame than another.
  const marked = around === undefined || kind === "combination" ? "" : markedPart(around, mayAllow);
  return (
    <li className="gate-found">
      <p className="gate-where">
        {section !== undefined && (
          <bdi lang="en" dir="ltr">
            {section}
          </bdi>
        )}
        <small className="soft">{sentence(place)}</small>
      </p>
      {around !== undefined && (
        <blockquote dir="auto" className="gate-around">
          {around.text.slice(0, around.at)}
          {marked !== "" && <mark>{marked}</mark>}
          {around.text.slice(around.at + marked.length)}
        </blockquote>
      )}
      <div className="gate-ways">
        {opens?.to === "statement" && (
          <Go to={{ screen: "write", brief: opens.brief, statement: opens.statement }}>
            {t("gate.openStatement")}
          </Go>
        )}
        {opens?.to === "number" && (
          <button type="button" className="inline" onClick={() => openDoor.set(opens.door)}>
            {t("gate.openNumber")}
          </button>
        )}
        {opens === undefined && <span className="soft">{t("gate.noWay")}</span>}
        {mayAllow !== undefined && <AllowWords words={mayAllow} />}
      </div>
    </li>
  );
}

/** What is marked: the words that could be let pass, else the first word of what was found. */
function markedPart({ text, at }: NonNullable<BarredBy["around"]>, mayAllow: string | undefined): string {
  const rest = text.slice(at);
  if (mayAllow !== undefined && rest.startsWith(mayAllow)) return mayAllow;
  return /^\S+/.exec(rest)?.[0] ?? rest;
}

function LintList(props: {
  readonly findings: readonly StatementFinding[];
  readonly view: ReleaseDraftView;
}) {
  const { t } = useTranslation("brief");
  const { brief } = props.view;
  return (
    <ul>
      {props.findings.map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a kind can be found twice, and findings have no other name
        <li key={at} className="gate-found">
          <p>
            <FindingWords finding={finding} />
          </p>
          {brief !== undefined && (
            <div className="gate-ways">
              <Go
                to={{
                  screen: "write",
                  brief: brief.id,
                  ...statementOf(finding),
                }}
              >
                {t("gate.openStatement")}
              </Go>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

// What is stored is called by its id.
function statementOf({ statement }: StatementFinding): { readonly statement?: RecordId } {
  return statement === undefined ? {} : { statement: statement as RecordId };
}

function Allowed() {
  const { t } = useTranslation("brief");
  const allowed = useStore(allowedWords);
  if (allowed.length === 0) return null;
  return (
    <section className="gate-kind" aria-label={t("gate.allowed")}>
      <h3>{t("gate.allowed")}</h3>
      <ul>
        {allowed.map(({ words, why }) => (
          <li key={words} className="gate-found">
            <p>
              <bdi>“{words}”</bdi> <span className="soft">{why}</span>{" "}
              <button
                type="button"
                className="inline"
                onClick={() => allowedWords.change((now) => now.filter((each) => each.words !== words))}
              >
                {t("gate.disallow")}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
