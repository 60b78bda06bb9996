import { describe, expect, test } from "vitest";
import type { CodeLine, RecordId } from "../../app/views.ts";
import { stepAmongSiblings } from "./codes.ts";

function line(id: string, parent?: string): CodeLine {
  const shown = { name: id, colour: "teal", codings: 0, withDescendants: 0 } as const;
  const depth = parent === undefined || parent === "gone" ? 0 : 1;
  return {
    ...shown,
    id: id as RecordId,
    depth,
    ...(parent === undefined ? {} : { parent: parent as RecordId }),
  };
}

describe("a step among siblings", () => {
  const codes = [line("a"), line("a1", "a"), line("a2", "a"), line("b"), line("c", "gone")];
  const step = (id: string, by: -1 | 1) => {
    const code = codes.find((each) => each.id === id);
    return code === undefined ? "no such code" : stepAmongSiblings(codes, code, by);
  };

  test("goes before the sibling above, or behind the one below", () => {
    expect(step("a2", -1)).toEqual({ parent: "a", before: "a1" });
    expect(step("a1", 1)).toEqual({ parent: "a" });
    expect(step("a", 1)).toEqual({ before: "c" });
    expect(step("b", -1)).toEqual({ before: "a" });
  });

  test("is none for the first upwards and the last downwards", () => {
    expect(step("a", -1)).toBeUndefined();
    expect(step("a2", 1)).toBeUndefined();
  });

  test("takes a code whose parent is gone for one at the top, where it stands", () => {
    expect(step("b", 1)).toEqual({});
    expect(step("c", -1)).toEqual({ before: "b" });
  });
});
