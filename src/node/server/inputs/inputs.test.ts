import { describe, expect, test } from "vitest";
import { newRecordId } from "../../../core/base/index.ts";
import { nodeCrypto } from "../../store/index.ts";
import { inputs } from "./index.ts";

const id = newRecordId(nodeCrypto.randomBytes);
const at = { passage: id };

describe("what the page may send", () => {
  test.each([
    [
      "a quantity with all that belongs to one",
      "stateQuantity",
      {
        at,
        values: {
          kind: "pay",
          low: 2,
          high: 3,
          unit: "dinar",
          during: { from: "2017-03-01" },
          group: id,
          statedBy: id,
        },
      },
    ],
    [
      "an origin with its person",
      "addOrigin",
      { kind: "person", label: "a cousin", person: id, note: "met once" },
    ],
    ["an origin of one passage", "linkOrigin", { origin: id, source: id, passage: id, claims: [id] }],
    [
      "a word of size",
      "setSizeWord",
      { word: "many", language: "en", role: "any", kind: "count", low: 5, high: 9 },
    ],
  ] as const)("%s", (_, name, input) => {
    expect(inputs[name].safeParse(input).success).toBe(true);
  });

  test.each([
    ["a quantity of no kind", "stateQuantity", { at, values: { low: 2 } }],
    ["a quantity that brings its own passage", "stateQuantity", { at, values: { kind: "pay", passage: id } }],
    [
      "a period that runs back",
      "stateQuantity",
      { at, values: { kind: "pay", during: { from: "2017-03-02", to: "2017-03-01" } } },
    ],
    ["a field that no quantity has", "stateQuantity", { at, values: { kind: "pay", score: 1 } }],
    ["a reference that is none", "linkOrigin", { origin: id, source: "here" }],
    ["an origin without a label", "addOrigin", { kind: "person" }],
    [
      "somebody else's signature",
      "setSizeWord",
      { word: "many", language: "en", role: "any", kind: "count", low: 5, high: 9, setBy: id },
    ],
    ["nothing at all", "setSizeWord", null],
  ] as const)("but not %s", (_, name, input) => {
    expect(inputs[name].safeParse(input).success).toBe(false);
  });

  test("nor a value nested so deep that whoever checks it would run out of room", () => {
    const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));
    const parses = (levels: number): boolean => {
      const put = { do: "put", table: "parameter", values: { name: nested(levels) } };
      return inputs.changeModel.safeParse({ changes: [put] }).success;
    };
    expect([64, 65, 100_000].map(parses)).toEqual([true, false, false]);
  });
});
