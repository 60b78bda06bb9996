import { useTranslation } from "react-i18next";
import type { LeftLine, ProjectDraftView, ProjectFinding } from "../../app/export-project/calls.ts";
import { useFigures } from "../language/index.ts";
import { AllowWords } from "../parts/AllowWords.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { allowedWords } from "../state/releasing.ts";
import { useStore } from "../state/store.ts";
import { act, useAsked } from "../state/study.ts";
import { MakeFile } from "./MakeFile.tsx";

/** A cleared project before it leaves: what it holds, what bars it, what stays behind; and the making of it. */
export function ClearedProject() {
  const { t } = useTranslation("projectOut");
  const allowed = useStore(allowedWords);
  const asked = useAsked("projectDraft", { allowed });
  const view = asked.value;
  if (view === undefined)
    return asked.error === undefined ? (
      <p className="soft">{t("looking")}</p>
    ) : (
      <Failure error={asked.error} />
    );
  return (
    <>
      <Holds view={view} />
      <Findings findings={view.findings} />
      <MakeFile
        lacking={view.barred ? t("cleared.lacking") : asked.isAsking ? t("looking") : undefined}
        make={() => act("exportProject", { allowed, shown: view.sha256 })}
      />
      <LeftBehind left={view.left} />
    </>
  );
}

function Holds({ view: { counts } }: { readonly view: ProjectDraftView }) {
  const { t } = useTranslation("projectOut");
  const { t: said } = useTranslation("project");
  return (
    <p>
      {t("cleared.holds", {
        sources: said("done.sources", { count: counts.sources }),
        codes: said("done.codes", { count: counts.codes }),
        passages: said("done.passages", { count: counts.passages }),
        codings: said("done.codings", { count: counts.codings }),
        memos: said("done.memos", { count: counts.memos }),
      })}
    </p>
  );
}

/** What bars it, by kind; words of a source stand in their own direction. */
function Findings({ findings }: { readonly findings: readonly ProjectFinding[] }) {
  const { t } = useTranslation("projectOut");
  const { t: gate } = useTranslation("brief");
  if (findings.length === 0) return null;
  return (
    <div className="project-findings">
      <p className="project-left">{t("cleared.barred", { count: findings.length })}</p>
      <ul>
        {findings.map(({ kind, place, around, mayAllow, source }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one place can hold several of a kind
          <li key={at}>
            <b>{gate(`gate.name.${kind}`)}</b> <code dir="ltr">{place}</code>
            <small className="soft">{gate(`gate.do.${kind}`)}</small>
            {around !== undefined && <q dir="auto">{around.text}</q>}
            {source !== undefined && <Go to={{ screen: "sources", source }}>{gate("gate.openNumber")}</Go>}
            {mayAllow !== undefined && <AllowWords words={mayAllow} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LeftBehind({ left }: { readonly left: readonly LeftLine[] }) {
  const { t } = useTranslation("projectOut");
  const { number } = useFigures();
  const groups = Map.groupBy(left, ({ kind, why }) => `${kind} ${why}`);
  return (
    <div className="project-part">
      <h3 className="heading">{t("cleared.behind")}</h3>
      {left.length === 0 && <p className="soft">{t("cleared.nothingBehind")}</p>}
      <ul className="project-behind">
        {[...groups].map(([key, lines]) => {
          const [first] = lines;
          return first === undefined ? null : (
            <li key={key}>
              <span>
                <b>{t(`kind.${first.kind}`)}</b> <span className="soft">{t(`reason.${first.why}`)}</span>
              </span>
              <span className="project-count">
                {number(lines.reduce((sum, { count }) => sum + count, 0))}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
