import { bringToPlaces } from "./order-statistics.ts";

/**
 * The quantiles of some values at shares from 0 to 1, by linear interpolation between order statistics.
 *
 * Type 7 of Hyndman and Fan, The American Statistician 50 (1996). NaN for no values. The values are left as they are.
 */
export function quantilesOf(values: ArrayLike<number>, shares: readonly number[]): readonly number[] {
  const ordered = new Float64Array(values);
  const last = ordered.length - 1;
  const placeOf = (share: number): number => Math.floor(share * last);
  const wanted = new Set(shares.flatMap((share) => [placeOf(share), Math.min(placeOf(share) + 1, last)]));
  if (ordered.some(Number.isNaN)) ordered.sort();
  else
    bringToPlaces(
      ordered,
      [...wanted].sort((a, b) => a - b),
    );
  return shares.map((share) => {
    const place = share * last;
    const below = placeOf(share);
    const [from, to] = [ordered[below], ordered[Math.min(below + 1, last)]];
    if (from === undefined || to === undefined) return Number.NaN;
    return from + (place - below) * (to - from);
  });
}

/** The sum of some values in pairs of pairs, so that rounding grows with the logarithm of their number, in one fixed order. */
export function sumOf(values: ArrayLike<number>, from = 0, to = values.length): number {
  if (to - from <= 8) {
    let sum = 0;
    for (let at = from; at < to; at++) sum += values[at] ?? 0;
    return sum;
  }
  const middle = from + ((to - from) >> 1);
  return sumOf(values, from, middle) + sumOf(values, middle, to);
}

/** The mean of some values; NaN for none. */
export function meanOfValues(values: ArrayLike<number>): number {
  return sumOf(values) / values.length;
}

/** The variance of some values about their mean, divided by n - 1; NaN for fewer than two. */
export function varianceOf(values: ArrayLike<number>): number {
  const mean = meanOfValues(values);
  const squares = new Float64Array(values);
  for (let at = 0; at < squares.length; at++) {
    const from = (squares[at] ?? 0) - mean;
    squares[at] = from * from;
  }
  return sumOf(squares) / (values.length - 1);
}
