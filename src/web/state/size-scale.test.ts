import { expect, test } from "vitest";
import type { RecordId, SizeWordLine } from "../../app/views.ts";
import { axisFor, familiesOf, overlapsOf } from "./size-scale.ts";

const words = [
  word("many", { low: 20, high: 300 }),
  word("a few", { low: 3, high: 8 }),
  word("several", { low: 5, high: 30 }),
  word("most", { kind: "share", low: 0.6, high: 0.95 }),
  word("قلة", { kind: "share", language: "ar", low: 0.05, high: 0.2 }),
];

test("draws words of one kind and language together, from the smallest up, shares before counts", () => {
  expect(
    familiesOf(words).map(({ kind, language, words: held }) => [
      kind,
      language,
      held.map((each) => each.word),
    ]),
  ).toEqual([
    ["share", "ar", ["قلة"]],
    ["share", "en", ["most"]],
    ["count", "en", ["a few", "several", "many"]],
  ]);
});

test("puts counts on a scale by tens and shares from 0 to 1", () => {
  const counts = axisFor("count", words);
  expect(counts.ticks).toEqual([1, 10, 100, 1000]);
  expect([counts.at(0), counts.at(1), counts.at(1000)]).toEqual([0, 0, 1]);
  expect(counts.at(10)).toBeCloseTo(1 / 3, 9);
  expect(axisFor("share", words).at(0.25)).toBe(0.25);
});

test("counts with how many other words a word shares figures, end points aside", () => {
  const family = familiesOf(words)[2];
  if (family === undefined) throw new Error("There are three pictures");
  expect(family.words.map((each) => overlapsOf(each, family))).toEqual([1, 2, 1]);
});

function word(text: string, values: Partial<SizeWordLine>): SizeWordLine {
  return {
    id: text as RecordId,
    word: text,
    language: "en",
    role: "any",
    kind: "count",
    low: 0,
    high: 0,
    noted: [],
    ...values,
  };
}
