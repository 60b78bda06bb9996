import {
  type Density,
  type Distribution,
  densityOf,
  drawFrom,
  exp,
  ln,
  quantilesOf,
  supportOf,
} from "../../core/base/index.ts";
import type { CurvePoint, DrawnCurves } from "../ground-views.ts";

/** How many places a curve is drawn by; enough for the corner of a uniform one to look like one. */
const fine = 160;

/** Draw what some numbers may be, over one stretch; the scale is of logarithms where they span orders of magnitude. */
export function drawCurves(distributions: readonly Distribution[], places = fine): DrawnCurves {
  const stretches = distributions.map(middleOf);
  const low = Math.min(...stretches.map(([from]) => from));
  const high = Math.max(...stretches.map(([, to]) => to));
  if (!(high > low))
    return { scale: "plain", from: low - 1, to: low + 1, curves: distributions.map(fixedAt) };
  const scale = low > 0 && high / low > widestPlain ? "log" : "plain";
  const [from, to] =
    scale === "log"
      ? [low / roomRatio(low, high), high * roomRatio(low, high)]
      : withRoom(low, high, distributions);
  return { scale, from, to, curves: distributions.map((each) => curveOf(each, { scale, from, to, places })) };
}

/** The same as heights alone, the greatest of each 1: what a list has room for. */
export function drawHeights(
  distributions: readonly Distribution[],
  places: number,
): readonly (readonly number[])[] {
  return drawCurves(distributions, places).curves.map((curve) => {
    const most = Math.max(...curve.map(({ density }) => density));
    return curve.map(({ density }) => (most > 0 ? Math.round((density / most) * 100) / 100 : 0));
  });
}

const widestPlain = 40;
const room = 0.06;
const strata = 501;

/** The stretch in which all but a hundredth at either end lies. */
function middleOf(distribution: Distribution): readonly [number, number] {
  const draw = drawFrom(distribution);
  const values = Array.from({ length: strata }, (_, at) => draw((at + 0.5) / strata));
  const [low = 0, high = 0] = quantilesOf(values, [0.01, 0.99]);
  return [low, high];
}

function withRoom(
  low: number,
  high: number,
  distributions: readonly Distribution[],
): readonly [number, number] {
  const supports = distributions.map(supportOf);
  const [least, most] = [
    Math.min(...supports.map(([from]) => from)),
    Math.max(...supports.map(([, to]) => to)),
  ];
  const margin = (high - low) * room;
  // Where logic ends, so does the picture; an edge that is somebody's own is shown as one.
  const from = least === 0 ? Math.max(0, low - margin) : low - margin;
  return [from, most === 1 ? Math.min(1, high + margin) : high + margin];
}

function roomRatio(low: number, high: number): number {
  return exp(ln(high / low) * room);
}

interface Stretch extends Pick<DrawnCurves, "scale" | "from" | "to"> {
  readonly places: number;
}

function curveOf(distribution: Distribution, stretch: Stretch): readonly CurvePoint[] {
  const [low, high] = supportOf(distribution);
  if (low === high) return fixedAt(distribution);
  const { scale, from, to, places } = stretch;
  const density: Density = densityOf(distribution);
  return Array.from({ length: places }, (_, at) => {
    const share = at / (places - 1);
    if (scale === "plain") {
      const x = from + share * (to - from);
      return { x, density: density(x) };
    }
    const x = from * exp(share * ln(to / from));
    // By one logarithm, so that equal areas are equal shares on the scale on which it is drawn.
    return { x, density: density(x) * x };
  });
}

function fixedAt(distribution: Distribution): readonly CurvePoint[] {
  return [{ x: drawFrom(distribution)(0.5), density: 1 }];
}
