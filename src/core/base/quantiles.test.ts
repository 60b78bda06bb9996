import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanOfValues, quantilesOf, sumOf, varianceOf } from "./quantiles.ts";

describe("quantilesOf", () => {
  test("interpolates between order statistics", () => {
    expect(quantilesOf([4, 1, 3, 2], [0, 0.25, 0.5, 1])).toEqual([1, 1.75, 2.5, 4]);
    expect(quantilesOf([7], [0.1, 0.9])).toEqual([7, 7]);
    expect(quantilesOf([], [0.5])).toEqual([Number.NaN]);
  });

  test("does not depend on the order of the values, and rises with the share", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];
        const quantiles = quantilesOf(values, shares);
        expect(quantilesOf(values.toReversed(), shares)).toEqual(quantiles);
        expect(quantiles.toSorted((a, b) => a - b)).toEqual(quantiles);
      }),
    );
  });
});

describe("sums", () => {
  test("lose less than a plain sum does", () => {
    const values = new Float64Array(1_000_000).fill(0.1);
    expect(Math.abs(sumOf(values) - 100_000)).toBeLessThan(1e-9);
  });

  test("give mean and variance", () => {
    expect(meanOfValues([1, 2, 3, 4])).toBe(2.5);
    expect(varianceOf([1, 2, 3, 4])).toBeCloseTo(5 / 3, 14);
  });
});
