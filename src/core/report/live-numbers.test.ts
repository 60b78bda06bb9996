import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseStatement, writeStatementText } from "./live-numbers.ts";

describe("live numbers in a statement", () => {
  test("are cut out of the words around them", () => {
    expect(parseStatement("In {{share R2}} of the runs, by {{ byYear R2 5 }}.")).toEqual([
      { kind: "words", text: "In " },
      { kind: "number", written: ["share", "R2"] },
      { kind: "words", text: " of the runs, by " },
      { kind: "number", written: ["byYear", "R2", "5"] },
      { kind: "words", text: "." },
    ]);
  });

  test("nothing of a text is lost, however its braces stand", () => {
    const anyText = fc
      .array(fc.constantFrom("{{", "}}", "{", "}", "share R2", "and ", "\n", "ب"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(anyText, (text) => {
        const again = writeStatementText(parseStatement(text));
        expect(parseStatement(again)).toEqual(parseStatement(text));
        expect(again.replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      }),
    );
  });
});
