/** Write a share of runs as percent: one digit after the point, as many runs as there are say no more. */
export function percent(share: number): string {
  return `${decimal(100 * share)} %`;
}

/** Write a difference of two shares in points of percent, with its sign. */
export function points(difference: number): string {
  const value = decimal(100 * difference);
  return difference > 0 && value !== "0.0" ? `+${value}` : value;
}

/** Write a number with one digit after the point; no minus before a nought. */
export function decimal(value: number): string {
  const text = value.toFixed(1);
  return text === "-0.0" ? "0.0" : text;
}
