import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HistoryLine, RecordId } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { HistoryFilter } from "../parts/HistoryFilter.tsx";
import { HistoryStep, type StepDoings } from "../parts/HistoryStep.tsx";
import { Pane } from "../parts/Pane.tsx";
import { StatesCompared } from "../parts/StatesCompared.tsx";
import { countToSettle } from "../state/conflicts.ts";
import { daysOf, fits, picking } from "../state/history.ts";
import { type Sought, soughtNothing, soughtOf } from "../state/history-sought.ts";
import { useAsked } from "../state/study.ts";
import "./history-screen.css";

/** How many steps are shown at first, and how many more at a time. */
const atATime = 200;

/** Who did what when, the newest first; one's own steps can be taken back, and any two of them compared. */
export function HistoryScreen() {
  const { t } = useTranslation("history");
  const [limit, setLimit] = useState(atATime);
  const [sought, setSought] = useState<Sought>(soughtNothing);
  const [picked, setPicked] = useState<readonly RecordId[]>([]);
  const history = useAsked("history", { limit, ...soughtOf(sought) });
  const whole = useAsked("history", { limit });
  const lines = whole.value?.lines ?? [];
  const shown = (history.value?.lines ?? []).filter((line) => fits(line, sought.words));
  const doings: StepDoings = {
    lines,
    picked,
    onPick: (step) => setPicked(picking(picked, step)),
    onOnly: (of) => setSought({ ...soughtNothing, of }),
  };
  const [one, other] = picked;
  return (
    <div className="beside">
      <div className="page-room">
        <div className="page-width history">
          <h1 className="title">{t("title")}</h1>
          <p className="soft">{t("intro")}</p>
          <ToSettle />
          <Failure error={history.error} />
          {lines.length > 0 && (
            <HistoryFilter
              sought={sought}
              members={whole.value?.members ?? []}
              acts={[...new Set(lines.map(({ act }) => act))]}
              onSeek={setSought}
            />
          )}
          {one !== undefined && other === undefined && (
            <Picking
              canBeNow={one !== lines[0]?.action}
              onNow={() => setPicked(picking(picked, lines[0]?.action ?? one))}
              onStop={() => setPicked([])}
            />
          )}
          {history.value !== undefined && shown.length === 0 && (
            <p className="soft">{lines.length === 0 ? t("empty") : t("none")}</p>
          )}
          {daysOf(shown).map(({ day, steps }) => (
            <Day key={day} day={day} steps={steps} doings={doings} />
          ))}
          {history.value?.more === true && (
            <Button kind="quiet" onClick={() => setLimit(limit + atATime)}>
              {t("earlier")}
            </Button>
          )}
        </div>
      </div>
      {one !== undefined && other !== undefined && (
        <Pane side="end" label={t("compare.title")} open sheetUntil="middle" onClose={() => setPicked([])}>
          <StatesCompared from={one} to={other} lines={lines} onStop={() => setPicked([])} />
        </Pane>
      )}
    </div>
  );
}

function ToSettle() {
  const { t } = useTranslation("history");
  const conflicts = useAsked("conflicts", {}, "upheavals");
  const count = conflicts.value === undefined ? 0 : countToSettle(conflicts.value);
  if (count === 0) return null;
  return (
    <p className="warning">
      <Go to={{ screen: "conflicts" }}>{t("conflicts.settle", { count })}</Go>
    </p>
  );
}

function Picking(props: {
  readonly canBeNow: boolean;
  readonly onNow: () => void;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation("history");
  return (
    <div className="history-picking">
      <p role="status">{t("compare.first")}</p>
      {props.canBeNow && <Button onClick={props.onNow}>{t("compare.withNow")}</Button>}
      <Button kind="quiet" onClick={props.onStop}>
        {t("compare.stop")}
      </Button>
    </div>
  );
}

function Day(props: {
  readonly day: string;
  readonly steps: readonly HistoryLine[];
  readonly doings: StepDoings;
}) {
  return (
    <section className="history-day" aria-label={props.day}>
      <h2 className="heading">{props.day}</h2>
      <ol>
        {props.steps.map((step) => (
          <HistoryStep key={step.action} step={step} doings={props.doings} />
        ))}
      </ol>
    </section>
  );
}
