import { describe, expect, test } from "vitest";
import type { BriefDocument } from "./brief-document.ts";
import { notesInOrder } from "./notes-in-order.ts";

const words = (text: string) => ({ kind: "words", text }) as const;
const note = (number: number) => ({ kind: "note", note: number }) as const;

const document: BriefDocument = {
  edition: "release",
  title: "The Lamp",
  lines: [],
  sections: [
    {
      id: "one",
      title: "One",
      blocks: [
        { kind: "paragraph", runs: [words("b"), note(2), words("a"), note(1), words("b"), note(2)] },
        { kind: "list", items: [[note(4)]] },
      ],
    },
  ],
  notes: ["a", "b", "c", "d"].map((text, at) => ({ id: `note-${at + 1}`, runs: [words(text)] })),
};

describe("endnotes in the order of reading", () => {
  test("are numbered as they are first cited, and what nothing cites is left out", () => {
    const { sections, notes } = notesInOrder(document);
    expect(sections[0]?.blocks).toEqual([
      { kind: "paragraph", runs: [words("b"), note(1), words("a"), note(2), words("b"), note(1)] },
      { kind: "list", items: [[note(3)]] },
    ]);
    expect(notes.map(({ id, runs }) => [id, runs[0]])).toEqual([
      ["note-1", words("b")],
      ["note-2", words("a")],
      ["note-3", words("d")],
    ]);
  });

  test("a document in order stays as it is", () => {
    const once = notesInOrder(document);
    expect(notesInOrder(once)).toEqual(once);
  });
});
