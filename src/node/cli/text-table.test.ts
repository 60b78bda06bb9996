import { describe, expect, test } from "vitest";
import { cut, textTable, widthOf } from "./text-table.ts";

const columns = [
  { title: "Id" },
  { title: "Title", givesWay: true },
  { title: "Words", align: "right" },
] as const;
const rows = [
  ["7hx2k9qd", "A driver who takes people out, and what he asks for it", "876"],
  ["4kq2m7xn", "Short", "1,204"],
];

describe("textTable", () => {
  test("cuts nothing where the result goes to a file", () => {
    expect(textTable(columns, rows)[1]).toContain("and what he asks for it");
  });

  test("stays within the terminal by cutting the column that gives way", () => {
    const lines = textTable(columns, rows, 50);
    expect(lines.map((line) => widthOf(line) <= 50)).toEqual([true, true, true]);
    expect(lines[1]).toMatch(/^7hx2k9qd {2}A driver .*… +876$/);
  });

  test("sets numbers to the right and one blank for every run of them", () => {
    expect(textTable(columns, [["a", "two\n lines", "5"]])[1]).toBe("a   two lines      5");
  });

  test("isolates a right-to-left cell, so that its row does not turn around", () => {
    expect(textTable([{ title: "Code" }, { title: "N" }], [["الحدود", "3"]])[1]).toBe(
      "\u2068الحدود\u2069  3",
    );
  });
});

describe("cut", () => {
  test("counts marks with the sign they stand on", () => {
    expect(cut("e\u0301e\u0301e\u0301", 3)).toBe("e\u0301e\u0301e\u0301");
    expect(cut("abcdef", 4)).toBe("abc…");
  });
});
