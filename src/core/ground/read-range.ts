import { err, ok, type Result } from "../base/index.ts";
import { type RangeToken, rangeTokens } from "./range-tokens.ts";

/** A range as somebody said it in a sentence: “2 to 10 in 100, most likely 4, within 5 years”. */
export interface SaidRange {
  /** Shares between 0 and 1; other numbers as they were said. */
  readonly low?: number;
  readonly middle?: number;
  readonly high?: number;
  /** Whether the numbers were said out of so many. */
  readonly isShare: boolean;
  readonly withinMonths?: number;
  /** By which time a number goes. */
  readonly by?: "month" | "year";
  /** The numbers are times. */
  readonly time?: "months" | "years";
}

/** Why a sentence says no range. */
export type SaidRangeError =
  | { readonly type: "NothingSaid" }
  | { readonly type: "NotUnderstood"; readonly words: string }
  /** More numbers than a low, a middle and a high, or two for one of them. */
  | { readonly type: "TooManyNumbers" }
  | { readonly type: "OutOfNothing" };

/**
 * Read a range out of a sentence, in English or Arabic, with either's digits.
 *
 * Two ends, a middle after “most likely”, “in 100” or “%”, and “within 5 years”. One number alone is a middle: chosen, and not
 * doubted. Words that are not understood are told rather than passed over; `known` are those that may stand there, such as
 * the parameter's unit.
 */
export function readRange(text: string, known: readonly string[] = []): Result<SaidRange, SaidRangeError> {
  const tokens = rangeTokens(text);
  const unknown = tokens.flatMap((each) =>
    each.is === "other" && !known.includes(each.word) ? [each.word] : [],
  );
  if (unknown.length > 0) return err({ type: "NotUnderstood", words: unknown.join(" ") });
  const numbers = numbersIn(tokens);
  if (numbers.length === 0) return err({ type: "NothingSaid" });
  if (numbers.some(({ outOf }) => outOf === 0)) return err({ type: "OutOfNothing" });
  const isShare = numbers.some(({ outOf }) => outOf !== undefined);
  const ends = endsOf(isShare ? asShares(numbers) : numbers);
  return ends.ok ? ok({ ...ends.value, isShare, ...timesIn(tokens) }) : ends;
}

interface SaidNumber {
  readonly value: number;
  /** 1 for a share that was said as a word. */
  readonly outOf?: number;
  readonly as: "end" | "middle" | "low" | "high";
}

const placeOf = { likely: "middle", "at-least": "low", "at-most": "high" } as const;

function numbersIn(tokens: readonly RangeToken[]): readonly SaidNumber[] {
  const numbers: SaidNumber[] = [];
  const mendLast = (mended: Partial<SaidNumber>): void => {
    const last = numbers.pop();
    if (last !== undefined) numbers.push({ ...last, ...mended });
  };
  let next: SaidNumber["as"] = "end";
  for (const token of tokens) {
    if (token.is === "number" || token.is === "fraction") {
      numbers.push({ value: token.value, as: next, ...(token.is === "fraction" && { outOf: 1 }) });
      next = "end";
    } else if (token.is === "out-of") mendLast({ outOf: token.many });
    else if (token.is === "likely" || token.is === "at-least" || token.is === "at-most") {
      if (token.behind && numbers.at(-1)?.as === "end") mendLast({ as: placeOf[token.is] });
      else next = placeOf[token.is];
    }
  }
  // “2 to 10, 4 most likely”.
  if (next !== "end" && numbers.at(-1)?.as === "end") mendLast({ as: next });
  return numbers;
}

/** In “2 to 10 in 100” both are out of 100, and so is the most likely after it. */
function asShares(numbers: readonly SaidNumber[]): readonly SaidNumber[] {
  return numbers.map((each, at) => {
    const behind = numbers.slice(at).find(({ outOf }) => outOf !== undefined);
    const before = numbers.slice(0, at).findLast(({ outOf }) => outOf !== undefined);
    return { ...each, value: each.value / (behind?.outOf ?? before?.outOf ?? 1) };
  });
}

function endsOf(
  numbers: readonly SaidNumber[],
): Result<Pick<SaidRange, "low" | "middle" | "high">, SaidRangeError> {
  const said = (as: SaidNumber["as"]): readonly number[] =>
    numbers.flatMap((each) => (each.as === as ? [each.value] : []));
  const [ends, [low, ...lows], [middle, ...middles], [high, ...highs]] = [
    said("end"),
    said("low"),
    said("middle"),
    said("high"),
  ];
  const [first, second, third] = ends;
  const oneSided = low !== undefined || high !== undefined;
  const twice = lows.length + middles.length + highs.length > 0 || (oneSided && ends.length > 0);
  if (twice || ends.length > 3 || (ends.length === 3 && middle !== undefined))
    return err({ type: "TooManyNumbers" });
  if (ends.length === 1 && middle !== undefined) return err({ type: "TooManyNumbers" });
  if (first !== undefined && second === undefined) return ok({ middle: first });
  if (first !== undefined && second !== undefined)
    return ok(
      third === undefined
        ? { low: first, high: second, ...(middle !== undefined && { middle }) }
        : { low: first, middle: second, high: third },
    );
  return ok({
    ...(low !== undefined && { low }),
    ...(middle !== undefined && { middle }),
    ...(high !== undefined && { high }),
  });
}

function timesIn(tokens: readonly RangeToken[]): Pick<SaidRange, "withinMonths" | "by" | "time"> {
  const within = tokens.find((each) => each.is === "within");
  const by = tokens.find((each) => each.is === "by");
  const time = tokens.find((each) => each.is === "time");
  return {
    ...(within !== undefined && { withinMonths: within.months }),
    ...(by !== undefined && { by: by.time }),
    ...(time !== undefined && { time: time.unit }),
  };
}
