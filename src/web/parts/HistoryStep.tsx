import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HistoryLine, RecordId } from "../../app/views.ts";
import { apart } from "../language/index.ts";
import { useSaid } from "../language/said-words.ts";
import { stepsDownTo, stepWords, timeOf, touchedWords } from "../state/history.ts";
import { sayDone, sayRefused } from "../state/notices.ts";
import { recordRoom } from "../state/record-room.ts";
import { call } from "../state/session.ts";
import { noteUpheaval } from "../state/study.ts";
import { Go } from "./Go.tsx";

/** What can be done with the steps of a history. */
export interface StepDoings {
  /** All steps that are known, to say how many would be taken back. */
  readonly lines: readonly HistoryLine[];
  /** The steps that are being compared, one or two. */
  readonly picked: readonly RecordId[];
  readonly onPick: (step: RecordId) => void;
  /** Show only the steps that touched a record. */
  readonly onOnly: (of: NonNullable<HistoryLine["about"]>) => void;
}

/** One step of the history, and the way back to before it. */
export function HistoryStep({ step, doings }: { readonly step: HistoryLine; readonly doings: StepDoings }) {
  const { t } = useTranslation("history");
  const { about } = step;
  const isInForce = !step.takenBack && step.is === "did";
  const isPicked = doings.picked.includes(step.action);
  const picking = t(isPicked ? "compare.picked" : "compare.pick");
  const told = `${stepWords(step)}, ${timeOf(step.at)}`;
  return (
    <li
      className="history-step"
      data-taken-back={isInForce ? undefined : ""}
      data-picked={isPicked ? "" : undefined}
    >
      <time dateTime={new Date(step.at).toISOString()}>{timeOf(step.at)}</time>
      <div>
        <p>
          {stepWords(step)}
          {about !== undefined && (
            <>
              : <RecordName about={about} />
            </>
          )}
        </p>
        <p className="soft history-by">
          <bdi>{step.who}</bdi> · {touchedWords(step.touched)}
          {step.is === "did" && step.takenBack && ` · ${t("since")}`}
        </p>
      </div>
      <span className="history-doings">
        {isInForce && step.mine && <WayBack step={step} lines={doings.lines} told={told} />}
        {about !== undefined && (
          <button
            type="button"
            className="inline"
            aria-label={`${t("filter.this")}: ${apart(about.name)}, ${told}`}
            onClick={() => doings.onOnly(about)}
          >
            {t("filter.this")}
          </button>
        )}
        <button
          type="button"
          className="inline"
          aria-pressed={isPicked}
          aria-label={`${picking}: ${told}`}
          onClick={() => doings.onPick(step.action)}
        >
          {picking}
        </button>
      </span>
    </li>
  );
}

function RecordName({ about }: { readonly about: NonNullable<HistoryLine["about"]> }) {
  const to = recordRoom(about);
  if (to === undefined) return <bdi>{about.name}</bdi>;
  return (
    <Go to={to}>
      <bdi>{about.name}</bdi>
    </Go>
  );
}

function WayBack(props: {
  readonly step: HistoryLine;
  readonly lines: readonly HistoryLine[];
  /** Which step it is, for somebody who hears the button alone. */
  readonly told: string;
}) {
  const { step, lines } = props;
  const { t } = useTranslation("history");
  const sentence = useSaid();
  const [asking, setAsking] = useState(false);
  const steps = stepsDownTo(lines, step.action);
  const goBack = async (): Promise<void> => {
    setAsking(false);
    const answer = await call("undoTo", { action: step.action });
    if (!answer.ok) {
      sayRefused(answer.error.text);
      return;
    }
    noteUpheaval();
    const { steps: count, skipped } = answer.value;
    const done = count === 0 ? t("back.none") : t("back.done", { count });
    const left = t("back.left", { what: skipped.map(sentence).join(" ") });
    sayDone(skipped.length === 0 ? done : `${done} ${left}`);
  };
  return asking ? (
    <>
      <button type="button" className="inline" onClick={() => void goBack()}>
        {steps === 1 ? t("back.one") : t("back.several", { count: steps - 1 })}
      </button>
      <button type="button" className="inline" onClick={() => setAsking(false)}>
        {t("back.leave")}
      </button>
    </>
  ) : (
    <button
      type="button"
      className="inline"
      aria-label={`${t("back.ask")}: ${props.told}`}
      onClick={() => setAsking(true)}
    >
      {t("back.ask")}
    </button>
  );
}
