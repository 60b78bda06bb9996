import { describe, expect, test } from "vitest";
import { anId, aSeed } from "../testing/coded-study.ts";
import type { AgreementMeasure, Resampling } from "./agreement-figure.ts";
import { agreementOf } from "./agreement-of-table.ts";
import { comparedUnits } from "./compared-units.ts";
import { kappaDiagnostics } from "./kappa-diagnostics.ts";
import { type RatingTable, ratingTable } from "./rating-table.ts";
import { unitisedAgreement } from "./unitised-agreement.ts";
import { unitisedByCode } from "./unitised-by-code.ts";

// Worked examples of others. Each test names the source of the numbers that it holds us to.

const seed = aSeed(1);
const noSamples: Resampling = { seed, samples: 0, level: 0.95 };

describe("Krippendorff 2011, Computing Krippendorff's Alpha-Reliability", () => {
  test("A: binary, two observers, ten units: 0.095", () => {
    const table = fromLines(["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"], ["0", "1"]);
    expect(measured(table, "krippendorff")).toBeCloseTo(0.095, 3);
  });

  test("B: nominal, two observers, twelve units: 0.692", () => {
    const table = fromLines(
      ["a a b b d c c c e d d a", "b a b b b c c c e d d d"],
      ["a", "b", "c", "d", "e"],
    );
    expect(measured(table, "krippendorff")).toBeCloseTo(0.692, 3);
  });

  test("C: nominal, four observers, twelve units with gaps: 0.743", () => {
    const table = fromLines(
      [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
      ],
      ["1", "2", "3", "4", "5"],
    );
    const [alpha] = agreementOf(table, noSamples, ["krippendorff"]);
    expect(alpha?.value).toBeCloseTo(0.743, 3);
    // The last unit has one value alone, and so is not counted.
    expect(alpha?.units).toBe(11);
  });
});

describe("two coders of 1,000 characters", () => {
  test("the help of NVivo: 50 by both, 150 by one, evenly split: kappa 0.314", () => {
    expect(measured(fromCounts(50, 75, 75, 800), "cohen")).toBeCloseTo(0.314, 3);
  });

  test("100 by each, 50 of them by both: kappa 0.444", () => {
    expect(measured(fromCounts(50, 50, 50, 850), "cohen")).toBeCloseTo(0.444, 3);
  });
});

describe("kappa in the literature", () => {
  test("Cohen 1960, table 1: two judges, three kinds, 200 cases: kappa 0.492", () => {
    // Shares of the joint table, rows the one judge and columns the other.
    const joint = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    expect(measured(fromJoint(joint), "cohen")).toBeCloseTo(0.492, 3);
    expect(measured(fromJoint(joint), "percent")).toBeCloseTo(0.7, 10);
  });

  test("the worked example of Fleiss's kappa in Wikipedia: fourteen raters, ten subjects, five kinds: kappa 0.210", () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const values = ["1", "2", "3", "4", "5"];
    const units = counts.map((row) =>
      row.flatMap((count, at) => Array<string>(count).fill(values[at] ?? "")),
    );
    const coders = Array.from({ length: 14 }, (_, at) => `r${at}`);
    expect(measured(ratingTable("turn", coders, values, units), "scott")).toBeCloseTo(0.21, 3);
  });

  test("Feinstein and Cicchetti 1990: the same agreement of 0.85, kappa 0.70 and 0.32", () => {
    const [even, uneven] = [fromCounts(40, 9, 6, 45), fromCounts(80, 10, 5, 5)];
    expect(measured(even, "percent")).toBeCloseTo(0.85, 10);
    expect(measured(uneven, "percent")).toBeCloseTo(0.85, 10);
    expect(measured(even, "cohen")).toBeCloseTo(0.7, 2);
    expect(measured(uneven, "cohen")).toBeCloseTo(0.32, 2);
  });
});

describe("Byrt, Bishop and Carlin 1993", () => {
  test("prevalence, bias and adjusted kappa of a table by their formulas", () => {
    const [of] = kappaDiagnostics(fromCounts(80, 10, 5, 5), "1");
    expect(of).toMatchObject({ both: 80, one: 10, other: 5, neither: 5 });
    expect(of?.prevalence).toBeCloseTo(0.75, 10);
    expect(of?.bias).toBeCloseTo(0.05, 10);
    expect(of?.adjustedKappa).toBeCloseTo(0.7, 10);
    expect(of?.positiveAgreement).toBeCloseTo(160 / 175, 10);
    expect(of?.negativeAgreement).toBeCloseTo(10 / 25, 10);
  });
});

describe("Krippendorff 2019, Content Analysis, figure 12.11: three unitisers of a continuum of 60", () => {
  const segments = {
    alex: [
      [0, 7, "1"],
      [7, 13, "2"],
      [30, 32, "5"],
      [32, 37, "6"],
      [37, 44, "6"],
      [44, 60, "7"],
    ],
    paul: [
      [0, 7, "1"],
      [7, 13, "3"],
      [13, 21, "5"],
      [32, 44, "6"],
    ],
    suzan: [
      [0, 7, "1"],
      [7, 13, "4"],
      [13, 21, "5"],
      [32, 37, "6"],
      [37, 41, "6"],
      [41, 44, "6"],
    ],
  } as const;
  const coders = Object.keys(segments).map(anId);
  const stretches = Object.entries(segments).flatMap(([coder, list]) =>
    list.map(([start, end, code]) => ({
      coder: anId(coder),
      source: anId("s1"),
      code: anId(code),
      start,
      end,
    })),
  );
  const texts = [{ source: anId("s1"), text: "x".repeat(60), blocks: [], coders }];
  const units = comparedUnits({ coders, texts, stretches }, { kind: "character" });
  const figures = unitisedAgreement(units, ["1", "2", "3", "4", "5", "6", "7"].map(anId), noSamples);
  const of = (measure: AgreementMeasure) => figures.find((each) => each.measure === measure)?.value;

  test("uα is 0.510", () => {
    expect(of("unitised")).toBeCloseTo(0.51, 3);
  });

  test("|uα is 0.4136, printed as 0.413 from rounded coincidences", () => {
    expect(of("unitised-relevance")).toBeCloseTo(0.4136, 4);
  });

  test("with every value taken as one code, uα of that code is |uα: 0.4136", () => {
    const alike = stretches.map((each) => ({ ...each, code: anId("any") }));
    const marked = comparedUnits({ coders, texts, stretches: alike }, { kind: "character" });
    expect(unitisedByCode(marked, [anId("any")], noSamples)[0]?.value).toBeCloseTo(0.4136, 4);
  });

  test("cuα is 0.724", () => {
    expect(of("unitised-coding")).toBeCloseTo(0.724, 3);
  });
});

function measured(table: RatingTable, measure: AgreementMeasure): number | undefined {
  return agreementOf(table, noSamples, [measure])[0]?.value;
}

/** One line of values for each coder; a dot where he gave none. */
function fromLines(lines: readonly string[], values: readonly string[]): RatingTable {
  const byCoder = lines.map((line) => line.split(" ").map((value) => (value === "." ? undefined : value)));
  const units = (byCoder[0] ?? []).map((_, unit) => byCoder.map((row) => row[unit]));
  return ratingTable(
    "turn",
    lines.map((_, at) => `c${at}`),
    values,
    units,
  );
}

/** A table of two coders: both, one alone, the other alone, neither. */
function fromCounts(both: number, one: number, other: number, neither: number): RatingTable {
  return fromJoint([
    [neither, other],
    [one, both],
  ]);
}

function fromJoint(joint: readonly (readonly number[])[]): RatingTable {
  const units = joint.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, () => [String(a), String(b)])),
  );
  return ratingTable(
    "turn",
    ["c0", "c1"],
    joint.map((_, at) => String(at)),
    units,
  );
}
