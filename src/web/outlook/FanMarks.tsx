import { useTranslation } from "react-i18next";
import { bandPath, type FanScale, type FanToDraw, pathThrough, spreadApart } from "./fan-scale.ts";
import { isolated, useOutlookFigures } from "./figures.ts";

/** The marks of a fan chart: axes, bands, lines, and what each is, written at its end. */
export function FanMarks(props: {
  readonly fan: FanToDraw;
  readonly scale: FanScale;
  /** The month that is read. */
  readonly cursor: number | undefined;
  readonly scenarioName?: string | undefined;
}) {
  const { fan, scale, cursor } = props;
  const line = (values: readonly number[]): string =>
    pathThrough(values.map((value, at): readonly [number, number] => [scale.x(at), scale.y(value)]));
  return (
    <>
      <Axes scale={scale} />
      <path className="fan-90" d={bandPath(fan, scale, 0, 6)} />
      <path className="fan-80" d={bandPath(fan, scale, 1, 5)} />
      <path className="fan-50" d={bandPath(fan, scale, 2, 4)} />
      {fan.threshold !== undefined && <ThresholdMarks fan={fan} scale={scale} />}
      {fan.standing !== undefined && <path className="fan-standing" d={line(fan.standing)} />}
      <path className="fan-median" d={line(fan.months.map((month) => month[3] ?? 0))} />
      {fan.scenario !== undefined && <path className="fan-scenario" d={line(fan.scenario)} />}
      <EndLabels {...props} />
      {cursor !== undefined && (
        <line
          className="fan-cursor-line"
          x1={scale.x(cursor)}
          x2={scale.x(cursor)}
          y1={scale.top}
          y2={scale.bottom}
        />
      )}
    </>
  );
}

function Axes({ scale }: { readonly scale: FanScale }) {
  const { count } = useOutlookFigures();
  const { left, right, bottom, x, y } = scale;
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className="fan-rule" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className="fan-quiet" x={left - 8} y={y(tick) + 4} textAnchor="end">
            {count(tick)}
          </text>
        </g>
      ))}
      {scale.years.map(({ year, month }) => (
        <g key={year}>
          <line className="fan-tick" x1={x(month)} x2={x(month)} y1={bottom} y2={bottom + 4} />
          <text className="fan-quiet" x={x(month)} y={bottom + 20} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
    </>
  );
}

function ThresholdMarks({
  fan: { threshold },
  scale,
}: {
  readonly fan: FanToDraw;
  readonly scale: FanScale;
}) {
  const { amount } = useOutlookFigures();
  if (threshold === undefined) return null;
  const { low, at, high, name } = threshold;
  const { left, right, y, top } = scale;
  const room = Math.floor((scale.right - scale.left) / 7) - amount(at).length;
  const label = `${shortened(name, room)}: ${amount(at)}`;
  // Above its line where there is room, under it at the very top.
  const under = y(at) < top + 14;
  return (
    <>
      {high > low && (
        <rect className="fan-doubt" x={left} width={right - left} y={y(high)} height={y(low) - y(high)} />
      )}
      <line className="fan-threshold" x1={left} x2={right} y1={y(at)} y2={y(at)} />
      <text className="fan-threshold-name" x={left + 6} y={y(at) + (under ? 15 : -6)}>
        {label}
      </text>
    </>
  );
}

function EndLabels({ fan, scale, scenarioName }: Parameters<typeof FanMarks>[0]) {
  const { t } = useTranslation("outlook");
  const { amount, amounts } = useOutlookFigures();
  const isNarrow = scale.width < 560;
  const [q5 = 0, q10 = 0, q25 = 0, q50 = 0, q75 = 0, q90 = 0, q95 = 0] = fan.months.at(-1) ?? [];
  const beside = (what: string, values: string): string => (isNarrow ? what : `${what}  ${values}`);
  const labels = [
    { at: q95, text: beside("90 %", amounts(q5, q95)), look: "fan-quiet" },
    { at: q90, text: beside("80 %", amounts(q10, q90)), look: "fan-quiet" },
    { at: q75, text: beside("50 %", amounts(q25, q75)), look: "fan-quiet" },
    { at: q50, text: beside(t("fan.median"), amount(q50)), look: "fan-strong" },
    ...endOf(fan.scenario).map((at) => ({
      at,
      text: shortened(t("fan.with", { name: isolated(scenarioName ?? "") }), isNarrow ? 10 : 19),
      look: "fan-violet",
    })),
    ...endOf(fan.standing).map((at) => ({ at, text: t("fan.saved"), look: "fan-quiet" })),
  ];
  const end = scale.x(fan.months.length - 1);
  const places = spreadApart(
    labels.map(({ at }) => scale.y(at)),
    16,
    scale.top,
    scale.bottom,
  );
  return labels.map(({ at, text, look }, place) => (
    <g key={look + text}>
      <line
        className="fan-leader"
        x1={end + 2}
        y1={scale.y(at)}
        x2={scale.right + 9}
        y2={places[place] ?? 0}
      />
      <text className={look} x={scale.right + 12} y={(places[place] ?? 0) + 4}>
        {text}
      </text>
    </g>
  ));
}

function endOf(values: readonly number[] | undefined): readonly number[] {
  return values?.slice(-1) ?? [];
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
