import { describe, expect, test } from "vitest";
import type { JudgedRange } from "../../core/outlook/index.ts";
import { lastPlace, middleOf, placesAround, withEnds, withMiddle } from "./range-places.ts";

const share: JudgedRange = {
  low: 0.05,
  high: 0.2,
  middle: 0.1,
  coverage: 0.9,
  scale: "logit",
  least: 0,
  most: 1,
};

describe("the track of a slider", () => {
  test("leads from a value to its place and back, to three digits", () => {
    for (const range of [share, { ...share, low: 0.4, high: 0.99 }, { ...share, low: 0, high: 0.3 }]) {
      const { placeOf, valueAt } = placesAround(range);
      for (const at of [0, 137, 500, 862, lastPlace])
        expect(Math.abs(placeOf(valueAt(at)) - at)).toBeLessThan(9);
    }
  });

  test("never reaches a share of all or more", () => {
    expect(placesAround({ ...share, low: 0.4, high: 0.97 }).valueAt(lastPlace)).toBeLessThan(1);
  });

  test("holds the range somewhere inside, so that both ends can go both ways", () => {
    const { placeOf } = placesAround(share);
    expect(placeOf(share.low)).toBeGreaterThan(100);
    expect(placeOf(share.high)).toBeLessThan(900);
  });
});

describe("a range that is moved", () => {
  test("keeps its most likely value where that still lies within, and drops it where it does not", () => {
    expect(withEnds(share, 0.04, 0.3)).toEqual({ ...share, low: 0.04, high: 0.3 });
    expect(withEnds(share, 0.15, 0.3)).toEqual({
      low: 0.15,
      high: 0.3,
      coverage: 0.9,
      scale: "logit",
      least: 0,
      most: 1,
    });
  });

  test("stays as it is where its ends would meet, or its middle leave them", () => {
    expect(withEnds(share, 0.3, 0.3)).toBe(share);
    expect(withMiddle(share, 0.2)).toBe(share);
  });

  test("has its middle half-way on its own scale where nobody said one", () => {
    expect(middleOf({ low: 1, high: 100, coverage: 0.9, scale: "ln" })).toBeCloseTo(10, 9);
    expect(middleOf({ low: 1, high: 3, coverage: 0.9, scale: "plain" })).toBe(2);
    expect(middleOf({ low: 0.2, high: 0.8, coverage: 0.9, scale: "logit" })).toBeCloseTo(0.5, 9);
  });
});
