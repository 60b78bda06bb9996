import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { studyVocabulary } from "../../src/core/study/index.ts";
import { type Condition, fieldAt, type PlanRecord, recordsByTable } from "../study/plan.ts";
import {
  articleParagraphs,
  filesOfRealCase,
  foundingArticle,
  readRealCaseOutlook,
  realCasePlan,
} from "./real-case.ts";

const plan = realCasePlan;
const tables = { ...recordsByTable(plan), ...readRealCaseOutlook() };
const recordsById = new Map(
  Object.values(tables).flatMap((records) => records.map((each) => [each.id, each])),
);
const quoteById = new Map(plan.passages.map((each) => [each.id, each]));
/** A passage begins with its citation: a paragraph of the article, or where a figure was read. */
const citation = /^\((para \d+|note after para \d+|as read in [^)]+, [^)]*\d{4}[^)]*)\) /;
const ownFields: Readonly<Record<string, readonly string[]>> = {
  study: ["languages"],
  source: ["file", "speakers"],
  passage: ["quote"],
  claim: ["state"],
};

describe("the records of the real case", () => {
  test("have ids of their own, and fields that the study's vocabulary knows and accepts", () => {
    expect(recordsById.size).toBe(Object.values(tables).reduce((sum, records) => sum + records.length, 0));
    const refused = everyField().filter(({ table, name, value }) => {
      if (name === "id" || (ownFields[table] ?? []).includes(name)) return false;
      const field = studyVocabulary.tables[table]?.fields[name];
      return field === undefined || (field.refersTo === undefined && !field.accepts(value));
    });
    expect(refused).toEqual([]);
  });

  test("have every field that the vocabulary requires, as far as no use case gives it", () => {
    const given = new Set(["coding at", "memo at", "source namesStep", "source originalSha256"]);
    for (const name of ["format", "originalBytes", "receivedAt"]) given.add(`source ${name}`);
    for (const name of ["version", "start", "end"]) given.add(`passage ${name}`);
    for (const name of ["at", "likelihood", "share", "low", "high"]) given.add(`judgement ${name}`);
    const lacking = Object.entries(tables).flatMap(([table, records]) =>
      Object.entries(studyVocabulary.tables[table]?.fields ?? {}).flatMap(([name, field]) =>
        field.optional || given.has(`${table} ${name}`)
          ? []
          : records.filter((each) => each[name] === undefined).map((each) => `${each.id} ${name}`),
      ),
    );
    expect(lacking).toEqual([]);
  });

  test("refer to records that are there", () => {
    const dangling = everyField().filter(({ table, name, value }) => {
      const target = studyVocabulary.tables[table]?.fields[name]?.refersTo;
      return target !== undefined && !refersWell(target, value);
    });
    expect(dangling).toEqual([]);
  });

  test.each(Object.entries(plan.acceptance))("express row %s", (_, row) => {
    expect(row.records.filter((id) => !recordsById.has(id))).toEqual([]);
    expect(row.holds.filter((each) => !holds(each))).toEqual([]);
  });

  test("cover the rows of the article on members, states, support, outlook and prevention, and A12 and D5", () => {
    const rows = (letter: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
    const wanted = [...rows("B", 16), ...rows("C", 16), ...rows("E", 14), ...rows("F", 11), ...rows("G", 9)];
    expect(Object.keys(plan.acceptance)).toEqual(expect.arrayContaining(["A12", "D5", ...wanted]));
  });
});

describe("what is cited", () => {
  test("each passage is one paragraph of its source, stands there once and begins with its citation", () => {
    const texts = new Map(
      plan.sources.map((each) => [each.id, filesOfRealCase().get(String(each.file)) ?? ""]),
    );
    for (const { id, source, quote } of plan.passages) {
      expect(texts.get(source)?.split(`\n${quote}\n`), id).toHaveLength(2);
      expect(quote, id).toMatch(citation);
    }
    const paragraphs = [...texts.values()].flatMap((text) => text.split("\n\n").slice(1));
    expect(paragraphs).toHaveLength(plan.passages.length);
  });

  test("every claim has cited evidence, or is the makers' own inference and says so", () => {
    const without = plan.claims.filter(
      ({ id }) => !plan.evidence.some((each) => each.claim === id && each.direction === "for"),
    );
    for (const claim of without) {
      expect(claim).toMatchObject({ assumption: true, form: "inference" });
      expect(claim.text).toContain("the makers infer it");
    }
    expect(without).toHaveLength(2);
    const quoted = [...plan.evidence, ...plan.quantities].map((each) => quoteById.get(String(each.passage)));
    expect(quoted.filter((each) => each === undefined || !citation.test(each.quote))).toEqual([]);
  });

  test("every figure of a quantity stands in its passage", () => {
    const astray = plan.quantities.flatMap(({ id, low, high, unit, passage }) => {
      const said = quoteById.get(String(passage))?.quote.slice(10).replaceAll(",", "") ?? "";
      const forms = (value: unknown) =>
        unit === "share" ? [`${Number(value) * 100} %`, "half"] : [String(value), words[Number(value)] ?? ""];
      return [low, high].flatMap((value) =>
        value === undefined || forms(value).some((form) => form !== "" && said.includes(form)) ? [] : [id],
      );
    });
    expect(astray).toEqual([]);
  });

  test("a source names its publication and its date in its title", () => {
    for (const { title, collected } of plan.sources) {
      const year = typeof collected === "object" ? JSON.stringify(collected).slice(9, 13) : "";
      expect(title).toContain(year);
    }
  });

  test("no source was published after the cut-off, and no citation is of a later page", () => {
    const cutOff = "2018-12-31";
    const published = plan.sources.map((each) => fieldAt(each, "collected.to"));
    expect(published.every((day) => typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day))).toBe(true);
    expect(published.filter((day) => String(day) > cutOff)).toEqual([]);
    const citations = [
      ...plan.sources.map(({ title }) => String(title)),
      ...plan.passages.map(({ quote }) => citation.exec(quote)?.[0] ?? ""),
    ];
    const late = citations.filter((each) => (each.match(/\b\d{4}\b/g) ?? []).some((year) => year > "2018"));
    expect(late).toEqual([]);
  });

  test.skipIf(foundingArticle === undefined)(
    foundingArticle === undefined
      ? "skipped: ../shared/founding-article.txt is not beside this checkout"
      : "the paragraph cited is the one that holds the figures and dates said",
    () => {
      const paragraphs = articleParagraphs(foundingArticle ?? "");
      const cited = plan.passages.filter(({ source }) => source === "S01");
      const astray = cited.flatMap(({ id, quote }) => {
        const at = Number(/para (\d+)/.exec(quote)?.[1]);
        const original = paragraphs[at - 1] ?? "";
        const figures = quote.slice(quote.indexOf(")")).match(/\d[\d,]*\d/g) ?? [];
        return figures.filter((figure) => !original.includes(figure)).map((figure) => `${id} ${figure}`);
      });
      expect(astray).toEqual([]);
      expect(paragraphs.slice(22)[0]).toContain("Program fellow");
    },
  );
});

describe("what is kept out", () => {
  test("nobody is named: no person is a record, no word is a name but those of authors of publications", () => {
    expect([plan.persons, plan.attributes]).toEqual([[], []]);
    const capitals = [...filesOfRealCase()]
      .filter(([name]) => name.startsWith("sources/"))
      .flatMap(([, text]) => text.match(/(?<=[a-z,] )[A-Z][a-z]+/g) ?? []);
    expect([...new Set(capitals)].filter((each) => !known.has(each))).toEqual([]);
  });

  test("no figure published later is an input", () => {
    const inputs = ["plan.json", "outlook.json"].map((name) => filesOfRealCase().get(name) ?? "").join("\n");
    const later: unknown = JSON.parse(readFileSync(new URL("later.json", import.meta.url), "utf8"));
    const said = JSON.stringify(later);
    const figures = new Set(said.match(/\b\d{1,3}(,\d{3})+\b|"(?:low|high)":\d{4,}/g)?.map(plainFigure));
    // Round figures that older publications have too say nothing.
    const sources = plan.passages.map((each) => each.quote).join("\n");
    const found = [...figures].filter(
      (figure) => !namesFigure(sources, figure) && namesFigure(inputs, figure),
    );
    expect(figures.size).toBeGreaterThan(15);
    expect(found).toEqual([]);
    expect(inputs.match(/\b20(19|2\d)\b/g) ?? []).toEqual([]);
  });

  test.skipIf(foundingArticle === undefined)(
    foundingArticle === undefined
      ? "skipped: ../shared/founding-article.txt is not beside this checkout"
      : "no six words running of the article stand in any file of the sample",
    () => {
      const title = /^Can ISIS regroup\?.*$/m.exec(foundingArticle ?? "")?.[0] ?? "";
      const theirs = new Set(shingles((foundingArticle ?? "").replace(title, "\n")));
      const taken = [...filesOfRealCase()].flatMap(([name, text]) =>
        shingles(text.replaceAll(title, " ; "))
          .filter((each) => theirs.has(each))
          .map((each) => `${name}: ${each}`),
      );
      expect(theirs.size).toBeGreaterThan(1000);
      expect(taken).toEqual([]);
    },
  );
});

const words: Readonly<Record<number, string>> = { 3: "three", 10: "ten" };

/** Words with a capital in the sources that are no person's name: places, institutions, months; and authors. */
const known = new Set(
  (
    "Al Afghanistan April August Cook Caucasus Defense Department Edge " +
    "December Free General Human Rights Watch Inspector International Iraq Jazeera January Journal July " +
    "Beacon Centre Hill Intelligence Agency Las Vegas Lessons Libya Lead Mosul National Nations November " +
    "October May Mironova The Think Office Post Press Radicalisation Raqqa Review Russia Secretary Sentinel September States Study " +
    "Syria Turkey United Vale Vegas Washington American Security"
  ).split(" "),
);

function plainFigure(figure: string): string {
  return figure.replaceAll(/\D/g, "");
}

function namesFigure(text: string, figure: string): boolean {
  const grouped = figure.replace(/\B(?=(\d{3})+$)/g, ",");
  return new RegExp(`(?<![\\d.,])(${figure}|${grouped})(?![\\d])`).test(text);
}

function shingles(text: string): readonly string[] {
  const all = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return all.slice(5).map((_, at) => all.slice(at, at + 6).join(" "));
}

function everyField() {
  return Object.entries(tables).flatMap(([table, records]) =>
    records.flatMap((each) =>
      Object.entries(each).map(([name, value]) => ({ table, id: each.id, name, value })),
    ),
  );
}

function refersWell(target: string, value: unknown): boolean {
  if (target === "any") {
    const about = new Map(Object.entries(value ?? {}));
    return isIn(String(about.get("table")), String(about.get("id")));
  }
  return (Array.isArray(value) ? value : [value]).every((id) => isIn(target, String(id)));
}

function isIn(table: string, id: string): boolean {
  return new Map(Object.entries(tables)).get(table)?.some((each) => each.id === id) ?? false;
}

function holds(condition: Condition): boolean {
  if ("table" in condition) {
    const all: readonly PlanRecord[] = new Map(Object.entries(tables)).get(condition.table) ?? [];
    const matching = all.filter((each) =>
      Object.entries(condition.where).every(([path, wanted]) => fieldAt(each, path) === wanted),
    ).length;
    return "is" in condition ? matching === condition.is : matching >= condition.atLeast;
  }
  const found = recordsById.get(condition.record);
  if (found === undefined) return false;
  const value = fieldAt(found, condition.field);
  return "is" in condition ? value === condition.is : (value !== undefined) === condition.present;
}
