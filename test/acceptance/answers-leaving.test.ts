import { describe, expect, test } from "vitest";
import { addAttribute, addMember } from "../../src/app/attributes.ts";
import { addCode } from "../../src/app/codebook.ts";
import { commit, type Desk, newId } from "../../src/app/desk.ts";
import { answerTable } from "../../src/app/questions/answer-table.ts";
import { openMark } from "../../src/app/questions/open-mark.ts";
import type { Asked } from "../../src/app/questions/question-views.ts";
import { quotePassage } from "../../src/app/read-source.ts";
import { sourceCustody } from "../../src/app/source-custody.ts";
import { describeSource } from "../../src/app/sources.ts";
import { undo } from "../../src/app/undo.ts";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import {
  change,
  coding,
  create,
  custody,
  leftTable,
  place,
  source as sourceTable,
} from "../../src/core/study/index.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { refusalOf } from "../support/refusal-of.ts";
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
  const { csv, ...rest } = must(answerTable(desk, nodeCrypto.hmac, { asked }));
  const [head = "", ...lines] = csv.replace("\uFEFF", "").trim().split("\r\n");
  return { ...rest, csv, columns: head.split(","), lines: lines.map((line) => line.split(",")) };
}

function marksIn(csv: string): readonly string[] {
  return csv.match(/(?:[0-9a-z]{4}-){4}[0-9a-z]{4}/g) ?? [];
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

  test("gives no id by which two tables could be joined, and marks that are of one line alone", async () => {
    const { desk, sources } = await study();
    const relief = must(addCode(desk, { name: "Relief" })).id;
    for (const source of sources) codeWords(desk, source, "feared", relief);
    const ids = Object.values(desk.open.study.vocabulary.tables).flatMap((table) =>
      desk.open.study.all(table).map(({ id }) => id),
    );
    const tables: readonly Asked[] = [
      { view: "matrix", by: "role" },
      { view: "time", by: "year" },
      { view: "passages", text: "code Fear" },
      // The passage of Fear stands on two lines for each source.
      { view: "passages", text: "code Fear and not code Relief" },
      { view: "context", query: "border" },
      { view: "context", query: "the" },
      { view: "passages", text: "code Fear" },
    ];
    const all: string[] = [];
    for (const asked of tables) {
      const { csv, columns } = told(desk, asked);
      expect(ids.filter((id) => csv.includes(id))).toEqual([]);
      expect(columns.filter((column) => column.startsWith("mark"))).toHaveLength(1);
      all.push(...marksIn(csv));
    }
    expect(all.length).toBeGreaterThan(90);
    expect(new Set(all).size).toBe(all.length);
    const cut = marksIn(told(desk, { view: "passages", text: "code Fear and not code Relief" }).csv);
    const opened = cut.map((mark) => must(openMark(desk, nodeCrypto.hmac, { mark })).passage);
    expect([cut.length, new Set(cut).size, new Set(opened).size]).toEqual([24, 24, 12]);
  });

  test("opens each line's own passage by its mark, and says where a line has none", async () => {
    const { desk, fear, sources } = await study();
    const { lines } = told(desk, { view: "passages", text: "code Fear" });
    const opened = lines.map(([, mark = ""]) => must(openMark(desk, nodeCrypto.hmac, { mark })));
    const coded = desk.open.study.all(coding).filter(({ code }) => code === fear);
    expect(opened.map((each) => each.passage).toSorted()).toEqual(
      coded.map((each) => each.passage).toSorted(),
    );
    for (const each of opened) {
      expect(quotePassage(desk, each.passage).words).toBe("I feared the border");
      expect(each).toMatchObject({ table: { view: "passages" }, gone: false });
    }
    // Whether words are coded is not told by whether their line has a mark.
    const relief = told(desk, { view: "context", query: "relief" }).lines.map(([, mark = ""]) => mark);
    expect(relief).toHaveLength(12);
    for (const mark of relief)
      expect(refusalOf(openMark(desk, nodeCrypto.hmac, { mark }))).toBe("mark-opens-nothing");
    for (const mark of ["7hx2-k9qd-4kq0-m1xn-p3r8", "border", fear])
      expect(refusalOf(openMark(desk, nodeCrypto.hmac, { mark }))).toBe("mark-unknown");
    // A cell has a mark for each passage that it counts.
    const all = [...sources, ...(await moreTalks(desk, 12))];
    for (const [at, source] of all.entries())
      must(describeSource(desk, { source, values: { role: at % 2 === 0 ? "insider" : "civilian" } }));
    const cells = told(desk, { view: "matrix", by: "role" });
    const marks = cells.lines.map((line) => line[cells.columns.indexOf("marks")]).join(" ");
    expect(
      marksIn(marks)
        .map((mark) => must(openMark(desk, nodeCrypto.hmac, { mark })).passage)
        .toSorted(),
    ).toEqual(opened.map((each) => each.passage).toSorted());
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
    const rows = context.lines.map(([, , ...cells]) => cells.join());
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
    const others = { view: "time", by: "year", where: "role = insider" } as const;
    expect(told(desk, others)).toMatchObject({ withheldWhole: "too-close", lines: [] });
    expect(told(desk, all).withheldWhole).toBeUndefined();
    // The very same sources are named once, however often they are counted.
    const counted = desk.open.study.all(custody).filter(({ countedIn }) => countedIn !== undefined);
    expect(counted.map(({ source }) => source).toSorted()).toEqual(sources.toSorted());
    expect(new Set(counted.map(({ countedIn }) => countedIn)).size).toBe(1);
    expect(desk.open.study.all(leftTable)).toMatchObject([
      { view: "words", counted: 13, by: desk.me },
      { view: "words", counted: 13, sameAs: counted[0]?.countedIn },
    ]);
    const steps = must(sourceCustody(desk, { source: sources[0] ?? desk.me }));
    expect(steps.flatMap(({ event, table }) => (table === undefined ? [] : [`${event} ${table}`]))).toEqual([
      "exported words",
      "exported words",
    ]);
    undo(desk);
    expect(told(desk, others).withheldWhole).toBe("too-close");
  });

  test("stays remembered where a source in it is taken back, and so is that the source was counted", async () => {
    const { desk, sources } = await study(13);
    expect(told(desk, { view: "words" }).withheldWhole).toBeUndefined();
    const steps = desk.open.study.log(1_000).length;
    for (let step = 0; step < steps && undo(desk).nothing !== true; step++);
    const [kept] = desk.open.study.all(leftTable);
    const counted = desk.open.study.all(custody).filter(({ countedIn }) => countedIn === kept?.id);
    expect(counted.map(({ source }) => source).toSorted()).toEqual(sources.toSorted());
  });

  test("leaves no name of a source that is withdrawn, and still no table without it beside it", async () => {
    const { desk, fear, sources } = await study(13);
    const [source] = sources;
    if (source === undefined) throw new Error("There are thirteen");
    const all = { view: "passages", text: "code Fear" } as const;
    const marks = told(desk, all).lines.map(([, mark = ""]) => mark);
    const opened = marks.map((mark) => must(openMark(desk, nodeCrypto.hmac, { mark })));
    const its = marks[opened.findIndex((each) => each.source === source)] ?? "";
    const custodies = desk.open.study.everMade(custody, "source", source);
    const named = custodies.find(({ record }) => record.countedIn !== undefined)?.record.id ?? fear;
    must(withdrawSource(desk, { source, reason: "consent-withdrawn" }));
    const { study: store } = desk.open;
    expect(store.stateOf({ table: custody.name, id: named })).toBe("destroyed");
    expect(store.everMade(custody, "source", source)).toEqual([]);
    expect(
      store.references().filter(({ to, from }) => to.id === source && from.table !== "withdrawal"),
    ).toEqual([]);
    expect(refusalOf(openMark(desk, nodeCrypto.hmac, { mark: its }))).toBe("mark-opens-nothing");
    expect(told(desk, all)).toMatchObject({ withheldWhole: "too-close", lines: [] });
    const others = marks.filter((mark) => mark !== its);
    for (const mark of others) expect(openMark(desk, nodeCrypto.hmac, { mark }).ok).toBe(true);
    expect(verifyStudy(desk.open).findings).toEqual([]);
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
