import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, expm1, ln, ln1p, power } from "./exp-ln.ts";

// The platform's own functions are right to about one unit in the last place and serve as the yardstick here.
describe("our own exponential and logarithm", () => {
  test.each<readonly [string, (x: number) => number, (x: number) => number, number, number, number]>([
    ["exp", exp, Math.exp, -745, 709, 2],
    ["expm1", expm1, Math.expm1, -40, 700, 3],
    ["ln", ln, Math.log, Number.MIN_VALUE, Number.MAX_VALUE, 3],
    ["ln near 1", ln, Math.log, 0.5, 2, 3],
    ["ln1p", ln1p, Math.log1p, -0.999, 1e6, 3],
  ])("%s agrees with the platform's to a few units in the last place", (_, ours, theirs, min, max, units) => {
    fc.assert(
      fc.property(fc.double({ min, max, noNaN: true }), (x) => {
        expect(unitsBetween(ours(x), theirs(x))).toBeLessThanOrEqual(units);
      }),
      { numRuns: 5_000 },
    );
  });

  test("is exact where the answer is", () => {
    expect(exp(0)).toBe(1);
    expect(ln(1)).toBe(0);
    expect(expm1(0)).toBe(0);
    expect(power(2, 0)).toBe(1);
    expect(power(0, 3)).toBe(0);
  });

  test("has an answer at the ends and outside of them", () => {
    expect([exp(800), exp(-800), exp(Number.NaN)]).toEqual([Number.POSITIVE_INFINITY, 0, Number.NaN]);
    expect([ln(0), ln(-1), ln(Number.POSITIVE_INFINITY)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]);
  });

  // Any change of an operation or its order changes bits somewhere; every result of every study would move with it.
  test("keeps its bits", () => {
    const bits = Array.from({ length: 400 }, (_, i) => [
      exp(i / 7 - 30),
      ln(i / 3 + 0.01),
      ln1p(i / 900 - 0.2),
    ]).flat();
    const view = new DataView(new ArrayBuffer(8));
    const mixed = bits.reduce((sum, each) => {
      view.setFloat64(0, each);
      return Math.imul(sum ^ view.getUint32(0) ^ view.getUint32(4), 0x01000193) >>> 0;
    }, 0x811c9dc5);
    expect(mixed.toString(16)).toBe("c8eeca9f");
  });
});

function unitsBetween(one: number, other: number): number {
  if (one === other) return 0;
  const size = Math.max(Math.abs(other), Number.MIN_VALUE);
  const unit = Math.max(2 ** (Math.floor(Math.log2(size)) - 52), Number.MIN_VALUE);
  return Math.abs(one - other) / unit;
}
