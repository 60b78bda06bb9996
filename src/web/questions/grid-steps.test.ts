import { describe, expect, test } from "vitest";
import { nextPlace } from "./grid-steps.ts";

// Two rows with a gap in the first, and a third row that has one place alone.
const places = [
  { row: 0, column: 0 },
  { row: 0, column: 2 },
  { row: 1, column: 0 },
  { row: 1, column: 1 },
  { row: 1, column: 2 },
  { row: 3, column: 5 },
];
const towards = (from: number, step: Parameters<typeof nextPlace>[2]) => {
  const place = places[from];
  return place === undefined ? undefined : nextPlace(places, place, step);
};

describe("nextPlace", () => {
  test("goes over what cannot be reached", () => {
    expect(towards(0, "after")).toBe(1);
    expect(towards(1, "before")).toBe(0);
  });

  test("goes to the same column of the next row, or to what is nearest to it", () => {
    expect(towards(1, "down")).toBe(4);
    expect(towards(3, "up")).toBe(0);
    expect(towards(2, "down")).toBe(5);
    expect(towards(5, "up")).toBe(4);
  });

  test("goes to the ends of its row, and nowhere from there", () => {
    expect(towards(2, "last")).toBe(4);
    expect(towards(4, "first")).toBe(2);
    expect(towards(4, "last")).toBeUndefined();
    expect(towards(0, "up")).toBeUndefined();
  });
});
