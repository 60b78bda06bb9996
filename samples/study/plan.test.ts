import { describe, expect, test } from "vitest";
import { studyVocabulary } from "../../src/core/study/index.ts";
import { holdsIn } from "./conditions.ts";
import { occurrencesOf, type PlanRecord, readPlan, recordsByTable } from "./plan.ts";
import { namesIn, replacedTextsBySource, textsBySource } from "./sample-texts.ts";

const plan = readPlan();
const tables = recordsByTable(plan);
const texts = textsBySource(plan);
const replaced = replacedTextsBySource(plan);
const recordsById = new Map(
  Object.values(tables).flatMap((records) => records.map((each) => [each.id, each])),
);

/** What the plan says beside the fields of the vocabulary. */
const ownFields: Readonly<Record<string, readonly string[]>> = {
  study: ["languages"],
  source: ["file", "speakers"],
  person: ["spellings", "occurrences"],
  passage: ["quote"],
  code: ["exampleSource"],
  claim: ["state"],
};

describe("the texts of the sample", () => {
  test("are twenty-six, of 300 to 1,500 words each", () => {
    const counts = [...texts.values()].map((text) => text.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0);
    expect(counts).toHaveLength(26);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...counts)).toBeLessThanOrEqual(1500);
  });

  test("are in three languages and seven formats", () => {
    const count = (language: string) => plan.sources.filter((each) => each.language === language).length;
    expect([count("en"), count("ar"), count("ru")]).toEqual([12, 7, 7]);
    const formats = new Set(plan.sources.map((each) => String(each.file).split(".").at(-1)));
    expect([...formats].toSorted()).toEqual(["csv", "docx", "html", "md", "srt", "txt", "vtt"]);
  });

  test("hold every listed form of a name, and after replacement none", () => {
    for (const [source, text] of texts) {
      for (const { form } of namesIn(plan, source)) expect(text, source).toContain(form);
    }
    const forms = plan.persons.flatMap((each) => occurrencesOf(each).flatMap((place) => place.texts));
    const left = [...replaced].flatMap(([source, text]) =>
      forms.filter((form) => text.includes(form)).map((form) => [source, form]),
    );
    expect(left).toEqual([]);
  });

  test("name one person in an English, an Arabic and a Russian source", () => {
    const languageBySource = new Map(plan.sources.map((each) => [each.id, each.language]));
    const everywhere = plan.persons.filter((person) => {
      const languages = new Set(occurrencesOf(person).map((each) => languageBySource.get(each.source)));
      return languages.size === 3;
    });
    expect(everywhere.map((each) => each.pseudonym)).toEqual(
      expect.arrayContaining(["Veteran 1", "Survivor 1", "Driver 1"]),
    );
    expect(plan.persons.length).toBeGreaterThanOrEqual(40);
  });
});

describe("the quotes of the plan", () => {
  test("each occur once in their source after names are replaced", () => {
    const astray = plan.passages.filter(
      (each) => (replaced.get(each.source) ?? "").split(each.quote).length !== 2,
    );
    expect(astray).toEqual([]);
  });

  test("contain no name", () => {
    const named = plan.passages.filter((each) =>
      namesIn(plan, each.source).some(({ form }) => each.quote.includes(form)),
    );
    expect(named).toEqual([]);
  });
});

describe("the records of the plan", () => {
  test("have ids of their own", () => {
    expect(recordsById.size).toBe(Object.values(tables).reduce((sum, records) => sum + records.length, 0));
  });

  test("have fields that the study's vocabulary knows and accepts", () => {
    const refused = everyField().filter(({ table, name, value }) => {
      if (name === "id" || (ownFields[table] ?? []).includes(name)) return false;
      const field = studyVocabulary.tables[table]?.fields[name];
      return field === undefined || (field.refersTo === undefined && !field.accepts(value));
    });
    expect(refused).toEqual([]);
  });

  test("refer to records that are there", () => {
    const dangling = everyField().filter(({ table, name, value }) => {
      const target = studyVocabulary.tables[table]?.fields[name]?.refersTo;
      return target !== undefined && !referredIds(target, value).every((hit) => hit);
    });
    expect(dangling).toEqual([]);
    const speakers = plan.sources.flatMap((each) => personsSpeaking(each));
    expect(speakers.filter((id) => !recordsById.has(id))).toEqual([]);
  });

  test("are as many as the sample promises", () => {
    expect(plan.codes.length).toBeGreaterThanOrEqual(45);
    expect(plan.codings.length).toBeGreaterThanOrEqual(600);
    expect(plan.claims.length).toBeGreaterThanOrEqual(60);
    expect(plan.evidence.length).toBeGreaterThanOrEqual(400);
    expect(plan.evidence.filter((each) => each.direction === "against").length).toBeGreaterThanOrEqual(40);
    expect(plan.quantities.length).toBeGreaterThanOrEqual(150);
  });

  test("include three sources that both coders coded, not always alike", () => {
    const coded = (coder: string) => plan.codings.filter((each) => each.coder === coder);
    const sourceOf = (coding: PlanRecord) => String(recordsById.get(String(coding.passage))?.source);
    expect(new Set(coded("B").map(sourceOf))).toEqual(new Set(["S02", "S05", "S08"]));
    const pairs = new Set(coded("A").map((each) => `${each.passage} ${each.code}`));
    const agreed = coded("B").filter((each) => pairs.has(`${each.passage} ${each.code}`)).length;
    expect(agreed).toBeGreaterThan(coded("B").length / 2);
    expect(agreed).toBeLessThan(coded("B").length);
  });
});

describe("the acceptance rows", () => {
  test("are all there, ninety of them", () => {
    const rows = (letter: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
    expect(Object.keys(plan.acceptance)).toEqual([
      ...rows("A", 12),
      ...rows("B", 16),
      ...rows("C", 16),
      ...rows("D", 12),
      ...rows("E", 14),
      ...rows("F", 11),
      ...rows("G", 9),
    ]);
  });

  test.each(Object.entries(plan.acceptance))(
    "%s is expressed by records that hold what it asks",
    (_, row) => {
      expect(row.records.filter((id) => !recordsById.has(id))).toEqual([]);
      expect(row.holds.filter((each) => !holdsIn(tables, each))).toEqual([]);
    },
  );

  test.each(plan.expectedIndependence)(
    "$row: $claim rests on $low to $high independent sources",
    (expected) => {
      const speaking = plan.evidence
        .filter((each) => each.claim === expected.claim && each.direction === "for")
        .map((each) => String(recordsById.get(String(each.passage))?.source));
      const sources = [...new Set(speaking)].filter((each) => expected.onlySources?.includes(each) ?? true);
      const low = largestSet(sources, (a, b) => tie(expected.claim, a, b) === "independent");
      const high = largestSet(sources, (a, b) => tie(expected.claim, a, b) !== "shared");
      expect([low, high]).toEqual([expected.low, expected.high]);
    },
  );
});

function everyField() {
  return Object.entries(tables).flatMap(([table, records]) =>
    records.flatMap((each) =>
      Object.entries(each).map(([name, value]) => ({ table, id: each.id, name, value })),
    ),
  );
}

function referredIds(target: string, value: unknown): readonly boolean[] {
  if (target === "any") {
    const about = new Map(Object.entries(value ?? {}));
    return [isIn(String(about.get("table")), String(about.get("id")))];
  }
  return (Array.isArray(value) ? value : [value]).map((id) => isIn(target, String(id)));
}

function isIn(table: string, id: string): boolean {
  return (tables[table] ?? []).some((each) => each.id === id);
}

function personsSpeaking(source: PlanRecord): readonly string[] {
  if (!Array.isArray(source.speakers)) return [];
  return source.speakers.flatMap((each: { readonly person?: string }) =>
    each.person === undefined ? [] : [each.person],
  );
}

function tie(claim: string, one: string, other: string): string {
  const judged = plan.independence.find(
    (each) =>
      each.claim === claim && [each.one, each.other].includes(one) && [each.one, each.other].includes(other),
  );
  if (judged !== undefined) return String(judged.value);
  const originsOf = (source: string) =>
    plan.originLinks
      .filter((each) => each.source === source && Array.isArray(each.claims) && each.claims.includes(claim))
      .map((each) => each.origin);
  return originsOf(one).some((each) => originsOf(other).includes(each)) ? "shared" : "not-known";
}

/** The size of the largest set in which every pair is allowed; sets here are small enough to try all. */
function largestSet(items: readonly string[], allowed: (a: string, b: string) => boolean): number {
  const [first, ...rest] = items;
  if (first === undefined) return 0;
  const withFirst =
    1 +
    largestSet(
      rest.filter((each) => allowed(first, each)),
      allowed,
    );
  return Math.max(withFirst, largestSet(rest, allowed));
}
