import { describe, expect, test } from "vitest";
import { parseQuestion, printQuestion } from "../../core/code/index.ts";
import { rowsOf, soughtOf } from "./question-tree.ts";

function again(text: string): string | undefined {
  const read = parseQuestion(text);
  if (!read.ok) throw new Error(`Not understood: ${text}`);
  const rows = rowsOf(read.value.sought);
  const sought = rows === undefined ? undefined : soughtOf(rows);
  return sought === undefined ? undefined : printQuestion({ ...read.value, sought });
}

describe("a question in rows", () => {
  test.each([
    'code "fear"',
    'not code "fear"',
    'code "fear" and below and not code "relief" and "money"',
    'code "fear" or any code or "border*"',
    'code "fear" within code "prison"',
    'code "fear" near code "relief" within 3 turns',
    'code "fear" followed by "money" in same turn',
    'code "fear" and code "relief" by turn where role = insider and wave != none',
  ])("is the same question again: %s", (text) => {
    expect(again(text)).toBe(text);
  });

  test("is not laid out where it is nested deeper than rows can say", () => {
    expect(again('(code "a" or code "b") and code "c"')).toBeUndefined();
  });

  test("is no question while something is to be filled in", () => {
    const row = { not: false, what: { kind: "words", words: " " } } as const;
    expect(soughtOf({ rows: [row], join: "all", turns: 0 })).toBeUndefined();
    expect(soughtOf({ rows: [], join: "all", turns: 0 })).toBeUndefined();
  });
});
