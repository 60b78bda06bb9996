import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaQuantile, betaShape } from "./beta.ts";
import { type Seed, streamOf, unitAt } from "./chance.ts";
import {
  betaFromCounts,
  bounded,
  type Distribution,
  type DistributionError,
  empirical,
  fixed,
  meanOf,
  mixture,
  pert,
  rateOfShare,
  triangular,
  uniform,
} from "./distribution.ts";
import { drawFrom } from "./draw.ts";
import { fromElicited, lognormalFromRange } from "./elicited.ts";
import { exp } from "./exp-ln.ts";
import type { Result } from "./result.ts";
import { supportOf } from "./support.ts";

const made = (result: Result<Distribution, DistributionError>): Distribution => {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};

describe("drawing from a distribution", () => {
  test("reaches the figures of the closed forms", () => {
    const range = made(lognormalFromRange(10, 100, 0.9));
    expect(range).toMatchObject({ kind: "lognormal" });
    if (range.kind !== "lognormal") return;
    expect(range.mu).toBeCloseTo(3.4538776395, 10);
    expect(range.sigma).toBeCloseTo(0.6999361692, 10);
    expect(drawFrom(range)(0.5)).toBeCloseTo(31.6227766, 7);
    expect(meanOf(range)).toBeCloseTo(40.4001283, 6);
    expect(drawFrom(made(triangular(0, 3, 12)))(0.5)).toBeCloseTo(4.6515307717, 10);
    expect(meanOf(made(betaFromCounts(13, 557)))).toBeCloseTo(0.0241935, 7);
    expect(meanOf(made(pert(0, 3, 12)))).toBe(4);
  });

  test("puts the stated share of its mass inside a stated range", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 10, noNaN: true }),
        fc.double({ min: 1.01, max: 1e4, noNaN: true }),
        fc.double({ min: 0.1, max: 0.99, noNaN: true }),
        (low, ratio, coverage) => {
          const draw = drawFrom(made(lognormalFromRange(low, low * ratio, coverage)));
          expect(draw((1 - coverage) / 2) / low).toBeCloseTo(1, 9);
          expect(draw((1 + coverage) / 2) / (low * ratio)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test("reproduces what was elicited: low, middle and high, on every scale", () => {
    const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        part,
        part,
        part,
        fc.constantFrom("plain" as const, "ln" as const, "logit" as const),
        (a, b, c, scale) => {
          const [low = 0, middle = 0, high = 0] = [a, b, c].sort((one, other) => one - other);
          fc.pre(middle - low > 1e-6 && high - middle > 1e-6);
          const draw = drawFrom(made(fromElicited({ low, middle, high, coverage: 0.9 }, scale)));
          expect(draw(0.05)).toBeCloseTo(low, 9);
          expect(draw(0.5)).toBeCloseTo(middle, 9);
          expect(draw(0.95)).toBeCloseTo(high, 9);
          expect(draw(0.001)).toBeLessThan(low);
        },
      ),
    );
  });

  test("follows the Beta quantile to 1e-7 between the knots of its table", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.4, max: 600, noNaN: true }),
        fc.double({ min: 0.4, max: 600, noNaN: true }),
        fc.array(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), { minLength: 20, maxLength: 20 }),
        (alpha, beta, units) => {
          const draw = drawFrom({ kind: "beta", alpha, beta });
          for (const unit of units)
            expect(Math.abs(draw(unit) - betaQuantile(betaShape(alpha, beta), unit))).toBeLessThan(1e-7);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("takes a share of people within some months at the rate it becomes", () => {
    const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 240 }), part, (a, b, months, unit) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        const share = made(
          fromElicited({ low: Math.min(a, b), high: Math.max(a, b), coverage: 0.9 }, "logit"),
        );
        const rate = drawFrom(made(rateOfShare(share, months)))(unit);
        expect(1 - exp(-rate * months)).toBeCloseTo(drawFrom(share)(unit), 10);
      }),
    );
    const all = drawFrom(made(rateOfShare(made(fixed(1)), 12)))(0.5);
    expect(all).toBeGreaterThan(3);
    expect(all).toBeLessThan(4);
  });

  test("stays within what it says it can reach", () => {
    const share = made(fromElicited({ low: 0.1, high: 0.3, coverage: 0.9 }, "logit"));
    const distributions = [
      made(fixed(2)),
      made(pert(1, 8, 9)),
      made(betaFromCounts(0, 12)),
      made(empirical([4, 1, 9])),
      made(bounded(made(lognormalFromRange(0.1, 3, 0.8)), 0, 1)),
      made(
        mixture([
          { weight: 1, of: share },
          { weight: 1, of: made(uniform(2, 5)) },
        ]),
      ),
      made(rateOfShare(share, 60)),
    ];
    for (const distribution of distributions) {
      const [low, high] = supportOf(distribution);
      const draw = drawFrom(distribution);
      for (const unit of [2 ** -53, 0.1, 0.5, 0.9, 1 - 2 ** -53]) {
        expect(draw(unit)).toBeGreaterThanOrEqual(low);
        expect(draw(unit)).toBeLessThanOrEqual(high);
      }
    }
  });

  test("never gives less for a larger unit", () => {
    const distributions = [
      made(uniform(2, 5)),
      made(triangular(0, 0, 4)),
      made(pert(1, 8, 9)),
      made(betaFromCounts(0, 12)),
      made(empirical([4, 1, 1, 9])),
      made(bounded(made(lognormalFromRange(0.1, 3, 0.8)), 0, 1)),
    ];
    for (const distribution of distributions) {
      const draw = drawFrom(distribution);
      let last = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < 20_000; i++) {
        const value = draw((i + 0.5) / 20_000);
        expect(value).toBeGreaterThanOrEqual(last);
        last = value;
      }
    }
  });

  test("has the mean it says, within five standard errors", () => {
    const n = 40_000;
    const mixed = made(
      mixture([
        { weight: 1, of: made(uniform(0, 1)) },
        { weight: 3, of: made(fixed(10)) },
        { weight: 2, of: made(pert(20, 25, 60)) },
      ]),
    );
    for (const distribution of [
      mixed,
      made(pert(0, 3, 12)),
      made(betaFromCounts(13, 557)),
      made(empirical([1, 2, 9])),
    ]) {
      const draw = drawFrom(distribution);
      const values = Array.from({ length: n }, (_, run) =>
        draw(unitAt(5 as Seed, streamOf(distribution.kind), run)),
      );
      const mean = values.reduce((sum, value) => sum + value, 0) / n;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
      expect(Math.abs(mean - (meanOf(distribution) ?? Number.NaN))).toBeLessThan(5 * Math.sqrt(variance / n));
    }
  });
});

describe("making a distribution", () => {
  test.each<readonly [string, Result<Distribution, DistributionError>, string]>([
    ["a range the wrong way round", uniform(5, 2), "EndsReversed"],
    ["a mode outside its range", pert(1, 9, 4), "ModeOutside"],
    ["a number that is none", triangular(0, Number.NaN, 1), "ModeOutside"],
    ["an endless range", uniform(0, Number.POSITIVE_INFINITY), "NotFinite"],
    ["a lognormal range that touches 0", lognormalFromRange(0, 1, 0.9), "NotPositive"],
    ["a share of 120 %", fromElicited({ low: 0.2, high: 1.2, coverage: 0.9 }, "logit"), "NotBelowOne"],
    [
      "a range that covers everything",
      fromElicited({ low: 2, high: 3, coverage: 1 }, "ln"),
      "CoverageImpossible",
    ],
    [
      "a middle above the range",
      fromElicited({ low: 2, middle: 4, high: 3, coverage: 0.9 }, "ln"),
      "ModeOutside",
    ],
    ["more cases than were looked at", betaFromCounts(9, 4), "CountsImpossible"],
    ["a rate of what is no share", rateOfShare({ kind: "uniform", low: 0.5, high: 1.2 }, 12), "NotAShare"],
    ["a rate of a share without a time", rateOfShare({ kind: "fixed", value: 0.5 }, 0), "MonthsImpossible"],
    ["nothing observed", empirical([]), "NothingObserved"],
    ["weights below 0", mixture([{ weight: -1, of: { kind: "fixed", value: 1 } }]), "WeightsImpossible"],
    ["no weight at all", mixture([{ weight: 0, of: { kind: "fixed", value: 1 } }]), "WeightsImpossible"],
  ])("refuses %s", (_, result, type) => {
    expect(result).toMatchObject({ ok: false, error: { type } });
  });
});
