import { useState } from "react";
import type { HistoryLine } from "../../app/views.ts";
import { stepsDownTo, stepWords, timeOf, touchedWords } from "../state/history.ts";
import { sayDone, sayRefused } from "../state/notices.ts";
import { recordRoom } from "../state/record-room.ts";
import { call } from "../state/session.ts";
import { noteUpheaval } from "../state/study.ts";
import { Go } from "./Go.tsx";

/** One step of the history, and the way back to before it. */
export function HistoryStep(props: {
  readonly step: HistoryLine;
  /** All steps that are known, to say how many would be taken back. */
  readonly lines: readonly HistoryLine[];
}) {
  const { step } = props;
  const to = step.about === undefined ? undefined : recordRoom(step.about);
  const isInForce = !step.takenBack && step.is === "did";
  return (
    <li className="history-step" data-taken-back={isInForce ? undefined : ""}>
      <time dateTime={new Date(step.at).toISOString()}>{timeOf(step.at)}</time>
      <div>
        <p>
          {stepWords(step)}
          {step.about !== undefined && (
            <>
              :{" "}
              {to === undefined ? (
                <bdi>{step.about.name}</bdi>
              ) : (
                <Go to={to}>
                  <bdi>{step.about.name}</bdi>
                </Go>
              )}
            </>
          )}
        </p>
        <p className="soft history-by">
          <bdi>{step.who}</bdi> · {touchedWords(step.touched)}
          {step.is === "did" && step.takenBack && " · taken back since"}
        </p>
      </div>
      {isInForce && step.mine && <WayBack {...props} />}
    </li>
  );
}

function WayBack({ step, lines }: { readonly step: HistoryLine; readonly lines: readonly HistoryLine[] }) {
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
    const { steps: done, skipped } = answer.value;
    const left = skipped.length === 0 ? "" : ` Left as it is: ${skipped.join(" ")}`;
    sayDone(
      `${done === 0 ? "Nothing was" : done === 1 ? "1 step was" : `${done} steps were`} taken back.${left}`,
    );
  };
  return asking ? (
    <span className="history-sure">
      <button type="button" className="inline" onClick={() => void goBack()}>
        {steps === 1 ? "Take back this step" : `Take back this and ${steps - 1} later`}
      </button>
      <button type="button" className="inline" onClick={() => setAsking(false)}>
        Leave it
      </button>
    </span>
  ) : (
    <button type="button" className="inline" onClick={() => setAsking(true)}>
      Back to before this
    </button>
  );
}
