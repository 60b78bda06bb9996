import Database from "better-sqlite3-multiple-ciphers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldForSearch, matchOf, parseSearch, searchParagraphs, snippet } from "../src/core/code/index.ts";
import { formOne } from "../src/node/store/schema.ts";

/** The full-text table that a study has, in memory. */
function wordsTable() {
  const sql = new Database(":memory:");
  sql.exec(formOne);
  const add = sql.prepare(
    `INSERT INTO stretch (tbl, record, field, start, "end", folded) VALUES ('source', '', 'text', 0, 0, ?)`,
  );
  const addWords = sql.prepare("INSERT INTO words (rowid, folded) VALUES (?, ?)");
  const empty = sql.transaction(() => {
    for (const { id, folded } of sql
      .prepare<[], { id: number; folded: string }>("SELECT id, folded FROM stretch")
      .all())
      sql.prepare("INSERT INTO words (words, rowid, folded) VALUES ('delete', ?, ?)").run(id, folded);
    sql.exec("DELETE FROM stretch");
  });
  const count = sql.prepare<[string], number>("SELECT count(*) FROM words WHERE words MATCH ?").pluck();
  return {
    put: (text: string): void => {
      empty();
      for (const { folded } of searchParagraphs(text, []))
        addWords.run(add.run(folded).lastInsertRowid, folded);
    },
    count: (match: string): number => count.get(match) ?? 0,
  };
}

const syntax = fc.string({
  unit: fc.constantFrom(
    ..."aб\u064eسل監7\"«»“”*-−|^:(){}[]+,.'’\\%_\u0000\ue000\ue001\u200f\ud800 \n",
    " OR ",
    " AND ",
    " NOT ",
    " NEAR(",
    "folded:",
    "camp",
    "тюрьмы",
  ),
});
const anyQuery = fc.oneof(syntax, fc.string({ unit: "binary" }), fc.string());
const words =
  "prison camps left recruited 7,000 don't тюрьмы вернулся بالسجن المقاتلين 监狱 ที่คุก 한국 السِّجْن".split(" ");
const anyText = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((all) => all.join(" "));

describe("matchOf", () => {
  test("makes an expression that SQLite accepts, whatever somebody types", () => {
    const table = wordsTable();
    fc.assert(
      fc.property(anyQuery, (typed) => {
        const query = parseSearch(typed);
        if (query.ok) expect(table.count(matchOf(query.value))).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });

  test("finds any text by any of its words and by any words of it in a row", () => {
    const table = wordsTable();
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: "grapheme" })),
        fc.nat(),
        fc.nat(),
        (text, one, other) => {
          const [found] = searchParagraphs(text, []);
          if (found === undefined) return;
          table.put(text);
          const run = found.folded.split(" ").filter((word) => !word.startsWith("\ue000"));
          const [from, to] = [one % run.length, other % run.length].toSorted((a, b) => a - b);
          if (from === undefined || to === undefined) return;
          for (const typed of [run[from], `"${run.slice(from, to + 1).join(" ")}"`, `${run[to]}*`]) {
            const query = parseSearch(typed ?? "");
            expect(query.ok && table.count(matchOf(query.value))).toBe(1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test("finds a stretch exactly where the snippet of it has a hit", () => {
    const table = wordsTable();
    const terms = fc.constantFrom(
      ...words,
      "тюрьма",
      "вернуться",
      "سجن",
      "مقاتل",
      "camp",
      "recruiting",
      "dont",
      "7000",
    );
    const forms = fc
      .tuple(terms, fc.constantFrom("", '"', "*"))
      .map(([word, mark]) => (mark === '"' ? `"${word}"` : word + mark));
    fc.assert(
      fc.property(anyText, forms, (text, typed) => {
        table.put(text);
        const query = parseSearch(typed);
        if (!query.ok || foldForSearch(text).text === "") return;
        const { parts } = snippet(text, { start: 0, end: text.length }, query.value, 200);
        expect(parts.some((part) => part.hit)).toBe(table.count(matchOf(query.value)) > 0);
      }),
      { numRuns: 1000 },
    );
  });

  test("leaves out what must not occur", () => {
    const table = wordsTable();
    table.put("They left the camps by night.");
    const countOf = (typed: string): number => {
      const query = parseSearch(typed);
      if (!query.ok) throw new Error(query.error.type);
      return table.count(matchOf(query.value));
    };
    expect(countOf("camp -prison")).toBe(1);
    expect(countOf("camp -night")).toBe(0);
    expect(countOf('camp -"camp"')).toBe(1);
    expect(countOf("prison OR camp left")).toBe(1);
    expect(countOf("prison OR guard left")).toBe(0);
    expect(countOf('"the camp"')).toBe(0);
    expect(countOf('"the camp"*')).toBe(1);
  });
});
