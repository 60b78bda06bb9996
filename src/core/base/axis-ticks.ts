/**
 * Round numbers to put on an axis, from at or under the least to at or over the greatest.
 *
 * Steps are 1, 2 or 5 times a power of ten; about `wanted` steps.
 */
export function axisTicks(least: number, greatest: number, wanted: number): readonly number[] {
  const span = greatest > least ? greatest - least : Math.max(1, Math.abs(greatest));
  let step = 1;
  while (step * 10 <= span / wanted) step *= 10;
  while (step > span / wanted) step /= 10;
  const factor = [1, 2, 5, 10].find((each) => each * step >= span / wanted) ?? 10;
  step *= factor;
  const from = Math.floor(least / step);
  const to = Math.max(from + 1, Math.ceil(greatest / step));
  // Counted in whole steps, so that no sum of fractions creeps into a label.
  return Array.from({ length: to - from + 1 }, (_, place) => cleaned((from + place) * step));
}

function cleaned(value: number): number {
  return Number(value.toPrecision(12));
}
