import { describe, expect, test } from "vitest";
import type { Block, CodeLine, ReaderPassage, RecordId } from "../../app/views.ts";
import { codingsOf } from "./codings.ts";
import { rowsOf } from "./rows.ts";

const id = (name: string): RecordId => name as RecordId;
const text = "They paid the driver.\nNobody asked.";
const blocks: readonly Block[] = [
  { start: 0, end: 21, kind: "turn", language: "en", direction: "ltr" },
  { start: 22, end: 35, kind: "turn", language: "en", direction: "ltr" },
];
const rows = rowsOf(text, blocks);
const coders = [
  { id: id("mara"), name: "Mara" },
  { id: id("idris"), name: "Idris" },
];
const codes: ReadonlyMap<RecordId, CodeLine> = new Map();

function passage(name: string, start: number, end: number, by: string): ReaderPassage {
  const codings = [{ id: id(`on-${name}`), code: id("price"), coder: id(by), mine: true }];
  return { id: id(name), start, end, state: "stands", codings, claims: [], memos: 0, quantities: [] };
}

const first = passage("first", 5, 9, "mara");
const second = passage("second", 22, 28, "idris");

describe("the codings of a text over its rows", () => {
  test("are those of one coder alone where one is named", () => {
    const all = codingsOf({ passages: [first, second], coders }, rows, codes);
    expect(all.coders).toEqual(["mara", "idris"]);
    const alone = codingsOf({ passages: [first, second], coders }, rows, codes, id("idris"));
    expect(alone.coders).toEqual(["idris"]);
    expect(rows.map((row) => alone.laidIn(row).length)).toEqual([0, 1]);
  });

  test("leave a row as it was drawn where nothing on it changed, whatever changed on the next", () => {
    const before = codingsOf({ passages: [first], coders }, rows, codes);
    const after = codingsOf({ passages: [first, second], coders }, rows, codes, undefined, before);
    const [above, below] = rows;
    if (above === undefined || below === undefined) throw new Error("two rows");
    expect(after.laidIn(above)).toBe(before.laidIn(above));
    expect(after.strokesOf(above)).toBe(before.strokesOf(above));
    expect(after.laidIn(below)).toHaveLength(1);
    const other = codingsOf(
      { passages: [passage("first", 5, 13, "mara")], coders },
      rows,
      codes,
      undefined,
      before,
    );
    expect(other.strokesOf(above)).not.toEqual(before.strokesOf(above));
  });
});
