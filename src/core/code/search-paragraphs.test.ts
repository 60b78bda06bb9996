import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../study/index.ts";
import { foldForSearch } from "./fold-for-search.ts";
import { longestStretch, searchParagraphs, sharedWords } from "./search-paragraphs.ts";
import { stemMark } from "./search-stems.ts";
import { wordsIn } from "./search-words.ts";

function block(start: number, end: number, kind: Block["kind"] = "paragraph"): Block {
  return { start, end, kind, language: "en", direction: "ltr" };
}

function plainWords(folded: string): readonly string[] {
  return folded.split(" ").filter((word) => !word.startsWith(stemMark));
}

describe("searchParagraphs", () => {
  test("folds the words of a text and adds each other stem once, marked", () => {
    expect(searchParagraphs("Prisons, the prisons!", [])).toEqual([
      { start: 0, end: 21, folded: `prisons the prisons ${stemMark}prison` },
    ]);
  });

  test("keeps short blocks together and leaves out what lies between them", () => {
    const text = "JUDGE: Were you there? WITNESS: I was.";
    const found = searchParagraphs(text, [block(7, 22, "turn"), block(32, 38, "turn")]);
    expect(found.map(({ start, end }) => [start, end])).toEqual([[7, 38]]);
    expect(plainWords(found[0]?.folded ?? "")).toEqual(["were", "you", "there", "i", "was"]);
  });

  test("leaves furniture out, and no stretch spans it", () => {
    const text = "before page 3 after";
    const found = searchParagraphs(text, [block(0, 6), block(7, 13, "furniture"), block(14, 19)]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["before", "after"]);
  });

  test("drops what has no words", () => {
    expect(searchParagraphs("… — 🙂", [])).toEqual([]);
    expect(searchParagraphs("", [])).toEqual([]);
  });

  test("cuts a long block at the ends of its sentences", () => {
    const sentence = "The guards counted us twice every night and once at dawn. ";
    const text = sentence.repeat(80);
    const found = searchParagraphs(text, [block(0, text.length)]);
    expect(found.length).toBeGreaterThan(2);
    expect(found.every(({ start, end }) => (end - start) % sentence.length === 0)).toBe(true);
  });

  test("cuts a sentence without end between words, so that a phrase of eight words is still in one stretch", () => {
    const words = Array.from({ length: 1000 }, (_, at) => `w${at}x`);
    const found = searchParagraphs(words.join(" "), []).map(
      ({ folded }) => ` ${plainWords(folded).join(" ")} `,
    );
    expect(found.length).toBeGreaterThan(3);
    for (let at = 0; at + sharedWords <= words.length; at++) {
      const phrase = ` ${words.slice(at, at + sharedWords).join(" ")} `;
      expect(found.some((folded) => folded.includes(phrase))).toBe(true);
    }
  });

  test("holds every word outside furniture, in stretches that are short, in order and inside the text", () => {
    const sentence = fc.string({ unit: fc.constantFrom(..."aбم。. 监\n!é'7"), maxLength: 400 });
    const blocks = fc.array(fc.tuple(sentence, fc.constantFrom("paragraph", "turn", "furniture")), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(blocks, fc.boolean(), (parts, asOne) => {
        let text = "";
        const layout: Block[] = [];
        for (const [words, kind] of parts) {
          layout.push(block(text.length, text.length + words.length, kind));
          text += `${words}\n`;
        }
        const used = asOne ? [] : layout;
        const found = searchParagraphs(text, used);
        const read = asOne ? [block(0, text.length)] : layout.filter(({ kind }) => kind !== "furniture");
        const wanted = read.flatMap(({ start, end }) =>
          wordsIn(foldForSearch(text.slice(start, end)).text).map((word) => word.text),
        );
        expect(new Set(found.flatMap(({ folded }) => plainWords(folded)))).toEqual(new Set(wanted));
        expect(found.every(({ start, end }) => start < end && end - start <= longestStretch)).toBe(true);
        expect(found.every(({ start }, at) => at === 0 || start >= (found[at - 1]?.start ?? 0))).toBe(true);
      }),
    );
  });
});
