import { describe, expect, test } from "vitest";
import type { ModelView, RecordId } from "../../app/views.ts";
import { lackingIn, measureChanges, measureForm } from "./measure-changes.ts";

const id = (name: string): RecordId => name as RecordId;
const none = { modelGroup: [], state: [], fund: [], level: [], flow: [], fundFlow: [] };
const parts = {
  ...none,
  parameter: [],
  watched: [],
  scenario: [],
  regroup: [],
  measure: [
    {
      id: id("m1"),
      key: "apart",
      name: "Apart",
      kind: "measure",
      inferred: false,
      fromMonth: 6,
      overMonths: 18,
      costLow: 1,
      costUnit: "million",
      position: 1,
    },
  ],
  measureEffect: [
    { id: id("e1"), measure: id("m1"), parameter: id("p1"), how: "times", by: "gain" },
    { id: id("e2"), measure: id("m1"), parameter: id("p2"), how: "times", by: "gain" },
  ],
} as unknown as ModelView["parts"];

describe("the form of a measure", () => {
  test("is filled with what the study says, and a new one with the unit that others have", () => {
    expect(measureForm(parts, id("m1"))).toMatchObject({ name: "Apart", costLow: "1", costHigh: "" });
    expect(measureForm(parts, id("m1")).effects).toHaveLength(2);
    expect(measureForm(parts, undefined)).toMatchObject({ name: "", costUnit: "million" });
  });

  test("says what it lacks", () => {
    const form = measureForm(parts, id("m1"));
    expect(lackingIn(form)).toBeUndefined();
    expect(lackingIn({ ...form, name: " " })).toBe("name");
    expect(lackingIn({ ...form, costLow: "much" })).toBe("number");
    expect(lackingIn({ ...form, fromMonth: "" })).toBe("number");
    expect(lackingIn(measureForm(parts, undefined))).toBe("name");
    expect(lackingIn({ ...form, effects: [{ row: 0, parameter: "p1", how: "times", by: "" }] })).toBe(
      "effect",
    );
  });

  test("changes what is there, and takes out an effect that was taken out", () => {
    const form = measureForm(parts, id("m1"));
    const changes = measureChanges(
      { ...form, costLow: "2,5", effects: form.effects.slice(0, 1) },
      id("m1"),
      parts,
    );
    expect(changes[0]).toMatchObject({
      do: "put",
      table: "measure",
      id: "m1",
      values: { costLow: 2.5, costHigh: null },
    });
    expect(changes.slice(1)).toEqual([
      { do: "put", table: "measureEffect", id: "e1", values: { parameter: "p1", how: "times", by: "gain" } },
      { do: "remove", table: "measureEffect", id: "e2" },
    ]);
  });

  test("makes a key for a new one that nothing else has, whatever its script", () => {
    const form = {
      ...measureForm(parts, id("m1")),
      effects: [{ row: 0, parameter: "p1", how: "to" as const, by: "1" }],
    };
    const keyOf = (name: string): unknown => {
      const [put] = measureChanges({ ...form, name }, undefined, parts);
      return put?.do === "put" ? put.values.key : undefined;
    };
    expect(keyOf("Apart")).toBe("apart_2");
    expect(keyOf("Help those who leave")).toBe("help_those_who_leave");
    expect(keyOf("عون")).toBe("measure_2");
  });
});
