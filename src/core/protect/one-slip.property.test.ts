import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDotSlip, isOneSlip, slipKeys } from "./one-slip.ts";

const word = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 0, maxLength: 6 });

/** Damerau's distance with neighbours swapped at most once, by the book. */
function slips(one: string, other: string): number {
  const cost: number[][] = [];
  for (let i = 0; i <= one.length; i++) {
    const row: number[] = [];
    cost.push(row);
    for (let j = 0; j <= other.length; j++) {
      const at = (a: number, b: number): number => cost[a]?.[b] ?? Number.POSITIVE_INFINITY;
      let least = i === 0 && j === 0 ? 0 : Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1);
      least = Math.min(least, at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1));
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(isSwap ? Math.min(least, at(i - 2, j - 2) + 1) : least);
    }
  }
  return cost[one.length]?.[other.length] ?? 0;
}

describe("isOneSlip", () => {
  test("is a Damerau distance of one", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isOneSlip(one, other)).toBe(slips(one, other) === 1);
      }),
    );
  });

  test("never holds where the keys of two words share nothing", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const shared = [...slipKeys(one)].some((key) => slipKeys(other).has(key));
        if (!shared) expect(isOneSlip(one, other)).toBe(false);
      }),
    );
  });
});

describe("isDotSlip", () => {
  test("holds for words that differ by dots alone, both ways, and never for a word and itself", () => {
    expect(isDotSlip("وعد", "وغد")).toBe(true);
    expect(isDotSlip("وغد", "وعد")).toBe(true);
    expect(isDotSlip("وعد", "ورد")).toBe(false);
    expect(isDotSlip("وعد", "وعد")).toBe(false);
  });
});
