import { useTranslation } from "react-i18next";
import type { CurvePoint, DrawnCurves } from "../../app/views.ts";
import { type Figures, useFigures } from "../language/index.ts";
import { placeOf, ticksOf } from "./curve-scale.ts";
import { amountWords, type ModelWords, spreadWords, unitWords } from "./range-words.ts";
import { humpClass } from "./SmallCurve.tsx";
import "./curves.css";

/** One hump of the picture. */
export interface Hump {
  readonly key: string;
  readonly label: string;
  readonly assumed: boolean;
  /** The 5, 50 and 95 % quantiles. */
  readonly quantiles?: readonly [number, number, number];
}

/** A quantity under the curves: where on the axis somebody's number lies. */
export interface StatedMark {
  readonly key: string;
  readonly label: string;
  readonly low?: number;
  readonly high?: number;
}

/** As wide as its letters keep their size: a pane beside the list, or on a phone the window less the margins of the sheet. */
function widthNow(): number {
  return Math.min(480, innerWidth - 44);
}

const top = 26;
const tall = 118;
const floor = top + tall;
const barRoom = 12;
const axisRoom = 22;
const markRoom = 19;

/** What a number may be, drawn: a hump for each account, nine in ten under it as a bar, and what was stated beneath. */
export function Curves(props: {
  readonly name: string;
  readonly unit: string;
  readonly curves: DrawnCurves;
  readonly humps: readonly Hump[];
  readonly stated: readonly StatedMark[];
}) {
  const { name, unit, curves, humps, stated } = props;
  const { t } = useTranslation("model");
  const figures = useFigures();
  const width = widthNow();
  const marks = stated.filter((each) => isWithin(each, curves)).slice(0, 8);
  const axis = floor + humps.length * barRoom + 6;
  const height = axis + axisRoom + (marks.length === 0 ? 0 : marks.length * markRoom + 6);
  return (
    <figure className="curves">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t("curve.alternative", { name, lines: linesOf(humps, unit, t, figures).join(" ") })}
      >
        {humps.map((hump, at) => (
          <HumpOf key={hump.key} hump={hump} curves={curves} at={at} alone={humps.length === 1} />
        ))}
        <line className="curve-floor" x1={0} x2={width} y1={axis} y2={axis} />
        {ticksOf(curves).map((tick) => (
          <g key={tick} transform={`translate(${placeOf(tick, curves) * width} ${axis})`}>
            <line className="curve-floor" y2={4} />
            <text className="curve-tick" y={17} textAnchor={anchorAt(placeOf(tick, curves))}>
              {amountWords(tick, unit, figures)}
            </text>
          </g>
        ))}
        {marks.map((mark, at) => (
          <StatedMarkOf key={mark.key} mark={mark} curves={curves} y={axis + axisRoom + at * markRoom + 10} />
        ))}
      </svg>
      <figcaption>
        {unitWords(unit, t) !== "" && <span>{unitWords(unit, t)}</span>}
        {curves.scale === "log" && <span>{t("curve.logScale")}</span>}
        {humps.length > 1 && <span>{t("curve.height")}</span>}
      </figcaption>
      <CurveTable humps={humps} unit={unit} />
    </figure>
  );
}

function HumpOf(props: {
  readonly hump: Hump;
  readonly curves: DrawnCurves;
  readonly at: number;
  readonly alone: boolean;
}) {
  const { hump, curves, at, alone } = props;
  const points = curves.curves[at] ?? [];
  const look = humpClass(at, hump.assumed);
  const width = widthNow();
  const peak = peakOf(points);
  const place = peak === undefined ? 0.5 : placeOf(peak.x, curves);
  const bar = floor + at * barRoom + 6;
  return (
    <g className={look}>
      <path className="hump-body" d={pathOf(points, curves, "body")} />
      <path d={pathOf(points, curves, "line")} />
      {hump.quantiles !== undefined && <Bar quantiles={hump.quantiles} curves={curves} y={bar} />}
      {!alone && (
        <text className="curve-label" x={place * width} y={labelAt(at, width)} textAnchor={anchorAt(place)}>
          {shortened(hump.label)}
        </text>
      )}
    </g>
  );
}

/** On a phone every other account is named a line higher: peaks that lie close would write over each other. */
function labelAt(at: number, width: number): number {
  return top - 9 - (width < 420 && at % 2 === 1 ? 14 : 0);
}

function Bar(props: {
  readonly quantiles: readonly [number, number, number];
  readonly curves: DrawnCurves;
  readonly y: number;
}) {
  const width = widthNow();
  const [low, middle, high] = props.quantiles.map((each) => placeOf(each, props.curves) * width);
  if (low === undefined || middle === undefined || high === undefined) return null;
  return (
    <>
      <rect
        className="curve-bar"
        x={low}
        y={props.y - 2.5}
        width={Math.max(2, high - low)}
        height={5}
        rx={2.5}
      />
      <rect className="curve-middle" x={middle - 1} y={props.y - 5} width={2} height={10} />
    </>
  );
}

function StatedMarkOf(props: {
  readonly mark: StatedMark;
  readonly curves: DrawnCurves;
  readonly y: number;
}) {
  const { mark, curves, y } = props;
  const width = widthNow();
  const ends = [mark.low, mark.high].flatMap((each) =>
    each === undefined ? [] : [clamp(placeOf(each, curves))],
  );
  const [from = 0, to = from] = ends;
  // The words stand on the side that has more room for them, and are as long as it allows.
  const isRight = from > 1 - to;
  const beside = isRight ? from * width - 9 : to * width + 9;
  const letters = Math.floor((isRight ? beside : width - beside) / 6.3);
  return (
    <g className="stated-mark">
      <line x1={from * width} x2={to * width} y1={y} y2={y} />
      {ends.map((each) => (
        <circle key={each} cx={each * width} cy={y} r={3.4} />
      ))}
      <text x={beside} y={y + 4} textAnchor={isRight ? "end" : "start"}>
        {shortened(mark.label, letters)}
      </text>
    </g>
  );
}

function CurveTable({ humps, unit }: { readonly humps: readonly Hump[]; readonly unit: string }) {
  const { t } = useTranslation("model");
  const figures = useFigures();
  return (
    <details className="curve-table">
      <summary>{t("curve.table")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("curve.label")}</th>
            {(["q05", "q50", "q95"] as const).map((each) => (
              <th key={each} scope="col">
                {t(`curve.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {humps.map(({ key, label, quantiles = [] }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              {quantiles.map((each, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: three figures that are always three
                <td key={at}>{amountWords(each, unit, figures)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function linesOf(humps: readonly Hump[], unit: string, t: ModelWords, figures: Figures): readonly string[] {
  return humps.map(({ label, quantiles }) => {
    const spread = spreadWords(quantiles, unit, figures);
    return spread === undefined
      ? t("curve.fixed", {
          label,
          value: quantiles === undefined ? "" : amountWords(quantiles[1], unit, figures),
        })
      : t("curve.line", { label, ...spread });
  });
}

function pathOf(points: readonly CurvePoint[], curves: DrawnCurves, as: "line" | "body"): string {
  const most = Math.max(...points.map(({ density }) => density));
  const width = widthNow();
  const [first] = points;
  if (first === undefined || !(most > 0)) return "";
  if (points.length === 1) {
    const x = placeOf(first.x, curves) * width;
    return `M${x - 1.5} ${floor}V${top}H${x + 1.5}V${floor}Z`;
  }
  const places = points.map(
    ({ x, density }) =>
      `${(placeOf(x, curves) * width).toFixed(1)} ${(floor - (density / most) * tall).toFixed(1)}`,
  );
  return as === "line" ? `M${places.join("L")}` : `M0 ${floor}L${places.join("L")}L${width} ${floor}Z`;
}

function peakOf(points: readonly CurvePoint[]): CurvePoint | undefined {
  return points.reduce<CurvePoint | undefined>(
    (most, each) => (most === undefined || each.density > most.density ? each : most),
    undefined,
  );
}

function isWithin({ low, high }: StatedMark, curves: DrawnCurves): boolean {
  const ends = [low, high].flatMap((each) => (each === undefined ? [] : [placeOf(each, curves)]));
  return ends.some((place) => place >= 0 && place <= 1);
}

function clamp(place: number): number {
  return Math.min(1, Math.max(0, place));
}

function anchorAt(place: number): "start" | "middle" | "end" {
  return place < 0.12 ? "start" : place > 0.88 ? "end" : "middle";
}

function shortened(text: string, letters = 44): string {
  return text.length > letters ? `${text.slice(0, Math.max(0, letters - 1))}…` : text;
}
