import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaDensity, betaQuantile, betaShape, betaShare, lnGamma } from "./beta.ts";

const parameter = fc.double({ min: 0.5, max: 300, noNaN: true });

describe("lnGamma", () => {
  test.each([
    [0.5, Math.log(Math.PI) / 2],
    [1, 0],
    [2, 0],
    [10, Math.log(362_880)],
    [171, 706.5730622457874],
  ])("of %d is %d", (x, value) => {
    expect(lnGamma(x)).toBeCloseTo(value, 12);
  });

  test("steps by ln x", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
        expect(lnGamma(x + 1) - lnGamma(x) - Math.log(x)).toBeCloseTo(0, 11);
      }),
    );
  });
});

describe("the Beta distribution", () => {
  test("is what closed forms say where there are any", () => {
    expect(betaShare(betaShape(1, 1), 0.3)).toBeCloseTo(0.3, 14);
    // I_x(2, 2) = x² (3 - 2x); I_x(1, b) = 1 - (1 - x)^b.
    expect(betaShare(betaShape(2, 2), 0.25)).toBeCloseTo(0.25 ** 2 * 2.5, 14);
    expect(betaShare(betaShape(1, 5), 0.1)).toBeCloseTo(1 - 0.9 ** 5, 14);
    expect(betaDensity(betaShape(2, 2), 0.25)).toBeCloseTo(6 * 0.25 * 0.75, 13);
  });

  test("has a quantile that undoes its share", () => {
    fc.assert(
      fc.property(
        parameter,
        parameter,
        fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true }),
        (alpha, beta, share) => {
          const shape = betaShape(alpha, beta);
          const x = betaQuantile(shape, share);
          // Where the density is high, and near 1 it may be endless, the last bits of x are worth more than rounding.
          const lastBits = 2e-15 * betaDensity(shape, x);
          expect(Math.abs(betaShare(shape, x) - share)).toBeLessThan(1e-10 + lastBits);
        },
      ),
    );
  });

  test("mirrors when its parameters change places", () => {
    fc.assert(
      fc.property(
        parameter,
        parameter,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (alpha, beta, x) => {
          const both = betaShare(betaShape(alpha, beta), x) + betaShare(betaShape(beta, alpha), 1 - x);
          expect(both).toBeCloseTo(1, 10);
        },
      ),
    );
  });
});
