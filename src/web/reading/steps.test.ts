import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowsOf } from "./rows.ts";
import { stepFrom, trimmed } from "./steps.ts";

const text =
  "The road is closed. Who says so?\n\nقالت إن Bekir لن يعود قبل 2016.\n\nШестьсот, иногда больше.";
const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
  start: match.index,
  end: match.index + match[0].length,
  kind: "paragraph" as const,
  language: "und",
  direction: "ltr" as const,
}));
const rows = rowsOf(text, blocks);
const anySteps = fc.constantFrom("character", "word", "sentence" as const);

describe("stepFrom", () => {
  test("goes on until the end of the text and back to its start, and never stands still between", () => {
    fc.assert(
      fc.property(anySteps, (step) => {
        let at = 0;
        for (let before = -1; at !== before && at < text.length; ) {
          before = at;
          at = stepFrom(text, rows, at, step, true);
        }
        expect(at).toBe(text.length);
        for (let before = -1; at !== before && at > 0; ) {
          before = at;
          at = stepFrom(text, rows, at, step, false);
        }
        expect(at).toBe(0);
      }),
    );
  });

  test("stops at the ends of words in every script, leaving points and spaces out", () => {
    const stops: string[] = [];
    for (let at = 0; at < text.length; ) {
      const next = stepFrom(text, rows, at, "word", true);
      stops.push(text.slice(at, next).trim());
      at = next;
    }
    expect(stops.slice(3, 12)).toEqual([
      "closed",
      ". Who",
      "says",
      "so",
      "?\n\nقالت",
      "إن",
      "Bekir",
      "لن",
      "يعود",
    ]);
  });

  test("crosses from one row into the next", () => {
    const end = text.indexOf("?");
    expect(stepFrom(text, rows, end, "word", true)).toBe(text.indexOf("قالت") + 4);
    expect(stepFrom(text, rows, text.indexOf("قالت"), "word", false)).toBe(text.indexOf("so?"));
  });

  test("takes a sentence at a time", () => {
    expect(text.slice(0, stepFrom(text, rows, 0, "sentence", true))).toBe("The road is closed.");
  });

  test("never stops inside a letter of several parts", () => {
    const family = "👩‍👩‍👧 b";
    const one = rowsOf(family, [{ ...(blocks[0] ?? fail()), start: 0, end: family.length }]);
    expect(stepFrom(family, one, 0, "character", true)).toBe("👩‍👩‍👧".length);
  });
});

describe("trimmed", () => {
  test("takes white space from both ends and leaves nothing of what is only that", () => {
    expect(trimmed("  a b ", 0, 6)).toEqual({ start: 2, end: 5 });
    expect(trimmed("   ", 0, 3)).toEqual({ start: 0, end: 0 });
  });
});

function fail(): never {
  throw new Error("The text has no blocks");
}
