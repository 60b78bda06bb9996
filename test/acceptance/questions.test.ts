import { describe, expect, test } from "vitest";
import { addAttribute, addMember } from "../../src/app/attributes.ts";
import { addChoice } from "../../src/app/choices.ts";
import { restrictPassage } from "../../src/app/code-passage.ts";
import { addCode, changeCode, removeCode } from "../../src/app/codebook.ts";
import { correctText } from "../../src/app/correct-text.ts";
import { judgeIndependence, makeClaim } from "../../src/app/corroboration.ts";
import { commit, type Desk, newId } from "../../src/app/desk.ts";
import { addOrigin, linkOrigin } from "../../src/app/origins.ts";
import { answerTable } from "../../src/app/questions/answer-table.ts";
import { askMatrix } from "../../src/app/questions/ask-matrix.ts";
import { askPassages } from "../../src/app/questions/ask-passages.ts";
import { askPortrait } from "../../src/app/questions/ask-portrait.ts";
import { askCodeMap, askRelations } from "../../src/app/questions/ask-relations.ts";
import { askTimeLine } from "../../src/app/questions/ask-time-line.ts";
import { askContext, askWords } from "../../src/app/questions/ask-words.ts";
import {
  addNamedQuery,
  changeNamedQuery,
  listNamedQueries,
  removeNamedQuery,
} from "../../src/app/questions/named-queries.ts";
import type { MatrixBy, RelationKind } from "../../src/app/questions/question-views.ts";
import { checkQuestion } from "../../src/app/questions/read-question.ts";
import { readSource } from "../../src/app/read-source.ts";
import { describeSource } from "../../src/app/sources.ts";
import { undo } from "../../src/app/undo.ts";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { caseMember, create, studyCase } from "../../src/core/study/index.ts";
import { nodeCrypto } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { codeWords, enterText, must, newWorkingStudy } from "../support/working-study.ts";

const text = (at: number) =>
  `Q: What did you fear, number ${at}?\nA: I feared the border, and the money was gone.\nQ: And then?\nA: There was relief at the mill, for the money came.`;

const early = { from: "2016-03-01", to: "2016-03-31" } as const;
const late = { from: "2017-03-01", to: "2017-03-31" } as const;

/** Texts that say the same: fear of the border, then relief; of the first two the border is coded with both codes. */
async function study(texts = 3) {
  const desk = newWorkingStudy(temporaryFolder());
  const code = (name: string, parent?: RecordId) =>
    must(addCode(desk, { name, ...(parent === undefined ? {} : { parent }) })).id;
  const feelings = code("Feelings");
  const codes = {
    feelings,
    fear: code("Fear", feelings),
    relief: code("Relief", feelings),
    border: code("Border"),
  };
  const sources: RecordId[] = [];
  for (let at = 0; at < texts; at++) {
    const source = await enterText(desk, `Talk ${at}`, text(at));
    sources.push(source);
    const role = at % 2 === 0 ? "insider" : "civilian";
    const collected = at % 2 === 0 ? early : late;
    must(describeSource(desk, { source, values: { role, collected } }));
    codeWords(desk, source, "I feared the border", codes.fear);
    codeWords(desk, source, "relief at the mill", codes.relief);
    if (at < 2) codeWords(desk, source, "the border", codes.border);
  }
  return { desk, codes, sources };
}

function found(desk: Desk, asked: string): readonly string[] {
  return must(askPassages(desk, { text: asked, limit: 500 })).places.map(({ words }) => words);
}

describe("a question of the coding", () => {
  test("finds passages by codes, words, turns and what is known of the source", async () => {
    const { desk } = await study(2);
    expect(found(desk, "code Fear")).toEqual(["I feared the border", "I feared the border"]);
    expect(found(desk, "code Fear and code Border where role = insider")).toEqual(["the border"]);
    expect(found(desk, "code Fear and not code Border where role = civilian")).toEqual(
      ["I feared "].map((each) => each.trim()),
    );
    expect(found(desk, '"money" near code Fear')).toEqual(["money", "money"]);
    expect(found(desk, "code Fear followed by code Relief within 1 turn")).toEqual([]);
    expect(found(desk, "code Fear followed by code Relief within 2 turns")).toHaveLength(2);
    expect(found(desk, 'code Border within code "Feelings > Fear"')).toHaveLength(2);
    expect(found(desk, "code Feelings and below where date >= 2017")).toHaveLength(2);
    expect(found(desk, '"money" and not any code by turn')).toEqual([]);
    expect(found(desk, '"mon*" and not any code')).toHaveLength(4);
    expect(found(desk, "code Fear and code Relief by source where date <= 2016-02")).toEqual([]);
    expect(found(desk, "code Fear and code Relief by source where date <= 2016-03")).toHaveLength(1);
  });

  test("tells of a place its turn, codes, passages and how far it may go out", async () => {
    const { desk, codes, sources } = await study(1);
    const [place] = must(askPassages(desk, { text: "code Border" })).places;
    expect(place).toMatchObject({
      source: sources[0],
      turn: 2,
      before: "I feared",
      words: "the border",
      after: ", and the money was gone.",
      release: "never",
      codes: [codes.fear, codes.border],
    });
    const [passage] = place?.passages ?? [];
    if (passage === undefined) throw new Error("It was coded");
    must(describeSource(desk, { source: sources[0] ?? passage, values: { release: "quote" } }));
    must(restrictPassage(desk, { passage, release: "paraphrase" }));
    expect(must(askPassages(desk, { text: "code Fear" })).places).toMatchObject([{ release: "paraphrase" }]);
    expect(must(askPassages(desk, { text: "code Relief" })).places).toMatchObject([{ release: "quote" }]);
  });

  test("says what is wrong with it, where, and what to write", async () => {
    const { desk } = await study(1);
    const problem = (asked: string) => checkQuestion(desk, { text: asked }).problems[0];
    expect(problem("code Feer")).toMatchObject({ type: "unknown-record", start: 5, end: 9 });
    expect(problem("code Fear where role = boss")).toMatchObject({
      start: 23,
      message: expect.stringContaining("insider"),
    });
    must(addCode(desk, { name: "Fear" }));
    expect(problem("code Fear")).toMatchObject({
      type: "ambiguous-record",
      instead: expect.arrayContaining(["Feelings > Fear"]),
    });
    expect(problem('code "Feelings > Fear"')).toBeUndefined();
    expect(refusalOf(askPassages(desk, { text: "Fear" }))).toBe("question-unclear");
    expect(checkQuestion(desk, { text: "CODE relief  by turn where role IS insider" })).toMatchObject({
      text: 'code "relief" by turn where role = insider',
      where: "role = insider",
      problems: [],
    });
  });

  test("follows what is coded, corrected and taken back, and forgets a withdrawn source", async () => {
    const { desk, codes, sources } = await study(2);
    const [first] = sources;
    if (first === undefined) throw new Error("There are two");
    codeWords(desk, first, "the money came", codes.relief);
    expect(found(desk, "code Relief")).toHaveLength(3);
    const { version, text: words } = must(readSource(desk, { source: first }));
    must(
      correctText(desk, { source: first, version, text: words.replace("the money came", "the moneys came") }),
    );
    expect(found(desk, "code Relief")).toContain("the moneys came");
    undo(desk);
    undo(desk);
    expect(found(desk, "code Relief")).toEqual(["relief at the mill", "relief at the mill"]);
    must(withdrawSource(desk, { source: first, reason: "consent-withdrawn" }));
    expect(found(desk, "code Relief or any code")).toHaveLength(3);
    expect(must(askMatrix(desk, { by: "role" })).values).toMatchObject([{ key: "civilian", sources: 1 }]);
    expect(must(askContext(desk, { query: "border", count: true })).hits).toBe(1);
    expect(refusalOf(askPortrait(desk, { source: first }))).toBe("not-found");
  });
});

describe("a table of codes", () => {
  test("opens in each cell exactly what it counts, with the independent sources behind it", async () => {
    const { desk, codes, sources } = await study(4);
    const [one, other, third] = sources;
    if (one === undefined || other === undefined || third === undefined) throw new Error("There are four");
    const { origin } = must(addOrigin(desk, { kind: "gatekeeper", label: "The host" }));
    for (const source of [one, third]) must(linkOrigin(desk, { origin, source }));
    const claim = must(makeClaim(desk, { text: "They feared", form: "general" })).id;
    must(judgeIndependence(desk, { claim, one, other, value: "independent", reason: "Never met" }));
    const { id: wave } = must(addChoice(desk, { table: "wave", name: "Second, late" }));
    must(describeSource(desk, { source: other, values: { wave } }));
    must(addAttribute(desk, { about: { table: "source", id: one }, name: "town", value: 'by the "mill"' }));
    const inCase = newId(desk);
    const members = [one, other].map((id) =>
      create(caseMember, newId(desk), { case: inCase, of: { table: "source", id } }),
    );
    commit(desk, "test", [create(studyCase, inCase, { name: "Mizrun" }), ...members]);
    const by: readonly MatrixBy[] = [
      "role",
      "wave",
      "case",
      "coder",
      "source",
      "attribute",
      "place",
      "language",
    ];
    for (const each of by) {
      const view = must(askMatrix(desk, { by: each, attribute: "town", below: each === "wave" }));
      for (const cell of view.cells.flat()) {
        if (cell.opens === undefined) continue;
        const { counts } = must(askPassages(desk, { text: cell.opens }));
        const { codings, passages, sources: held, independent } = cell;
        expect({ codings, passages, sources: held, independent }, cell.opens).toEqual({
          codings: counts.codings,
          passages: counts.passages,
          sources: counts.sources,
          independent: counts.independent,
        });
      }
    }
    const byRole = must(askMatrix(desk, { by: "role", words: true, codes: [codes.feelings], below: true }));
    // Two insiders through one host are one; nothing is known of the two others, who may be two.
    expect(byRole.cells).toMatchObject([
      [
        { codings: 4, words: 16, independent: { low: 1, high: 1 } },
        { codings: 4, sources: 2, independent: { low: 1, high: 2 } },
      ],
    ]);
    expect(byRole.ofCode).toMatchObject([{ codings: 8, sources: 4, independent: { low: 1, high: 3 } }]);
    expect(byRole.ofValue.map(({ codings }) => codings)).toEqual([4, 4]);
  });

  test.each<RelationKind>(["overlap", "within", "same-turn", "followed-by"])(
    "opens the places of %s",
    async (relation) => {
      const { desk, codes } = await study(3);
      const { cells } = must(askRelations(desk, { relation, turns: 2 }));
      expect(cells.length).toBeGreaterThan(0);
      for (const { opens, sources, independent } of cells) {
        const { counts } = must(askPassages(desk, { text: opens }));
        expect([counts.sources, counts.independent], opens).toEqual([sources, independent]);
      }
      // A code and what lies under it share every passage, which tells nothing.
      const below = must(askCodeMap(desk, { relation, turns: 2, below: true }));
      expect(
        below.joined.some(
          ({ one, other }) => [one, other].includes(codes.feelings) && [one, other].includes(codes.fear),
        ),
      ).toBe(false);
      expect(below.under).toHaveLength(2);
    },
  );

  test("counts along the time, each source in every period it may be of", async () => {
    const { desk, sources } = await study(3);
    const [first] = sources;
    if (first === undefined) throw new Error("There are three");
    const line = must(askTimeLine(desk, { by: "quarter" }));
    expect(line.periods.map(({ key, sources: own }) => [key, own])).toEqual([
      ["2016-Q1", 2],
      ["2016-Q2", 0],
      ["2016-Q3", 0],
      ["2016-Q4", 0],
      ["2017-Q1", 1],
    ]);
    for (const { opens, codings } of line.cells.flat())
      if (opens !== undefined)
        expect(must(askPassages(desk, { text: opens })).counts.codings, opens).toBe(codings);
    must(
      describeSource(desk, {
        source: first,
        values: { collected: { from: "2016-01-01", to: "2017-12-31" } },
      }),
    );
    expect(must(askTimeLine(desk, { by: "year" }))).toMatchObject({
      inSeveral: 1,
      periods: [{ sources: 2 }, { sources: 2 }],
    });
    must(describeSource(desk, { source: first, values: { collected: null } }));
    expect(must(askTimeLine(desk, { by: "month" })).periods.at(-1)).toMatchObject({ key: null, sources: 1 });
  });

  test("shows words in context and how often they stand, in all texts or in passages", async () => {
    const { desk, codes } = await study(2);
    const lines = must(askContext(desk, { query: "money", where: "role = insider", codes: true }));
    expect(lines.lines).toMatchObject([
      { words: "money", before: "I feared the border, and the", codes: [] },
      { words: "money" },
    ]);
    expect(
      must(askContext(desk, { query: "border mill", limit: 1, count: true, codes: true })),
    ).toMatchObject({
      more: true,
      hits: 4,
      sources: 2,
      lines: [{ codes: [codes.fear, codes.border] }],
    });
    const within = must(askWords(desk, { within: "code Fear", without: ["border"] }));
    expect(within).toMatchObject({ words: [{ word: "feared", count: 2, sources: 2 }], different: 1 });
  });

  test("reads no coding, and of the sources only those of its lines, to show words in context", async () => {
    const { desk, sources } = await study(3);
    const { study: whole } = desk.open;
    const read: string[] = [];
    const watched: Desk["open"]["study"] = {
      ...whole,
      all: (table) => {
        read.push(`all ${table.name}`);
        return whole.all(table);
      },
      where: (table, field, value) => {
        read.push(`where ${table.name}`);
        return whole.where(table, field, value);
      },
      get: (table, id) => {
        read.push(`${table.name} ${id}`);
        return whole.get(table, id);
      },
    };
    const asked = must(
      askContext({ ...desk, open: { ...desk.open, study: watched } }, { query: "money", limit: 2 }),
    );
    expect(asked).toMatchObject({ more: true, lines: [{ sourceName: "Talk 0" }, {}] });
    expect(asked.lines.every((line) => line.codes === undefined)).toBe(true);
    expect(read.filter((each) => !each.startsWith("speaker "))).toEqual([
      "all withdrawal",
      `source ${sources[0]}`,
    ]);
  });

  test("draws one text with every coder's work", async () => {
    const { desk, codes, sources } = await study(1);
    const [source] = sources;
    if (source === undefined) throw new Error("There is one");
    const { member } = must(addMember(desk, { name: "Ben" }));
    codeWords({ ...desk, me: member }, source, "I feared the border", codes.fear);
    const view = must(askPortrait(desk, { source, below: true, codes: [codes.feelings] }));
    expect(view.codes).toMatchObject([{ name: "Feelings", codings: 3, passages: 2, words: 8 }]);
    expect(view.coders.map(({ name }) => name)).toEqual(["Analyst", "Ben"]);
    expect(must(askPortrait(desk, { source, coder: member })).pieces).toMatchObject([
      { code: codes.fear, coder: member },
    ]);
    expect(view.turns).toHaveLength(4);
  });
});

describe("a named question", () => {
  test("outlives new names, is answered anew, changed and taken back, and says when a code is gone", async () => {
    const { desk, codes } = await study(1);
    const asked = { view: "passages", text: "code Fear where coder = Analyst" } as const;
    const { query } = must(addNamedQuery(desk, { name: " Fears ", asked }));
    expect(refusalOf(addNamedQuery(desk, { name: "fears", asked }))).toBe("query-name-taken");
    expect(
      refusalOf(addNamedQuery(desk, { name: "x", asked: { view: "passages", text: "code Gone" } })),
    ).toBe("question-unclear");
    must(changeCode(desk, { code: codes.fear, values: { name: "Dread" } }));
    const line = () => listNamedQueries(desk)[0];
    expect(line()).toMatchObject({
      name: "Fears",
      asked: { text: 'code "Dread" where coder = Analyst' },
      by: "Analyst",
    });
    const matrix = {
      view: "matrix",
      by: "attribute",
      attribute: "town",
      where: "role = insider",
      codes: [codes.fear],
      below: true,
    } as const;
    must(changeNamedQuery(desk, { query, asked: matrix }));
    expect(line()?.asked).toEqual(matrix);
    undo(desk);
    must(removeCode(desk, { code: codes.fear }));
    expect(line()?.problems).toMatchObject([{ type: "unknown-record" }]);
    must(removeNamedQuery(desk, { query }));
    expect(listNamedQueries(desk)).toEqual([]);
    undo(desk);
    expect(line()?.name).toBe("Fears");
  });

  test("keeps every kind of view as it was asked", async () => {
    const { desk, codes, sources } = await study(1);
    const [source] = sources;
    if (source === undefined) throw new Error("There is one");
    const all = [
      { view: "relations", relation: "followed-by", turns: 3, below: false },
      { view: "map", relation: "within", codes: [codes.fear, codes.border] },
      { view: "context", query: '"the border" money', where: "role = insider" },
      { view: "words", withoutStopWordsOf: ["ar"], without: ["mill"], limit: 7, within: 'code "Fear"' },
      { view: "portrait", source, coder: desk.me },
      { view: "time", by: "quarter", where: "date >= 2016" },
    ] as const;
    for (const asked of all) {
      const { query } = must(addNamedQuery(desk, { name: asked.view, asked }));
      expect(listNamedQueries(desk).find(({ id }) => id === query)?.asked).toEqual(asked);
    }
  });
});

describe("a table that leaves", () => {
  test("withholds small cells and what would give them away, and nothing where no cell is small", async () => {
    const { desk, codes, sources } = await study(12);
    for (const source of sources.slice(0, 2))
      must(describeSource(desk, { source, values: { role: "official" } }));
    const rows = (asked: Parameters<typeof answerTable>[2]["asked"]) => {
      const { csv, ...told } = must(answerTable(desk, nodeCrypto.hmac, { asked }));
      return {
        ...told,
        lines: csv
          .trim()
          .split("\r\n")
          .slice(1)
          .map((line) => line.split(",")),
      };
    };
    const byRole = rows({ view: "matrix", by: "role" });
    // Two officials are taken together with the smaller of the other kinds; two sources of the border are told in no cell.
    expect(byRole.k).toBe(5);
    const border = byRole.lines.filter(([code]) => code === "Border");
    expect(border.length).toBeGreaterThan(0);
    for (const line of byRole.lines) {
      const sourcesTold = line.find((cell) => /^\d+$/.test(cell));
      if (sourcesTold !== undefined && sourcesTold !== "0")
        expect(Number(sourcesTold)).toBeGreaterThanOrEqual(5);
    }
    expect(border.every((line) => line.includes("withheld"))).toBe(true);
    expect(byRole.lines.some(([code]) => code === "official")).toBe(false);
    expect(byRole.withheldCells).toBeGreaterThan(0);
    const pairs = rows({ view: "relations", relation: "overlap" });
    expect(pairs.lines).toEqual([["Fear", "Border", "withheld", "withheld", "withheld"]]);
    expect(rows({ view: "matrix", by: "role", where: "role = official" })).toMatchObject({
      rows: 0,
      withheldWhole: "too-few-sources",
    });
    const words = rows({ view: "words" });
    expect(words.lines.map(([word]) => word)).toContain("border");
    expect(words.lines.some(([word]) => word === "number")).toBe(true);
    expect(rows({ view: "portrait", source: sources[0] ?? codes.fear }).withheldWhole).toBe(
      "too-few-sources",
    );
  });

  test("quotes only what may be quoted, and names neither sources nor passages", async () => {
    const { desk, sources } = await study(6);
    const [open, restricted] = sources;
    if (open === undefined || restricted === undefined) throw new Error("There are six");
    for (const source of [open, restricted])
      must(describeSource(desk, { source, values: { release: "quote", consentQuotation: "yes" } }));
    const [, second] = must(askPassages(desk, { text: "code Border" })).places;
    const passage = second?.passages[0];
    if (passage === undefined) throw new Error("It was coded");
    must(restrictPassage(desk, { passage, release: "never" }));
    const { csv, withheldQuotes } = must(
      answerTable(desk, nodeCrypto.hmac, { asked: { view: "passages", text: "code Fear" } }),
    );
    const lines = csv.trim().split("\r\n").slice(1);
    expect(
      lines.filter((line) => /^\d,[-0-9a-z]{24},Fear; Border,I feared the border$/.test(line)),
    ).toHaveLength(1);
    expect(lines.filter((line) => line.endsWith(",withheld"))).toHaveLength(5);
    expect([lines.length, withheldQuotes]).toEqual([6, 5]);
    expect(csv).not.toContain("Talk");
    const context = must(answerTable(desk, nodeCrypto.hmac, { asked: { view: "context", query: "border" } }));
    expect(context.csv.match(/I feared the,border/g)).toHaveLength(1);
  });

  test("needs the names unlocked, which clear its words", async () => {
    const { desk } = await study(1);
    const locked = { ...desk, open: { ...desk.open, vault: undefined } };
    expect(refusalOf(answerTable(locked, nodeCrypto.hmac, { asked: { view: "matrix", by: "role" } }))).toBe(
      "vault-locked",
    );
  });
});
