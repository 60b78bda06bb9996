import type { WordsOut } from "../../app/words-out.ts";
import { isRecordId } from "../../core/base/index.ts";
import { keptBackSign } from "./uncleared.ts";

/**
 * Fields that hold no words of anybody: tokens, choices of a list, units, and formulas, which are made of keys.
 *
 * Whatever is not named here is taken for words, so that a new field is kept back until somebody has looked at it.
 */
const wordless = new Set([
  "is",
  "of",
  "rung",
  "key",
  "unit",
  "kind",
  "table",
  "condition",
  "threshold",
  "scale",
  "confidence",
  "likelihood",
  "icd-203",
  "icd-203-second-row",
  "ipcc",
  "uk",
  "answeredBy",
  "risk",
  "heads",
  "checksum",
  "from",
  "to",
  "warrant",
]);

/** A view with those of its words that may be printed; numbers, keys and formulas always are. */
export function clearedView<T extends object>(view: T, words: WordsOut): T {
  const cleared = (value: unknown, field: string): unknown => {
    if (typeof value === "string")
      return wordless.has(field) || isRecordId(value) || value === ""
        ? value
        : (words.own(value) ?? keptBackSign);
    if (Array.isArray(value)) return value.map((each) => cleared(each, field));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleared(each, name)]));
  };
  // Strings became strings and everything else stayed as it was.
  return cleared(view, "") as T;
}
