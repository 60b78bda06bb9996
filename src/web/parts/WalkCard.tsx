import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { StudySummary } from "../../app/views.ts";
import { go, type Route } from "../state/route.ts";
import { useStore } from "../state/store.ts";
import {
  beginWalk,
  leaveWalk,
  nextStep,
  noteMoving,
  type WalkStep,
  walk,
  walkDeclined,
  walkSteps,
  watchSteps,
} from "../state/walk.ts";
import { Button } from "./Button.tsx";
import "./walk-card.css";

/** The walk through the sample: a small card in a corner that says what to do next and notices when it was done. */
export function WalkCard({ route }: { readonly route: Route }) {
  const { t } = useTranslation("frame");
  const now = useStore(walk);
  const step = now?.isShown === true ? walkSteps[now.at] : undefined;
  useStepWatched(step, route);
  if (now === undefined || !now.isShown) return null;
  return (
    <aside className="walk-card" aria-label={t("walk.label")}>
      <div role="status">
        {step === undefined ? <p>{t("walk.over")}</p> : <StepWords step={step} at={now.at} />}
      </div>
      <div className="form-row">
        {step?.room !== undefined && step.room.screen !== route.screen && (
          <Button kind="main" onClick={() => go(step.room ?? route)}>
            {t("walk.there")}
          </Button>
        )}
        {step !== undefined && (
          <Button kind="quiet" onClick={nextStep}>
            {t("walk.skip")}
          </Button>
        )}
        <Button kind="quiet" onClick={leaveWalk}>
          {step === undefined ? t("close") : t("walk.leave")}
        </Button>
      </div>
    </aside>
  );
}

function StepWords({ step, at }: { readonly step: WalkStep; readonly at: number }) {
  const { t } = useTranslation("frame");
  return (
    <>
      <p className="walk-at">{t("walk.step", { at: at + 1, of: walkSteps.length })}</p>
      <h2>{t(`walk.${step.name}.title`)}</h2>
      <p>{t(`walk.${step.name}.does`)}</p>
    </>
  );
}

function useStepWatched(step: WalkStep | undefined, route: Route): void {
  useEffect(() => {
    if (step === undefined) return;
    const look = (): void => {
      if (step.isDone(route)) nextStep();
    };
    look();
    const stop = watchSteps(look);
    window.addEventListener("keydown", noteMoving);
    window.addEventListener("pointerup", noteMoving);
    return () => {
      stop();
      window.removeEventListener("keydown", noteMoving);
      window.removeEventListener("pointerup", noteMoving);
    };
  }, [step, route]);
}

/** A line that offers the walk where an invented study is opened for the first time. */
export function WalkOffer(props: { readonly route: Route; readonly summary: StudySummary | undefined }) {
  const { t } = useTranslation("frame");
  const [begun, declined] = [useStore(walk), useStore(walkDeclined)];
  const isInvented = props.summary?.disclaimer !== undefined && props.summary.looksAhead;
  if (!isInvented || begun !== undefined || declined || props.route.screen !== "brief") return null;
  return (
    <aside className="walk-offer" aria-label={t("walk.label")}>
      <span>{t("walk.offer")}</span>
      <button type="button" className="inline" onClick={beginWalk}>
        {t("walk.start")}
      </button>
      <button type="button" className="inline" onClick={() => walkDeclined.set(true)}>
        {t("walk.notNow")}
      </button>
    </aside>
  );
}
