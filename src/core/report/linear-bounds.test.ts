import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KnownSum, linearBounds } from "./linear-bounds.ts";
import { highs } from "./testing/solver.ts";

describe("linearBounds", () => {
  test("bounds a cell of a two by two table by its margins", () => {
    const sum = (terms: readonly number[], is: number): KnownSum => ({
      terms: terms.map((each) => [each, 1] as const),
      from: is,
      to: is,
    });
    const known = [sum([0, 1], 9), sum([2, 3], 4), sum([0, 2], 8), sum([1, 3], 5)];
    expect(linearBounds(4, known, [[[0, 1]], [[3, 1]]])).toEqual([
      { least: 4, most: 8 },
      { least: 0, most: 4 },
    ]);
  });

  test("says that nothing holds a sum, and that what is known contradicts itself", () => {
    expect(linearBounds(2, [{ terms: [[0, 1]], from: 1, to: Infinity }], [[[0, 1]], [[1, 1]]])).toEqual([
      { least: 1, most: Infinity },
      { least: 0, most: Infinity },
    ]);
    const contradiction = [
      { terms: [[0, 1]] as const, from: 1, to: 2 },
      { terms: [[0, 1]] as const, from: 3, to: 3 },
    ];
    expect(linearBounds(1, contradiction, [])).toBeUndefined();
  });

  test("agrees with HiGHS on random systems", () => {
    const variables = 6;
    const anyTerms = fc.array(fc.tuple(fc.nat({ max: variables - 1 }), fc.constantFrom(1, 1, 1, -1)), {
      minLength: 1,
      maxLength: 5,
    });
    const anySum = fc
      .tuple(anyTerms, fc.integer({ min: -3, max: 12 }), fc.nat({ max: 4 }))
      .map(([terms, from, more]): KnownSum => ({ terms, from, to: from + (more > 2 ? more : 0) }));
    const whole = { terms: Array.from({ length: variables }, (_, i) => [i, 1] as const), from: 0, to: 40 };
    fc.assert(
      fc.property(fc.array(anySum, { maxLength: 6 }), anyTerms, (sums, asked) => {
        const known = [...sums, whole];
        const bounds = linearBounds(variables, known, [asked])?.[0];
        const [least, most] = [solved(known, asked, "Minimize"), solved(known, asked, "Maximize")];
        if (least === undefined || most === undefined) {
          expect(bounds).toBeUndefined();
          return;
        }
        expect(bounds?.least).toBeCloseTo(least, 6);
        expect(bounds?.most).toBeCloseTo(most, 6);
      }),
      { numRuns: 300 },
    );
  });
});

function solved(known: readonly KnownSum[], asked: KnownSum["terms"], sense: string): number | undefined {
  const words = (terms: KnownSum["terms"]): string =>
    Array.from(
      { length: 6 },
      (_, variable) =>
        [variable, terms.reduce((sum, [of, times]) => sum + (of === variable ? times : 0), 0)] as const,
    )
      .map(([variable, times]) => `${times < 0 ? "-" : "+"} ${Math.abs(times)} x${variable}`)
      .join(" ");
  const rows = known.flatMap(({ terms, from, to }, i) => [
    `a${i}: ${words(terms)} >= ${from}`,
    `b${i}: ${words(terms)} <= ${to}`,
  ]);
  const answer = highs.solve([sense, `obj: ${words(asked)}`, "Subject To", ...rows, "End"].join("\n"));
  return answer.Status === "Optimal" ? answer.ObjectiveValue : undefined;
}
