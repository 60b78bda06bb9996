import { assertNever, err, ok, type RecordId, type Result, type StatedPeriod } from "../base/index.ts";
import type { Quantity, SizeWord, Source } from "../study/index.ts";
import { type CorroborateIndex, roleOfSource } from "./corroborate-tables.ts";
import { foldText } from "./order.ts";
import { readSizeWord, type SizeWordError, sizeWordErrorText } from "./size-words.ts";
import { compareStatedDates, type DateComparison } from "./stated-dates.ts";

/** A quantity somebody stated, in one form whatever form it was stated in. */
export interface StatedQuantity {
  readonly quantity: RecordId;
  readonly passage: RecordId;
  readonly kind: Quantity["kind"];
  readonly form: "value" | "range" | "at-least" | "at-most" | "word" | "date";
  /** In `unit`; shares between 0 and 1. Absent for "at most" and for a date. */
  readonly low?: number;
  /** In `unit`; shares between 0 and 1. Absent for "at least" and for a date. */
  readonly high?: number;
  /** `share` for shares and for frequencies read from a word: the share of occasions. Absent for dates. */
  readonly unit?: string;
  readonly definition?: string;
  readonly denominator?: string;
  /** The period the quantity holds for; that of its named period where it has none of its own. */
  readonly during?: StatedPeriod;
  /** The entry of the table of words that gave the interval. */
  readonly wordEntry?: RecordId;
  readonly spread?: "variety" | "doubt";
  /** The same amount in another unit, as somebody converted it and as the study does. */
  readonly conversion?: Conversion;
  /** For a date: as stated beside as established. */
  readonly dates?: DateComparison;
  /** What a comparison with another quantity will ask for and is not stated. */
  readonly missing: readonly ("definition" | "denominator" | "period" | "spread")[];
}

/** An amount in another unit, twice: as it was given and as the study recomputed it. Neither replaces the other. */
export interface Conversion {
  readonly unit: string;
  readonly given?: ConvertedAmount;
  /** Who made the given conversion. */
  readonly by?: NonNullable<Quantity["convertedBy"]>;
  readonly recomputed?: ConvertedAmount;
  /** The rate the study used. */
  readonly basis?: string;
}

/** An amount after conversion; low equals high where one figure was given. */
export interface ConvertedAmount {
  readonly low: number;
  readonly high: number;
}

/** Why a quantity cannot be used as it stands. */
export type QuantityError =
  | { readonly type: "NothingStated" }
  | { readonly type: "RangeReversed" }
  | { readonly type: "UnitMissing"; readonly kind: Quantity["kind"] }
  | { readonly type: "DenominatorMissing"; readonly kind: Quantity["kind"] }
  | { readonly type: "ShareOutOfRange" }
  | { readonly type: "BelowZero"; readonly kind: Quantity["kind"] }
  /** Words of size are read for counts, shares and frequencies alone. */
  | { readonly type: "WordForThisKind"; readonly kind: Quantity["kind"] }
  | SizeWordError;

/** Who said it, as far as reading a word needs it. */
export interface SpeakerOfQuantity {
  readonly language?: string | undefined;
  readonly role?: Source["role"];
}

/**
 * Bring a stated quantity into one form: figures as they are, percentages as shares, words through the table.
 *
 * Figures go before a word where both are stated. Nothing missing is filled in: it is refused, or listed as missing.
 */
export function normaliseQuantity(
  quantity: Quantity,
  speaker: SpeakerOfQuantity,
  words: readonly SizeWord[],
  namedPeriod?: StatedPeriod,
): Result<StatedQuantity, QuantityError> {
  const amount = quantity.kind === "date" ? dateAmount(quantity) : amountOf(quantity, speaker, words);
  if (!amount.ok) return amount;
  const during = quantity.during ?? namedPeriod;
  const conversion = conversionOf(quantity);
  const stated = {
    quantity: quantity.id,
    passage: quantity.passage,
    kind: quantity.kind,
    ...amount.value,
    ...(quantity.definition !== undefined && { definition: quantity.definition }),
    ...(quantity.denominator !== undefined && { denominator: quantity.denominator }),
    ...(during !== undefined && { during }),
    ...(quantity.spread !== undefined && { spread: quantity.spread }),
    ...(conversion !== undefined && { conversion }),
  };
  return ok({ ...stated, missing: missingFrom(stated) });
}

/** Bring a quantity of the study into one form, with the language and role of whoever stated it. */
export function readQuantity(
  index: CorroborateIndex,
  quantity: Quantity,
): Result<StatedQuantity, QuantityError> {
  const passage = index.passageById.get(quantity.passage);
  const source = passage && index.sourceById.get(passage.source);
  const named = quantity.namedPeriod && index.namedPeriodById.get(quantity.namedPeriod);
  const speaker = quantity.statedBy && index.personById.get(quantity.statedBy);
  const role = (speaker ? speaker.role : undefined) ?? (source && roleOfSource(index, source));
  return normaliseQuantity(
    quantity,
    { language: source?.language, role },
    index.tables.sizeWord,
    named ? (named.widest ?? named.during) : undefined,
  );
}

/** Say why a quantity cannot be used as it stands, and what to do. */
export function quantityErrorText(error: QuantityError): string {
  switch (error.type) {
    case "NothingStated":
      return "No figure, word or date is stated. Enter what was said.";
    case "RangeReversed":
      return "The low end is above the high end. Swap them.";
    case "UnitMissing":
      return `A quantity of the kind ${error.kind} needs a unit, such as people, USD a person or months.`;
    case "DenominatorMissing":
      return `A quantity of the kind ${error.kind} needs a denominator: of whom, or of what?`;
    case "ShareOutOfRange":
      return "A share lies between 0 and 1, or between 0 and 100 with the unit %.";
    case "BelowZero":
      return `A quantity of the kind ${error.kind} cannot be below 0.`;
    case "WordForThisKind":
      return `Words of size are read for counts, shares and frequencies; a ${error.kind} needs a figure.`;
    case "WordNotInTable":
    case "WordSetTwice":
      return sizeWordErrorText(error);
    default:
      return assertNever(error);
  }
}

type Amount = Pick<StatedQuantity, "form" | "low" | "high" | "unit" | "wordEntry" | "dates">;

function amountOf(
  quantity: Quantity,
  speaker: SpeakerOfQuantity,
  words: readonly SizeWord[],
): Result<Amount, QuantityError> {
  if (quantity.low === undefined && quantity.high === undefined) return wordAmount(quantity, speaker, words);
  return figureAmount(quantity);
}

function figureAmount(quantity: Quantity): Result<Amount, QuantityError> {
  const { kind } = quantity;
  if ((kind === "share" || kind === "rate") && isBlank(quantity.denominator))
    return err({ type: "DenominatorMissing", kind });
  if (kind !== "share" && isBlank(quantity.unit)) return err({ type: "UnitMissing", kind });
  const scale = kind === "share" && isPercent(quantity.unit) ? 100 : 1;
  const [low, high] = [scaled(quantity.low, scale), scaled(quantity.high, scale)];
  if (low !== undefined && high !== undefined && low > high) return err({ type: "RangeReversed" });
  if ((low ?? 0) < 0 || (high ?? 0) < 0) return err({ type: "BelowZero", kind });
  if (kind === "share" && Math.max(low ?? 0, high ?? 0) > 1) return err({ type: "ShareOutOfRange" });
  const unit = kind === "share" ? "share" : quantity.unit;
  return ok({
    form: formOf(low, high),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(unit !== undefined && { unit }),
  });
}

function wordAmount(
  quantity: Quantity,
  speaker: SpeakerOfQuantity,
  words: readonly SizeWord[],
): Result<Amount, QuantityError> {
  const { kind, word } = quantity;
  if (word === undefined || isBlank(word)) return err({ type: "NothingStated" });
  if (kind !== "count" && kind !== "share" && kind !== "frequency")
    return err({ type: "WordForThisKind", kind });
  if (kind !== "count" && isBlank(quantity.denominator)) return err({ type: "DenominatorMissing", kind });
  if (kind === "count" && isBlank(quantity.unit)) return err({ type: "UnitMissing", kind });
  const entry = readSizeWord(words, { word, language: speaker.language, role: speaker.role, kind });
  if (!entry.ok) return entry;
  const { id, low, high } = entry.value;
  if (low > high) return err({ type: "RangeReversed" });
  if (low < 0) return err({ type: "BelowZero", kind });
  if (kind !== "count" && high > 1) return err({ type: "ShareOutOfRange" });
  const unit = kind === "count" ? quantity.unit : "share";
  return ok({ form: "word", low, high, wordEntry: id, ...(unit !== undefined && { unit }) });
}

function dateAmount(quantity: Quantity): Result<Amount, QuantityError> {
  const { asStated, during } = quantity;
  if (asStated === undefined && during === undefined) return err({ type: "NothingStated" });
  if (asStated === undefined || during === undefined) return ok({ form: "date" });
  return ok({ form: "date", dates: compareStatedDates(asStated, during) });
}

function conversionOf(quantity: Quantity): Conversion | undefined {
  const given = amountBetween(quantity.convertedLow, quantity.convertedHigh);
  const recomputed = amountBetween(quantity.recomputedLow, quantity.recomputedHigh);
  if (quantity.convertedUnit === undefined || (!given && !recomputed)) return undefined;
  return {
    unit: quantity.convertedUnit,
    ...(given && { given }),
    ...(quantity.convertedBy !== undefined && { by: quantity.convertedBy }),
    ...(recomputed && { recomputed }),
    ...(quantity.recomputedBasis !== undefined && { basis: quantity.recomputedBasis }),
  };
}

function missingFrom(stated: Omit<StatedQuantity, "missing">): StatedQuantity["missing"] {
  if (stated.kind === "date") return [];
  const needsDenominator = stated.kind === "count" && stated.form === "word";
  return [
    ...(isBlank(stated.definition) ? (["definition"] as const) : []),
    ...(needsDenominator && isBlank(stated.denominator) ? (["denominator"] as const) : []),
    ...(stated.during === undefined ? (["period"] as const) : []),
    ...(stated.form === "range" && stated.spread === undefined ? (["spread"] as const) : []),
  ];
}

function formOf(low: number | undefined, high: number | undefined): StatedQuantity["form"] {
  if (low === undefined) return "at-most";
  if (high === undefined) return "at-least";
  return low === high ? "value" : "range";
}

function amountBetween(low: number | undefined, high: number | undefined): ConvertedAmount | undefined {
  const [from, to] = [low ?? high, high ?? low];
  return from === undefined || to === undefined ? undefined : { low: from, high: to };
}

function scaled(value: number | undefined, scale: number): number | undefined {
  return value === undefined ? undefined : value / scale;
}

function isPercent(unit: string | undefined): boolean {
  return unit !== undefined && ["%", "percent", "per cent"].includes(foldText(unit));
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
