// How numbers are written in a brief. A share of runs is never more exact than whole percents: the runs are, what they
// rest on is not.

/** A share between 0 and 1 in whole percents; what is neither none nor all is never rounded to it. */
export function sayShare(share: number): string {
  if (!Number.isFinite(share)) return "not known";
  if (share > 0 && share < 0.005) return "under 1 %";
  if (share < 1 && share >= 0.995) return "over 99 %";
  return `${Math.round(share * 100)} %`;
}

/** Two shares as a range, such as `22 to 58 %`; one figure where both read the same. */
export function sayShareRange(low: number, high: number): string {
  const [from, to] = [sayShare(low), sayShare(high)];
  if (from === to) return from;
  return from.endsWith(" %") && !from.startsWith("under")
    ? `${from.slice(0, -2)} to ${to}`
    : `${from} to ${to}`;
}

/** A difference of shares in percentage points, with its sign: `12 points fewer`, `no change`. */
export function sayShareChange(change: number): string {
  const points = Math.round(Math.abs(change) * 100);
  if (change === 0) return "no change";
  const size = points === 0 ? "under 1 point" : points === 1 ? "1 point" : `${points} points`;
  return `${size} ${change < 0 ? "fewer" : "more"}`;
}

/** What is smaller is not written out. */
const least = 0.001;

/** An amount in so many significant digits, with thousands set apart: `1,200`. */
export function sayAmount(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return "not known";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < least) return value < 0 ? `over −${least}` : `under ${least}`;
  let scale = 1;
  while (size / scale >= 10) scale *= 10;
  while (size / scale < 1) scale /= 10;
  const unit = scale / tens(digits - 1);
  const rounded =
    unit >= 1 ? Math.round(value / unit) * unit : Math.round(value / unit) / Math.round(1 / unit);
  return withThousands(rounded);
}

/** Two amounts as a range; one figure where both read the same. */
export function sayAmountRange(low: number, high: number, digits = 2): string {
  const [from, to] = [sayAmount(low, digits), sayAmount(high, digits)];
  return from === to ? from : `${from} to ${to}`;
}

/** The middle of some runs with their range in brackets, in the unit given: people are whole, however few. */
export function saySpread([low, middle, high]: readonly [number, number, number], unit = ""): string {
  const say = (value: number): string =>
    unit.startsWith("people") && Math.abs(value) < 10 ? String(Math.round(value)) : sayAmount(value);
  const range = say(low) === say(high) ? say(low) : `${say(low)} to ${say(high)}`;
  return range === say(middle) ? range : `${say(middle)} (${range})`;
}

/** The outer two of three changes with their signs, in the unit given: people are whole, however few. */
export function sayChangeRange([low, , high]: readonly [number, number, number], unit = ""): string {
  const say = (value: number): string => {
    const amount = saySpread([Math.abs(value), Math.abs(value), Math.abs(value)], unit);
    return amount === "0" ? amount : `${value < 0 ? "−" : "+"}${amount}`;
  };
  return say(low) === say(high) ? say(low) : `${say(low)} to ${say(high)}`;
}

/** A count as it was counted, with thousands set apart. */
export function sayCount(count: number): string {
  return withThousands(count);
}

/** A stretch of months in the larger unit that fits: `7 months`, `3 years`, `3.5 years`. */
export function sayMonths(months: number): string {
  if (months < 24) return `${Math.round(months)} month${Math.round(months) === 1 ? "" : "s"}`;
  const halves = Math.round(months / 6) / 2;
  return `${halves} years`;
}

function tens(digits: number): number {
  let ten = 1;
  for (let at = 0; at < digits; at++) ten *= 10;
  return ten;
}

function withThousands(value: number): string {
  const [whole = "", part] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
}
