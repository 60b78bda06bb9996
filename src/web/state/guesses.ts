/** How many guesses a passphrase takes, as powers of ten. */
export interface Guesses {
  /** For somebody who guesses whole words. */
  readonly low: number;
  /** For somebody who does not know that they are words. */
  readonly high: number;
}

/** The least a new passphrase must take at its low end, as a power of ten. */
export const leastGuesses = 17;

/** What a machine does that is far faster than any against Grounds, in guesses a second. */
export const fastPerSecond = 1e9;

/** What a hundred graphics cards do against Argon2id with 256 MiB and 3 passes, in guesses a second. */
export const realPerSecond = 6e5;

/** How well a passphrase holds, in a word. */
export type Level = "none" | "poor" | "short" | "enough" | "ample";

/** Name how well a passphrase holds: by its low end, against a hundred graphics cards. */
export function levelOf({ low }: Guesses): Level {
  if (low < 8) return "none";
  if (low < 12) return "poor";
  if (low < leastGuesses) return "short";
  return low < 21 ? "enough" : "ample";
}

/** A span of time in the largest unit that it fills; `undefined` below a second, "ages" beyond counting. */
export type Span = { readonly value: number; readonly unit: SpanUnit } | "instant" | "ages";
type SpanUnit = "second" | "minute" | "hour" | "day" | "month" | "year";

const unitSeconds: readonly (readonly [SpanUnit, number])[] = [
  ["year", 31_556_952],
  ["month", 2_629_746],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** How long so many guesses take, to one figure. */
export function spanOf(guessesLog10: number, perSecond: number): Span {
  const seconds = 10 ** (guessesLog10 - Math.log10(perSecond));
  const [unit, length] = unitSeconds.find(([, each]) => seconds >= each) ?? ["second", 1];
  const value = Number((seconds / length).toPrecision(1));
  if (seconds < 1) return "instant";
  return unit === "year" && value >= 1e9 ? "ages" : { value, unit };
}
