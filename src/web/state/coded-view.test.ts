import { describe, expect, test } from "vitest";
import type { ReaderPassage, ReaderView, RecordId } from "../../app/views.ts";
import { passagesAt, withCoding, withoutCoding } from "./coded-view.ts";

const me = { me: { id: "00000000000000000001" as RecordId, name: "Analyst" } };
const id = (text: string): RecordId => text.padStart(20, "0") as RecordId;

function passage(values: Partial<ReaderPassage> & { readonly id: RecordId }): ReaderPassage {
  return { start: 0, end: 4, state: "stands", codings: [], claims: [], memos: 0, quantities: [], ...values };
}

function view(passages: readonly ReaderPassage[]): ReaderView {
  const source = { id: id("s"), title: "", language: "en", words: 2, passages: 0, codings: 0 } as const;
  return {
    source: { ...source, release: "never", namesStep: "done", warnings: [] },
    version: id("v"),
    text: "some words",
    blocks: [],
    speakers: [],
    passages,
    parts: [],
    coders: [],
    pseudonyms: [],
    textConflicts: 0,
    beside: [],
    originals: { vaultOpen: true, pages: false, recording: false, picture: false },
    facts: [],
  };
}

describe("a coding just made", () => {
  test("is one more code on words that are a passage already", () => {
    const before = view([passage({ id: id("p") })]);
    const made = { start: 0, end: 4, passage: id("p"), coding: id("c"), code: id("k") };
    const [only, ...others] = withCoding(before, made, me).passages;
    expect(others).toEqual([]);
    expect(only?.codings).toEqual([{ id: id("c"), code: id("k"), coder: me.me.id, mine: true }]);
  });

  test("becomes a passage of its own where there was none, in the order of the text", () => {
    const before = view([passage({ id: id("p"), start: 5, end: 10 })]);
    const made = { start: 0, end: 4, passage: id("q"), coding: id("c"), code: id("k") };
    const after = withCoding(before, made, me);
    expect(after.passages.map(({ start }) => start)).toEqual([0, 5]);
    expect(after.coders).toEqual([me.me]);
  });

  test("taken off again leaves the view as it was", () => {
    const before = view([passage({ id: id("p"), start: 5, end: 10, memos: 1 })]);
    const made = { start: 0, end: 4, passage: id("q"), coding: id("c"), code: id("k") };
    expect(withoutCoding(withCoding(before, made, me), id("c")).passages).toEqual(before.passages);
  });
});

describe("passagesAt", () => {
  const inner = passage({ id: id("i"), start: 2, end: 6 });
  const outer = passage({ id: id("o"), start: 0, end: 9 });
  const gone = passage({ id: id("g"), start: 0, end: 9, state: "gone" });

  test("finds what lies at a point, the shortest first, and never what is gone", () => {
    expect(passagesAt([outer, gone, inner], { start: 3, end: 3 })).toEqual([inner, outer]);
    expect(passagesAt([outer, inner], { start: 8, end: 8 })).toEqual([outer]);
  });

  test("puts the passage that is exactly selected before a shorter one inside it", () => {
    expect(passagesAt([inner, outer], { start: 0, end: 9 })).toEqual([outer, inner]);
  });
});
