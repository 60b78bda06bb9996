import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowsOf } from "./rows.ts";
import { stepFrom, trimmed, wholeWords } from "./steps.ts";

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

describe("wholeWords", () => {
  const marked = (text: string, words: string): string => {
    const start = text.indexOf(words);
    const whole = wholeWords(text, start, start + words.length);
    return text.slice(whole.start, whole.end);
  };

  test.each([
    ["He met Murat Demirov there.", "urat Demir", "Murat Demirov"],
    ["He met Murat Demirov there.", " Murat ", "Murat"],
    ["Говорил с водителем утром.", "водител", "водителем"],
    ["Al-Rashid said so.", "Rash", "Rashid"],
    // What Arabic joins to the front of a name is no part of it, and may be left out of the mark.
    ["وقال لسلمان الكبير إن", "سلمان الكبير", "سلمان الكبير"],
    ["وقال لسلمان الكبير إن", "لمان", "لسلمان"],
    ["مع والبكري هناك", "بكري", "بكري"],
    ["مع عثمان هناك", "ثمان", "عثمان"],
  ])("in “%s” takes “%s” for “%s”", (text, words, whole) => {
    expect(marked(text, words)).toBe(whole);
  });

  test("leaves a mark of nothing as it is", () => {
    expect(wholeWords("a b", 1, 1)).toEqual({ start: 1, end: 1 });
    expect(wholeWords("a   b", 1, 4)).toEqual({ start: 1, end: 1 });
  });
});
