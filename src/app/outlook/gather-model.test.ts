import { describe, expect, test } from "vitest";
import { modelOf } from "./gather-model.ts";
import type { ModelRecords } from "./model-records.ts";
import { aFlow, aParameter, idOf, noRecords, smallRecords } from "./testing/small-records.ts";

function withFlow(key: string, parts: Partial<ModelRecords["flow"][number]>): ModelRecords {
  const records = smallRecords();
  return {
    ...records,
    flow: records.flow.map((each) => (each.key === key ? { ...each, ...parts } : each)),
  };
}

function troublesOf(records: ModelRecords): readonly string[] {
  return modelOf(records).troubles.map(({ text }) => text);
}

describe("the model of the records", () => {
  test("has their parts in order, a switch for a flow that may be, and says which record each is", () => {
    const gathered = modelOf(smallRecords());
    expect(gathered.troubles).toEqual([]);
    expect(gathered.model.states.map(({ id }) => id)).toEqual(["hidden", "held", "remnant"]);
    expect(gathered.model.flows.find(({ id }) => id === "flee")?.moves).toEqual({
      by: "rate",
      rate: "on_flee * (fleeing)",
    });
    expect(gathered.model.parameters.map(({ id }) => id)).toEqual([
      "size",
      "core_share",
      "found",
      "found.core",
      "fighting",
      "fleeing",
      "enough",
      "on_flee",
    ]);
    expect(gathered.recordByName.get("on_flee")).toEqual({ table: "flow", id: idOf("f flee") });
    expect(gathered.recordByName.get("found.core")).toEqual({ table: "parameter", id: idOf("p found.core") });
    expect(gathered.scenarios).toEqual([
      {
        id: idOf("m search"),
        changes: [{ parameter: "found", how: "times", by: "2", fromMonth: 6, overMonths: 6 }],
      },
    ]);
  });

  test("does not depend on the order of the records", () => {
    const records = smallRecords();
    const reversed: ModelRecords = {
      ...records,
      modelGroup: records.modelGroup.toReversed(),
      state: records.state.toReversed(),
      start: records.start.toReversed(),
      flow: records.flow.toReversed(),
      parameter: records.parameter.toReversed(),
    };
    expect(JSON.stringify(modelOf(reversed).model)).toBe(JSON.stringify(modelOf(records).model));
  });

  test("leaves out a flow on which nobody signed a range, and the parameter that it alone needs", () => {
    const records = smallRecords();
    const estimate = records.estimate.filter(({ parameter }) => parameter !== idOf("p fleeing"));
    const gathered = modelOf({ ...records, estimate });
    expect(gathered.troubles).toEqual([]);
    expect(gathered.model.flows.map(({ id }) => id)).toEqual(["arrest", "fight"]);
    expect(gathered.model.parameters.map(({ id }) => id)).not.toContain("fleeing");
    expect(gathered.notModelled).toEqual([
      expect.objectContaining({ why: expect.stringContaining("until somebody signs a range") }),
    ]);
  });

  test("has a time without an end where a flow by stages is off", () => {
    const records = withFlow("flee", { by: "stages", stages: 3, formula: "1 / fleeing" });
    expect(modelOf(records).model.flows.at(-1)?.moves).toEqual({
      by: "stages",
      meanMonths: "(1 / fleeing) / on_flee",
      stages: 3,
    });
    expect(troublesOf(records)).toEqual([]);
  });

  test("of no records is empty and in no trouble", () => {
    expect(modelOf(noRecords)).toMatchObject({ troubles: [], notModelled: [], definitions: [] });
  });

  const records = smallRecords();
  const level = (key: string, formula: string, position: number) => ({
    id: idOf(`l ${key}`),
    key,
    name: key,
    how: "computed" as const,
    unit: "1",
    formula,
    position,
  });
  test.each<readonly [string, ModelRecords, string, string]>([
    [
      "a rate a year",
      {
        ...records,
        parameter: [...records.parameter, aParameter("x", "1/year")],
        measureEffect: [
          { id: idOf("x"), measure: idOf("m search"), parameter: idOf("p found"), how: "plus", by: "x" },
        ],
      },
      "“1/year” is no unit",
      "parameter",
    ],
    ["a clash of units", withFlow("arrest", { formula: "found * size" }), "unit is people/month", "flow"],
    [
      "a circular level",
      { ...records, level: [level("a", "b", 0), level("b", "a", 1)] },
      "depends on itself (a → b → a)",
      "level",
    ],
    [
      "a group without a state",
      {
        ...records,
        modelGroup: [
          ...records.modelGroup,
          { id: idOf("g x"), key: "x", name: "x", groups: [], position: 9 },
        ],
      },
      "nobody of this group is in any state",
      "modelGroup",
    ],
    [
      "a start that is no formula",
      { ...records, start: records.start.map((each) => ({ ...each, people: "size *" })) },
      "stops in the middle",
      "start",
    ],
    [
      "a name taken",
      {
        ...records,
        parameter: [...records.parameter, { ...aParameter("held", "1"), id: idOf("again") }],
        estimate: records.estimate,
      },
      "Two things of the model are called “held”",
      "parameter",
    ],
    [
      "a state that was taken out",
      { ...records, state: records.state.slice(0, 2), watched: [], regroup: [] },
      "the state it goes to was taken out",
      "flow",
    ],
    [
      "a flow without a formula",
      { ...records, flow: [{ ...aFlow("arrest", "hidden", "held", "found"), formula: undefined as never }] },
      "it has no formula",
      "flow",
    ],
    [
      "a definition of people",
      { ...records, regroup: records.regroup.map((each) => ({ ...each, condition: "people(remnant)" })) },
      "the unit is people",
      "regroup",
    ],
    [
      "a measure that ends before it begins",
      { ...records, measure: records.measure.map((each) => ({ ...each, untilMonth: 2 })) },
      "the end after the beginning",
      "measureEffect",
    ],
  ])("tells %s, and where", (_, wrong, text, table) => {
    const found = modelOf(wrong).troubles.find((each) => each.text.includes(text));
    expect(found?.at?.table, troublesOf(wrong).join("\n")).toBe(table);
  });
});
