import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRecordId, type RecordId } from "../base/index.ts";
import { studyVocabulary } from "../study/index.ts";
import { listReferences } from "./references.ts";
import {
  type RecordKey,
  type Reference,
  supportRules,
  type TraceNode,
  traceDown,
  tracedRecords,
  traceUp,
} from "./trace.ts";

const records = {
  source: [{ id: id("s1") }, { id: id("s2") }],
  passage: [
    { id: id("p1"), source: id("s1"), version: id("v1") },
    { id: id("p2"), source: id("s2"), version: id("v2") },
  ],
  evidence: [
    { id: id("e1"), claim: id("c1"), passage: id("p1") },
    { id: id("e2"), claim: id("c1"), passage: id("p2") },
    { id: id("e3"), claim: id("c2"), passage: id("p1") },
  ],
  claim: [{ id: id("c1") }, { id: id("c2") }, { id: id("c3"), premises: [id("c1"), id("c2")] }],
  quantity: [{ id: id("q1"), passage: id("p2"), claim: id("c2") }],
  memo: [{ id: id("m1"), about: { table: "claim", id: id("c2") } }],
};
const references = listReferences(studyVocabulary, records);

describe("traceDown", () => {
  test("walks from a claim over its evidence and passages to its sources", () => {
    expect(outline(traceDown(key("claim", "c1"), references))).toEqual([
      "claim c1",
      "  evidence e1 by claim",
      "    passage p1 by passage",
      "      source s1 by source",
      "  evidence e2 by claim",
      "    passage p2 by passage",
      "      source s2 by source",
    ]);
  });

  test("walks through premises, shows every record once and says where else it leads", () => {
    const trace = traceDown(key("claim", "c3"), references);
    const records = tracedRecords(trace).map(({ table, id: each }) => `${table} ${each}`);
    expect(new Set(records).size).toBe(records.length);
    expect(outline(trace)).toContain("      passage p1 by passage");
    expect(outline(trace)).toContain("    evidence e3 by claim, also passage p1");
  });
});

describe("traceUp", () => {
  test("finds all that would lose support with a source", () => {
    expect(names(tracedRecords(traceUp(key("source", "s2"), references)))).toEqual([
      "claim c1",
      "claim c2",
      "claim c3",
      "evidence e2",
      "memo m1",
      "passage p2",
      "quantity q1",
    ]);
  });

  test("finds nothing above a record nobody names", () => {
    expect(traceUp(key("claim", "c3"), references)).toEqual({
      record: key("claim", "c3"),
      children: [],
      elsewhere: [],
    });
  });
});

describe("the walk", () => {
  const anyReferences = fc.array(
    fc.record({ from: fc.nat(6), to: fc.nat(6) }).map(
      ({ from, to }): Reference => ({
        from: key("claim", `c${from}`),
        to: key("claim", `c${to}`),
        field: "premises",
      }),
    ),
    { maxLength: 14 },
  );

  test("ends on circles, shows every record once, and does not depend on the order of the references", () => {
    fc.assert(
      fc.property(anyReferences, (list) => {
        const trace = traceDown(key("claim", "c0"), list);
        const found = names([trace.record, ...tracedRecords(trace)]);
        expect(new Set(found).size).toBe(found.length);
        expect(traceDown(key("claim", "c0"), [...list].reverse())).toEqual(trace);
      }),
    );
  });

  test("finds a record below another exactly when it finds the other above it", () => {
    fc.assert(
      fc.property(anyReferences, fc.nat(6), fc.nat(6), (list, low, high) => {
        const [below, above] = [key("claim", `c${low}`), key("claim", `c${high}`)];
        const isBelow = names(tracedRecords(traceDown(above, list))).includes(names([below])[0] ?? "");
        const isAbove = names(tracedRecords(traceUp(below, list))).includes(names([above])[0] ?? "");
        expect(isBelow).toBe(isAbove);
      }),
    );
  });

  test("follows only references that carry support", () => {
    const person: Reference = { from: key("source", "s1"), to: key("person", "x1"), field: "person" };
    expect(traceDown(key("source", "s1"), [person]).children).toEqual([]);
  });

  test("knows its references from the vocabulary: every rule names a field that refers to something", () => {
    // What formulas name, and what moves people and money, stands in no field of its own.
    const derived = new Set(["formula", "flows"]);
    for (const { table, field } of supportRules.filter((rule) => !derived.has(rule.field)))
      expect(studyVocabulary.tables[table]?.fields[field]?.refersTo).toEqual(expect.any(String));
  });
});

describe("listReferences", () => {
  test("reads single, listed and free references, and nothing from an absent field", () => {
    expect(references.filter(({ from }) => from.table === "memo")).toEqual([
      { from: key("memo", "m1"), to: key("claim", "c2"), field: "about" },
    ]);
    expect(references.filter(({ field }) => field === "premises")).toHaveLength(2);
    expect(listReferences(studyVocabulary, { claim: [{ id: id("c1") }] })).toEqual([]);
  });
});

function id(name: string): RecordId {
  const text = name.padEnd(20, "0");
  if (!isRecordId(text)) throw new Error(`Not a name for a test id: ${name}`);
  return text;
}

function key(table: string, name: string): RecordKey {
  return { table, id: id(name) };
}

function names(keys: readonly RecordKey[]): readonly string[] {
  return keys.map((each) => `${each.table} ${each.id.slice(0, 2)}`);
}

function outline(node: TraceNode, indent = ""): readonly string[] {
  const by = node.field === undefined ? "" : ` by ${node.field}`;
  const also = node.elsewhere.length > 0 ? `, also ${names(node.elsewhere).join(", ")}` : "";
  return [
    `${indent}${names([node.record])[0]}${by}${also}`,
    ...node.children.flatMap((child) => outline(child, `${indent}  `)),
  ];
}
