import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord } from "./fold-word.ts";
import { tokenise } from "./tokens.ts";

describe("foldWord", () => {
  test.each([
    ["case and accents", "Étienne ÅKESSON", "etienneakesson"],
    ["letters that have no accent to lose", "Łøßđ", "lossd"],
    ["apostrophes", "O’Brien Sa'id ʿAli", "obriensaidali"],
    ["zero-width characters and soft hyphens", "Kha\u200blid\u00ad", "khalid"],
    ["full-width and presentation forms", "Ｋｈａｌｉｄ ﻣﺤﻤﺪ", "khalidمحمد"],
    ["harakat, tatweel and hamza carriers", "أَحـمَـد إيمان آمنة", "احمدايمانامنه"],
    ["alef maqsura and ta marbuta", "هدى فاطمة", "هديفاطمه"],
    ["yo and short i", "Фёдор Юрий", "федорюрии"],
  ])("folds %s", (_what, word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  test("folds composed and decomposed letters alike, and what is folded stays", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (word) => {
        const folded = foldWord(word);
        expect(foldWord(word.normalize("NFD"))).toBe(foldWord(word.normalize("NFC")));
        expect(foldWord(folded)).toBe(folded);
      }),
    );
  });
});

describe("tokenise", () => {
  test.each([
    ["apostrophes inside, none outside", "'Khalid's car'", ["Khalid's", "car"]],
    ["a change of script", "قال لKhalid", ["قال", "ل", "Khalid"]],
    ["digits apart", "Khalid2019", ["Khalid", "2019"]],
    ["hyphens, dots and underscores", "al-Hadduri_k.h", ["al", "Hadduri", "k", "h"]],
    ["harakat within", "خَالِد", ["خَالِد"]],
    ["nothing", " — !", []],
  ])("cuts at %s", (_what, text, words) => {
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  test("keeps every letter in exactly one token, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aЖخ'-. \u200d\u0301\u06401王") }), (text) => {
        const tokens = tokenise(text);
        const letters = [...tokens].map(({ start, end }) => text.slice(start, end)).join("");
        expect(letters.replace(/[^\p{L}]/gu, "").replaceAll("\u0640", "")).toBe(
          text.replace(/[^\p{L}]/gu, "").replaceAll("\u0640", ""),
        );
        tokens.forEach((token, i) => {
          expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0);
        });
      }),
    );
  });
});
