import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawFrom, meanOf, type RecordId } from "../base/index.ts";
import type { StatedQuantity } from "../corroborate/index.ts";
import { groundErrorText } from "./ground-error.ts";
import { groundParameter } from "./ground-parameter.ts";
import { poolQuantities } from "./pool-quantities.ts";
import { proposeAccounts } from "./propose-accounts.ts";
import { quantityToDistribution } from "./quantity-to-distribution.ts";

const id = (text: string): RecordId => text.padEnd(20, "0") as RecordId;

const stated = (name: string, parts: Partial<StatedQuantity>): StatedQuantity => ({
  quantity: id(name),
  passage: id(`p${name}`),
  kind: "count",
  form: "range",
  unit: "people",
  definition: "fighters at large",
  during: { from: "2018-01-01", to: "2018-12-31" } as NonNullable<StatedQuantity["during"]>,
  spread: "doubt",
  missing: [],
  ...parts,
});
const reading = { coverage: 0.9 };

describe("reading a stated quantity", () => {
  test("a range in doubt is its central interval", () => {
    const read = quantityToDistribution(stated("a", { low: 20_000, high: 30_000 }), reading);
    if (!read.ok) throw new Error(groundErrorText(read.error));
    const draw = drawFrom(read.value);
    expect(draw(0.05)).toBeCloseTo(20_000, 6);
    expect(draw(0.95)).toBeCloseTo(30_000, 6);
  });

  test("a share keeps within 0 and 1, however wide it is", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.998, noNaN: true }),
        fc.double({ min: 0.001, max: 0.998, noNaN: true }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (a, b, unit) => {
          fc.pre(a !== b);
          const share = stated("a", {
            kind: "share",
            unit: "share",
            low: Math.min(a, b),
            high: Math.max(a, b),
          });
          const read = quantityToDistribution(share, reading);
          const value = read.ok ? drawFrom(read.value)(unit) : Number.NaN;
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThan(1);
        },
      ),
    );
  });

  test("variety between cases bounds the mean and gets no tails", () => {
    const price = stated("a", {
      kind: "price",
      unit: "USD a person",
      low: 7_000,
      high: 10_000,
      spread: "variety",
    });
    expect(quantityToDistribution(price, reading)).toEqual({
      ok: true,
      value: { kind: "uniform", low: 7_000, high: 10_000 },
    });
  });

  test.each<readonly [string, Partial<StatedQuantity>, string]>([
    ["one figure", { low: 1_000, high: 1_000, form: "value" }, "nothing on how far off"],
    ["at least", { low: 1_000, form: "at-least" }, "Only one end"],
    [
      "a range of no known spread",
      { low: 1, high: 2, spread: undefined as never },
      "variety between cases or doubt",
    ],
    ["a date", { form: "date", kind: "date" }, "time between two dates"],
  ])("refuses %s", (_, parts, text) => {
    const { spread, ...rest } = stated("a", parts);
    const read = quantityToDistribution(spread === undefined ? rest : { ...rest, spread }, reading);
    expect(read.ok ? "" : groundErrorText(read.error)).toContain(text);
  });
});

describe("pooling", () => {
  const un = stated("un", { low: 20_000, high: 30_000 });
  const dod = stated("dod", { low: 28_000, high: 32_000 });

  test("keeps disagreement: the mixture has the weighted mean, and the spread of both", () => {
    const pooled = poolQuantities(
      [
        { quantity: un, weight: 1 },
        { quantity: dod, weight: 3 },
      ],
      reading,
    );
    if (!pooled.ok) throw new Error(groundErrorText(pooled.error));
    const draw = drawFrom(pooled.value.distribution);
    const values = Array.from({ length: 4_000 }, (_, i) => draw((i + 0.5) / 4_000));
    expect(values.filter((value) => value < 26_000).length / 4_000).toBeGreaterThan(0.1);
    expect(pooled.value.quantities).toEqual([un.quantity, dod.quantity]);
  });

  test.each<readonly [string, Partial<StatedQuantity>, string]>([
    ["another definition", { definition: "members" }, "another definition"],
    ["another unit", { unit: "families" }, "another unit"],
    ["another time", { during: { from: "2014-01-01", to: "2014-12-31" } as never }, "another period"],
    ["no definition", { definition: undefined as never }, "no definition is stated"],
  ])("is refused for %s", (_, parts, text) => {
    const { definition, ...rest } = { ...dod, ...parts };
    const other = definition === undefined ? rest : { ...rest, definition };
    const pooled = poolQuantities(
      [
        { quantity: un, weight: 1 },
        { quantity: other, weight: 1 },
      ],
      reading,
    );
    expect(pooled.ok ? "" : groundErrorText(pooled.error)).toContain(text);
  });
});

describe("proposing accounts", () => {
  test("makes two sides of two published counts that cannot both be right", () => {
    const coalition = stated("coalition", { low: 500, high: 1_000 });
    const un = stated("un", { low: 20_000, high: 30_000 });
    const dod = stated("dod", { low: 28_000, high: 32_000 });
    expect(proposeAccounts([un, coalition, dod])).toEqual([
      { quantities: [coalition.quantity], low: 500, high: 1_000 },
      { quantities: [un.quantity, dod.quantity], low: 28_000, high: 30_000 },
    ]);
    expect(proposeAccounts([un, dod])).toEqual([]);
  });

  test("puts no quantity on two sides, and only what has a stretch in common on one", () => {
    const interval = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 8 }), (intervals) => {
        const quantities = intervals.map(([low, width], at) => stated(`q${at}`, { low, high: low + width }));
        const sides = proposeAccounts(quantities);
        const placed = sides.flatMap((side) => side.quantities);
        expect(new Set(placed).size).toBe(placed.length);
        for (const side of sides) expect(side.low).toBeLessThanOrEqual(side.high);
      }),
    );
  });
});

describe("grounding a parameter", () => {
  const claims = [id("claim")] as const;

  test("a direction never becomes a number", () => {
    expect(groundParameter({ warrant: "direction-only", claims })).toEqual({
      ok: true,
      value: { is: "not-modelled", restsOn: claims },
    });
  });

  test("counts are Jeffreys' Beta, and an analogy keeps the share at a discount of its certainty", () => {
    const [counted, analogy] = [
      groundParameter({ warrant: "counted", cases: 27, of: 557, quantities: claims }),
      groundParameter({ warrant: "analogy", cases: 27, of: 557, worth: 0.1, claims }),
    ].map((each) => (each.ok && each.value.is === "drawn" ? each.value.distribution : undefined));
    expect(counted && meanOf(counted)).toBeCloseTo(0.0492832, 7);
    const width = (distribution: typeof counted) =>
      distribution === undefined ? 0 : drawFrom(distribution)(0.95) - drawFrom(distribution)(0.05);
    expect(width(analogy) / width(counted)).toBeGreaterThan(2.5);
  });

  test("a judgement with the range the wrong way round says so", () => {
    const range = { low: 0.3, high: 0.1, coverage: 0.9 };
    const grounded = groundParameter({
      warrant: "judgement",
      range,
      scale: "logit",
      judge: id("me"),
      claims,
    });
    expect(grounded.ok ? "" : groundErrorText(grounded.error)).toBe(
      "The low end (0.3) must be below the high end (0.1).",
    );
  });
});
