import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aSeed } from "../testing/coded-study.ts";
import type { AgreementFigure } from "./agreement-figure.ts";
import { agreementOf } from "./agreement-of-table.ts";
import { kappaDiagnostics } from "./kappa-diagnostics.ts";
import { type RatingTable, ratingTable } from "./rating-table.ts";

const seed = aSeed(7);
const values = ["a", "b", "c"];

/** A cell for each coder and unit, some of them empty. */
type Rows = readonly (readonly (string | undefined)[])[];

const anyRating = fc.option(fc.constantFrom(...values), { nil: undefined, freq: 5 });
const anyRows = fc
  .integer({ min: 2, max: 4 })
  .chain((coders) =>
    fc.array(fc.array(anyRating, { minLength: coders, maxLength: coders }), { minLength: 1, maxLength: 12 }),
  );

describe("agreementOf", () => {
  test("is what the definitions say, pair of ratings by pair of ratings", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const found = byMeasure(tableOf(rows));
        for (const [measure, expected] of Object.entries(byDefinition(rows))) {
          const value = found(measure);
          if (expected === undefined) expect(value).toBeUndefined();
          else expect(value).toBeCloseTo(expected, 10);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("does not depend on the order of units, coders and values, and its intervals not on that of units", () => {
    fc.assert(
      fc.property(anyRows, fc.nat(11), (rows, by) => {
        const turned = rows.map((row) => [...row].reverse());
        const renamed = rows.map((row) => row.map((value) => renaming[value ?? ""]));
        const shuffled = [...rows.slice(by), ...rows.slice(0, by).reverse()];
        const found = figuresOf(tableOf(rows));
        expect(figuresOf(tableOf(shuffled))).toEqual(found);
        expectAlike(figuresOf(tableOf(turned)), found);
        expectAlike(figuresOf(tableOf(renamed)), found);
      }),
    );
  });

  test("is 1 where coders agree on all and use two values, and has no interval that feigns certainty", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...values), { minLength: 5, maxLength: 20 }), (ratings) => {
        fc.pre(new Set(ratings).size > 1);
        for (const figure of figuresOf(tableOf(ratings.map((value) => [value, value, value])))) {
          expect(figure).toMatchObject({
            value: 1,
            interval: undefined,
            noIntervalBecause: "no-disagreement",
          });
        }
      }),
    );
  });

  test("never is NaN or infinite, and says why where it is nothing", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { value, undefinedBecause, interval, noIntervalBecause } of figuresOf(tableOf(rows))) {
          expect(value === undefined).toBe(undefinedBecause !== undefined);
          expect(value === undefined || Number.isFinite(value)).toBe(true);
          expect(value === undefined || (interval === undefined) === (noIntervalBecause !== undefined)).toBe(
            true,
          );
          expect(interval === undefined || interval.low <= interval.high).toBe(true);
        }
      }),
    );
  });

  test("takes copies of a row for as many rows", () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 4 }), (rows, copies) => {
        const once = tableOf(rows);
        const copied = { ...once, copies: once.copies.map(() => copies) };
        const repeated = tableOf(Array.from({ length: copies }, () => rows).flat());
        expect(figuresOf(copied)).toEqual(figuresOf(repeated));
      }),
    );
  });

  test("resamples turns whole, and units where each turn has one alike", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const alone = tableOf(rows);
        const inTurns = { ...alone, turns: Int32Array.from(rows.keys()) };
        const strip = (figures: readonly AgreementFigure[]) =>
          figures.map(({ interval, ...rest }) => ({ ...rest, low: interval?.low, high: interval?.high }));
        expect(strip(figuresOf(inTurns))).toEqual(strip(figuresOf(alone)));
      }),
    );
  });
});

describe("figures without a value", () => {
  const reasonsOf = (table: RatingTable) =>
    Object.fromEntries(figuresOf(table).map(({ measure, undefinedBecause }) => [measure, undefinedBecause]));

  test("all ratings alike: chance would agree as well", () => {
    expect(reasonsOf(tableOf(Array.from({ length: 6 }, () => ["a", "a"])))).toEqual({
      percent: undefined,
      cohen: "no-variation",
      "brennan-prediger": undefined,
      scott: "no-variation",
      krippendorff: "no-variation",
    });
  });

  test("no unit that two coders rated", () => {
    const rows = [
      ["a", undefined],
      [undefined, "b"],
    ];
    expect(new Set(Object.values(reasonsOf(tableOf(rows))))).toEqual(new Set(["no-shared-units"]));
  });

  test("one coder", () => {
    expect(new Set(Object.values(reasonsOf(tableOf([["a"], ["b"]]))))).toEqual(new Set(["one-coder"]));
  });

  test("one value to choose from", () => {
    const table = ratingTable("turn", ["c0", "c1"], ["a"], [["a", "a"]]);
    expect(reasonsOf(table)).toMatchObject({ percent: undefined, "brennan-prediger": "one-value" });
  });
});

describe("kappaDiagnostics", () => {
  test("gives kappa back: the adjusted kappa corrected for prevalence and bias", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const table = tableOf(
          rows.map((row) => row.slice(0, 2).map((value) => (value === "c" ? "b" : value))),
        );
        const [of] = kappaDiagnostics(table, "a");
        const kappa = byMeasure(table)("cohen");
        fc.pre(of !== undefined && kappa !== undefined);
        // Byrt, Bishop and Carlin 1993: κ = (PABAK − PI² + BI²) / (1 − PI² + BI²).
        const [prevalence, bias] = [(of?.prevalence ?? 0) ** 2, (of?.bias ?? 0) ** 2];
        expect(((of?.adjustedKappa ?? 0) - prevalence + bias) / (1 - prevalence + bias)).toBeCloseTo(
          kappa ?? 0,
          10,
        );
      }),
    );
  });
});

const renaming: Readonly<Record<string, string>> = { a: "b", b: "c", c: "a" };

function tableOf(rows: Rows): RatingTable {
  const coders = (rows[0] ?? []).map((_, at) => `coder ${at}`);
  return ratingTable("turn", coders, values, rows);
}

function figuresOf(table: RatingTable): readonly AgreementFigure[] {
  return agreementOf(table, { seed, samples: 20, level: 0.9 });
}

function byMeasure(table: RatingTable): (measure: string) => number | undefined {
  const figures = figuresOf(table);
  return (measure) => figures.find((each) => each.measure === measure)?.value;
}

function expectAlike(one: readonly AgreementFigure[], other: readonly AgreementFigure[]): void {
  one.forEach(({ measure, value, undefinedBecause, units, coders }, at) => {
    const expected = other[at];
    expect([measure, undefinedBecause, units, coders]).toEqual([
      expected?.measure,
      expected?.undefinedBecause,
      expected?.units,
      expected?.coders,
    ]);
    if (expected?.value !== undefined) expect(value).toBeCloseTo(expected.value, 10);
  });
}

/** Each measure from its definition, with no table of sums: `undefined` where it divides by nothing. */
function byDefinition(rows: Rows): Readonly<Record<string, number | undefined>> {
  const units = rows.map((row) => row.filter((value) => value !== undefined)).filter((row) => row.length > 1);
  const given = units.flat();
  const agreement = sum(
    units.map((row) => sum(orderedPairs(row).map(([a, b]) => (a === b ? 1 : 0))) / (row.length - 1)),
  );
  const observed = given.length === 0 ? undefined : agreement / given.length;
  const chanceWithSelf = share(given.flatMap((a) => given.map((b) => a === b)));
  const chanceWithout = share(orderedPairs(given).map(([a, b]) => a === b));
  const kappas = orderedPairs((rows[0] ?? []).map((_, at) => at))
    .filter(([one, other]) => one < other)
    .map(([one, other]) => cohenByDefinition(rows.map((row) => [row[one], row[other]])))
    .filter((kappa) => kappa !== "no shared unit");
  return {
    percent: observed,
    cohen:
      kappas.length === 0 || kappas.includes(undefined)
        ? undefined
        : sum(kappas.map((k) => k ?? 0)) / kappas.length,
    "brennan-prediger": beyond(observed, 1 / values.length),
    scott: beyond(observed, chanceWithSelf),
    krippendorff: beyond(observed, chanceWithout),
  };
}

function cohenByDefinition(rows: Rows): number | undefined | "no shared unit" {
  const both = rows.filter(([a, b]) => a !== undefined && b !== undefined);
  if (both.length === 0) return "no shared unit";
  return beyond(
    share(both.map(([a, b]) => a === b)),
    share(both.flatMap(([a]) => both.map(([, b]) => a === b))),
  );
}

function beyond(observed: number | undefined, chance: number | undefined): number | undefined {
  return observed === undefined || chance === undefined || chance === 1
    ? undefined
    : (observed - chance) / (1 - chance);
}

function orderedPairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, i) =>
    list.flatMap((b, j): readonly (readonly [T, T])[] => (i === j ? [] : [[a, b]])),
  );
}

function share(truths: readonly boolean[]): number | undefined {
  return truths.length === 0 ? undefined : truths.filter(Boolean).length / truths.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
