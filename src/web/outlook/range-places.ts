import { exp, ln } from "../../core/base/index.ts";
import type { JudgedRange } from "../../core/outlook/index.ts";

/** Where values lie on the track of a slider: places are whole numbers from 0 to `lastPlace`. */
export interface RangePlaces {
  readonly placeOf: (value: number) => number;
  readonly valueAt: (place: number) => number;
}

/** The last place of a track. */
export const lastPlace = 1000;

/**
 * Lay a track around a range as it stood before it was moved.
 *
 * What is above 0 goes by ratios, from a quarter of the low end to four times the high one: rates and sizes are thought of in
 * times. What may be 0 or below goes by differences.
 */
export function placesAround({ low, high, least, most }: JudgedRange): RangePlaces {
  const width = Math.max(high - low, Math.abs(high) * 0.5, 1e-9);
  if (low <= 0)
    return evenly(Math.max(low - width, least ?? -Infinity), Math.min(high + width, most ?? Infinity));
  // A share of all of them or more is none.
  const top = most === undefined ? high * 4 : Math.min(high * 4, most - (most - high) / 16);
  const [from, to] = [ln(low / 4), ln(Math.max(top, high * 1.000001))];
  return {
    placeOf: (value) => place((ln(Math.max(value, low / 4)) - from) / (to - from)),
    valueAt: (at) => rounded(exp(from + ((to - from) * at) / lastPlace)),
  };
}

/** A track whose places lie evenly between two ends. */
export function evenly(from: number, to: number): RangePlaces {
  return {
    placeOf: (value) => place((value - from) / (to - from)),
    valueAt: (at) => rounded(from + ((to - from) * at) / lastPlace),
  };
}

function place(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * lastPlace);
}

/** Three digits that count: what somebody judges is no more exact. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** The range with other ends, its most likely value kept within them. */
export function withEnds(range: JudgedRange, low: number, high: number): JudgedRange {
  if (!(low < high)) return range;
  const { middle } = range;
  if (middle === undefined || (middle > low && middle < high)) return { ...range, low, high };
  const { middle: gone, ...others } = range;
  return { ...others, low, high };
}

/** The range with another most likely value, which lies between its ends. */
export function withMiddle(range: JudgedRange, middle: number): JudgedRange {
  return middle > range.low && middle < range.high ? { ...range, middle } : range;
}

/** The most likely value of a range; half-way on its scale where nobody said one. */
export function middleOf({ low, middle, high, scale }: JudgedRange): number {
  if (middle !== undefined) return middle;
  if (scale === "plain" || low <= 0) return (low + high) / 2;
  if (scale === "ln") return exp((ln(low) + ln(high)) / 2);
  const odds = (share: number): number => ln(share / (1 - share));
  return 1 / (1 + exp(-(odds(low) + odds(high)) / 2));
}
