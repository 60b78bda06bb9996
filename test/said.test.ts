import { expect, test } from "vitest";
import { asProblem, refuseProblem } from "../src/app/questions/question-problems.ts";
import {
  type Said,
  saidDistributionError,
  saidEnsembleError,
  saidGroundError,
  saidModelError,
  saidQuantityError,
  say,
} from "../src/app/said/index.ts";
import type { RecordId } from "../src/core/base/index.ts";
import { said as arabic } from "../src/web/language/ar/said.ts";

const id = "0000000000000000000000" as RecordId;
const at = { part: "fund flow", id: "dues" } as const;
const fault = { run: 3, month: 12, held: "core.active" };

/** What stages of the core can say, one of each kind that carries something. */
const ofTheCore: readonly Said[] = [
  ...(
    [
      { type: "NotAName" },
      { type: "UnknownUnit", unit: "men" },
      { type: "NotAFormula", error: { type: "Unexpected", found: ")", at: 4 } },
      { type: "NotAFormula", error: { type: "Unfinished", at: 9 } },
      { type: "NotAFormula", error: { type: "TooDeep", at: 60 } },
      { type: "NotAFormula", error: { type: "TooLong", letters: 4000 } },
      { type: "UnknownName", name: "x" },
      { type: "CircularLevel", through: ["a", "b"] },
      { type: "WrongUnit", found: "people", wanted: "1/month" },
      { type: "UnitsDiffer", left: "people", right: "money" },
      { type: "WrongNumberOfArguments", function: "max" },
      { type: "StagesImpossible", stages: 99 },
      { type: "StagesTwice", state: "held" },
      { type: "TooManyStocks", stocks: 900, most: 200 },
      { type: "TooMany", what: "parameters", most: 500 },
      { type: "TooMany", what: "moves between stocks", most: 500 },
    ] as const
  ).map((problem) => saidModelError({ at: { ...at, field: "rate" }, problem })),
  saidModelError({ at, problem: { type: "BoundsReversed" } }),
  ...(
    [
      { type: "NotFinite" },
      { type: "EndsReversed", low: 3, high: 2 },
      { type: "ModeOutside", mode: 7 },
      { type: "NotPositive", value: 0 },
      { type: "CountsImpossible", cases: 3, of: 2 },
      { type: "NotBelowOne", value: 1.2 },
      { type: "NotAShare", low: 0, high: 2 },
      { type: "MonthsImpossible", months: 0 },
      { type: "CoverageImpossible", coverage: 2 },
    ] as const
  ).map(saidDistributionError),
  saidGroundError({ type: "SpreadNotStated", quantity: id }),
  saidGroundError({ type: "NoDistribution", error: { type: "NothingObserved" } }),
  saidGroundError({
    type: "NotPoolable",
    one: id,
    other: id,
    why: [
      { type: "differs", what: "period" },
      { type: "not-stated", what: "unit" },
    ],
  }),
  saidQuantityError({ type: "UnitMissing", kind: "price" }),
  saidQuantityError({ type: "WordNotInTable", kind: "count" }),
  saidQuantityError({ type: "WordNotInTable", kind: "count", language: "ar" }),
  saidQuantityError({ type: "WordSetTwice", entries: [id, id] }),
  saidEnsembleError({ type: "NotWhole", field: "months", value: 0.5 }),
  saidEnsembleError({ type: "OutOfBounds", fault: { ...fault, parameter: "x", value: 2 } }),
  saidEnsembleError({ type: "RunFailed", fault, of: { kind: "scenario", ids: [] } }),
  saidEnsembleError({ type: "RunFailed", fault: { ...fault, formula: "1/x" } }),
];

/** The sentence and all within it. */
function within(said: Said): readonly Said[] {
  const inner = Object.values(said.values).flatMap((value) =>
    typeof value === "object" && "code" in value ? within(value) : [],
  );
  return [said, ...inner];
}

function templateOf({ code, values: { count } }: Said): string | undefined {
  const words: Readonly<Record<string, string>> = arabic;
  return words[typeof count === "number" ? `${code}_few` : code];
}

test("what stages of the core say brings everything with it that the Arabic words want", () => {
  const lacking = ofTheCore.flatMap(within).flatMap((each) => {
    const names = [...(templateOf(each) ?? "{{words}}").matchAll(/\{\{(\w+)/g)].map(([, name = ""]) => name);
    return names.filter((name) => each.values[name] === undefined).map((name) => `${each.code}: ${name}`);
  });
  expect(ofTheCore.length).toBeGreaterThan(30);
  expect(lacking).toEqual([]);
});

/** What holds other sentences and has no words of its own. */
const frames: readonly string[] = ["number-and", "model-error", "model-error-field"];

test("every sentence is said in Arabic letters, of the core too", () => {
  const unsaid = ofTheCore
    .flatMap(within)
    .filter((each) => !/\p{Script=Arabic}/u.test(templateOf(each) ?? ""));
  expect(unsaid.map(({ code }) => code).filter((code) => !frames.includes(code))).toEqual([]);
});

test("a sentence in English is the app's own", () => {
  const ran = say("ran-drawn", { runs: 10_240, seed: "7", drawn: { figure: "error", share: 0.004 } });
  expect(ran.text).toBe("Computed from 10,240 runs with seed 7; Monte Carlo error 0.4 points.");
});

test("what is wrong with a question is told by its code, with what can be written instead", () => {
  const problem = asProblem({
    type: "unknown-record",
    sought: "code",
    met: "Fog",
    start: 5,
    end: 8,
    instead: ["Frost", "Flood"],
  });
  expect(refuseProblem(problem)).toMatchObject({
    error: {
      text: 'No code is called “Fog”. Write "Frost", "Flood": one of these. (at sign 6)',
      why: {
        code: "asked-at-sign",
        values: { sign: 6, problem: { code: "asked-instead-some", values: { instead: '"Frost", "Flood"' } } },
      },
    },
  });
  const atEnd = asProblem({ type: "expected-comparison", met: "", start: 9, end: 9 });
  expect(refuseProblem(atEnd)).toMatchObject({
    error: { text: "Write = or != before the end; for a date >= or <=. (at the end)" },
  });
});
