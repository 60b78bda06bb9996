import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../app/views.ts";
import { rowAt, rowsOf } from "./rows.ts";

const letters = fc.constantFrom("a", "b", "ش", "я", " ", ". ", "\n", "؟ ", "😀");
const anyWords = fc.array(letters, { minLength: 1, maxLength: 6000 }).map((each) => each.join(""));

function block(start: number, end: number, kind: Block["kind"] = "turn"): Block {
  return { start, end, kind, language: "und", direction: "ltr" };
}

describe("rowsOf", () => {
  test("covers every block with rows that touch, and cuts none longer than a screen", () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const rows = rowsOf(text, [block(0, text.length)]);
        expect(rows.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        expect(Math.max(...rows.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1800);
        expect(rows.map(({ first }) => first)).toEqual(rows.map((_, i) => i === 0));
      }),
    );
  });

  test("never cuts a letter in two", () => {
    const text = `a${"😀".repeat(2000)}`;
    const rows = rowsOf(text, [block(0, text.length)]);
    expect(rows.length).toBeGreaterThan(1);
    for (const { start, end } of rows) expect(text.slice(start, end)).toMatch(/^a?(?:😀)+$/u);
  });

  test("cuts at the end of a sentence where there is one", () => {
    const text = `${"word ".repeat(250)}end. ${"word ".repeat(400)}`;
    const [first] = rowsOf(text, [block(0, text.length)]);
    expect(text.slice(0, first?.end)).toMatch(/end\. $/);
  });

  test("leaves page furniture out", () => {
    const rows = rowsOf("Page 1 Words", [block(0, 6, "furniture"), block(7, 12)]);
    expect(rows.map(({ start, end, block: of }) => ({ start, end, of }))).toEqual([
      { start: 7, end: 12, of: 1 },
    ]);
  });
});

describe("rowAt", () => {
  const rows = rowsOf("one\n\ntwo\n\nsix", [block(0, 3), block(5, 8), block(10, 13)]);

  test("finds the row of an offset, its end included", () => {
    expect([0, 3, 5, 8, 10, 13].map((offset) => rowAt(rows, offset))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test("takes the next row for what lies between two, and the last for what lies behind all", () => {
    expect(rowAt(rows, 4)).toBe(1);
    expect(rowAt(rows, 99)).toBe(2);
    expect(rowAt([], 0)).toBe(-1);
  });
});
