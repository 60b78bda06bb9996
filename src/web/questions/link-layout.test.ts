import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderByTies, reachOf, standings } from "./link-layout.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
const anyTies = fc.array(
  fc.record({
    one: fc.constantFrom(...ids),
    other: fc.constantFrom(...ids),
    weight: fc.integer({ min: 1, max: 9 }),
  }),
);

describe("orderByTies", () => {
  test("gives everything a place of its own, and the same one each time", () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const order = orderByTies(ids, ties);
        expect([...order].sort()).toEqual(ids);
        expect(orderByTies(ids, [...ties].reverse())).toEqual(order);
      }),
    );
  });

  test("puts the two that are tied most strongly beside each other", () => {
    const order = orderByTies(ids, [
      { one: "a", other: "f", weight: 9 },
      { one: "b", other: "c", weight: 1 },
    ]);
    expect(Math.abs(order.indexOf("a") - order.indexOf("f"))).toBe(1);
  });
});

describe("standings", () => {
  test("goes down one side and up the other", () => {
    expect(standings(["a", "b", "c", "d", "e"])).toEqual([
      { id: "a", side: 0, line: 0 },
      { id: "b", side: 0, line: 1 },
      { id: "c", side: 0, line: 2 },
      { id: "d", side: 1, line: 1 },
      { id: "e", side: 1, line: 0 },
    ]);
  });

  test("reaches out furthest in the middle, the same above and below it", () => {
    expect(reachOf(1, 3)).toBe(1);
    expect(reachOf(0, 3)).toBeCloseTo(reachOf(2, 3), 12);
    expect(reachOf(0, 3)).toBeLessThan(1);
  });
});
