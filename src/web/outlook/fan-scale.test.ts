import { describe, expect, test } from "vitest";
import { bandPath, fanScale, spreadApart } from "./fan-scale.ts";

const months = Array.from({ length: 25 }, (_, at) => [1, 2, 3, 4, 5, 6, 7].map((each) => each * at));
const fan = { months, base: "2019-12-31" };

describe("the scale of a fan", () => {
  test("has room for every value, for the threshold, and for what was greatest before", () => {
    for (const [drawn, most] of [
      [fan, 0],
      [{ ...fan, threshold: { low: 900, at: 1000, high: 1100, name: "Enough" } }, 0],
      [fan, 5000],
    ] as const) {
      const { y, top, bottom } = fanScale(drawn, 700, 100, most);
      expect(y(Math.max(168, most))).toBeGreaterThanOrEqual(top - 0.001);
      expect(y(0)).toBeCloseTo(bottom, 6);
    }
  });

  test("puts years where they begin, as many as have room", () => {
    expect(fanScale(fan, 700, 100).years.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
    const long = { ...fan, months: Array.from({ length: 241 }, () => [1, 1, 1, 1, 1, 1, 1]) };
    expect(fanScale(long, 360, 70).years.map(({ year }) => year)).toEqual([2020, 2025, 2030, 2035, 2040]);
  });

  test("draws a band from its upper edge back along its lower one", () => {
    const scale = fanScale({ ...fan, months: months.slice(0, 2) }, 700, 100);
    expect(bandPath({ ...fan, months: months.slice(0, 2) }, scale, 0, 6).match(/[ML]/g)).toHaveLength(4);
  });
});

describe("spreadApart", () => {
  test("leaves labels that have room where they are wanted", () => {
    expect(spreadApart([10, 60, 110], 15, 0, 200)).toEqual([10, 60, 110]);
  });

  test("moves those that would lie over each other apart, in their order, and within the picture", () => {
    expect(spreadApart([100, 102, 101], 15, 0, 200)).toEqual([100, 130, 115]);
    expect(spreadApart([195, 198], 15, 0, 200)).toEqual([185, 200]);
  });
});
