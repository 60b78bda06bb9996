import { describe, expect, test } from "vitest";
import {
  addBrief,
  changeStatement,
  moveStatement,
  removeStatement,
  type WriteStatement,
  writeStatement,
} from "../../src/app/brief/statements.ts";
import { makeClaim } from "../../src/app/corroboration.ts";
import { commit, newId } from "../../src/app/desk.ts";
import { undo } from "../../src/app/undo.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import {
  cite,
  create,
  modelGroup,
  type NewRecord,
  parameter,
  regroup,
  statement,
  type Table,
} from "../../src/core/study/index.ts";
import { beginJourney, expectOk } from "../support/journey.ts";

/** A study with a claim, a definition and a parameter of a group, and a brief to write in. */
function beginBrief() {
  const { desk } = beginJourney();
  const make = <T extends Table>(table: T, values: NewRecord<T>): RecordId => {
    const id = newId(desk);
    expectOk(commit(desk, "prepare", [create(table, id, values)]));
    return id;
  };
  const leaders = make(modelGroup, { key: "leaders", name: "Leaders", groups: [], position: 1 });
  const { brief } = expectOk(addBrief(desk, { title: "What is left" }));
  return {
    desk,
    brief,
    claim: expectOk(makeClaim(desk, { text: "Some go back", form: "general" })).id,
    mass: make(regroup, {
      key: "mass",
      name: "Mass",
      rung: "survival",
      condition: "people(band) >= enough",
      forMonths: 6,
      indicators: ["bands seen"],
      settledBy: "two counts",
      position: 1,
    }),
    ofLeaders: make(parameter, {
      key: "back",
      group: leaders,
      name: "Go back",
      unit: "share",
      position: 1,
    }),
    write: (text: string, more: Partial<WriteStatement> = {}): RecordId =>
      expectOk(writeStatement(desk, { brief, kind: "finding", text, footing: "information", ...more }))
        .statement,
    textOf: (id: RecordId) => desk.open.study.get(statement, id)?.text,
    citedBy: (id: RecordId) =>
      desk.open.study
        .where(cite, "statement", id)
        .map(({ of }) => of.id)
        .toSorted(),
  };
}

describe("a statement of a brief", () => {
  test("names the records of its live numbers by their ids, and cites each once", () => {
    const { write, textOf, citedBy, mass, claim, ofLeaders } = beginBrief();
    const id = write(
      `In {{share mass}} of runs, by year five {{byYear mass 5}}; {{for ${claim}}} say so, from {{sources role official}}; {{estimate back.leaders}}.`,
    );
    expect(textOf(id)).toBe(
      `In {{share ${mass}}} of runs, by year five {{byYear ${mass} 5}}; {{for ${claim}}} say so, from {{sources role official}}; {{estimate ${ofLeaders}}}.`,
    );
    expect(citedBy(id)).toEqual([mass, claim, ofLeaders].toSorted());
  });

  test("is changed with what it cites, and both come back together", () => {
    const { desk, write, textOf, citedBy, claim } = beginBrief();
    const id = write("In {{share mass}} of runs.", { confidence: "low" });
    expectOk(changeStatement(desk, { statement: id, text: `{{against ${claim}}} speak against it.` }));
    expect(citedBy(id)).toEqual([claim]);
    expectOk(changeStatement(desk, { statement: id, confidence: null }));
    expect(desk.open.study.get(statement, id)?.confidence).toBeUndefined();
    expect(citedBy(id)).toEqual([claim]);
    expectOk(removeStatement(desk, { statement: id }));
    expect([textOf(id), citedBy(id)]).toEqual([undefined, []]);
    undo(desk);
    expect(citedBy(id)).toEqual([claim]);
  });

  test("moves among those of its brief", () => {
    const { desk, brief, write } = beginBrief();
    const [, , c] = [write("a"), write("b"), write("c")];
    const order = () =>
      desk.open.study
        .where(statement, "brief", brief)
        .toSorted((one, two) => one.position - two.position)
        .map(({ text }) => text);
    expectOk(moveStatement(desk, { statement: c, to: 0 }));
    expect(order()).toEqual(["c", "a", "b"]);
    expectOk(moveStatement(desk, { statement: c, to: 99 }));
    expect(order()).toEqual(["a", "b", "c"]);
  });

  test.each([
    ["{{share R9}}", "no definition of regrouping called “R9”"],
    ["{{share}}", "does not say which definition of regrouping"],
    ["{{likelihood mass}}", "there is no such number"],
    ["{{byYear mass soon}}", "a year has to follow"],
    ["{{share mass mass}}", "more in the braces"],
    ["{{sources colour red}}", "counted by role, mode or country"],
    ["{{sources role}}", "which role is counted"],
    ["{{estimate back.rank}}", "no parameter called “back.rank”"],
  ])("is refused in words with %s", (text, words) => {
    const { desk, brief } = beginBrief();
    const written = writeStatement(desk, { brief, kind: "outlook", text, footing: "judgement" });
    expect(written.ok ? "" : written.error.text).toContain(words);
  });
});
