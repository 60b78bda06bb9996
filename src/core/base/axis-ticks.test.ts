import fc from "fast-check";
import { expect, test } from "vitest";
import { axisTicks } from "./axis-ticks.ts";

test("the ticks of an axis take in all there is, evenly, in few steps", () => {
  const anyEnd = fc.double({ min: -1e6, max: 1e7, noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(anyEnd, fc.double({ min: 1e-3, max: 1e7, noNaN: true }), (least, span) => {
      const ticks = axisTicks(least, least + span, 3);
      expect(ticks[0]).toBeLessThanOrEqual(least + span * 1e-9);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(least + span * (1 - 1e-9));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
  expect(axisTicks(0, 6400, 3)).toEqual([0, 5000, 10_000]);
  expect(axisTicks(0, 0.9, 3)).toEqual([0, 0.5, 1]);
});

test("no two ends make an axis that never ends, or ticks that are no numbers", () => {
  const huge = Number.MAX_VALUE;
  const anyEnd = fc.oneof(
    fc.double(),
    fc.constantFrom(0, 5e-324, 1.5e308, huge, -huge, Infinity, -Infinity, Number.NaN),
  );
  fc.assert(
    fc.property(anyEnd, anyEnd, fc.integer({ min: 2, max: 6 }), (one, other, wanted) => {
      const ticks = axisTicks(one, other, wanted);
      expect(ticks.every(Number.isFinite)).toBe(true);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(wanted + 4);
    }),
  );
  expect(axisTicks(0, 1.5e308, 3).at(-1)).toBeGreaterThanOrEqual(1.5e308);
  expect(axisTicks(-huge, huge, 2)).toHaveLength(3);
});
