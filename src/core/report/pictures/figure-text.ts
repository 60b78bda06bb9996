/** A number as it is written in a picture: three significant figures, thousands set apart; never more precise than that. */
export function figureText(value: number): string {
  if (!Number.isFinite(value)) return "not computed";
  const size = Math.abs(value);
  if (size >= 10) return thousandsApart(roundedTo(value, 3));
  if (Number.isInteger(value)) return signed(value, String(size));
  return signed(value, trimmed((Math.round(size * 100) / 100).toFixed(2)));
}

/** Two numbers as a range, such as “300 to 2,900”; one where both read the same. */
export function rangeText(low: number, high: number): string {
  const [from, to] = [figureText(low), figureText(high)];
  return from === to ? from : `${from} to ${to}`;
}

/** A share of runs, of variance or of people as so many in 100; never 0 or 100 for what is not quite so. */
export function in100(share: number): string {
  if (!Number.isFinite(share)) return "not computed";
  if (share > 0 && share < 0.005) return "under 1 in 100";
  if (share < 1 && share >= 0.995) return "over 99 in 100";
  return `${Math.round(share * 100)} in 100`;
}

/** A range of shares as so many in 100, such as “18 to 34 in 100”. */
export function rangeIn100(low: number, high: number): string {
  const [from, to] = [in100(low), in100(high)];
  if (from === to) return to;
  return `${from.replace(/ in 100$/, "")} to ${to}`;
}

/** A change of shares as so many in 100 with its sign, such as “−6” or “+0.4”. */
export function changeIn100(difference: number): string {
  if (!Number.isFinite(difference)) return "not computed";
  const size = Math.abs(difference * 100);
  const sign = difference > 0 ? "+" : "−";
  if (size === 0) return "0";
  if (size < 0.05) return `under ${sign}0.1`;
  return `${sign}${size < 0.95 ? size.toFixed(1) : Math.round(size)}`;
}

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

function roundedTo(value: number, figures: number): number {
  let unit = 1;
  while (Math.abs(value) / unit >= 10 ** figures) unit *= 10;
  return Math.round(value / unit) * unit;
}

function thousandsApart(value: number): string {
  return signed(value, String(Math.abs(value)).replace(/\B(?=(?:\d{3})+$)/g, ","));
}

function signed(value: number, text: string): string {
  return value < 0 ? `−${text}` : text;
}

function trimmed(text: string): string {
  return text.replace(/\.?0+$/, "") || "0";
}

function cleaned(value: number): number {
  return Number(value.toPrecision(12));
}
