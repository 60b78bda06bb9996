/**
 * The columns on which an outcome is regressed to see how far it follows one parameter: a natural cubic spline on the
 * parameter's ranks with knots at equal shares, without the constant.
 *
 * Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 5.2.1. Ranks, so that a long tail does not
 * decide where the curve bends. Values that are all alike give no column; two values give one.
 */
export function splineColumns(values: ArrayLike<number>, knots = 5): readonly Float64Array[] {
  const ranks = sharesOf(values);
  const distinct = new Set(Array.from(ranks)).size;
  if (distinct < 2) return [];
  if (distinct <= knots) return stepColumns(ranks);
  const at = Array.from({ length: knots }, (_, i) => (i + 0.5) / knots);
  const [last = 1, beforeLast = 0] = [at.at(-1), at.at(-2)];
  const bend = (x: number, knot: number): number => (cube(x - knot) - cube(x - last)) / (last - knot);
  return [ranks, ...at.slice(0, -2).map((knot) => ranks.map((x) => bend(x, knot) - bend(x, beforeLast)))];
}

/** Each value's mean rank as a share between 0 and 1; equal values have equal shares. */
function sharesOf(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b,
  );
  const shares = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (let at = from; at < to; at++) shares[order[at] ?? 0] = (from + to) / 2 / values.length;
    from = to;
  }
  return shares;
}

// A parameter with a handful of values, such as an account or a switch: one column for each value but the first.
function stepColumns(ranks: Float64Array): readonly Float64Array[] {
  const levels = [...new Set(Array.from(ranks))].sort((a, b) => a - b);
  return levels.slice(1).map((level) => ranks.map((rank) => (rank === level ? 1 : 0)));
}

function cube(x: number): number {
  return x > 0 ? x * x * x : 0;
}
