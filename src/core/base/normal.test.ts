import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standardNormalQuantile, standardNormalShare } from "./normal.ts";

describe("the standard normal distribution", () => {
  test("has the quantiles of the tables", () => {
    expect(standardNormalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 14);
    expect(standardNormalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(standardNormalQuantile(0.5)).toBe(0);
    expect(standardNormalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
  });

  test("has a share that undoes its quantile", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (share) => {
        expect(standardNormalShare(standardNormalQuantile(share)) - share).toBeCloseTo(0, 13);
      }),
    );
  });
});
