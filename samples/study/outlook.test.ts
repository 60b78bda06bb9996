import { describe, expect, test } from "vitest";
import { parseStatement } from "../../src/core/report/index.ts";
import { studyVocabulary } from "../../src/core/study/index.ts";
import { holdsIn } from "./conditions.ts";
import { outlookByTable, readOutlook, readWholeSample } from "./outlook.ts";
import type { PlanRecord } from "./plan.ts";

const outlook = readOutlook();
const { plan, tables, acceptance } = readWholeSample();
const records = Object.values(tables).flat();
const ids = new Set(records.map(({ id }) => id));
const fields = Object.entries(outlookByTable(outlook)).flatMap(([table, list]) =>
  list.flatMap((each) => Object.entries(each).map(([name, value]) => ({ table, id: each.id, name, value }))),
);

describe("the records of the model side", () => {
  test("have ids and keys of their own", () => {
    expect(ids.size).toBe(records.length);
    const keys = outlook.parameters
      .map(({ key, group }) => `${key} ${group ?? ""}`)
      .concat(keyed().map(({ key }) => String(key)));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("have fields that the study's vocabulary knows and accepts", () => {
    const refused = fields.filter(({ table, name, value }) => {
      const field = studyVocabulary.tables[table]?.fields[name];
      return (
        name !== "id" && (field === undefined || (field.refersTo === undefined && !field.accepts(value)))
      );
    });
    expect(refused).toEqual([]);
  });

  test("refer to records of the right table", () => {
    const dangling = fields.filter(({ table, name, value }) => {
      const target = studyVocabulary.tables[table]?.fields[name]?.refersTo;
      return target !== undefined && ![value].flat().every((id) => isIn(target, id));
    });
    expect(dangling).toEqual([]);
  });

  test("take every kind of member into exactly one group of the model", () => {
    const taken = outlook.modelGroups.flatMap((each) => listOf(each.groups));
    expect(taken.toSorted()).toEqual(plan.groups.map(({ id }) => id).toSorted());
  });

  test("rest on every kind of warrant, on two clashes, and every flow on a claim", () => {
    const warrants = new Set(outlook.estimates.map(({ warrant }) => warrant));
    expect(warrants.size).toBe(6);
    for (const { id } of outlook.clashes)
      expect(outlook.accounts.filter((each) => each.clash === id)).toHaveLength(2);
    expect(outlook.flows.filter(({ claims }) => listOf(claims).length === 0)).toEqual([]);
    expect(outlook.flows.filter(({ runs }) => runs === "corner").length).toBeLessThanOrEqual(4);
  });

  test("keep children out of every definition of regrouping", () => {
    const conditions = outlook.regroups.map(({ condition }) => String(condition)).join(" ");
    const levels = outlook.levels.map(({ formula }) => String(formula)).join(" ");
    expect(`${conditions} ${levels}`).not.toMatch(/people\((small|older|grown)|people\(\w+, kin\) >/);
    expect(
      outlook.flows.filter(({ from, runs }) => from === idOfKey("grown") && runs !== "not-modelled"),
    ).toEqual([expect.objectContaining({ to: idOfKey("settled") })]);
  });

  test("name in their live numbers only what is there", () => {
    const numbers = outlook.statements.flatMap(({ text }) =>
      parseStatement(String(text)).flatMap((piece) => (piece.kind === "number" ? [piece.written] : [])),
    );
    const keys = new Set([...keyed(), ...outlook.parameters].map(({ key }) => String(key)));
    const lost = numbers.filter(
      ([kind, ...rest]) =>
        kind !== "sources" && rest.some((each) => !/^\d+$/.test(each) && !keys.has(each) && !ids.has(each)),
    );
    expect(numbers.length).toBeGreaterThan(30);
    expect(lost).toEqual([]);
  });

  test("write of every kind, and never of confidence beside a likelihood", () => {
    expect(new Set(outlook.statements.map(({ kind }) => kind)).size).toBe(8);
    const sentences = outlook.statements.flatMap(({ text }) => String(text).split(/(?<=[.;])\s/));
    expect(
      sentences.filter((each) => /confiden/i.test(each) && /\{\{word|likely|chance/i.test(each)),
    ).toEqual([]);
  });
});

describe("the acceptance table", () => {
  test("has all ninety rows", () => {
    const counts = { A: 12, B: 16, C: 16, D: 12, E: 14, F: 11, G: 9 };
    const rows = Object.entries(counts).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, at) => `${letter}${at + 1}`),
    );
    expect(rows).toHaveLength(90);
    expect(Object.keys(acceptance).toSorted()).toEqual(rows.toSorted());
  });

  test.each(Object.entries(outlook.acceptance))(
    "%s is expressed by records that hold what it asks",
    (_, row) => {
      expect(row.records.filter((id) => !ids.has(id))).toEqual([]);
      expect(row.holds.filter((each) => !holdsIn(tables, each))).toEqual([]);
    },
  );
});

function keyed(): readonly PlanRecord[] {
  const { modelGroups, states, funds, levels, flows, fundFlows, watched, measures, scenarios, regroups } =
    outlook;
  return [
    modelGroups,
    states,
    funds,
    levels,
    flows,
    fundFlows,
    watched,
    measures,
    scenarios,
    regroups,
  ].flat();
}

function idOfKey(key: string): string | undefined {
  return keyed().find((each) => each.key === key)?.id;
}

function isIn(table: string, id: unknown): boolean {
  return (tables[table] ?? []).some((each) => each.id === id);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
