import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BriefLine, RecordId, WritingView } from "../../app/views.ts";
import { BriefChoice } from "../parts/BriefChoice.tsx";
import { BriefForm } from "../parts/BriefForm.tsx";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { FindingWords } from "../parts/FindingWords.tsx";
import { Go } from "../parts/Go.tsx";
import { NumberCardBeside } from "../parts/NumberCardBeside.tsx";
import { SinceKeptPanel } from "../parts/SinceKeptPanel.tsx";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { writingDesk } from "../state/writing.ts";
import "./brief-screen.css";
import "./write-screen.css";

// The editor is heavy; whoever writes waits for it once, nobody else does.
const BriefEditor = lazy(() =>
  import("../writing/BriefEditor.tsx").then(({ BriefEditor: part }) => ({ default: part })),
);

/** The statements of a brief, written beside their lint. */
export function WriteScreen(props: { readonly brief?: RecordId; readonly statement?: RecordId }) {
  const { t } = useTranslation("brief");
  const input = useMemo(() => (props.brief === undefined ? {} : { brief: props.brief }), [props.brief]);
  const asked = useAsked("writing", input);
  const view = asked.value;
  return (
    <div className="beside brief">
      <div className="page-room">
        <div className="page-width write-width">
          <Failure error={asked.error} />
          {view === undefined && asked.error === undefined && (
            <p className="soft" role="status">
              {t("write.opening")}
            </p>
          )}
          {view !== undefined && <Writing view={view} statement={props.statement} />}
        </div>
      </div>
      <NumberCardBeside />
    </div>
  );
}

function Writing({
  view,
  statement,
}: {
  readonly view: WritingView;
  readonly statement: RecordId | undefined;
}) {
  const { t } = useTranslation("brief");
  const [form, setForm] = useState<"new" | "change">();
  const { brief } = view;
  if (brief === undefined || form === "new")
    return (
      <>
        {brief === undefined && (
          <>
            <h1 className="title">{t("write.emptyTitle")}</h1>
            <p className="soft write-lead">{t("write.emptyLead")}</p>
          </>
        )}
        <BriefForm onDone={() => setForm(undefined)} mayClose={brief !== undefined} />
      </>
    );
  return (
    <>
      <BriefChoice to="write" briefs={view.briefs} current={brief.id} />
      {form === "change" ? (
        <BriefForm brief={brief} onDone={() => setForm(undefined)} mayClose />
      ) : (
        <Head brief={brief} onForm={setForm} />
      )}
      <SinceKeptPanel brief={brief.id} since={view.since} />
      <WholeFindings />
      <Suspense fallback={<p className="soft">{t("write.opening")}</p>}>
        <BriefEditor key={brief.id} view={view} brief={brief.id} statement={statement} />
      </Suspense>
    </>
  );
}

function Head(props: { readonly brief: BriefLine; readonly onForm: (form: "new" | "change") => void }) {
  const { t } = useTranslation("brief");
  const { brief } = props;
  return (
    <header className="write-head">
      <h1 dir="auto">{brief.title}</h1>
      <div className="form-row write-actions">
        {brief.dated !== undefined && (
          <span className="soft">
            {t("write.dated")} <bdi>{brief.dated.from}</bdi>
          </span>
        )}
        <Button kind="quiet" onClick={() => props.onForm("change")}>
          {t("write.rename")}
        </Button>
        <Button kind="quiet" onClick={() => props.onForm("new")}>
          {t("write.new")}
        </Button>
        <Go to={{ screen: "brief", brief: brief.id }}>{t("write.read")}</Go>
        <Go to={{ screen: "releases" }}>{t("write.release")}</Go>
      </div>
    </header>
  );
}

/** What the lint says of the brief as a whole. */
function WholeFindings() {
  const { findings } = useStore(writingDesk);
  const { t } = useTranslation("brief");
  const whole = findings.filter(({ statement }) => statement === undefined);
  if (whole.length === 0) return null;
  return (
    <ul className="statement-findings write-whole" aria-label={t("lint.whole")}>
      {whole.map((finding) => (
        <li key={finding.type} data-severity={finding.severity}>
          <FindingWords finding={finding} />
        </li>
      ))}
    </ul>
  );
}
