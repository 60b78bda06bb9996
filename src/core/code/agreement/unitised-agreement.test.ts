import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anId, aSeed } from "../testing/coded-study.ts";
import type { AgreementFigure } from "./agreement-figure.ts";
import { type CoderStretch, comparedUnits } from "./compared-units.ts";
import { unitisedAgreement } from "./unitised-agreement.ts";

const coders = ["ada", "bo", "cy"].map(anId);
const codes = ["fear", "hope"].map(anId);
const long = 20;

/** A segment as its coder left it. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly code: number;
}

/** Segments that do not overlap, from places at which the code changes; -1 leaves a gap. */
const anySegments = fc
  .array(fc.record({ long: fc.integer({ min: 1, max: 6 }), code: fc.integer({ min: -1, max: 1 }) }), {
    maxLength: 8,
  })
  .map((steps): readonly Segment[] => {
    let start = 0;
    return steps.flatMap((step) => {
      const end = Math.min(long, start + step.long);
      const segment = { start, end, code: step.code };
      start = end;
      return step.code < 0 || segment.start >= end ? [] : [segment];
    });
  });
const anyCoders = fc.array(anySegments, { minLength: 2, maxLength: 3 });

describe("unitisedAgreement", () => {
  test("a small one by hand", () => {
    // ada marks 0 to 4, bo 2 to 6, of 20 characters: ℓ = 2 · 20 = 40. Gaps of 16 each, both on 14: ℓ_φ = 32, ℓ_φφ = 2 · 14 = 28,
    // so what disagrees is 2 (32 − 28) = 8. Self-pairings: S = 16 + 16 + 4² + 4² = 64.
    // Expected to disagree: 2 · 40 · 32 · 8 / (40² − 64) = 20480 / 1536 = 13 1/3, so |uα = 1 − 8 / 13 1/3 = 0.4.
    const figures = figuresOf([[{ start: 0, end: 4, code: 0 }], [{ start: 2, end: 6, code: 0 }]]);
    expect(valueIn(figures, "unitised-relevance")).toBeCloseTo(0.4, 12);
    expect(valueIn(figures, "unitised")).toBeCloseTo(0.4, 12);
    expect(figures.find(({ measure }) => measure === "unitised-coding")?.undefinedBecause).toBe(
      "no-variation",
    );
  });

  test("is what the definitions say, segment by segment", () => {
    fc.assert(
      fc.property(anyCoders, (segments) => {
        const figures = figuresOf(segments);
        for (const [measure, expected] of Object.entries(byDefinition(segments))) {
          const value = valueIn(figures, measure);
          if (expected === undefined) expect(value).toBeUndefined();
          else expect(value).toBeCloseTo(expected, 9);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("does not depend on the order of coders, and is 1 where all drew the same", () => {
    fc.assert(
      fc.property(anyCoders, anySegments, (segments, one) => {
        const [found, turned] = [figuresOf(segments), figuresOf([...segments].reverse())];
        found.forEach(({ value }, at) => {
          if (value === undefined) expect(turned[at]?.value).toBeUndefined();
          else expect(turned[at]?.value).toBeCloseTo(value, 9);
        });
        for (const { value } of figuresOf([one, one]))
          expect(value === undefined || Math.abs(value - 1) < 1e-12).toBe(true);
      }),
    );
  });

  test("takes overlapping passages of one code and coder as one, and two that touch as two", () => {
    const whole = [{ start: 0, end: 8, code: 0 }];
    const other = [{ start: 4, end: 12, code: 0 }];
    const lapped = [
      { start: 0, end: 5, code: 0 },
      { start: 3, end: 8, code: 0 },
    ];
    const touching = [
      { start: 0, end: 4, code: 0 },
      { start: 4, end: 8, code: 0 },
    ];
    expect(figuresOf([lapped, other])).toEqual(figuresOf([whole, other]));
    expect(valueIn(figuresOf([touching, other]), "unitised")).not.toBeCloseTo(
      valueIn(figuresOf([whole, other]), "unitised") ?? 0,
      6,
    );
  });

  test("says what is missing", () => {
    const nothing = figuresOf([[], []]);
    expect(nothing.map(({ undefinedBecause }) => undefinedBecause)).toEqual([
      "no-variation",
      "no-variation",
      "no-shared-segments",
    ]);
    expect(figuresOf([[]]).map(({ undefinedBecause }) => undefinedBecause)).toEqual(
      Array(3).fill("one-coder"),
    );
  });
});

function figuresOf(segments: readonly (readonly Segment[])[]): readonly AgreementFigure[] {
  const working = coders.slice(0, segments.length);
  const stretches = segments.flatMap((list, at) =>
    list.flatMap(({ start, end, code }): readonly CoderStretch[] => {
      const [coder, own] = [working[at], codes[code]];
      return coder === undefined || own === undefined
        ? []
        : [{ coder, code: own, source: anId("s1"), start, end }];
    }),
  );
  const texts = [{ source: anId("s1"), text: "x".repeat(long), blocks: [], coders: working }];
  const units = comparedUnits({ coders: working, texts, stretches }, { kind: "character" });
  return unitisedAgreement(units, codes, { seed: aSeed(1), samples: 0, level: 0.95 });
}

function valueIn(figures: readonly AgreementFigure[], measure: string): number | undefined {
  return figures.find((each) => each.measure === measure)?.value;
}

/** uα, |uα and cuα from the matrices ℓ and ε of the paper; the gap is value -1. */
function byDefinition(
  segments: readonly (readonly Segment[])[],
): Readonly<Record<string, number | undefined>> {
  const parts = segments.map(withGaps);
  const others = parts.length - 1;
  const values = [-1, 0, 1];
  const met = (of: readonly Segment[], c: number, against: readonly Segment[], k: number): number =>
    sum(
      of
        .filter((g) => g.code === c)
        .flatMap((g) => against.filter((h) => h.code === k).map((h) => lap(g, h))),
    );
  const observed = (c: number, k: number): number =>
    sum(parts.flatMap((own, i) => parts.map((other, j) => (i === j ? 0 : met(own, c, other, k) / others))));
  const self = (c: number): number =>
    sum(
      parts
        .flat()
        .filter((g) => g.code === c)
        .map((g) => (c < 0 ? g.end - g.start : (g.end - g.start) ** 2)),
    );
  const marked = (c: number): number =>
    sum(
      parts.flatMap((own, i) =>
        own
          .filter((g) => g.code === c)
          .map((g) => {
            const elsewhere = parts
              .filter((_, j) => j !== i)
              .flat()
              .filter((h) => h.code >= 0);
            return (sum(elsewhere.map((h) => lap(g, h))) / others) ** 2;
          }),
      ),
    );
  return {
    unitised: alpha(values, observed, self, (c) => c),
    "unitised-relevance": alpha(values, observed, self, (c) => Math.min(c, 0)),
    "unitised-coding": alpha([0, 1], observed, marked, (c) => c),
  };
}

function alpha(
  values: readonly number[],
  observed: (c: number, k: number) => number,
  self: (c: number) => number,
  kindOf: (value: number) => number,
): number | undefined {
  const row = (c: number): number => sum(values.map((k) => observed(c, k)));
  const all = sum(values.map(row));
  const expected = (c: number, k: number): number =>
    (all * (row(c) * row(k) - (c === k ? self(c) : 0))) / (all ** 2 - sum(values.map(self)));
  const apart = (of: (c: number, k: number) => number): number =>
    sum(values.flatMap((c) => values.map((k) => (kindOf(c) === kindOf(k) ? 0 : of(c, k)))));
  const byChance = apart(expected);
  return all === 0 || byChance === 0 ? undefined : 1 - apart(observed) / byChance;
}

function withGaps(segments: readonly Segment[]): readonly Segment[] {
  let at = 0;
  const parts = segments.flatMap((segment) => {
    const gap = { start: at, end: segment.start, code: -1 };
    at = segment.end;
    return gap.start < gap.end ? [gap, segment] : [segment];
  });
  return at < long ? [...parts, { start: at, end: long, code: -1 }] : parts;
}

function lap(a: Segment, b: Segment): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
