import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  sayAmount,
  sayAmountRange,
  sayMonths,
  sayShare,
  sayShareChange,
  sayShareRange,
  saySpread,
} from "./say-number.ts";

describe("numbers in a brief", () => {
  test("a share reads in whole percents, and never as none or all where it is neither", () => {
    expect([0, 0.004, 0.005, 0.374, 0.994, 0.996, 1].map(sayShare)).toEqual([
      "0 %",
      "under 1 %",
      "1 %",
      "37 %",
      "99 %",
      "over 99 %",
      "100 %",
    ]);
  });

  test("a range names its unit once", () => {
    expect(sayShareRange(0.22, 0.58)).toBe("22 to 58 %");
    expect(sayShareRange(0.001, 0.58)).toBe("under 1 % to 58 %");
    expect(sayShareRange(0.301, 0.304)).toBe("30 %");
    expect(sayAmountRange(1234, 5678)).toBe("1,200 to 5,700");
    expect([sayAmount(1e-300), sayAmount(0.02)]).toEqual(["under 0.001", "0.02"]);
  });

  test("a change says its direction in words", () => {
    expect([-0.123, 0.01, 0.001, 0].map(sayShareChange)).toEqual([
      "12 points fewer",
      "1 point more",
      "under 1 point more",
      "no change",
    ]);
  });

  test("an amount keeps its significant digits and stays within half a unit of them", () => {
    expect([0, 7, 12.4, 1249, 1_950_000, 0.0347, -432].map((value) => sayAmount(value))).toEqual([
      "0",
      "7",
      "12",
      "1,200",
      "2,000,000",
      "0.035",
      "-430",
    ]);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (value) => {
        const read = Number(sayAmount(value).replaceAll(",", ""));
        expect(Math.abs(read - value) / value).toBeLessThanOrEqual(0.0501);
      }),
    );
  });

  test("a spread names its middle and its range, and people are whole", () => {
    expect(saySpread([0.4, 1.8, 9.3], "people")).toBe("2 (0 to 9)");
    expect(saySpread([0.08, 0.18, 0.35], "share")).toBe("0.18 (0.08 to 0.35)");
    expect(saySpread([14_010, 14_020, 14_030], "people")).toBe("14,000");
    expect(saySpread([0, 0, 0], "people/month")).toBe("0");
  });

  test("months become years where those say more", () => {
    expect([1, 7, 23, 24, 43].map(sayMonths)).toEqual([
      "1 month",
      "7 months",
      "23 months",
      "2 years",
      "3.5 years",
    ]);
  });
});
