import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addCode, changeCode, listCodes } from "../../src/app/codebook.ts";
import { importCodebook, lookAtCodebook } from "../../src/app/export-project/codebook-in.ts";
import { writeCodebookFile } from "../../src/app/export-project/codebook-out.ts";
import { undo } from "../../src/app/undo.ts";
import { utf8 } from "../../src/core/base/index.ts";
import { code } from "../../src/core/study/index.ts";
import { beginJourney, expectOk } from "../support/journey.ts";
import { numberedGuid as g } from "../support/other-project.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { must } from "../support/working-study.ts";

const theirs = utf8(
  `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Another 2"><Codes><Code guid="${g(1)}" name="Ways out" isCodable="true" color="#1c5894"><Description>How they left</Description><Code guid="${g(2)}" name="By night" isCodable="true"/><Code guid="${g(3)}" name="Ways out" isCodable="true"/></Code></Codes><Sets><Set guid="${g(9)}" name="Core"><MemberCode guid="${g(2)}"/></Set></Sets></CodeBook>`,
);
const added = { bytes: theirs, replace: false };

describe("a codebook of another program", () => {
  test("is looked at, then merged by name in one action, which one undo takes back", () => {
    const { desk } = beginJourney();
    const { id } = must(addCode(desk, { name: "ways out" }));
    const looked = expectOk(lookAtCodebook(desk, added));
    expect(looked.codes.map(({ name, under, fate, knownBy }) => [name, under, fate, knownBy])).toEqual([
      ["Ways out", [], "changed", "name"],
      ["By night", ["Ways out"], "new", undefined],
      ["Ways out", ["Ways out"], "new", undefined],
    ]);
    expect(looked.codes[0]).toMatchObject({ code: id, takes: ["definition", "colour"], keeps: ["name"] });
    expect(listCodes(desk)).toHaveLength(1);
    expect(expectOk(importCodebook(desk, added))).toEqual({ added: 2, changed: 1, same: 0, sets: 1 });
    expect(desk.open.study.get(code, id)).toMatchObject({
      name: "ways out",
      definition: "How they left",
      colour: "blue",
    });
    undo(desk);
    expect(listCodes(desk).map(({ name }) => name)).toEqual(["ways out"]);
    expect(desk.open.study.get(code, id)?.definition).toBeUndefined();
  });

  test("is known by its ids afterwards, whatever its codes are called by then", () => {
    const { desk } = beginJourney();
    expectOk(importCodebook(desk, added));
    const top = listCodes(desk)[0]?.id;
    if (top === undefined) throw new Error("The codebook came in");
    must(changeCode(desk, { code: top, values: { name: "Leaving", definition: "Ours" } }));
    expect(refusalOf(importCodebook(desk, added))).toBe("nothing-new");
    const replaced = { ...added, replace: true };
    expect(expectOk(lookAtCodebook(desk, replaced)).codes[0]).toMatchObject({
      knownBy: "id",
      takes: ["name", "definition"],
      keeps: [],
    });
    expectOk(importCodebook(desk, replaced));
    expect(listCodes(desk).map(({ name }) => name)).toEqual(["Ways out", "By night", "Ways out"]);
  });

  test("that is our own comes back as it left, and brings nothing where it came from", () => {
    const [{ desk: one }, { desk: other }] = [beginJourney(), beginJourney()];
    const { id: parent } = must(addCode(one, { name: "Ways out", definition: "How" }));
    must(addCode(one, { name: "بالليل", parent }));
    must(addCode(one, { name: "Fear" }));
    const { bytes, keptBack } = expectOk(writeCodebookFile(one));
    expect(keptBack).toBe(0);
    expect(refusalOf(importCodebook(one, { bytes, replace: true }))).toBe("nothing-new");
    expectOk(importCodebook(other, { bytes, replace: false }));
    const shape = (at: typeof one) =>
      listCodes(at).map(({ name, depth, definition }) => [name, depth, definition]);
    expect(shape(other)).toEqual(shape(one));
    expect(Buffer.from(expectOk(writeCodebookFile(other)).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test("is refused with its reason where it is none, and nothing is changed", () => {
    const { desk } = beginJourney();
    for (const bytes of [
      utf8("not xml"),
      utf8('<Project xmlns="urn:QDA-XML:project:1.0" name="a"/>'),
      utf8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><CodeBook>&b;</CodeBook>'),
      new Uint8Array(readFileSync(process.execPath).subarray(0, 2000)),
    ])
      expect(refusalOf(importCodebook(desk, { bytes, replace: false }))).toBe("file-not-read");
    expect(listCodes(desk)).toEqual([]);
  });
});
