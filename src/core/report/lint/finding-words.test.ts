import { describe, expect, test } from "vitest";
import type { RecordId } from "../../base/index.ts";
import { wordsOfFinding } from "./finding-words.ts";
import { lintBrief } from "./lint-brief.ts";

const live = "share 00000000000000000000";

function pointedAt(text: string): Readonly<Record<string, readonly string[]>> {
  const findings = lintBrief({
    statements: [{ id: "0".repeat(20) as RecordId, kind: "outlook", text, footing: "judgement", cites: 1 }],
    shown: new Map([[live, "1,234"]]),
    verbatim: [],
  });
  return Object.fromEntries(
    findings
      .filter(({ statement }) => statement !== undefined)
      .map((each) => [each.type, wordsOfFinding(each, text).map(({ start, end }) => text.slice(start, end))]),
  );
}

describe("wordsOfFinding", () => {
  test.each([
    ["It is unlikely, with high confidence.", "LikelihoodWithConfidence", ["unlikely", "confidence"]],
    ["It is very  likely to hold.", "LikelihoodNotSigned", ["very  likely"]],
    ["Of them 34 % go back.", "BareShare", ["34 %"]],
    ["There are 1,234 of them.", "TypedNumber", ["1,234"]],
    ["There are 1234 of them.", "TypedNumber", ["1234"]],
    ["They will go back.", "SaidAsCertain", ["will"]],
    ["They said “we are done”.", "NotVerbatim", ["“we are done”"]],
    ["It does no harm at all.", "HarmDenied", ["no harm"]],
    [`In {{${live}}} of runs, a probability.`, "ShareCalledLikelihood", ["probability"]],
  ])("%s: %s points to %j", (text, type, words) => {
    expect(pointedAt(text)[type]).toEqual(words);
  });

  test("does not point into a live number, whose words are nobody's", () => {
    const text = "It is {{word likely}}, likely.";
    const at = wordsOfFinding({ type: "LikelihoodNotSigned", word: "likely" }, text);
    expect(at).toEqual([{ start: 23, end: 29 }]);
  });
});
