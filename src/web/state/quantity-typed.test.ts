import { expect, test } from "vitest";
import { changesTyped, lackOfTyped, nothingTyped, typedFrom, valuesTyped } from "./quantity-typed.ts";

test("says what is missing: a figure or a word, a figure that can be read, and of whom a word of share speaks", () => {
  expect(lackOfTyped(nothingTyped)).toBe("lackAnything");
  expect(lackOfTyped({ ...nothingTyped, low: "about ten" })).toBe("lackNumber");
  expect(lackOfTyped({ ...nothingTyped, word: "many" })).toBeUndefined();
  expect(lackOfTyped({ ...nothingTyped, kind: "share", word: "many" })).toBe("lackOf");
  expect(
    lackOfTyped({ ...nothingTyped, kind: "share", word: "many", denominator: "the men" }),
  ).toBeUndefined();
});

test("states what was typed, and nothing that was not", () => {
  expect(
    valuesTyped({ ...nothingTyped, low: "6000", high: "9000", unit: " USD ", spread: "variety" }),
  ).toEqual({
    kind: "count",
    low: 6000,
    high: 9000,
    unit: "USD",
    spread: "variety",
  });
  // One figure is both ends, and no range.
  expect(valuesTyped({ ...nothingTyped, low: "3", spread: "doubt" })).toEqual({
    kind: "count",
    low: 3,
    high: 3,
  });
  expect(valuesTyped({ ...nothingTyped, high: "3" })).toEqual({ kind: "count", high: 3 });
});

test("changes what was typed otherwise, and clears what was emptied", () => {
  const stated = { kind: "share", word: "many", denominator: "the men", unit: "share" } as const;
  const typed = typedFrom(stated);
  expect(changesTyped(stated, typed)).toEqual({});
  // "At least" stays open at its upper end.
  const atLeast = { kind: "count", low: 40 } as const;
  expect(changesTyped(atLeast, { ...typedFrom(atLeast), low: "50" })).toEqual({ low: 50 });
  expect(changesTyped(stated, { ...typed, denominator: "men held", unit: "" })).toEqual({
    denominator: "men held",
    unit: null,
  });
});
