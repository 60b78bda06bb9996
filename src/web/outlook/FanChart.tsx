import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FanMarks } from "./FanMarks.tsx";
import { type FanToDraw, fanScale, greatestIn } from "./fan-scale.ts";
import { type OutlookFigures, useOutlookFigures } from "./figures.ts";
import { useWidth } from "./width.ts";
import "./fan-chart.css";

/**
 * A fan chart: bands of 50, 80 and 90 % of the runs, the median, and the threshold named on its line.
 *
 * Time runs from left to right in both languages: the numbers of its axis do, and so do the pictures of the brief, which are
 * one and the same for every reader. A cursor reads the values of a month, by mouse, finger or keyboard.
 */
export function FanChart(props: {
  readonly fan: FanToDraw;
  readonly name: string;
  readonly alternative: string;
  readonly scenarioName?: string | undefined;
  readonly isDraft: boolean;
  /** Which picture of a draft it is, for whoever measures how fast they follow. */
  readonly frame?: string;
}) {
  const { fan, name, alternative, isDraft } = props;
  const { t } = useTranslation("outlook");
  const figures = useOutlookFigures();
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const [asked, setAsked] = useState<number>();
  const most = useGreatest(fan, isDraft);
  const scale = fanScale(fan, Math.max(width, 280), width < 560 ? 74 : 132, most);
  const end = fan.months.length - 1;
  const at = Math.min(asked ?? end, end);
  const move = (event: KeyboardEvent): void => {
    const to = monthAfterKey(event.key, at, end);
    if (to === undefined) return;
    event.preventDefault();
    setAsked(to);
  };
  const point = ({ clientX, currentTarget }: PointerEvent): void => {
    const { left } = currentTarget.getBoundingClientRect();
    const share = (clientX - left - scale.left) / (scale.right - scale.left);
    setAsked(Math.max(0, Math.min(end, Math.round(share * scale.last))));
  };
  return (
    <div className="fan" data-draft={isDraft} data-frame={props.frame}>
      <p className="fan-reading" aria-hidden="true">
        <Reading fan={fan} at={at} figures={figures} />
      </p>
      <div
        className="fan-room"
        ref={room}
        dir="ltr"
        onPointerMove={point}
        onPointerLeave={() => setAsked(undefined)}
      >
        {width > 0 && (
          <>
            <svg width={scale.width} height={scale.height} role="img" aria-label={alternative}>
              <FanMarks
                fan={fan}
                scale={scale}
                cursor={asked === undefined ? undefined : at}
                scenarioName={props.scenarioName}
              />
            </svg>
            <div
              className="fan-cursor"
              style={{
                left: scale.left,
                width: scale.right - scale.left,
                top: scale.top,
                height: scale.bottom - scale.top,
              }}
              role="slider"
              tabIndex={0}
              aria-label={t("fan.cursor", { name })}
              aria-valuemin={0}
              aria-valuemax={end}
              aria-valuenow={at}
              aria-valuetext={readingText(fan, at, figures, t("fan.median"))}
              onKeyDown={move}
              onFocus={() => setAsked(at)}
              onBlur={() => setAsked(undefined)}
            />
          </>
        )}
      </div>
    </div>
  );
}

/** While a draft is drawn its axis only ever grows: bands that follow a finger must not be seen through another scale. */
function useGreatest(fan: FanToDraw, isDraft: boolean): number {
  const held = useRef(0);
  held.current = isDraft ? Math.max(held.current, greatestIn(fan)) : 0;
  return held.current;
}

function monthAfterKey(key: string, at: number, end: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at + 1,
    ArrowDown: at - 1,
    PageUp: at + 12,
    PageDown: at - 12,
    Home: 0,
    End: end,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.max(0, Math.min(end, to));
}

function Reading({ fan, at, figures }: ReadingProps) {
  const { t } = useTranslation("outlook");
  const [q5 = 0, q10 = 0, q25 = 0, q50 = 0, q75 = 0, q90 = 0, q95 = 0] = fan.months[at] ?? [];
  const { amount, amounts } = figures;
  return (
    <>
      <b>{figures.month(fan.base, at)}</b>
      <span>
        {t("fan.median")} <b>{amount(q50)}</b>
      </span>
      <span>50 %: {amounts(q25, q75)}</span>
      <span className="fan-reading-80">80 %: {amounts(q10, q90)}</span>
      <span>90 %: {amounts(q5, q95)}</span>
    </>
  );
}

interface ReadingProps {
  readonly fan: FanToDraw;
  readonly at: number;
  readonly figures: OutlookFigures;
}

function readingText(fan: FanToDraw, at: number, figures: OutlookFigures, median: string): string {
  const [q5 = 0, q10 = 0, q25 = 0, q50 = 0, q75 = 0, q90 = 0, q95 = 0] = fan.months[at] ?? [];
  const { amount, amounts } = figures;
  return `${figures.month(fan.base, at)}. ${median} ${amount(q50)}. 50 %: ${amounts(q25, q75)}. 80 %: ${amounts(q10, q90)}. 90 %: ${amounts(q5, q95)}.`;
}
