import { describe, expect, test } from "vitest";
import { importProject } from "../../src/app/import-project/import-project.ts";
import { listMemos } from "../../src/app/memos.ts";
import { readSource } from "../../src/app/read-source.ts";
import { redo, undo } from "../../src/app/undo.ts";
import {
  attribute,
  caseMember,
  code,
  coding,
  member,
  memo,
  passage,
  recordLink,
  setMember,
  source,
  studyCase,
} from "../../src/core/study/index.ts";
import { verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, expectOk } from "../support/journey.ts";
import { numberedGuid, otherProject } from "../support/other-project.ts";
import { readHere } from "../support/read-project-here.ts";
import { refusalOf } from "../support/refusal-of.ts";

describe("a project of another program", () => {
  test("comes over whole in one action, each coding under its coder", () => {
    const { desk } = beginJourney();
    const before = desk.open.study.log(100).length;
    expect(expectOk(importProject(desk, readHere(otherProject())))).toEqual({
      sources: 2,
      codes: 3,
      passages: 3,
      codings: 4,
      memos: 2,
      otherWords: 0,
    });
    const { study } = desk.open;
    expect(study.log(100)).toHaveLength(before + 1);
    expect(verifyStudy(desk.open).findings).toEqual([]);
    expect(study.all(member).map(({ name }) => name)).toEqual(["Analyst", "Second"]);
    const nameOf = new Map(study.all(member).map(({ id, name }) => [id, name]));
    const codeOf = new Map(study.all(code).map(({ id, name }) => [id, name]));
    const [first] = study.all(source);
    const words = first === undefined ? "" : expectOk(readSource(desk, { source: first.id })).text;
    const placed = study.all(coding).map(({ coder, code: of, passage: on, at }) => {
      const held = study.get(passage, on);
      return [
        nameOf.get(coder),
        codeOf.get(of),
        held?.source === first?.id ? words.slice(held?.start, held?.end) : "",
        at,
      ];
    });
    const at = Date.UTC(2024, 2, 8, 10);
    expect(placed).toEqual([
      ["Analyst", "Ways out", "We left", at],
      ["Second", "By night", "We left", at],
      ["Second", "By night", "at night", at],
      ["Second", "Fear", "", at],
    ]);
    expect(study.all(code).map(({ name, definition, colour }) => [name, definition, colour])).toEqual([
      ["Ways out", "How they left", undefined],
      ["By night", undefined, "blue"],
      ["Fear", undefined, undefined],
    ]);
    expect(
      listMemos(desk, {})
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(["Line was poor.", "Which night?"]);
    expect(study.all(attribute).map(({ name, value }) => [name, value])).toEqual([
      ["Wave", "first"],
      ["Wave", "second"],
    ]);
    expect(study.all(studyCase).map(({ name }) => name)).toEqual(["The crossing"]);
    expect([
      study.all(caseMember).length,
      study.all(setMember).length,
      study.all(recordLink)[0]?.direction,
    ]).toEqual([1, 2, "one-way"]);
    expect(
      study.all(source).every(({ namesStep, release }) => namesStep === "skipped" && release === "never"),
    ).toBe(true);
  });

  test("is taken back whole by one undo, and comes again by a redo", () => {
    const { desk } = beginJourney();
    expectOk(importProject(desk, readHere(otherProject())));
    const { study } = desk.open;
    expect(undo(desk).skipped).toEqual([]);
    expect(
      [study.all(source), study.all(code), study.all(coding), study.all(passage)].map((all) => all.length),
    ).toEqual([0, 0, 0, 0]);
    expect(redo(desk).skipped).toEqual([]);
    expect([study.all(source), study.all(code), study.all(coding)].map((all) => all.length)).toEqual([
      2, 3, 4,
    ]);
  });

  test("is known again: what came before is not taken twice, and what is new is", () => {
    const { desk } = beginJourney();
    expectOk(importProject(desk, readHere(otherProject())));
    expect(refusalOf(importProject(desk, readHere(otherProject())))).toBe("nothing-new");
    const added = `<Coding guid="${numberedGuid(59)}"><CodeRef targetGUID="${numberedGuid(12)}"/></Coding>`;
    const again = expectOk(importProject(desk, readHere(otherProject({ coding: added }))));
    expect(again).toMatchObject({ sources: 0, codes: 0, passages: 0, codings: 1, otherWords: 0 });
    expect(desk.open.study.all(coding)).toHaveLength(5);
  });

  test("gives no record the id of another, though a comment has none and a source is coded whole", () => {
    const { desk } = beginJourney();
    const whole = `<Coding guid="${numberedGuid(58)}"><CodeRef targetGUID="${numberedGuid(12)}"/></Coding>`;
    expectOk(importProject(desk, readHere(otherProject({ whole }))));
    const { study } = desk.open;
    const ids = [source, passage, coding, code, memo, studyCase].flatMap((each) =>
      study.all(each).map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const about = (text: string) => study.all(memo).find((each) => each.text === text)?.about.table;
    expect([about("Line was poor."), about("Which night?")]).toEqual(["source", "passage"]);
    expect(study.all(caseMember).map(({ of }) => of.table)).toEqual(["source"]);
  });

  test("in which an id stands twice comes over with each", () => {
    const { desk } = beginJourney();
    const again = `<Coding guid="${numberedGuid(50)}"><CodeRef targetGUID="${numberedGuid(12)}"/></Coding>`;
    expect(expectOk(importProject(desk, readHere(otherProject({ coding: again }))))).toMatchObject({
      codings: 5,
    });
    // And the second is known as the second where the same project comes again.
    expect(refusalOf(importProject(desk, readHere(otherProject({ coding: again }))))).toBe("nothing-new");
  });
});
