import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CodedStretch, coOccurrence } from "./co-occurrence.ts";
import { overlapOf } from "./landed-passages.ts";
import { anId } from "./testing/coded-study.ts";

const codes = ["a", "b", "c", "d"].map(anId);
const anyStretches = fc.array(
  fc.record({
    code: fc.constantFrom(...codes),
    source: fc.constantFrom(anId("s1"), anId("s2")),
    start: fc.nat(12),
    end: fc.nat(12),
  }),
  { maxLength: 25 },
);

describe("coOccurrence", () => {
  test("counts exactly the pairs of codings of two codes that share a character", () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        expect(coOccurrence(codes, stretches)).toEqual(byComparingAll(stretches));
      }),
      { numRuns: 500 },
    );
  });

  test("does not depend on the order of the codings", () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        expect(coOccurrence(codes, [...stretches].reverse())).toEqual(coOccurrence(codes, stretches));
      }),
    );
  });
});

function byComparingAll(stretches: readonly CodedStretch[]): unknown {
  return codes.flatMap((one, i) =>
    codes.slice(i + 1).flatMap((other) => {
      const met = stretches
        .filter((each) => each.code === one)
        .flatMap((a) =>
          stretches.filter((b) => b.code === other && b.source === a.source && overlapOf(a, b) !== undefined),
        );
      const sources = new Set(met.map((each) => each.source)).size;
      return met.length === 0 ? [] : [{ one, other, pairs: met.length, sources }];
    }),
  );
}
