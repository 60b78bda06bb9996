import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standIn } from "../../../../test/support/brief-pictures.ts";
import { type BriefFinding, briefFindingText } from "./brief-finding.ts";
import { isRefused, lintBrief, type StatementToLint } from "./lint-brief.ts";

const shown = new Map([
  ["share CORE", "51 %"],
  ["word CORE", "roughly even chance to likely"],
  ["word SECOND", "improbable"],
  ["watched FREE 0", "1,700"],
  ["for C1", "4"],
]);
const verbatim = ["They knew who gathered the men inside,  and nobody spoke."];

describe("a sentence that keeps its parts apart", () => {
  test.each([
    "A core is back in {{share CORE}} of the runs; this is {{word CORE}}.",
    "A share of runs is not a likelihood and never a probability.",
    "It is {{word CORE}} that a core comes back. We hold that with moderate confidence.",
    "No harm was modelled. No harm of the second measure was modelled.",
    "In 2018 there were {{watched FREE 0}} of them, who had the will to go on.",
    "An insider says “they knew who gathered the men inside”.",
    "If the prisons are opened, more would come back.",
    "A likelihood is a word that somebody signs.",
    "It is held, e.g. No. 12, and {{word CORE}}. Our confidence is low.",
    "Room F-07 of 12 had 3.5 times more.",
  ])("%s", (text) => {
    expect(findings(text)).toEqual([]);
  });
});

describe("what is refused", () => {
  test.each<readonly [string, Partial<BriefFinding>]>([
    ["It is likely that a core comes back.", { type: "LikelihoodNotSigned", word: "likely" }],
    ["It is VERY  unlikely.", { type: "LikelihoodNotSigned", word: "very unlikely" }],
    [
      "It is {{word CORE}}, which we hold with high confidence.",
      { type: "LikelihoodWithConfidence", word: "roughly even chance to likely" },
    ],
    ["The group will come back.", { type: "SaidAsCertain" }],
    ["It won’t come back.", { type: "SaidAsCertain" }],
    ["It came back in 51 % of the runs.", { type: "BareShare", share: "51 %" }],
    ["Between 4 and 18 in 100 come back.", { type: "BareShare", share: "4 and 18 in 100" }],
    ["It holds three per cent, or 3 percent.", { type: "BareShare", share: "3 percent" }],
    ["There were 1,700 of them.", { type: "TypedNumber", number: "1700", write: "watched FREE 0" }],
    ["There were 1700 of them.", { type: "TypedNumber", number: "1700", write: "watched FREE 0" }],
    ["They were “the masters of the wing”.", { type: "NotVerbatim" }],
    ['They were "masters".', { type: "NotVerbatim" }],
    ["The measure does no harm.", { type: "HarmDenied" }],
    ["It is harmless.", { type: "HarmDenied" }],
    ["The probability of a core is {{share CORE}}.", { type: "ShareCalledLikelihood" }],
    ["The share of runs gives the likelihood.", { type: "ShareCalledLikelihood" }],
  ])("%s", (text, finding) => {
    const found = findings(text);
    expect(found).toContainEqual(expect.objectContaining({ ...finding, severity: "refuse" }));
    expect(isRefused(found)).toBe(true);
  });

  test("a judgement that cites nothing, and no other statement of that kind", () => {
    expect(findings("A core is back.", { cites: 0 })).toEqual([
      { type: "JudgementWithoutGrounds", severity: "refuse", statement: standIn("s") },
    ]);
    expect(findings("A core is back.", { cites: 0, footing: "information" })).toEqual([
      { type: "NothingCited", severity: "advise", statement: standIn("s") },
    ]);
    expect(findings("A core is back.", { cites: 0, footing: "assumption" })).toEqual([]);
  });

  test("words of the two rows of ICD 203 in one brief, typed or signed, however far apart", () => {
    const brief = [statement("It is {{word CORE}}."), statement("The other is {{word SECOND}}.")];
    expect(lintBrief({ statements: brief, shown, verbatim })).toContainEqual({
      type: "RowsMixed",
      words: ["roughly even chance", "improbable"],
      severity: "refuse",
    });
    expect(lintBrief({ statements: brief.slice(0, 1), shown, verbatim })).toEqual([]);
  });
});

test("what a source says in quotation marks is not the authors' own likelihood, number or certainty", () => {
  const said = ["It will be likely, 51 % of them, and no harm."];
  const text = "An official says “It will be likely, 51 % of them, and no harm.”";
  expect(lintBrief({ statements: [statement(text)], shown, verbatim: said })).toEqual([]);
});

test("small numbers and what is to come in a finding are for the authors to weigh", () => {
  expect(findings("4 of them spoke.")).toEqual([
    expect.objectContaining({ type: "TypedNumber", severity: "advise" }),
  ]);
  expect(findings("They will be out in years.", { kind: "finding", footing: "information" })).toEqual([
    expect.objectContaining({ type: "SaidAsCertain", severity: "advise" }),
  ]);
});

test("a statement in another script is said not to have been checked", () => {
  expect(findings("سيعودون على الأرجح")).toEqual([
    expect.objectContaining({ type: "NotEnglish", severity: "advise" }),
  ]);
});

test("a brief that looks ahead without alternatives or indicators is told so", () => {
  const outlook = statement("More would come.", { kind: "outlook" });
  const types = (list: readonly StatementToLint[]) =>
    lintBrief({ statements: list, shown, verbatim }).map(({ type }) => type);
  expect(types([outlook])).toEqual(["NoAlternative", "NoIndicator"]);
  const others = [
    statement("Fewer would.", { kind: "alternative" }),
    statement("Rents.", { kind: "indicator" }),
  ];
  expect(types([outlook, ...others])).toEqual([]);
});

test("no text makes the lint fail or hang, and every finding has its words", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(
      "likely",
      "{{",
      "}}",
      "word CORE",
      "“",
      "”",
      '"',
      "51 %",
      "no harm",
      "will",
      ". ",
      "1,700",
      "ب",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      for (const finding of findings(pieces.join(" ")))
        expect(briefFindingText(finding)).toMatch(/^.{30,}\.$/s);
    }),
    { numRuns: 300 },
  );
  const long = ["no ", "“", "1,", "will ", "{{", "not a ", "e.g. ", "11 to ", ". ", ") ", " "].map((each) =>
    each.repeat(20_000),
  );
  for (const text of long) findings(text);
});

function findings(text: string, more: Partial<StatementToLint> = {}): readonly BriefFinding[] {
  return lintBrief({ statements: [statement(text, more)], shown, verbatim });
}

function statement(text: string, more: Partial<StatementToLint> = {}): StatementToLint {
  return { id: standIn("s"), kind: "finding", text, footing: "judgement", cites: 1, ...more };
}
