import { describe, expect, test } from "vitest";
import { addMember } from "../../src/app/attributes.ts";
import { addCode, changeCode, listCodes, removeCode } from "../../src/app/codebook.ts";
import { compareStates } from "../../src/app/compare-states.ts";
import type { Desk } from "../../src/app/desk.ts";
import { type HistoryAsked, listHistory, undoTo } from "../../src/app/history.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { must, newWorkingStudy } from "../support/working-study.ts";

const names = (desk: Desk): readonly string[] => listCodes(desk).map(({ name }) => name);
const newest = (desk: Desk, limit = 3) => listHistory(desk, { limit }).lines;

describe("the history of a study", () => {
  test("says who did what on what, the newest first, and what was taken back since", () => {
    const desk = newWorkingStudy(temporaryFolder());
    must(addCode(desk, { name: "Ways in" }));
    must(addCode(desk, { name: "Ways out" }));
    expect(newest(desk, 2)).toMatchObject([
      {
        who: "Analyst",
        mine: true,
        act: "add-code",
        is: "did",
        takenBack: false,
        about: { name: "Ways out" },
      },
      { act: "add-code", about: { table: "code", name: "Ways in" }, touched: [{ table: "code", count: 1 }] },
    ]);
    undo(desk);
    expect(newest(desk)).toMatchObject([
      { act: "add-code", is: "took-back", takenBack: true },
      { act: "add-code", is: "did", takenBack: true },
      { act: "add-code", is: "did", takenBack: false },
    ]);
    redo(desk);
    expect(newest(desk)).toMatchObject([
      { is: "did-again", takenBack: false },
      { is: "took-back" },
      { is: "did", takenBack: false },
    ]);
    const { lines, more } = listHistory(desk, { limit: 1 });
    expect([lines.length, more]).toEqual([1, true]);
    expect(listHistory(desk, { limit: 1_000 }).more).toBe(false);
  });

  test("can be gone back in, step by step, to before one of my own; redo goes forward again", () => {
    const desk = newWorkingStudy(temporaryFolder());
    for (const name of ["a", "b", "c", "d"]) must(addCode(desk, { name }));
    undo(desk);
    const second = newest(desk, 4).find(({ about }) => about?.name === "b");
    if (second === undefined) throw new Error("A code was added");
    expect(must(undoTo(desk, { action: second.action }))).toEqual({ steps: 2, skipped: [] });
    expect(names(desk)).toEqual(["a"]);
    for (let step = 0; step < 3; step++) redo(desk);
    expect(names(desk)).toEqual(["a", "b", "c", "d"]);
  });

  test("leaves what others did, and refuses to take back a step of theirs, or one that is taken back", () => {
    const desk = newWorkingStudy(temporaryFolder());
    const { member } = must(addMember(desk, { name: "Ben" }));
    const ben = { ...desk, me: member };
    must(addCode(desk, { name: "mine" }));
    must(addCode(ben, { name: "his" }));
    must(addCode(desk, { name: "mine too" }));
    const byName = (name: string) => {
      const found = newest(desk, 10).find(({ about, is }) => is === "did" && about?.name === name);
      if (found === undefined) throw new Error(`There is a step on ${name}`);
      return found;
    };
    const [mine, his] = [byName("mine"), byName("his")];
    expect([mine.mine, his.mine, his.who]).toEqual([true, false, "Ben"]);
    expect(undoTo(desk, { action: his.action })).toMatchObject({ error: { code: "not-to-be-taken-back" } });
    expect(must(undoTo(desk, { action: mine.action })).steps).toBe(2);
    expect(names(desk)).toEqual(["his"]);
    expect(undoTo(desk, { action: mine.action })).toMatchObject({ error: { code: "not-to-be-taken-back" } });
    expect(undoTo(desk, { action: "none" as never })).toMatchObject({ ok: false });
  });

  test("is sorted out by who, by act, by record, by table and by time", () => {
    const desk = newWorkingStudy(temporaryFolder());
    const ways = must(addCode(desk, { name: "Ways out" })).id;
    must(addCode(desk, { name: "Routes" }));
    must(changeCode(desk, { code: ways, values: { name: "Ways" } }));
    const acts = (asked: Partial<HistoryAsked>) =>
      listHistory(desk, { limit: 10, ...asked }).lines.map(({ act }) => act);
    expect(acts({ of: ways })).toEqual(["change-code", "add-code"]);
    expect(acts({ act: "change-code" })).toEqual(["change-code"]);
    expect(acts({ tables: ["member"] })).toEqual(["found-study"]);
    expect(acts({ author: "nobody" })).toEqual([]);
    const [latest] = newest(desk);
    expect(acts({ from: (latest?.at ?? 0) + 1 })).toEqual([]);
    expect(acts({ before: (latest?.at ?? 0) + 1 })).toHaveLength(4);
  });

  test("says what differs between two of its points: what came, what went, and each field before and after", () => {
    const desk = newWorkingStudy(temporaryFolder());
    const ways = must(addCode(desk, { name: "Ways out" })).id;
    const from = newest(desk, 1)[0]?.action;
    const routes = must(addCode(desk, { name: "Routes", parent: ways })).id;
    must(changeCode(desk, { code: ways, values: { name: "Ways", definition: "How they left" } }));
    const middle = newest(desk, 1)[0]?.action;
    must(removeCode(desk, { code: routes }));
    const to = newest(desk, 1)[0]?.action;
    if (from === undefined || middle === undefined || to === undefined)
      throw new Error("Four steps were done");
    expect(must(compareStates(desk, { from: middle, to: from }))).toEqual({
      from,
      to: middle,
      tables: [
        {
          table: "code",
          added: [{ id: routes, name: "Routes", fields: [] }],
          changed: [
            {
              id: ways,
              name: "Ways",
              fields: [
                { field: "name", before: "Ways out", after: "Ways" },
                { field: "definition", before: "", after: "How they left" },
              ],
            },
          ],
          removed: [],
        },
      ],
    });
    expect(must(compareStates(desk, { from: middle, to })).tables).toMatchObject([
      { added: [], changed: [], removed: [{ name: "Routes" }] },
    ]);
    expect(must(compareStates(desk, { from: to, to })).tables).toEqual([]);
    expect(compareStates(desk, { from: ways, to })).toMatchObject({ ok: false });
  });
});
