import { describe, expect, test } from "vitest";
import type { Quantity, SizeWord } from "../study/index.ts";
import { normaliseQuantity, quantityErrorText, readQuantity, type StatedQuantity } from "./quantities.ts";
import { heard, id, source, studyOf } from "./testing/study-builder.ts";

const most: SizeWord = {
  id: id("most"),
  word: "mostly",
  language: "en",
  role: "any",
  kind: "share",
  low: 0.6,
  high: 0.9,
};
const speaker = { language: "en", role: "official" } as const;

describe("quantities as they were stated", () => {
  test("D1: a price as a range of variety, for the period after two cities fell", () => {
    const during = { from: "2017-10-17", asStated: "after both cities fell" } as const;
    const price = read({
      kind: "price",
      low: 7000,
      high: 10000,
      unit: "USD a person",
      definition: "smuggling out",
      during,
      spread: "variety",
    });
    expect(price).toMatchObject({
      form: "range",
      low: 7000,
      high: 10000,
      unit: "USD a person",
      during,
      missing: [],
    });
  });

  test("D2: a pay in local money, with the author's conversion beside the study's own", () => {
    const pay = read({
      kind: "pay",
      low: 5000,
      high: 5000,
      unit: "dinars a day",
      convertedLow: 5,
      convertedHigh: 5,
      convertedUnit: "USD a day",
      convertedBy: "author",
      recomputedLow: 4.2,
      recomputedHigh: 4.2,
      recomputedBasis: "official rate of the month",
    });
    expect(pay).toMatchObject({
      form: "value",
      low: 5000,
      conversion: {
        unit: "USD a day",
        given: { low: 5, high: 5 },
        by: "author",
        recomputed: { low: 4.2, high: 4.2 },
        basis: "official rate of the month",
      },
    });
  });

  test("D5: a month as the source has it beside the month as established, and the conflict", () => {
    const date = read({
      kind: "date",
      asStated: { from: "2017-08-01", to: "2017-08-31" },
      during: { from: "2017-07-01", to: "2017-07-31" },
    });
    expect(date.dates).toMatchObject({ relation: "apart", conflict: true });
    expect(read({ kind: "date", asStated: { from: "2017-08-01" } }).dates).toBeUndefined();
  });

  test("D7: a duration in months", () => {
    expect(read({ kind: "duration", low: 3, high: 3, unit: "months" })).toMatchObject({
      form: "value",
      unit: "months",
    });
  });

  test("D9: the widest stretch of a named period, unless the quantity has a period of its own", () => {
    const index = studyOf(
      {
        source: [source("a", { language: "en", role: "official" })],
        namedPeriod: [
          {
            id: id("wave"),
            name: "second wave",
            during: { from: "2014-01-01", to: "2015-12-31" },
            widest: { from: "2013-07-01", to: "2016-06-30" },
          },
        ],
        sizeWord: [most],
      },
      heard({ claim: "c", source: "a" }),
    );
    const stated = {
      id: id("q"),
      passage: id("p-a"),
      kind: "share",
      word: "mostly",
      denominator: "of leavers",
      namedPeriod: id("wave"),
    } as const;
    expect(readQuantity(index, stated)).toMatchObject({
      ok: true,
      value: { during: { from: "2013-07-01", to: "2016-06-30" } },
    });
    const own = { from: "2014-01-01", to: "2014-12-31" } as const;
    expect(readQuantity(index, { ...stated, during: own })).toMatchObject({
      ok: true,
      value: { during: own },
    });
  });

  test("D12: a word through the table, naming the entry that gave the interval", () => {
    expect(read({ kind: "share", word: "mostly", denominator: "of the prisoners" })).toMatchObject({
      form: "word",
      low: 0.6,
      high: 0.9,
      unit: "share",
      wordEntry: id("most"),
    });
  });

  test("takes figures before a word where both are stated", () => {
    const both = read({
      kind: "share",
      word: "mostly",
      low: 0.7,
      high: 0.7,
      denominator: "of the prisoners",
    });
    expect(both).toMatchObject({ form: "value", low: 0.7 });
    expect(both.wordEntry).toBeUndefined();
  });

  test("reads percentages as shares, and one end alone as at least or at most", () => {
    expect(read({ kind: "share", low: 25, high: 50, unit: "%", denominator: "of them" })).toMatchObject({
      low: 0.25,
      high: 0.5,
      unit: "share",
    });
    const few = read({ kind: "count", low: 30, unit: "people" });
    expect(few).toMatchObject({ form: "at-least", low: 30 });
    expect(few.high).toBeUndefined();
    expect(read({ kind: "count", high: 30, unit: "people" }).form).toBe("at-most");
  });

  test("lists what a comparison will ask for", () => {
    expect(read({ kind: "count", low: 3, high: 9, unit: "people" }).missing).toEqual([
      "definition",
      "period",
      "spread",
    ]);
  });

  test("reads a word by the role of the person who stated it rather than of the source", () => {
    const index = studyOf(
      {
        source: [source("a", { language: "en-GB", role: "official" })],
        person: [{ id: id("karim"), pseudonym: "Karim", role: "insider", protection: "3" }],
        sizeWord: [most, { ...most, id: id("own"), role: "insider", low: 0.3 }],
      },
      heard({ claim: "c", source: "a" }),
    );
    const stated = {
      id: id("q"),
      passage: id("p-a"),
      kind: "share",
      word: "mostly",
      denominator: "of us",
    } as const;
    expect(readQuantity(index, stated)).toMatchObject({ value: { wordEntry: id("most") } });
    expect(readQuantity(index, { ...stated, statedBy: id("karim") })).toMatchObject({
      value: { wordEntry: id("own") },
    });
  });
});

describe("refusals", () => {
  test.each<[string, Partial<Quantity>, string]>([
    ["nothing stated", { kind: "count", unit: "people" }, "NothingStated"],
    ["a date without a date", { kind: "date" }, "NothingStated"],
    ["a range that runs backwards", { kind: "count", low: 9, high: 3, unit: "people" }, "RangeReversed"],
    ["a price without a unit", { kind: "price", low: 9, high: 9 }, "UnitMissing"],
    ["a count below zero", { kind: "count", low: -1, high: 2, unit: "people" }, "BelowZero"],
    ["a share of nobody", { kind: "share", low: 0.5, high: 0.5 }, "DenominatorMissing"],
    ["a rate of nobody", { kind: "rate", low: 1, high: 1, unit: "a month" }, "DenominatorMissing"],
    ["a share above one", { kind: "share", low: 40, high: 50, denominator: "of them" }, "ShareOutOfRange"],
    ["a word for a price", { kind: "price", word: "dear", unit: "USD" }, "WordForThisKind"],
    ["a word of share without saying of whom", { kind: "share", word: "mostly" }, "DenominatorMissing"],
    [
      "a word that is not in the table",
      { kind: "share", word: "some", denominator: "of them" },
      "WordNotInTable",
    ],
  ])("refuse %s", (_what, fields, type) => {
    const refused = normalise(fields);
    expect(refused.ok ? "accepted" : refused.error.type).toBe(type);
    if (!refused.ok) expect(quantityErrorText(refused.error)).toMatch(/[.?]$/);
  });
});

function normalise(fields: Partial<Quantity>) {
  return normaliseQuantity({ id: id("q"), passage: id("p"), kind: "count", ...fields }, speaker, [most]);
}

function read(fields: Partial<Quantity>): StatedQuantity {
  const result = normalise(fields);
  if (!result.ok) throw new Error(`Refused: ${result.error.type}`);
  return result.value;
}
