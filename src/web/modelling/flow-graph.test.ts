import { describe, expect, test } from "vitest";
import { arrowOf, outsideArrow } from "./flow-graph.ts";
import { stateSize } from "./flow-layout.ts";

const one = { at: 0, of: 1 } as const;
const [left, right] = [
  { x: 0, y: 0 },
  { x: 1200, y: 0 },
];

describe("the way of an arrow", () => {
  test("goes from the edge of one box to the edge of the other", () => {
    const numbers =
      arrowOf(left, right, one)
        .d.match(/-?\d+(?:\.\d+)?/g)
        ?.map(Number) ?? [];
    expect(numbers[0]).toBe(stateSize.width);
    expect(numbers[4]).toBe(1200 - 3);
  });

  test("keeps those between the same two boxes apart, there and back", () => {
    const middles = [
      arrowOf(left, right, { at: 0, of: 2 }).middle.y,
      arrowOf(right, left, { at: 1, of: 2 }).middle.y,
    ].toSorted((a, b) => a - b);
    expect((middles[1] ?? 0) - (middles[0] ?? 0)).toBeGreaterThan(20);
  });

  test("puts its name where it hides no box, if there is such a place", () => {
    const between = { x: 600, y: -20 };
    const { middle } = arrowOf(left, right, one);
    expect(arrowOf(left, right, one, [{ x: 0, y: 900 }]).middle).toEqual(middle);
    expect(arrowOf(left, right, one, [between]).middle).not.toEqual(middle);
  });

  test("comes back to its own box over its head, and from outside at its side", () => {
    expect(arrowOf(left, left, one).middle.y).toBeLessThan(0);
    expect(outsideArrow(right, "before", one).middle.x).toBeLessThan(right.x);
    expect(outsideArrow(right, "behind", one).middle.x).toBeGreaterThan(right.x + stateSize.width);
  });
});
