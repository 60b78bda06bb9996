import type { EstimateView, RecordId } from "../../app/views.ts";
import { readNumber } from "../state/numbers.ts";

/** How a parameter came to be what it is. */
export type Warrant = EstimateView["entered"]["warrant"];

/** The warrants in the order in which they are to be preferred. */
export const warrants: readonly Warrant[] = [
  "stated",
  "counted",
  "bounded",
  "direction-only",
  "analogy",
  "judgement",
];

/** An estimate as it is being written: numbers as they are typed. */
export interface EstimateDraft {
  readonly warrant: Warrant | undefined;
  readonly account: RecordId | "";
  /** Whether the range is written as a sentence, or in fields. */
  readonly in: "words" | "fields";
  readonly said: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  readonly given: "value" | "share-within";
  readonly withinMonths: string;
  /** In a hundred. */
  readonly coverage: string;
  readonly cases: string;
  readonly of: string;
  readonly worth: string;
  readonly times: string;
  readonly direction: "raises" | "lowers" | "";
  readonly quantities: readonly RecordId[];
  readonly weights: Readonly<Record<RecordId, string>>;
  readonly claims: readonly RecordId[];
  readonly reason: string;
}

/** Begin with what is held, or with nothing. */
export function draftOf(held: EstimateView | undefined, said: string, account: RecordId | ""): EstimateDraft {
  const entered = held?.entered;
  const text = (value: number | undefined): string => (value === undefined ? "" : String(value));
  const quantities = held?.quantities ?? [];
  return {
    warrant: entered?.warrant,
    account: entered?.account ?? account,
    in: "words",
    said,
    low: text(entered?.low),
    middle: text(entered?.middle),
    high: text(entered?.high),
    given: entered?.given ?? "value",
    withinMonths: text(entered?.withinMonths),
    coverage: text(entered?.coverage === undefined ? undefined : Math.round(entered.coverage * 1000) / 10),
    cases: text(entered?.cases),
    of: text(entered?.of),
    worth: text(entered?.worth),
    times: text(entered?.times),
    direction: entered?.direction ?? "",
    quantities,
    weights: Object.fromEntries(quantities.map((id, at) => [id, text(entered?.weights?.[at])])),
    claims: held?.claims ?? [],
    reason: held?.reason ?? "",
  };
}

/** Whether a warrant takes a range of its own. */
export function takesRange(warrant: Warrant | undefined): boolean {
  return warrant === "judgement" || warrant === "bounded";
}

/** Whether a warrant takes counts. */
export function takesCounts(warrant: Warrant | undefined): boolean {
  return warrant === "counted" || warrant === "analogy";
}

/** The fields of an estimate; what a warrant does not take is cleared. */
export type DraftValues = Readonly<
  Record<string, string | number | null | readonly string[] | readonly number[]>
>;

/** The draft as the fields of an estimate, with the sentence apart; "wrong" where what was typed is no number. */
export function valuesOfDraft(
  draft: EstimateDraft,
  held: EstimateView | undefined,
): { readonly said?: string; readonly values: DraftValues } | "wrong" {
  const { warrant } = draft;
  const ranged = takesRange(warrant) && draft.in === "fields";
  const numbers = {
    low: ranged ? readNumber(draft.low) : undefined,
    middle: ranged ? readNumber(draft.middle) : undefined,
    high: ranged ? readNumber(draft.high) : undefined,
    withinMonths: takesTime(draft) ? readNumber(draft.withinMonths) : undefined,
    coverage: warrant === "judgement" || warrant === "stated" ? readNumber(draft.coverage) : undefined,
    cases: takesCounts(warrant) ? readNumber(draft.cases) : undefined,
    of: takesCounts(warrant) ? readNumber(draft.of) : undefined,
    worth: warrant === "analogy" ? readNumber(draft.worth) : undefined,
    times: warrant === "stated" || warrant === "bounded" ? readNumber(draft.times) : undefined,
  };
  const weights = warrant === "stated" ? weightsOf(draft) : undefined;
  if (Object.values(numbers).includes("wrong") || weights === "wrong") return "wrong";
  const { coverage } = numbers;
  const values: DraftValues = {
    ...nullsFor(numbers),
    coverage: typeof coverage === "number" ? coverage / 100 : null,
    given: takesTime(draft) ? draft.given : "value",
    scale: warrant === "judgement" ? (held?.entered.scale ?? null) : null,
    direction: warrant === "direction-only" && draft.direction !== "" ? draft.direction : null,
    account: draft.account === "" ? null : draft.account,
    quantities: draft.quantities.length === 0 ? null : draft.quantities,
    weights: weights ?? null,
    claims: draft.claims.length === 0 ? null : draft.claims,
    reason: draft.reason.trim(),
    ...(warrant !== undefined && { warrant }),
  };
  const said = takesRange(warrant) && draft.in === "words" && draft.said.trim() !== "";
  return { values, ...(said && { said: draft.said }) };
}

/** Whether the fields say that a share goes within a time; in a sentence the words say it. */
function takesTime({ warrant, in: how, given }: EstimateDraft): boolean {
  return given === "share-within" && (!takesRange(warrant) || how === "fields");
}

function weightsOf({ quantities, weights }: EstimateDraft): readonly number[] | undefined | "wrong" {
  const typed = quantities.map((id) => readNumber(weights[id] ?? ""));
  if (typed.includes("wrong")) return "wrong";
  if (quantities.length < 2 || typed.every((each) => each === undefined)) return undefined;
  return typed.map((each) => (typeof each === "number" ? each : 1));
}

function nullsFor(
  numbers: Readonly<Record<string, number | undefined | "wrong">>,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, typeof value === "number" ? value : null]),
  );
}
