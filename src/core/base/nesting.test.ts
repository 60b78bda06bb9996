import { expect, test } from "vitest";
import { deepestNesting, isNestedAtMost } from "./nesting.ts";

test("a value is measured level by level, however deep it goes", () => {
  const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));
  expect(
    [deepestNesting, deepestNesting + 1, 200_000].map((levels) => isNestedAtMost(nested(levels))),
  ).toEqual([true, false, false]);
  expect(isNestedAtMost({ a: [{ b: null }], c: "x" }, 3)).toBe(true);
  expect(isNestedAtMost({ a: [{ b: [] }] }, 3)).toBe(false);
});
