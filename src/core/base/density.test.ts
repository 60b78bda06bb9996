import { describe, expect, test } from "vitest";
import { densityOf } from "./density.ts";
import {
  betaFromCounts,
  bounded,
  type Distribution,
  type DistributionError,
  fixed,
  mixture,
  pert,
  rateOfShare,
  triangular,
  uniform,
} from "./distribution.ts";
import { drawFrom } from "./draw.ts";
import { fromElicited, lognormalFromRange } from "./elicited.ts";
import type { Result } from "./result.ts";

const made = (result: Result<Distribution, DistributionError>): Distribution => {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};

const judged = made(fromElicited({ low: 0.02, middle: 0.04, high: 0.1, coverage: 0.9 }, "logit"));
const counted = made(betaFromCounts(13, 557));

/** Each with what is known of it in closed form nowhere else: the quantiles that runs are drawn by. */
const each: readonly (readonly [string, Distribution])[] = [
  ["every value alike", made(uniform(7_000, 10_000))],
  ["straight lines", made(triangular(0, 3, 12))],
  ["a PERT", made(pert(0, 3, 12))],
  ["a lognormal", made(lognormalFromRange(10, 100, 0.9))],
  ["counts", counted],
  ["a judged share", judged],
  ["a judged number", made(fromElicited({ low: 3, middle: 4, high: 9, coverage: 0.8 }, "ln"))],
  ["a judged number that may be below 0", made(fromElicited({ low: -3, high: 9, coverage: 0.8 }, "plain"))],
  ["a share cut off", made(bounded(judged, 0.001, 0.5))],
  ["a rate from a share", made(rateOfShare(judged, 60))],
];

describe("the density of a distribution", () => {
  test.each(each)("of %s holds between two quantiles what lies between them", (_, distribution) => {
    const draw = drawFrom(distribution);
    for (const [from, to] of [
      [0.05, 0.5],
      [0.5, 0.95],
    ] as const)
      expect(massOf(distribution, draw(from), draw(to))).toBeCloseTo(to - from, 4);
  });

  test("of a mixture is that of its parts under their weights", () => {
    const [low, high] = [made(uniform(0, 1)), made(uniform(3, 5))];
    const pooled = densityOf(
      made(
        mixture([
          { weight: 1, of: low },
          { weight: 3, of: high },
        ]),
      ),
    );
    expect([pooled(0.5), pooled(2), pooled(4)]).toEqual([0.25, 0, 0.375]);
  });

  test("is 0 outside, and everywhere for a number without spread", () => {
    expect([-1, 0, 1, 2].map(densityOf(counted))).toEqual([0, 0, 0, 0]);
    expect(densityOf(made(fixed(3)))(3)).toBe(0);
  });
});

function massOf(distribution: Distribution, from: number, to: number): number {
  const density = densityOf(distribution);
  const steps = 20_000;
  const width = (to - from) / steps;
  let mass = 0;
  for (let i = 0; i < steps; i++) mass += density(from + (i + 0.5) * width) * width;
  return mass;
}
