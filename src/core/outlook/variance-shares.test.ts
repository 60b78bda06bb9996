import { describe, expect, test } from "vitest";
import { type Seed, standardNormalQuantile, streamOf, varianceOf } from "../base/index.ts";
import { fitLeastSquares } from "./least-squares.ts";
import { blockUnits } from "./stratified.ts";
import { partialPerfectInformation, perfectInformation, varianceShare } from "./variance-shares.ts";

const blocks = 20;
const unitsOf = (name: string): readonly number[] =>
  Array.from({ length: blocks }, (_, block) => [...blockUnits(3 as Seed, streamOf(name), block)]).flat();

describe("shares of variance", () => {
  // Ishigami and Homma (1990) with a = 7, b = 0.1: S = .3139, .4424, 0.
  const [x1, x2, x3] = ["x1", "x2", "x3"].map((name) =>
    unitsOf(name).map((unit) => Math.PI * (2 * unit - 1)),
  );
  const ishigami = (x1 ?? []).map(
    (a, i) => Math.sin(a) + 7 * Math.sin(x2?.[i] ?? 0) ** 2 + 0.1 * (x3?.[i] ?? 0) ** 4 * Math.sin(a),
  );

  test("find the first-order indices of a function that is known for them", () => {
    expect(varianceOf(ishigami)).toBeCloseTo(13.8446, 0);
    expect(varianceShare(ishigami, [x1 ?? []])).toBeCloseTo(0.3139, 1);
    expect(varianceShare(ishigami, [x3 ?? []])).toBeLessThan(0.005);
  });

  test("of independent inputs add up in a sum, and reach 1 together", () => {
    const [a = [], b = []] = [
      unitsOf("a").map(standardNormalQuantile),
      unitsOf("b").map(standardNormalQuantile),
    ];
    const outcome = a.map((value, i) => 2 * value + (b[i] ?? 0));
    expect(varianceShare(outcome, [a])).toBeCloseTo(0.8, 1);
    expect(varianceShare(outcome, [b])).toBeCloseTo(0.2, 1);
    expect(varianceShare(outcome, [a, b])).toBeGreaterThan(0.98);
  });

  test("of an input that does nothing is 0, and of an outcome that never changes there is none", () => {
    const outcome = unitsOf("c");
    expect(varianceShare(outcome, [unitsOf("d")])).toBeLessThan(0.005);
    expect(
      varianceShare(
        outcome.map(() => 3),
        [outcome],
      ),
    ).toBeNaN();
    expect(varianceShare(outcome, [outcome.map(() => 1)])).toBe(0);
  });

  test("of a switch is what its two values explain", () => {
    const switched = unitsOf("switch").map((unit) => (unit < 0.5 ? 0 : 1));
    const noise = unitsOf("noise").map(standardNormalQuantile);
    // Variance of the switch times 2 is 1, of the noise 1: half of all.
    const outcome = switched.map((on, i) => 2 * on + (noise[i] ?? 0));
    expect(varianceShare(outcome, [switched])).toBeCloseTo(0.5, 1);
  });
});

describe("the value of information", () => {
  // Two options whose difference is normal with mean 500 and standard deviation 1000; half of the variance is known by phi.
  const known = unitsOf("phi").map((unit) => standardNormalQuantile(unit) * 1000 * Math.SQRT1_2);
  const unknown = unitsOf("rest").map((unit) => standardNormalQuantile(unit) * 1000 * Math.SQRT1_2);
  const better = known.map((value, i) => 500 + value + (unknown[i] ?? 0));
  const nothing = better.map(() => 0);

  test("of everything is that of the closed form", () => {
    // The unit normal loss integral; the standard error over these runs is about 4.
    expect(Math.abs(perfectInformation([better, nothing]) - 197.797)).toBeLessThan(15);
  });

  test("of one parameter is that of the closed form", () => {
    expect(Math.abs(partialPerfectInformation([better, nothing], known) - 99.821)).toBeLessThan(10);
  });

  test("of a parameter that changes no decision is 0", () => {
    const always = better.map((value) => value + 100_000);
    expect(partialPerfectInformation([always, nothing], known)).toBeLessThan(1e-6);
  });
});

describe("fitLeastSquares", () => {
  test("leaves out a column that others make up", () => {
    const x = [1, 2, 3, 4, 5];
    const { fitted, rank } = fitLeastSquares([3, 5, 7, 9, 11], [x, x.map((value) => 2 * value - 1)]);
    expect(rank).toBe(1);
    for (const [i, value] of fitted.entries()) expect(value).toBeCloseTo(3 + 2 * i, 10);
  });
});
