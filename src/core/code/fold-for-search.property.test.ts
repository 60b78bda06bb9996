import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldForSearch, originalRange } from "./fold-for-search.ts";
import { wordsIn } from "./search-words.ts";

// What the rules look at, dense enough to meet; and whatever Unicode has.
const tricky = fc.string({
  unit: fc.constantFrom(
    ..."аи\u0306й\u0308\u0301еЁ,'’\u00a0٬1234567890٣۴يوءؤئىةاأ\u064e\u0654\u200b\u200fﷺﬁ½ \uD800\uDC00😀가ㄱ\u1161e\u0301.-",
  ),
});
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), tricky);

// What is folded and cut at once, with what nearly is.
const plainText = fc.string({ unit: fc.constantFrom(..."aZz09 ,.'’`“”…-–é\n\t\u00a0"), maxLength: 40 });

describe("foldForSearch", () => {
  test("folds and cuts a plain text as it does one that has a letter of another kind behind it", () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const [plain, other] = [foldForSearch(text), foldForSearch(`${text} é`)];
        expect(other.text).toBe(`${plain.text} e`);
        expect([...other.starts.slice(0, -2)]).toEqual([...plain.starts]);
        // A letter that folding leaves keeps the words from being cut at once.
        expect(wordsIn(`${plain.text} й`).slice(0, -1)).toEqual(wordsIn(plain.text));
      }),
      { numRuns: 2000 },
    );
  });

  test("changes nothing that is folded already", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded } = foldForSearch(text);
        expect(foldForSearch(folded).text).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });

  test("keeps a map that never falls and ends where the text ends", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, starts } = foldForSearch(text);
        expect(starts.length).toBe(folded.length + 1);
        expect(starts.at(-1)).toBe(text.length);
        expect(starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0))).toBe(true);
      }),
    );
  });

  test("leads a stretch back to a range whose own folding holds the stretch", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        const folded = foldForSearch(text);
        const [start, end] = [one % (folded.text.length + 1), other % (folded.text.length + 1)].toSorted(
          (a, b) => a - b,
        );
        if (start === undefined || end === undefined) return;
        const range = originalRange(folded, start, end);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end > range.start).toBe(end > start);
        // Rules that look at the letter before can read the cut-out range in another way; its letters are the same.
        const lettersOf = (words: string): string => words.replace(/[,'٬\u00a0ءйи]/g, "");
        expect(lettersOf(foldForSearch(text.slice(range.start, range.end)).text)).toContain(
          lettersOf(folded.text.slice(start, end)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
