import { describe, expect, test } from "vitest";
import { isSeed, type Seed, streamOf, unitAt } from "./chance.ts";

const seed = 20_261_126 as Seed;

describe("chance", () => {
  test("gives the same unit for the same seed, stream and run, and no other", () => {
    const stream = streamOf("release-share");
    expect(unitAt(seed, stream, 7)).toBe(unitAt(seed, streamOf("release-share"), 7));
    const others = [
      unitAt((seed + 1) as Seed, stream, 7),
      unitAt(seed, streamOf("release-sharf"), 7),
      unitAt(seed, stream, 8),
      unitAt(seed, stream, 7, 1),
    ];
    expect(new Set([unitAt(seed, stream, 7), ...others]).size).toBe(5);
  });

  // A draw that changed would change every number of every study that was ever computed.
  test("keeps its numbers", () => {
    const stream = streamOf("0123456789abcdefghjk");
    expect(stream).toEqual({ high: 591_175_923, low: 470_032_097 });
    expect([0, 1, 2].map((run) => unitAt(seed, stream, run))).toEqual([
      0.469970170749097, 0.7164437196449924, 0.20937864940142742,
    ]);
  });

  test("fills the unit evenly and without a pattern from run to run", () => {
    const stream = streamOf("evenness");
    const n = 100_000;
    const units = Array.from({ length: n }, (_, run) => unitAt(seed, stream, run));
    const bins = new Array<number>(100).fill(0);
    for (const unit of units) bins[Math.floor(unit * 100)] = (bins[Math.floor(unit * 100)] ?? 0) + 1;
    const chiSquare = bins.reduce((sum, count) => sum + (count - n / 100) ** 2 / (n / 100), 0);
    // 99 degrees of freedom: mean 99, standard deviation sqrt(198).
    expect(Math.abs(chiSquare - 99)).toBeLessThan(5 * Math.sqrt(198));
    const lagged = units.slice(1).reduce((sum, unit, i) => sum + (unit - 0.5) * ((units[i] ?? 0) - 0.5), 0);
    expect(Math.abs((12 * lagged) / (n - 1))).toBeLessThan(5 / Math.sqrt(n));
  });

  test("never draws 0 or 1", () => {
    const stream = streamOf("ends");
    for (let run = 0; run < 10_000; run++) {
      const unit = unitAt(seed, stream, run);
      expect(unit > 0 && unit < 1).toBe(true);
    }
  });

  test("takes whole numbers that are exact as seeds", () => {
    expect([0, 2 ** 53 - 1, -1, 0.5, 2 ** 53].map(isSeed)).toEqual([true, true, false, false, false]);
  });
});
