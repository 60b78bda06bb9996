import { describe, expect, test } from "vitest";
import type { Expression } from "./expression.ts";
import { type ExpressionError, parseExpression } from "./parse-expression.ts";

describe("reading a formula", () => {
  test.each([
    ["1 + 2 * 3", "(1 + (2 * 3))"],
    ["(1 + 2) * 3", "((1 + 2) * 3)"],
    ["8 / 4 / 2", "((8 / 4) / 2)"],
    ["a - b - c", "((a - b) - c)"],
    ["-a * b", "(-a * b)"],
    ["a >= b and c < d or e > f", "(((a >= b) and (c < d)) or (e > f))"],
    ["min(a, max(b, 1e-3))", "min(a, max(b, 0.001))"],
    ["people(hidden) + people(hidden, low)", "(people(hidden) + people(hidden, low))"],
    ["killed.zealots*month", "(killed.zealots * month)"],
  ])("%s is read as %s", (text, meant) => {
    const parsed = parseExpression(text);
    expect(parsed.ok && written(parsed.value)).toBe(meant);
  });

  test.each<readonly [string, ExpressionError]>([
    ["1 +", { type: "Unfinished", at: 3 }],
    ["", { type: "Unfinished", at: 0 }],
    ["a b", { type: "Unexpected", found: "b", at: 2 }],
    ["a + $", { type: "Unexpected", found: "$", at: 4 }],
    ["rate(3)", { type: "Unexpected", found: "rate", at: 0 }],
    ["people(3)", { type: "Unexpected", found: "3", at: 7 }],
    ["(a", { type: "Unfinished", at: 2 }],
    ["a >= 1 >", { type: "Unfinished", at: 8 }],
    ["and", { type: "Unexpected", found: "and", at: 0 }],
    ["1 = 1", { type: "Unexpected", found: "=", at: 2 }],
    ["alert(`x`)", { type: "Unexpected", found: "`", at: 6 }],
  ])("“%s” is refused where it goes wrong", (text, error) => {
    expect(parseExpression(text)).toEqual({ ok: false, error });
  });

  test("brackets without end are refused, not followed", () => {
    const deep = `${"(".repeat(900)}1${")".repeat(900)}`;
    expect(parseExpression(deep)).toMatchObject({ ok: false, error: { type: "TooDeep" } });
    expect(parseExpression("-".repeat(1_000))).toMatchObject({ ok: false });
  });
});

function written(each: Expression): string {
  switch (each.kind) {
    case "number":
      return String(each.value);
    case "name":
      return each.name;
    case "month":
      return "month";
    case "count":
      return `${each.of}(${each.names.join(", ")})`;
    case "call":
      return `${each.function}(${each.args.map(written).join(", ")})`;
    case "negative":
      return `-${written(each.of)}`;
    case "binary":
      return `(${written(each.left)} ${each.operator} ${written(each.right)})`;
  }
}
