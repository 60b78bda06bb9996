/**
 * Round numbers to put on an axis, from at or under the least to at or over the greatest.
 *
 * Steps are 1, 2 or 5 times a power of ten; about `wanted` steps. Ends beyond the largest number there is are taken for
 * it, and values closer together than a billionth of their size get an axis of that width.
 */
export function axisTicks(least: number, greatest: number, wanted: number): readonly number[] {
  const [low, high] = [finite(least), finite(greatest)];
  // Divided first: a difference of two large numbers can be beyond the largest.
  const stretch = high > low ? high / wanted - low / wanted : Math.max(1, Math.abs(high)) / wanted;
  const wide = Math.max(stretch, (1e-9 * Math.max(Math.abs(low), Math.abs(high))) / wanted, 1e-300);
  const step = roundStep(wide);
  const from = Math.floor(low / step);
  const to = Math.max(from + 1, Math.ceil(high / step));
  // Counted in whole steps, so that no sum of fractions creeps into a label.
  return Array.from({ length: to - from + 1 }, (_, place) => cleaned((from + place) * step));
}

/** The least of 1, 2 and 5 times a power of ten that is not under a width. */
function roundStep(wide: number): number {
  let step = 1;
  while (step <= wide / 10) step *= 10;
  while (step > wide) step /= 10;
  return finite(step * ([1, 2, 5, 10].find((each) => each * step >= wide) ?? 10));
}

function cleaned(value: number): number {
  return finite(Number(finite(value).toPrecision(12)));
}

function finite(value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}
