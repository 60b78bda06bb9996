import type { ChangeQuantity } from "../../app/api.ts";
import type { QuantityValues, RecordId } from "../../app/views.ts";
import { readNumber } from "./numbers.ts";

/** A quantity as it is being typed. */
export interface TypedQuantity {
  readonly kind: QuantityValues["kind"];
  readonly low: string;
  readonly high: string;
  readonly word: string;
  readonly unit: string;
  readonly definition: string;
  readonly denominator: string;
  readonly period: RecordId | "";
  readonly spread: "variety" | "doubt" | undefined;
}

/** Nothing typed yet. */
export const nothingTyped: TypedQuantity = {
  kind: "count",
  low: "",
  high: "",
  word: "",
  unit: "",
  definition: "",
  denominator: "",
  period: "",
  spread: undefined,
};

/** What must be done before a quantity can be stated. */
export type QuantityLack = "lackNumber" | "lackAnything" | "lackOf";

/** A stated quantity, ready to be typed over. */
export function typedFrom(stated: QuantityValues): TypedQuantity {
  const figure = (value: number | undefined): string => (value === undefined ? "" : String(value));
  return {
    kind: stated.kind,
    low: figure(stated.low),
    high: stated.high === stated.low ? "" : figure(stated.high),
    word: stated.word ?? "",
    unit: stated.unit ?? "",
    definition: stated.definition ?? "",
    denominator: stated.denominator ?? "",
    period: stated.namedPeriod ?? "",
    spread: stated.spread,
  };
}

/** Whether a word of size is stated that means nothing until it is said of whom. */
export function asksOfWhom({ kind, word }: TypedQuantity): boolean {
  return word.trim() !== "" && (kind === "share" || kind === "frequency");
}

/** What is missing still; `undefined` where it can be stated. */
export function lackOfTyped(typed: TypedQuantity): QuantityLack | undefined {
  const [low, high] = ends(typed);
  if (low === "wrong" || high === "wrong") return "lackNumber";
  if (typed.word.trim() === "" && low === undefined && high === undefined) return "lackAnything";
  return asksOfWhom(typed) && typed.denominator.trim() === "" ? "lackOf" : undefined;
}

/** Whether two different ends were typed. */
export function isRange(typed: TypedQuantity): boolean {
  const [low, high] = ends(typed);
  return typeof low === "number" && typeof high === "number" && low !== high;
}

/** What was typed, each only where it was; call it where nothing is missing. */
export function valuesTyped(typed: TypedQuantity): QuantityValues {
  const [low, high] = ends(typed);
  const text = (key: "word" | "unit" | "definition" | "denominator") => {
    const words = typed[key].trim();
    return words === "" ? {} : { [key]: words };
  };
  return {
    kind: typed.kind,
    ...text("word"),
    ...(typeof low === "number" && { low }),
    ...(typeof high === "number" && { high }),
    ...text("unit"),
    ...text("definition"),
    ...text("denominator"),
    ...(typed.period !== "" && { namedPeriod: typed.period }),
    ...(typed.spread !== undefined && isRange(typed) && { spread: typed.spread }),
  };
}

/** What to change of a stated quantity so that it stands as typed; what is emptied is cleared. */
export function changesTyped(stated: QuantityValues, typed: TypedQuantity): ChangeQuantity["values"] {
  const { high, ...others } = valuesTyped(typed);
  // "At least" has no high end, and goes on without one until somebody types it.
  const isAtLeast = stated.low !== undefined && stated.high === undefined && typed.high.trim() === "";
  const next: QuantityValues = isAtLeast || high === undefined ? others : { ...others, high };
  const keys = [
    "kind",
    "word",
    "low",
    "high",
    "unit",
    "definition",
    "denominator",
    "namedPeriod",
    "spread",
  ] as const;
  return Object.fromEntries(
    keys.flatMap((key) => (next[key] === stated[key] ? [] : [[key, next[key] ?? null] as const])),
  );
}

/** Both ends; one figure alone is both, unless only "at most" was typed. */
function ends({ low, high }: TypedQuantity): readonly (number | "wrong" | undefined)[] {
  const from = readNumber(low);
  return [from, high.trim() === "" ? from : readNumber(high)];
}
