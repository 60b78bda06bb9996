import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordId } from "../../app/views.ts";
import { type Drafted, docOf, statementsIn } from "./statement-doc.ts";

const pieces = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("{", "}", "{{", "}}", "\n", " ", "{{share growth}}", "{{ for  C10 }}", "{{}}", "{{{a}}}"),
);
const anyText = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
const anyDrafted: fc.Arbitrary<Drafted> = fc.record({
  name: fc.string({ minLength: 1 }),
  kind: fc.constantFrom("summary", "finding", "dissent", "alternative"),
  footing: fc.constantFrom("information", "assumption", "judgement"),
  confidence: fc.constantFrom("low", null),
  by: fc.constantFrom("0".repeat(20) as RecordId, null),
  text: anyText,
});

describe("a statement in the editor", () => {
  test("comes back letter by letter as it was stored, with its live numbers", () => {
    fc.assert(
      fc.property(fc.array(anyDrafted), (statements) => {
        expect(statementsIn(docOf(statements))).toEqual(statements);
      }),
    );
  });

  test("holds each live number as one piece, and no words between braces that never close", () => {
    const [block] =
      docOf([
        {
          name: "a",
          kind: "finding",
          footing: "information",
          confidence: null,
          by: null,
          text: "In {{share x}} of {{runs",
        },
      ]).content ?? [];
    expect(block?.content).toEqual([
      { type: "text", text: "In " },
      { type: "liveNumber", attrs: { written: "share x" } },
      { type: "text", text: " of {{runs" },
    ]);
  });
});
