import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, ln, lnGamma, streamOf, unitAt } from "../../base/index.ts";
import { aSeed } from "../testing/coded-study.ts";
import { drawBinomial } from "./draw-binomial.ts";
import { resample } from "./resample.ts";
import { itemGatherer } from "./summed-items.ts";

const seed = aSeed(11);

function units(name: string): () => number {
  const stream = streamOf(name);
  let index = 0;
  return () => unitAt(seed, stream, 0, index++);
}

describe("drawBinomial", () => {
  // Both ways of drawing, and shares above a half, against the probabilities of the distribution.
  test.each([
    [12, 0.3],
    [1_000_000, 0.000_004],
    [60, 0.4],
    [60, 0.75],
    [100_000, 0.02],
  ])("of %d trials with share %d has the binomial distribution", (trials, share) => {
    const draws = 40_000;
    const next = units(`${trials} ${share}`);
    const seen = new Map<number, number>();
    for (let at = 0; at < draws; at++) {
      const drawn = drawBinomial(trials, share, next);
      seen.set(drawn, (seen.get(drawn) ?? 0) + 1);
    }
    let [squares, freedom] = [0, -1];
    for (let successes = 0; successes <= Math.min(trials, 5_000); successes++) {
      const expected = draws * binomialChance(trials, share, successes);
      if (expected < 10) continue;
      squares += ((seen.get(successes) ?? 0) - expected) ** 2 / expected;
      freedom++;
    }
    // Chi-square has mean `freedom` and variance twice that; five deviations are met once in a million.
    expect(Math.abs(squares - freedom)).toBeLessThan(5 * Math.sqrt(2 * freedom));
  });

  test("stays within none and all, and certain shares need no chance", () => {
    const none = (): number => {
      throw new Error("No chance is needed");
    };
    expect([drawBinomial(0, 0.5, none), drawBinomial(5, 0, none), drawBinomial(5, 1, none)]).toEqual([
      0, 0, 5,
    ]);
    fc.assert(
      fc.property(fc.nat(300), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const drawn = drawBinomial(trials, share, units(`${trials}/${share}`));
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn <= trials).toBe(true);
      }),
    );
  });
});

describe("resample", () => {
  test("draws as many things as there are, each as often as it should, however many are alike", () => {
    for (const copies of [
      [700, 200, 100],
      [3, 2, 1],
    ]) {
      const gatherer = itemGatherer(copies.length + 1);
      copies.forEach((things, at) => {
        gatherer.add(at, 1);
        gatherer.add(copies.length, 1);
        gatherer.end(things);
      });
      const all = copies.reduce((sum, each) => sum + each, 0);
      const totals = copies.map(() => 0);
      const squares = copies.map(() => 0);
      const samples = 4_000;
      resample(gatherer.items(), seed, samples, (sums) => {
        expect(sums[copies.length]).toBe(all);
        copies.forEach((_, at) => {
          totals[at] = (totals[at] ?? 0) + (sums[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + (sums[at] ?? 0) ** 2;
        });
      });
      copies.forEach((things, at) => {
        const mean = (totals[at] ?? 0) / samples;
        const variance = (squares[at] ?? 0) / samples - mean ** 2;
        const expected = things * (1 - things / all);
        expect(Math.abs(mean - things)).toBeLessThan(5 * Math.sqrt(expected / samples));
        expect(variance / expected).toBeGreaterThan(0.88);
        expect(variance / expected).toBeLessThan(1.12);
      });
    }
  });

  test("draws these very samples with this seed, on every machine and in every version", () => {
    const gatherer = itemGatherer(3);
    for (const [at, things] of [500, 30, 2].entries()) {
      gatherer.add(at, 1);
      gatherer.end(things);
    }
    const seen: (readonly number[])[] = [];
    resample(gatherer.items(), seed, 4, (sums) => seen.push([...sums]));
    expect(seen).toEqual([
      [501, 29, 2],
      [496, 33, 3],
      [494, 37, 1],
      [500, 31, 1],
    ]);
  });

  test("gives the same sums for the same seed, and others for another", () => {
    const gatherer = itemGatherer(2);
    for (const [at, things] of [40, 60].entries()) {
      gatherer.add(at, 1);
      gatherer.end(things);
    }
    const drawn = (from: number): readonly number[] => {
      const seen: number[] = [];
      resample(gatherer.items(), aSeed(from), 20, (sums) => seen.push(sums[0] ?? 0));
      return seen;
    };
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(3)).not.toEqual(drawn(4));
  });
});

function binomialChance(trials: number, share: number, successes: number): number {
  const lnChoices = lnGamma(trials + 1) - lnGamma(successes + 1) - lnGamma(trials - successes + 1);
  return exp(lnChoices + successes * ln(share) + (trials - successes) * ln(1 - share));
}
