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
  const sorted = new Float64Array(values).sort();
  const rankAt = new Float64Array(n);
  const levels: number[] = [];
  const heaps: number[] = [];
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && sorted[to] === sorted[from]) to++;
    const rank = (from + to) / 2 / n;
    rankAt[from] = rank;
    levels.push(rank);
    if (to - from > 1 && to - from > heapShare * n) heaps.push(rank);
    from = to;
  }
  // Looked up instead of sorted along: a sort by a rule of one's own takes many times as long as that of plain numbers.
  const ranks = Float64Array.from(values, (value) => rankAt[firstAtLeast(sorted, value)] ?? Number.NaN);
  return { ranks, levels, heaps };
}

/** The place of the first of some rising values that is not below another. */
function firstAtLeast(rising: Float64Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function stepColumn(ranks: Float64Array, level: number): Float64Array {
  return ranks.map((rank) => (rank === level ? 1 : 0));
}

function cube(x: number): number {
  return x > 0 ? x * x * x : 0;
}
