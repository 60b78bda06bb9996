import { describe, expect, test } from "vitest";
import type { ReaderPassage, ReaderView, RecordId } from "../../app/views.ts";
import { codingsOf } from "../reading/codings.ts";
import { rowsOf } from "../reading/rows.ts";
import { drawnUnder, passagesAt, passingCoding, settled, withCoding, withoutCoding } from "./coded-view.ts";

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

describe("a coding drawn before the study has it", () => {
  const words = { start: 0, end: 4, code: id("k") };
  const rows = rowsOf("some words", [{ kind: "turn", start: 0, end: 10, language: "en", direction: "ltr" }]);
  const laidIn = (now: ReaderView, before?: ReturnType<typeof codingsOf>): ReturnType<typeof codingsOf> =>
    codingsOf(now, rows, new Map(), undefined, before);

  test("gets the study's ids and is not drawn anew for it", () => {
    const passing = passingCoding(words);
    const drawn = withCoding(view([]), passing, me);
    const after = settled(drawn, passing, { ...words, passage: id("s1"), coding: id("c1") }, me);
    expect(after.passages.map((each) => [each.id, each.codings.map((coding) => coding.id)])).toEqual([
      [id("s1"), [id("c1")]],
    ]);
    expect([drawnUnder(id("s1")), drawnUnder(id("c1"))]).toEqual([passing.passage, passing.coding]);
    const [row] = rows;
    if (row === undefined) throw new Error("the text has one row");
    const before = laidIn(drawn);
    expect(before.laidIn(row)).toHaveLength(1);
    expect(laidIn(after, before).laidIn(row)).toBe(before.laidIn(row));
  });

  test.for([
    ["first", 0],
    ["last", 1],
  ] as const)("a second one on the same words finds the passage, answered %s", ([, early]) => {
    const two = [passingCoding(words), passingCoding({ ...words, code: id("k2") })] as const;
    const drawn = two.reduce((now, each) => withCoding(now, each, me), view([]));
    const order = early === 0 ? [two[0], two[1]] : [two[1], two[0]];
    const after = order.reduce(
      (now, each) => settled(now, each, { ...each, passage: id("s2"), coding: id(`of${each.code}`) }, me),
      drawn,
    );
    expect(after.passages.map((each) => [each.id, each.codings.map(({ code }) => code)])).toEqual([
      [id("s2"), [id("k"), id("k2")]],
    ]);
    expect(after.passages[0]?.codings.some((coding) => coding.id.startsWith("passing"))).toBe(false);
  });

  test("joins the passage the study meant, where that is another that stands", () => {
    const passing = passingCoding(words);
    const drawn = withCoding(view([passage({ id: id("p"), start: 5, end: 10, memos: 1 })]), passing, me);
    const after = settled(drawn, passing, { ...words, passage: id("p"), coding: id("c3") }, me);
    expect(after.passages.map((each) => [each.id, each.codings.length])).toEqual([[id("p"), 1]]);
  });

  test("is the one that stands, where the study had that code on those words", () => {
    const stored = { ...words, passage: id("s5"), coding: id("c5") };
    const before = withCoding(view([]), stored, me);
    const passing = passingCoding(words);
    const drawn = withCoding(before, passing, me);
    expect(drawn.passages).toEqual(before.passages);
    expect(settled(drawn, passing, stored, me).passages).toEqual(before.passages);
    // Drawn before the study's own came with the text, which was asked for anew.
    const both = { ...words, passage: id("s5"), coding: passing.coding };
    const twice = withCoding(withCoding(view([]), { ...stored, code: id("k9") }, me), both, me);
    expect(settled(twice, passing, stored, me).passages[0]?.codings).toHaveLength(1);
  });

  test("stands once where the text was asked anew meanwhile", () => {
    const passing = passingCoding(words);
    const stored = { ...words, passage: id("s4"), coding: id("c4") };
    const anew = withCoding(view([]), stored, me);
    expect(settled(anew, passing, stored, me).passages).toEqual(anew.passages);
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
