import { describe, expect, test } from "vitest";
import { addAttribute, addMember } from "../../src/app/attributes.ts";
import { addCode } from "../../src/app/codebook.ts";
import { commit, type Desk, newId } from "../../src/app/desk.ts";
import { answerTable } from "../../src/app/questions/answer-table.ts";
import type { Asked } from "../../src/app/questions/question-views.ts";
import { describeSource } from "../../src/app/sources.ts";
import { undo } from "../../src/app/undo.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import {
  change,
  create,
  custody,
  passage,
  place,
  source as sourceTable,
} from "../../src/core/study/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { codeWords, enterText, must, newWorkingStudy } from "../support/working-study.ts";

const text = (at: number): string =>
  `Q: What did you fear, number ${at}?\nA: I feared the border, and the money was gone.\nQ: And then?\nA: There was relief at the mill, for the money came.`;

/** Twelve talks; a coder finds fear in all of them, a second one in the first alone. */
async function study(texts = 12) {
  const desk = newWorkingStudy(temporaryFolder());
  const fear = must(addCode(desk, { name: "Fear" })).id;
  const sources: RecordId[] = [];
  for (let at = 0; at < texts; at++) {
    const source = await enterText(desk, `Talk of Umar ${at}`, text(at));
    sources.push(source);
    codeWords(desk, source, "I feared the border", fear);
  }
  const second = must(addMember(desk, { name: "Zelimkhan" })).member;
  return { desk, fear, sources, second };
}

function told(desk: Desk, asked: Asked) {
  const { csv, ...rest } = must(answerTable(desk, { asked }));
  const [head = "", ...lines] = csv.replace("\uFEFF", "").trim().split("\r\n");
  return { ...rest, csv, columns: head.split(","), lines: lines.map((line) => line.split(",")) };
}

describe("a table that leaves", () => {
  test("tells of no coder what fewer than k sources hold, nor how anybody is called", async () => {
    const { desk, fear, sources, second } = await study();
    const relief = must(addCode(desk, { name: "Relief" })).id;
    const other = { ...desk, me: second };
    for (const source of sources) codeWords(other, source, "relief at the mill", relief);
    for (const source of sources.slice(0, 1)) codeWords(other, source, "the border", fear);
    const byCoder = told(desk, { view: "matrix", by: "coder" });
    for (const [, , count = ""] of byCoder.lines)
      if (/^\d+$/.test(count) && count !== "0") expect(Number(count)).toBeGreaterThanOrEqual(5);
    expect(byCoder.csv).not.toContain("Zelimkhan");
    expect(byCoder.csv).not.toContain("Analyst");
    expect(byCoder.csv).toContain("Coder 2");
  });

  test("tells nothing by source, and of values that few sources have not even what they are", async () => {
    const { desk, sources } = await study();
    expect(told(desk, { view: "matrix", by: "source" })).toMatchObject({
      withheldWhole: "too-few-sources",
      lines: [],
    });
    for (const [at, id] of sources.entries())
      must(addAttribute(desk, { about: { table: "source", id }, name: "Unit", value: `Unit ${at}` }));
    const byUnit = told(desk, { view: "matrix", by: "attribute", attribute: "Unit" });
    expect(byUnit.csv).not.toContain("Unit 3");
    for (const [at, id] of sources.entries())
      must(
        addAttribute(desk, {
          about: { table: "source", id },
          name: "Force",
          value: at < 6 ? "Army" : `Force ${at}`,
        }),
      );
    const byForce = told(desk, { view: "matrix", by: "attribute", attribute: "Force" });
    expect(byForce.lines.map(([, force]) => force)).toEqual(["Army", "6 values together"]);
  });

  test("names no place more exactly than its sources may be placed", async () => {
    const { desk, sources } = await study();
    const [near, far] = [newId(desk), newId(desk)];
    must(
      commit(desk, "add-place", [
        create(place, near, { country: "Nim", region: "Lower Nim", site: "Mizrun" }),
        create(place, far, { country: "Nim", region: "Upper Nim", site: "Tal" }),
      ]),
    );
    for (const [at, source] of sources.entries())
      must(describeSource(desk, { source, values: { place: at % 2 === 0 ? near : far } }));
    const byPlace = told(desk, { view: "matrix", by: "place" });
    expect(byPlace.csv).toContain("Nim");
    expect(byPlace.csv).not.toMatch(/Mizrun|Tal|Lower|Upper/);
  });

  test("gives no id by which two tables, or a table and a project, could be joined", async () => {
    const { desk } = await study();
    const ids = desk.open.study.all(passage).map(({ id }) => id);
    const tables: readonly Asked[] = [
      { view: "matrix", by: "role" },
      { view: "time", by: "year" },
      { view: "passages", text: "code Fear" },
      { view: "context", query: "border" },
    ];
    for (const asked of tables) {
      const { csv } = told(desk, asked);
      expect(ids.filter((id) => csv.includes(id))).toEqual([]);
    }
  });

  test("quotes of whoever agreed to no archive what somebody marked, in no order of its own", async () => {
    const { desk, sources } = await study();
    const [first, second] = sources;
    if (first === undefined || second === undefined) throw new Error("There are twelve");
    const values = { release: "quote", consentQuotation: "yes" } as const;
    for (const source of [first, second]) must(describeSource(desk, { source, values }));
    const all = told(desk, { view: "passages", text: '"the"' });
    expect(all.csv).toContain("the");
    const words = told(desk, { view: "passages", text: '"money" by turn' });
    expect(words.csv).not.toContain("money was gone");
    const context = told(desk, { view: "context", query: "the" });
    expect(context.csv).toContain("I feared,the,border");
    expect(context.csv).not.toMatch(/money|relief|mill|did you/);
    const rows = context.lines.map(([, ...cells]) => cells.join());
    expect(rows).toEqual(rows.toSorted());
  });

  test("counts the words of no source whose names were not looked at", async () => {
    const { desk, sources } = await study();
    for (const source of sources.slice(0, 8)) skipNames(desk, source);
    const asked = { view: "words" } as const;
    expect(told(desk, asked).withheldWhole).toBe("too-few-sources");
    for (const source of await moreTalks(desk, 5)) expect(source).toBeDefined();
    const words = told(desk, asked);
    const border = words.lines.find(([word]) => word === "border");
    expect(border).toEqual(["border", "9", "9"]);
  });

  test("tells no count from which, less that of a table before, one of few sources is left", async () => {
    const { desk, sources } = await study(13);
    for (const [at, source] of sources.entries())
      must(describeSource(desk, { source, values: { role: at < 2 ? "official" : "insider" } }));
    const all = { view: "words" } as const;
    expect(told(desk, all).withheldWhole).toBeUndefined();
    const before = desk.open.study.heads();
    const others = { view: "time", by: "year", where: "role = insider" } as const;
    expect(told(desk, others)).toMatchObject({ withheldWhole: "too-close", lines: [] });
    expect(told(desk, all).withheldWhole).toBeUndefined();
    expect(desk.open.study.heads()).toEqual(before);
    expect(desk.open.study.all(custody).filter(({ event }) => event === "exported")).toHaveLength(13);
    undo(desk);
    expect(told(desk, others).withheldWhole).toBe("too-close");
  });

  test("says of independent voices fewer than k as a release does", async () => {
    const { desk } = await study();
    const pairs = told(desk, { view: "time", by: "year" });
    const told5 = pairs.lines.map((line) => line[pairs.columns.indexOf("independent")] ?? "");
    expect(told5.length).toBeGreaterThan(0);
    for (const range of told5)
      for (const [number = "0"] of range.matchAll(/\d+/g))
        if (range !== "0") expect(Number(number)).toBeGreaterThanOrEqual(5);
  });
});

function skipNames(desk: Desk, source: RecordId): void {
  const done = desk.open.study.commit({
    act: "describe-source",
    author: desk.me,
    changes: [change(sourceTable, source, { namesStep: "skipped" })],
  });
  if (!done.ok) throw new Error("It could not be written");
}

async function moreTalks(desk: Desk, texts: number): Promise<readonly RecordId[]> {
  const sources: RecordId[] = [];
  for (let at = 0; at < texts; at++)
    sources.push(await enterText(desk, `More ${at}`, `${text(at)} More ${at}`));
  return sources;
}
