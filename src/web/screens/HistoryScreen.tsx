import { useState } from "react";
import type { HistoryLine } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField, ListField } from "../parts/Field.tsx";
import { HistoryStep } from "../parts/HistoryStep.tsx";
import { daysOf, fits } from "../state/history.ts";
import { useAsked } from "../state/study.ts";
import "./history-screen.css";

/** How many steps are shown at first, and how many more at a time. */
const atATime = 200;

/** Who did what when, the newest first; one's own steps can be taken back down to any of them. */
export function HistoryScreen() {
  const [limit, setLimit] = useState(atATime);
  const [who, setWho] = useState("");
  const [sought, setSought] = useState("");
  const history = useAsked("history", { limit });
  const lines = history.value?.lines ?? [];
  const people = [...new Set(lines.map((line) => line.who))].sort();
  const shown = lines.filter((line) => fits(line, who, sought));
  return (
    <div className="page-room">
      <div className="page-width history">
        <h1 className="title">History</h1>
        <p className="soft">
          Every step is kept. Your own can be taken back down to any of them; what others did stays, and a
          step that was taken back can be done again.
        </p>
        <Failure error={history.error} />
        {lines.length > 0 && (
          <div className="history-filter">
            <ListField
              label="Who"
              value={who}
              none="everybody"
              options={people.map((value) => ({ value, text: value }))}
              onChange={setWho}
            />
            <LineField label="What, or on what" value={sought} onChange={setSought} />
          </div>
        )}
        {history.value !== undefined && shown.length === 0 && (
          <p className="soft">{lines.length === 0 ? "Nothing was done yet." : "No step fits."}</p>
        )}
        {daysOf(shown).map(({ day, steps }) => (
          <Day key={day} day={day} steps={steps} lines={lines} />
        ))}
        {history.value?.more === true && (
          <Button kind="quiet" onClick={() => setLimit(limit + atATime)}>
            Show earlier steps
          </Button>
        )}
      </div>
    </div>
  );
}

function Day(props: {
  readonly day: string;
  readonly steps: readonly HistoryLine[];
  readonly lines: readonly HistoryLine[];
}) {
  return (
    <section className="history-day" aria-label={props.day}>
      <h2 className="heading">{props.day}</h2>
      <ol>
        {props.steps.map((step) => (
          <HistoryStep key={step.action} step={step} lines={props.lines} />
        ))}
      </ol>
    </section>
  );
}
