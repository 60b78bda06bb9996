import { describe, expect, test } from "vitest";
import type { RecordId } from "../../app/views.ts";
import { editsOf, type Stored, storedAfter } from "./edits.ts";
import type { Drafted } from "./statement-doc.ts";

const id = (name: string): RecordId => name.padStart(20, "0") as RecordId;
const draft = (name: string, text: string, more: Partial<Drafted> = {}): Drafted => ({
  name,
  kind: "finding",
  footing: "information",
  confidence: null,
  by: null,
  text,
  ...more,
});
const one = draft("a", "One.");
const two = draft("b", "Two.");
const stored: Stored = new Map([one, two].map((each) => [each.name, { id: id(each.name), draft: each }]));

describe("editsOf", () => {
  test("is nothing where nothing was changed", () => {
    expect(editsOf(id("x"), stored, [one, two])).toBeUndefined();
  });

  test("sends of a statement what was changed, and the order", () => {
    expect(editsOf(id("x"), stored, [two, draft("a", "One.", { confidence: "low" })])?.input).toEqual({
      brief: id("x"),
      statements: [{ statement: id("b") }, { statement: id("a"), values: { confidence: "low" } }],
      removed: [],
    });
  });

  test("adds what is new, leaves out what is empty, and removes what is gone", () => {
    const now = [one, draft("new-1", "Three."), draft("new-2", " ")];
    const edits = editsOf(id("x"), stored, now);
    expect(edits?.input.removed).toEqual([id("b")]);
    expect(edits?.names).toEqual(["a", "new-1"]);
    if (edits === undefined) return;
    expect(
      [...storedAfter(edits, now, stored, [id("a"), id("c")])].map(([name, each]) => [name, each.id]),
    ).toEqual([
      ["a", id("a")],
      ["new-1", id("c")],
    ]);
  });

  test("an emptied statement keeps its words until it is removed", () => {
    expect(editsOf(id("x"), stored, [draft("a", ""), two])).toBeUndefined();
    expect(editsOf(id("x"), stored, [two])?.input.removed).toEqual([id("a")]);
  });

  test("a statement that came back by undo is written anew", () => {
    const without: Stored = new Map([...stored].filter(([name]) => name !== "b"));
    expect(editsOf(id("x"), without, [one, two])?.input.statements[1]).toEqual({
      values: { kind: "finding", footing: "information", confidence: null, by: null, text: "Two." },
    });
  });
});
