import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MadeStudy, StudiesView, StudyOnShelf } from "../../app/api.ts";
import { NewCodeForm } from "../parts/NewCodeForm.tsx";
import { NewStudyForm } from "../parts/NewStudyForm.tsx";
import { RecoverForm } from "../parts/RecoverForm.tsx";
import { RecoveryDrill } from "../parts/RecoveryDrill.tsx";
import { StartRefusal } from "../parts/StartRefusal.tsx";
import { StartStudies } from "../parts/StartStudies.tsx";
import { UnlockForm } from "../parts/UnlockForm.tsx";
import { ViewMenu } from "../parts/ViewMenu.tsx";
import type { LockReason } from "../state/session.ts";
import { useStudies } from "../state/studies.ts";
import "../parts/name-groups.css";
import "./start-page.css";

type Step =
  | { readonly is: "list" }
  | { readonly is: "unlock"; readonly study: StudyOnShelf }
  | { readonly is: "recover"; readonly study: StudyOnShelf }
  | { readonly is: "new-code"; readonly study: StudyOnShelf }
  | { readonly is: "new" }
  | { readonly is: "drill"; readonly made: MadeStudy };

/** What is shown while the page has a session and no study is open: the studies, and how each of them is opened. */
export function StartPage({ locked }: { readonly locked?: "asked" | LockReason }) {
  const { t } = useTranslation("start");
  const { view, error } = useStudies();
  const [chosen, setStep] = useState<Step>();
  return (
    <div className="start">
      <header className="start-bar">
        <p className="closed-name">Grounds</p>
        <ViewMenu several={false} />
      </header>
      <main className="start-room">
        {locked !== undefined && chosen === undefined && (
          <div role="status" className="start-locked">
            {locked !== "left" && <p className="start-locked-word">{t("page.locked")}</p>}
            <p className="soft">{t(`page.${locked === "asked" ? "closed" : locked}`)}</p>
          </div>
        )}
        <StartRefusal error={error} />
        {view === undefined ? (
          <h1 className="title">{t("page.looking")}</h1>
        ) : (
          <Steps
            view={view}
            step={chosen ?? (locked === "left" ? { is: "list" } : firstStep(view))}
            onStep={setStep}
          />
        )}
      </main>
    </div>
  );
}

function firstStep({ first, studies }: StudiesView): Step {
  const study = studies.find(({ name }) => name === first);
  return study === undefined ? { is: "list" } : { is: "unlock", study };
}

function Steps(props: {
  readonly view: StudiesView;
  readonly step: Step;
  readonly onStep: (step: Step) => void;
}) {
  const { t } = useTranslation("start");
  const { view, step, onStep } = props;
  if (step.is === "drill") return <Drill code={step.made.recoveryCode} places={step.made.drill} />;
  if (view.drill !== undefined) return <Drill code={undefined} places={view.drill} />;
  if (step.is === "list")
    return (
      <>
        <h1 className="title">{t("page.title")}</h1>
        <StartStudies
          view={view}
          onUnlock={(study) => onStep({ is: "unlock", study })}
          onNew={() => onStep({ is: "new" })}
        />
      </>
    );
  return (
    <>
      <div className="start-head">
        <h1 className="title">
          <TitleOf step={step} />
        </h1>
        <button type="button" className="inline" onClick={() => onStep({ is: "list" })}>
          {t("page.others")}
        </button>
      </div>
      <StepForm view={view} step={step} onStep={onStep} />
    </>
  );
}

function TitleOf({ step }: { readonly step: Step }) {
  const { t } = useTranslation("start");
  if (step.is === "unlock") return <bdi translate="no">{step.study.title}</bdi>;
  if (step.is === "new-code") return t("newCode.title");
  return t(step.is === "recover" ? "recover.title" : "made.title");
}

function StepForm(props: {
  readonly view: StudiesView;
  readonly step: Step;
  readonly onStep: (step: Step) => void;
}) {
  const { t } = useTranslation("start");
  const { view, step, onStep } = props;
  if (step.is === "recover") return <RecoverForm study={step.study} />;
  if (step.is === "new-code")
    return <NewCodeForm study={step.study} onMade={(made) => onStep({ is: "drill", made })} />;
  if (step.is === "unlock")
    return (
      <>
        <UnlockForm key={step.study.name} study={step.study} />
        <button
          type="button"
          className="inline start-lost"
          onClick={() => onStep({ is: "recover", study: step.study })}
        >
          {t("unlock.byCode")}
        </button>
        <button
          type="button"
          className="inline start-lost"
          onClick={() => onStep({ is: "new-code", study: step.study })}
        >
          {t("newCode.door")}
        </button>
      </>
    );
  return (
    <NewStudyForm
      place={view.place ?? ""}
      folder={freeFolder(view)}
      onMade={(made) => onStep({ is: "drill", made })}
    />
  );
}

function Drill(props: { readonly code: string | undefined; readonly places: readonly [number, number] }) {
  const { t } = useTranslation("start");
  return (
    <>
      <h1 className="title">{t("drill.title")}</h1>
      <RecoveryDrill {...props} />
    </>
  );
}

// The title is encrypted and must not come to stand on the disk as the name of a folder.
function freeFolder({ studies }: StudiesView): string {
  const taken = new Set(studies.map(({ title }) => title));
  let number = 1;
  while (taken.has(`study-${number}`)) number++;
  return `study-${number}`;
}
