import fc from "fast-check";
import { expect, test } from "vitest";
import type { ForeignDocument, ForeignParagraph } from "../formats/index.ts";
import { collectText } from "./index.ts";

const piece = fc.constantFrom(
  "Anna:",
  "I:",
  "R:",
  "Q.",
  "A.",
  "MR. HOLT:",
  "س:",
  "ج:",
  "[noise]",
  "(laughs)",
  "word",
  "слово",
  "كلمة",
  "end.",
  "why?",
  "12",
  " ",
  "  ",
  "\t",
  "—",
  "@Kempka:",
  "BY MS. DUNN:",
  "00:12",
  "-",
  "語",
);
const anyText = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(" "));
const anyParagraph: fc.Arbitrary<ForeignParagraph> = fc.record(
  {
    text: fc.array(anyText, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
    style: fc.constantFrom(
      "paragraph",
      "heading",
      "list-item",
      "cue",
      "stage",
      "footnote",
      "page-header",
      "chrome",
      "metadata",
    ),
    speaker: fc.constantFrom("Anna", "Omar"),
    atMs: fc.nat(100_000),
  },
  { requiredKeys: ["text", "style"] },
);
const anyDocument: fc.Arbitrary<ForeignDocument> = fc.oneof(
  fc.record({
    format: fc.constant("docx"),
    paragraphs: fc.array(anyParagraph, { maxLength: 25 }),
    lost: fc.constant([]),
  }),
  fc.record({
    format: fc.constant("txt"),
    paragraphs: fc.array(
      anyText.map((text): ForeignParagraph => ({ text, style: "line" })),
      { maxLength: 40 },
    ),
    lost: fc.constant([]),
  }),
);

test("blocks stand in order inside the text and hold every character that is not white space", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { text, blocks, speakers } = collectText(document);
      let reached = 0;
      for (const { start, end, speaker } of blocks) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(reached, start).trim()).toBe("");
        if (speaker !== undefined) expect(speaker).toBeLessThan(speakers.length);
        reached = end;
      }
      expect(text.slice(reached).trim()).toBe("");
    }),
    { numRuns: 500 },
  );
});

test("words that are no labels come through once, in their order", () => {
  const sentence = fc.array(fc.constantFrom("they", "walked", "далеко", "نحو", "дом", "silence"), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), (sentences) => {
      const paragraphs = sentences.map(
        (words): ForeignParagraph => ({ text: words.join(" "), style: "paragraph" }),
      );
      const { text } = collectText({ format: "docx", paragraphs, lost: [] });
      expect(text.split(/\s+/)).toEqual(sentences.flat());
    }),
  );
});
