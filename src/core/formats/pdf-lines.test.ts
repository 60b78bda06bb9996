import { describe, expect, test } from "vitest";
import { type PdfItem, pageLines } from "./pdf-lines.ts";
import { plainLetters } from "./pdf-right-to-left.ts";

const page = { number: 1, left: 0, right: 595, bottom: 0, top: 842 };

function item(x: number, text: string, width: number, isRtl = /\p{sc=Arabic}/u.test(text)): PdfItem {
  return { text, x, y: 700, width, height: 10, isRtl };
}

/** Glyphs as a page shows them, from the left, each ten points wide. */
function painted(...glyphs: readonly string[]): readonly PdfItem[] {
  return glyphs.map((text, index) => item(100 + index * 10, text, 10));
}

function text(items: readonly PdfItem[]): readonly string[] {
  return pageLines(items, page).map((line) => line.text);
}

describe("a line from right to left", () => {
  test("is read from the right, glyph by glyph", () => {
    expect(text(painted("م", "ا", "ل", "س"))).toEqual(["سلام"]);
  });

  test("keeps numbers and Latin words from the left", () => {
    const glyphs = painted("ل", "ج", "ر", " ", "2", "0", "1", "6", " ", "م", "ا", "ع");
    expect(text(glyphs)).toEqual(["عام 2016 رجل"]);
    expect(text(painted("م", "ع", "ن", " ", "U", "N", " ", "ل", "ا", "ق"))).toEqual(["قال UN نعم"]);
  });

  test("turns the shapes of brackets into the signs they are", () => {
    expect(text(painted("(", "ل", "ج", "ر", ")"))).toEqual(["(رجل)"]);
  });

  test("puts vowel signs behind the letter they stand over, without a gap", () => {
    const glyphs = [...painted("ا", "م", "ل"), { ...item(113, "ّ", 0, false), y: 702 }];
    expect(text(glyphs)).toEqual(["لمّا"]);
  });
});

test("reads the joined shapes of letters as the letters they show", () => {
  expect(plainLetters("ﻟﻤﺎ ﻻ ﬁre ﷺ")).toBe("لما لا fire صلى الله عليه وسلم");
  expect(plainLetters("é ½ ②")).toBe("é ½ ②");
});

test("puts a blank where runs stand apart, and none where they touch", () => {
  expect(text([item(50, "They", 20), item(75, "left", 15), item(90, "!", 3)])).toEqual(["They left!"]);
});
