import { describe, expect, test } from "vitest";
import { parseConditions, parseQuestion } from "./parse-question.ts";
import { printQuestion } from "./print-question.ts";
import type { QuestionError } from "./question.ts";

function asked(text: string): string {
  const read = parseQuestion(text);
  if (!read.ok) throw new Error(`${text}: ${read.error.type} at ${read.error.start}`);
  return printQuestion(read.value);
}

function faultOf(text: string): Pick<QuestionError, "type" | "start" | "met"> | undefined {
  const read = parseQuestion(text);
  return read.ok ? undefined : { type: read.error.type, start: read.error.start, met: read.error.met };
}

describe("parseQuestion", () => {
  test.each([
    ['code fear and not code "relief"', 'code "fear" and not code "relief"'],
    ["CODE fear BY TURN Where role IS insider", 'code "fear" by turn where role = insider'],
    ['"money" near code border', '"money" near code "border" in same turn'],
    ["code A followed by code B within 3 turns", 'code "A" followed by code "B" within 3 turns'],
    ["code A followed by code B within ٣ turns", 'code "A" followed by code "B" within 3 turns'],
    ["code leaving and below or any code", 'code "leaving" and below or any code'],
    ["(code A or code B) and code C", '(code "A" or code "B") and code "C"'],
    ["not code A overlapping code B", 'not code "A" overlapping code "B"'],
    ["code «الخوف» within code „страх“", 'code "الخوف" within code "страх"'],
    ["code A where role is not insider, official and date >= 2016-03", undefined],
    ['code A where attribute age = "30-40", none', undefined],
  ])("reads %s", (text, printed) => {
    const written = asked(text);
    if (printed !== undefined) expect(written).toBe(printed);
    expect(asked(written)).toBe(written);
  });

  test.each([
    ["", "nothing-asked", 0, ""],
    ["fear", "expected-sought", 0, "fear"],
    ["code", "expected-name", 4, ""],
    ["code and", "expected-name", 5, "and"],
    ['code "fear', "quotation-open", 5, '"fear'],
    ["code A and", "expected-sought", 10, ""],
    ["(code A", "expected-close", 7, ""],
    ["code A)", "not-understood", 6, ")"],
    ["code A within code B within code C", "relations-in-a-row", 0, undefined],
    ["code A near code B within code C", "expected-number", 26, "code"],
    ["code A near code B within 3", "expected-turns", 27, ""],
    ["code A where", "expected-condition", 12, ""],
    ["code A where colour = red", "expected-condition", 13, "colour"],
    ["code A where role insider", "expected-comparison", 18, "insider"],
    ["code A where role =", "expected-value", 19, ""],
    ["code A where date >= spring", "expected-date", 21, "spring"],
    ["code A where date >= 2016-13", "expected-date", 21, "2016-13"],
    ["code @4m8t", "id-malformed", 5, "@4m8t"],
    ['"..."', "words-unfit", 0, '"..."'],
    ["code A; code B", "not-understood", 6, ";"],
  ] as const)("says of %s what is wrong, and where", (text, type, start, met) => {
    const fault = faultOf(text);
    expect(fault?.type).toBe(type);
    if (met === undefined) return;
    expect(fault).toEqual({ type, start, met });
  });

  test("refuses what is nested too deep, and what is too long", () => {
    expect(faultOf(`${"(".repeat(60)}code A${")".repeat(60)}`)?.type).toBe("too-deep");
    expect(faultOf(`${"not ".repeat(60)}code A`)?.type).toBe("too-deep");
    expect(faultOf(`code ${"A".repeat(10_001)}`)?.type).toBe("too-long");
  });
});

describe("parseConditions", () => {
  test("takes an empty text for none, and a where before them for nothing", () => {
    expect(parseConditions("  ")).toEqual({ ok: true, value: [] });
    expect(parseConditions("where role = insider")).toEqual(parseConditions("role = insider"));
  });
});
