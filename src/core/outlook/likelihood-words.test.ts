import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LikelihoodScale, likelihoodScales, likelihoodWords } from "./likelihood-words.ts";

const scales = Object.keys(likelihoodScales) as LikelihoodScale[];

describe("likelihoodWords", () => {
  test.each<readonly [LikelihoodScale, number, number, readonly string[]]>([
    ["icd-203", 0.3, 0.3, ["unlikely"]],
    ["icd-203", 0.2, 0.2, ["unlikely"]],
    ["icd-203", 0.15, 0.2, ["very unlikely"]],
    ["icd-203", 0.15, 0.3, ["very unlikely", "unlikely"]],
    ["icd-203", 0.4, 0.6, ["unlikely", "roughly even chance", "likely"]],
    ["icd-203", 0, 0, []],
    ["icd-203", 1, 1, []],
    ["icd-203-second-row", 0.3, 0.3, ["improbable"]],
    ["ipcc", 0, 0, ["exceptionally unlikely"]],
    ["ipcc", 1, 1, ["virtually certain"]],
    ["ipcc", 0.66, 0.66, ["likely"]],
    ["uk", 0.22, 0.22, []],
    ["uk", 0.18, 0.3, ["highly unlikely", "unlikely"]],
  ])("on %s from %d to %d: %j", (scale, low, high, words) => {
    expect(likelihoodWords(scale, low, high)).toEqual(words);
  });

  test("gives one share one word at most, on any scale", () => {
    fc.assert(
      fc.property(fc.constantFrom(...scales), fc.double({ min: 0, max: 1, noNaN: true }), (scale, share) => {
        expect(likelihoodWords(scale, share, share).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("loses no word when the range widens", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...scales), share, share, share, share, (scale, ...ends) => {
        const [a = 0, b = 0, c = 0, d = 0] = [...ends].sort((one, other) => one - other);
        if (b === c) return;
        expect(likelihoodWords(scale, a, d)).toEqual(
          expect.arrayContaining([...likelihoodWords(scale, b, c)]),
        );
      }),
    );
  });
});
