import { describe, expect, test } from "vitest";
import { exp, type Seed, standardNormalQuantile, streamOf, varianceOf } from "../base/index.ts";
import { jointRegression } from "./joint-regression.ts";
import { centred, regressionOn } from "./least-squares.ts";
import { kindColumns, splineColumns } from "./spline-basis.ts";
import { blockUnits } from "./stratified.ts";
import {
  partialPerfectInformation,
  perfectInformation,
  shareExplained,
  varianceShare,
} from "./variance-shares.ts";

const blocks = 20;
const n = blocks * 512;
const unitsOf = (name: string): readonly number[] =>
  Array.from({ length: blocks }, (_, block) => [...blockUnits(3 as Seed, streamOf(name), block)]).flat();
const normalsOf = (name: string): readonly number[] => unitsOf(name).map(standardNormalQuantile);

// The standard error of a squared correlation of normal variables over n observations (Stuart and Ord, 10.7); four of them
// are never exceeded by chance in a test's life.
const fourErrors = (share: number): number => 4 * 2 * Math.sqrt(share / n) * (1 - share);
// Under no dependence n R² is chi-squared with as many degrees of freedom as there are columns, and R² is adjusted by its mean.
const columns = 6;
const fourErrorsOfNothing = (4 * Math.sqrt(2 * columns)) / n;

describe("shares of variance", () => {
  // Ishigami and Homma (1990) with a = 7, b = 0.1: S = .3139, .4424, 0.
  const [x1, x2, x3] = ["x1", "x2", "x3"].map((name) =>
    unitsOf(name).map((unit) => Math.PI * (2 * unit - 1)),
  );
  const ishigami = (x1 ?? []).map(
    (a, i) => Math.sin(a) + 7 * Math.sin(x2?.[i] ?? 0) ** 2 + 0.1 * (x3?.[i] ?? 0) ** 4 * Math.sin(a),
  );

  test("find the first-order indices of a function that is known for them", () => {
    // The standard error of a variance; the function's kurtosis is 3.504.
    expect(Math.abs(varianceOf(ishigami) - 13.8446)).toBeLessThan(4 * 13.8446 * Math.sqrt(2.504 / n));
    expect(Math.abs(varianceShare(ishigami, [x1 ?? []]) - 0.3139)).toBeLessThan(fourErrors(0.3139));
    expect(varianceShare(ishigami, [x3 ?? []])).toBeLessThan(fourErrorsOfNothing);
  });

  test("of independent inputs are those of the linear model, and reach 1 together", () => {
    const [a, b] = [normalsOf("a"), normalsOf("b")];
    const outcome = a.map((value, i) => 2 * value + (b[i] ?? 0));
    expect(Math.abs(varianceShare(outcome, [a]) - 0.8)).toBeLessThan(fourErrors(0.8));
    expect(Math.abs(varianceShare(outcome, [b]) - 0.2)).toBeLessThan(fourErrors(0.2));
    expect(varianceShare(outcome, [a, b])).toBeCloseTo(1, 10);
  });

  test("of an input that does nothing is 0, and of an outcome that never changes there is none", () => {
    const outcome = unitsOf("c");
    expect(varianceShare(outcome, [unitsOf("d")])).toBeLessThan(fourErrorsOfNothing);
    const still = outcome.map(() => 3);
    expect(varianceShare(still, [outcome])).toBeNaN();
    expect(varianceShare(outcome, [still])).toBe(0);
  });

  test("of a switch is what its two values explain", () => {
    const switched = unitsOf("switch").map((unit) => (unit < 0.5 ? 0 : 1));
    const noise = normalsOf("noise");
    // Variance of the switch times 2 is 1, of the noise 1: half of all.
    const outcome = switched.map((on, i) => 2 * on + (noise[i] ?? 0));
    expect(Math.abs(varianceShare(outcome, [switched]) - 0.5)).toBeLessThan(fourErrors(0.5));
  });

  test("of a flow that is off in some runs is told in full, though it is a little or a lot in the others", () => {
    const flow = unitsOf("flow").map((unit) => (unit < 0.3 ? 0 : unit));
    const noise = normalsOf("noise");
    const outcome = flow.map((value, i) => (value > 0 ? 1 : 0) / Math.sqrt(0.21) + (noise[i] ?? 0));
    expect(Math.abs(varianceShare(outcome, [flow]) - 0.5)).toBeLessThan(fourErrors(0.5));
  });

  test("of a parameter with a long tail is told in full where the outcome is proportional to it", () => {
    const size = normalsOf("size").map((z) => exp(1.5 * z));
    expect(varianceShare(size, [size])).toBeCloseTo(1, 10);
  });

  test.each([
    [0.02, 0.43],
    [0.05, 0.75],
    [0.25, 0.85],
    [0.5, 0.9],
  ])("of a threshold that %d of the runs pass is not lost: at least %d of it is seen", (passing, seen) => {
    const parameter = normalsOf("parameter");
    const sorted = parameter.toSorted((a, b) => b - a);
    const threshold = sorted[Math.round(passing * n)] ?? Number.NaN;
    const outcome = parameter.map((value) => (value > threshold ? 1 : 0));
    expect(varianceShare(outcome, [parameter])).toBeGreaterThan(seen);
  });

  test("of a clash is what its accounts explain, in whatever order they stand", () => {
    const sides = unitsOf("side").map((unit) => Math.floor(unit * 7));
    const noise = normalsOf("noise");
    // 0, 1, 0, 1 … has variance 12/49.
    const outcome = sides.map((side, i) => (side % 2) / Math.sqrt(12 / 49) + (noise[i] ?? 0));
    const share = shareExplained(regressionOn(kindColumns(sides)), centred(outcome));
    expect(Math.abs(share - 0.5)).toBeLessThan(fourErrors(0.5));
  });
});

describe("the value of information", () => {
  // Two options whose difference is normal with mean 500 and standard deviation 1000; half of the variance is known by phi.
  const known = normalsOf("phi").map((z) => z * 1000 * Math.SQRT1_2);
  const unknown = normalsOf("rest").map((z) => z * 1000 * Math.SQRT1_2);
  const better = known.map((value, i) => 500 + value + (unknown[i] ?? 0));
  const nothing = better.map(() => 0);

  test("of everything is that of the closed form", () => {
    // The mean of max(0, -D) for D ~ N(500, 1000²): by the normal loss integral 197.797, with a standard deviation of 413.
    expect(Math.abs(perfectInformation([better, nothing]) - 197.797)).toBeLessThan((4 * 413) / Math.sqrt(n));
  });

  test("of one parameter is that of the closed form", () => {
    // The mean of -D where E[D | phi] < 0, by the same integral 99.821, with a standard deviation of 424.
    const worth = partialPerfectInformation([better, nothing], known);
    expect(Math.abs(worth - 99.821)).toBeLessThan((4 * 424) / Math.sqrt(n));
  });

  test("of a parameter that changes no decision is 0", () => {
    const always = better.map((value) => value + 100_000);
    expect(partialPerfectInformation([always, nothing], known)).toBeLessThan(1e-6);
  });
});

describe("a regression", () => {
  test("on many inputs together explains what one on all their columns does", () => {
    const inputs = ["a", "b", "c"].map((name) => splineColumns(unitsOf(name)));
    const [[first = new Float64Array()] = []] = inputs;
    const noise = normalsOf("noise");
    const about = centred(
      first.map((value, i) => value * value + (inputs[1]?.[0]?.[i] ?? 0) + (noise[i] ?? 0)),
    );
    // One input stands twice: its columns are made up by those before them.
    const twice = [...inputs, inputs[0] ?? []];
    const [joint, one] = [jointRegression(twice), regressionOn(twice.flat())];
    expect(joint.rank).toBe(one.rank);
    expect(joint.squares(about).explained / one.squares(about).explained).toBeCloseTo(1, 10);
  });

  test("leaves out a column that others make up", () => {
    const x = [1, 2, 3, 4, 5];
    const { fittedTo, rank } = regressionOn([x, x.map((value) => 2 * value - 1)]);
    expect(rank).toBe(1);
    for (const [i, value] of fittedTo([3, 5, 7, 9, 11]).entries()) expect(value).toBeCloseTo(3 + 2 * i, 10);
  });

  test("on many columns that are nearly alike keeps them apart", () => {
    const columns = ["a", "b", "c", "d"].flatMap((name) => splineColumns(unitsOf(name)));
    const { rank, fittedTo, squares } = regressionOn(columns);
    expect(rank).toBe(columns.length);
    const [outcome = new Float64Array()] = columns;
    const { explained, all } = squares(centred(outcome));
    expect(explained / all).toBeCloseTo(1, 10);
    expect(
      Math.max(...fittedTo(outcome).map((value, i) => Math.abs(value - (outcome[i] ?? 0)))),
    ).toBeLessThan(1e-10);
  });
});
