import fc from "fast-check";
import { expect, test } from "vitest";
import { axisTicks, changeIn100, figureText, in100, rangeIn100, rangeText } from "./figure-text.ts";

test("figures are written with three significant figures and no more", () => {
  expect([0, 7, 2.34567, 12.6, 999.6, 12_345, 1_234_567, -4200].map(figureText)).toEqual([
    "0",
    "7",
    "2.35",
    "13",
    "1,000",
    "12,300",
    "1,230,000",
    "−4,200",
  ]);
  expect(rangeText(300.2, 300.4)).toBe("300");
  expect(figureText(Number.NaN)).toBe("not computed");
});

test("a share that is not quite nothing or everything is never written as 0 or 100", () => {
  expect([0, 0.001, 0.34, 0.999, 1].map(in100)).toEqual([
    "0 in 100",
    "under 1 in 100",
    "34 in 100",
    "over 99 in 100",
    "100 in 100",
  ]);
  expect(rangeIn100(0.18, 0.34)).toBe("18 to 34 in 100");
  expect([-0.06, 0.004, -0.0001, 0].map(changeIn100)).toEqual(["−6", "+0.4", "under −0.1", "0"]);
});

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
