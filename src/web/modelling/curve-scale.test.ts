import { describe, expect, test } from "vitest";
import { placeOf, ticksOf } from "./curve-scale.ts";

const curves = [] as const;

describe("the axis under a curve", () => {
  test("names round values, few enough to be read", () => {
    expect(ticksOf({ scale: "plain", from: 0.013, to: 0.118, curves })).toEqual([0.025, 0.05, 0.075, 0.1]);
    expect(ticksOf({ scale: "plain", from: 6_800, to: 10_200, curves })).toEqual([
      7_000, 8_000, 9_000, 10_000,
    ]);
    expect(ticksOf({ scale: "plain", from: 3, to: 3, curves })).toEqual([3]);
  });

  test("names the decades where the numbers span orders of magnitude", () => {
    expect(ticksOf({ scale: "log", from: 300, to: 40_000, curves })).toEqual([
      500, 1000, 2000, 5000, 10_000, 20_000,
    ]);
    expect(ticksOf({ scale: "log", from: 0.0008, to: 12, curves })).toEqual([0.001, 0.01, 0.1, 1, 10]);
  });

  test("puts a value where its scale has it", () => {
    expect(placeOf(5, { scale: "plain", from: 0, to: 10, curves })).toBe(0.5);
    expect(placeOf(100, { scale: "log", from: 10, to: 1000, curves })).toBeCloseTo(0.5, 12);
  });
});
