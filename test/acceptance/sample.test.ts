import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { same } from "../../samples/study/conditions.ts";
import { readWholeSample } from "../../samples/study/outlook.ts";
import { type Condition, fieldAt, type PlanRecord } from "../../samples/study/plan.ts";
import { corroborateIndex, listClaims } from "../../src/app/corroboration.ts";
import { coverage } from "../../src/app/coverage.ts";
import { noOutlooks } from "../../src/app/outlooks.ts";
import { quotePassage, readSource } from "../../src/app/read-source.ts";
import { namesRegisterOf } from "../../src/app/register-names.ts";
import { summarise } from "../../src/app/summary.ts";
import type { Json, RecordId } from "../../src/core/base/index.ts";
import { countIndependent } from "../../src/core/corroborate/count-independent.ts";
import { claimIndependence, evidenceCard } from "../../src/core/corroborate/index.ts";
import { compileRegister, findNames } from "../../src/core/protect/index.ts";
import { coding, isList, isObject, original, passage } from "../../src/core/study/index.ts";
import { type OpenedStudy, verifyStudy } from "../../src/node/store/index.ts";
import { laySample, openLaidSample } from "../support/made-sample.ts";
import type { MadeSample } from "../support/sample-study.ts";
import { must } from "../support/working-study.ts";

const { plan, tables, acceptance } = readWholeSample();
const plannedById = new Map(
  Object.values(tables).flatMap((records) => records.map((each) => [each.id, each])),
);
const tableByPlanId = new Map(
  Object.entries(tables).flatMap(([table, records]) => records.map((each) => [each.id, table] as const)),
);
const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-sample-")));
let open: OpenedStudy;
let desk: MadeSample["desk"];
let ids: ReadonlyMap<string, RecordId>;

beforeAll(async () => {
  ({ desk, ids } = openLaidSample(await laySample(root), noOutlooks));
  ({ open } = desk);
});
afterAll(() => {
  open.close();
  rmSync(root, { recursive: true, force: true });
});

/** The record that a planned one became, as the study holds it. */
function recordOf(planId: string): PlanRecord | undefined {
  const name = tableByPlanId.get(planId) ?? "";
  const table = open.study.vocabulary.tables[name];
  if (table === undefined) return undefined;
  if (name === "study") return asPlanRecord(open.study.all(table)[0]);
  const id = name === "passage" ? passageOf(planId) : ids.get(planId);
  if (id !== undefined) return asPlanRecord(open.study.get(table, id));
  // Facts and judgements are known by what they say.
  const planned = plannedById.get(planId);
  const says = Object.entries(planned ?? {}).filter(([field]) => Object.hasOwn(table.fields, field));
  return open.study
    .all(table)
    .map(asPlanRecord)
    .find((each) => each !== undefined && says.every(([field, value]) => same(each[field], asStored(value))));
}

// Passages come into being with what is said about them: a coding, a piece of evidence, a quantity.
function passageOf(planId: string): RecordId | undefined {
  for (const name of ["coding", "evidence", "quantity"]) {
    const planned = tables[name]?.find((each) => each.passage === planId);
    const made = planned === undefined ? undefined : recordOf(planned.id);
    if (made !== undefined) return made.passage as RecordId;
  }
  return undefined;
}

function asPlanRecord(record: object | undefined): PlanRecord | undefined {
  // Records hold JSON values alone.
  return record as PlanRecord | undefined;
}

/** A value of the plan as the study would hold it: its ids are the records' own. */
function asStored(value: Json): Json {
  if (isList(value)) return value.map(asStored);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asStored(part)]));
  return typeof value === "string"
    ? (ids.get(value) ?? (value.startsWith("P") ? passageOf(value) : undefined) ?? value)
    : value;
}

function holds(condition: Condition): boolean {
  if ("table" in condition) {
    const table = open.study.vocabulary.tables[condition.table];
    const records = table === undefined ? [] : open.study.all(table);
    const matching = records.filter((each) =>
      Object.entries(condition.where).every(([path, wanted]) => {
        const held = asPlanRecord(each);
        return held !== undefined && same(fieldAt(held, path), asStored(wanted));
      }),
    ).length;
    return "is" in condition ? matching === condition.is : matching >= condition.atLeast;
  }
  const found = recordOf(condition.record);
  if (found === undefined) return false;
  // Which file a source was read from stands in the vault.
  if (condition.field === "file" && "is" in condition)
    return fileOf(found.id) === basename(String(condition.is));
  const value = fieldAt(found, condition.field);
  return "is" in condition
    ? same(value, asStored(condition.is))
    : (value !== undefined) === condition.present;
}

function fileOf(id: string): string | undefined {
  return open.vault?.store.where(original, "source", id)[0]?.fileName;
}

describe("the sample study, made through the use cases that a user has", () => {
  test("has all that its plan says, table by table", () => {
    const counted = Object.entries(tables).flatMap(([name, records]) => {
      const table = open.study.vocabulary.tables[name];
      return table === undefined ? [] : [[name, records.length, open.study.all(table).length] as const];
    });
    const passages = new Set(
      ["coding", "evidence", "quantity"].flatMap((name) =>
        (tables[name] ?? []).map((each) => String(each.passage)),
      ),
    );
    const expected = counted.map(([name, planned]) => [name, name === "passage" ? passages.size : planned]);
    expect(counted.map(([name, , made]) => [name, made])).toEqual(expected);
    expect(summarise(desk)).toMatchObject({ sources: 26, waiting: 0, conflicts: 0 });
    expect(listClaims(desk)).toHaveLength(plan.claims.length);
    expect(coverage(desk, { by: "role" }).rows).toHaveLength(plan.groups.length);
  });

  test.each(Object.entries(acceptance))("expresses row %s on its records", (_, row) => {
    expect(row.records.filter((id) => recordOf(id) === undefined)).toEqual([]);
    expect(row.holds.filter((each) => !holds(each))).toEqual([]);
  });

  test.each(plan.expectedIndependence)(
    "counts $low to $high independent sources behind $claim ($row)",
    (expected) => {
      const claim = ids.get(expected.claim);
      if (claim === undefined) throw new Error("The plan names a claim that was not made");
      const { passages, pairs, range } = claimIndependence(corroborateIndex(open.study), claim);
      const only = expected.onlySources?.map((each) => ids.get(each));
      const ofThose = passages.filter((each) => {
        const of = open.study.get(passage, each)?.source;
        return only === undefined || only.includes(of);
      });
      const among = pairs.filter(({ one, other }) => ofThose.includes(one) && ofThose.includes(other));
      const { low, high } = only === undefined ? range : countIndependent(ofThose, among);
      expect([low, high]).toEqual([expected.low, expected.high]);
    },
  );

  // Same unit, definition, population and date: what two sides say of it cannot be explained away.
  test.each([
    { of: "how many remain", claim: "C66", lower: ["Q57", "Q58"], higher: ["Q59", "Q60"] },
    { of: "how many are in bands", claim: "C69", lower: ["Q61"], higher: ["Q62"] },
    { of: "how many join in a month", claim: "C67", lower: ["Q63"], higher: ["Q64"] },
    { of: "money within reach", claim: "C46", lower: ["Q65"], higher: ["Q66"] },
    { of: "money spent on families", claim: "C20", lower: ["Q67"], higher: ["Q68"] },
    { of: "how many go back", claim: "C40", lower: ["Q69"], higher: ["Q70", "Q71"] },
  ])("contradicts itself on $of", ({ claim, lower, higher }) => {
    const of = ids.get(claim);
    const card = of === undefined ? undefined : evidenceCard(corroborateIndex(open.study), of);
    const found = card?.clashes.map((each) => `${each.lower} ${each.higher}`).toSorted();
    const expected = lower.flatMap((low) => higher.map((high) => `${ids.get(low)} ${ids.get(high)}`));
    expect(found).toEqual(expected.toSorted());
  });

  test("codes exactly the words that its plan quotes", () => {
    const wrong = plan.codings.flatMap((planned) => {
      const made = ids.get(planned.id);
      const held = made === undefined ? undefined : open.study.get(coding, made);
      const quote = plannedById.get(String(planned.passage))?.quote;
      const words = held === undefined ? undefined : quotePassage(desk, held.passage).words;
      return words === quote ? [] : [[planned.id, quote, words]];
    });
    expect(wrong).toEqual([]);
  });

  test("holds no registered name in any value of the study, present, past or removed", () => {
    const { vault } = open;
    if (vault === undefined) throw new Error("The vault is open");
    const register = compileRegister(namesRegisterOf(desk, vault));
    const hits = everyText().flatMap(({ where, text }) =>
      findNames(register, text).map((hit) => ({ where, ...hit, words: text.slice(hit.start, hit.end) })),
    );
    expect(hits.filter(({ certainty }) => certainty === "certain")).toEqual([]);
    // Looked at one by one: "how old", "passed" and "dollars at the" are written or sound like somebody's name.
    const ordinary = ["عمر", "مرّت", "dollars at the"];
    const likely = hits.filter(({ certainty, words }) => certainty === "likely" && !ordinary.includes(words));
    expect(likely).toEqual([]);
  });

  test("keeps the frame of the page it was read from apart from its text", () => {
    const id = ids.get("S12");
    if (id === undefined) throw new Error("The sample has a page from the web");
    const { blocks, text } = must(readSource(desk, { source: id }));
    const furniture = blocks.filter((each) => each.kind === "furniture");
    expect(furniture.length).toBeGreaterThan(3);
    expect(furniture.map((each) => text.slice(each.start, each.end)).join(" ")).not.toContain(
      plan.passages.find((each) => each.source === "S12")?.quote,
    );
  });

  test("verifies clean", () => {
    expect(verifyStudy(open).findings).toEqual([]);
  });
});

/** Every string that any record of the study holds or held, with where it stands. */
function everyText(): readonly { readonly where: string; readonly text: string }[] {
  return Object.values(open.study.vocabulary.tables).flatMap((table) =>
    open.study
      .allEverMade(table)
      .flatMap(({ record }) =>
        open.study
          .pastTexts({ table: table.name, id: record.id })
          .flatMap(({ field, value }) =>
            stringsIn(value).map((text) => ({ where: `${table.name}.${field}`, text })),
          ),
      ),
  );
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isObject(value as Json) ? Object.values(value as object).flatMap(stringsIn) : [];
}
