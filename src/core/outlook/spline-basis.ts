/** Where the curve may bend, as shares of the runs: close together towards the ends, where rare outcomes are decided. */
const knots = [0.02, 0.1, 0.3, 0.7, 0.9, 0.98];
const [beforeLast = 0, last = 1] = knots.slice(-2);

/** A value that more runs than this share have in common, such as the 0 of a flow that is off, gets a column of its own. */
const heapShare = 0.05;

/**
 * The columns on which an outcome is regressed to see how far it follows one parameter: the parameter itself, a natural cubic
 * spline on its ranks, and a step for every value in which many runs agree; without the constant.
 *
 * Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 5.2.1. Ranks, so that a long tail does not
 * decide where the curve bends; and the values, so that what is proportional to a parameter with a long tail is seen in full.
 * Values that are all alike give no column; a handful of values give a step for each but one.
 */
export function splineColumns(values: ArrayLike<number>): readonly Float64Array[] {
  const { ranks, heaps, levels } = ranksOf(values);
  if (levels.length < 2) return [];
  if (levels.length <= knots.length) return levels.slice(1).map((level) => stepColumn(ranks, level));
  const bend = (x: number, knot: number): number => (cube(x - knot) - cube(x - last)) / (last - knot);
  return [
    new Float64Array(values),
    ranks,
    ...knots.slice(0, -2).map((knot) => ranks.map((x) => bend(x, knot) - bend(x, beforeLast))),
    ...heaps.map((heap) => stepColumn(ranks, heap)),
  ];
}

/** The columns of something that has kinds and no order, such as the account a run believes: one for each kind but the first. */
export function kindColumns(kinds: ArrayLike<number>): readonly Float64Array[] {
  const found = [...new Set(Array.from(kinds))].sort((a, b) => a - b);
  return found.slice(1).map((kind) => Float64Array.from(kinds, (each) => (each === kind ? 1 : 0)));
}

interface Ranks {
  /** Each value's mean rank as a share between 0 and 1; equal values have equal shares. */
  readonly ranks: Float64Array;
  /** The ranks there are, from the lowest, and those of them in which many runs agree. */
  readonly levels: readonly number[];
  readonly heaps: readonly number[];
}

function ranksOf(values: ArrayLike<number>): Ranks {
  const n = values.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b,
  );
  const ranks = new Float64Array(n);
  const levels: number[] = [];
  const heaps: number[] = [];
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    const rank = (from + to) / 2 / n;
    for (let at = from; at < to; at++) ranks[order[at] ?? 0] = rank;
    levels.push(rank);
    if (to - from > 1 && to - from > heapShare * n) heaps.push(rank);
    from = to;
  }
  return { ranks, levels, heaps };
}

function stepColumn(ranks: Float64Array, level: number): Float64Array {
  return ranks.map((rank) => (rank === level ? 1 : 0));
}

function cube(x: number): number {
  return x > 0 ? x * x * x : 0;
}
