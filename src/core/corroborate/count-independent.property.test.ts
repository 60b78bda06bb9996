import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordId } from "../base/index.ts";
import {
  countIndependent,
  mostPassagesCountedExactly,
  type PairValue,
  type ValuedPair,
} from "./count-independent.ts";
import { id } from "./testing/study-builder.ts";

const values = ["tied", "independent", "not-known"] as const;

const anyPassages = (most: number) =>
  fc
    .integer({ min: 1, max: most })
    .chain((size) =>
      fc
        .array(fc.constantFrom(...values), { minLength: size * size, maxLength: size * size })
        .map((list) => related(size, (one, other) => list[one * size + other] ?? "not-known")),
    );

describe("countIndependent", () => {
  test("is the largest examined set and the largest untied set, found by trying every set", () => {
    fc.assert(
      fc.property(anyPassages(8), ({ passages, pairs }) => {
        const range = countIndependent(passages, pairs);
        expect(range.low).toBe(largestByTrying(passages, pairs, ["independent"]));
        expect(range.high).toBe(largestByTrying(passages, pairs, ["independent", "not-known"]));
        expect(range.exact).toBe(true);
      }),
    );
  });

  test("shows sets that are what it says they are", () => {
    fc.assert(
      fc.property(anyPassages(8), ({ passages, pairs }) => {
        const range = countIndependent(passages, pairs);
        expect(range.largestLow).toHaveLength(range.low);
        expect(range.largestHigh).toHaveLength(range.high);
        expect(allAre(range.largestLow, pairs, ["independent"])).toBe(true);
        expect(allAre(range.largestHigh, pairs, ["independent", "not-known"])).toBe(true);
        expect(range.low).toBeLessThanOrEqual(range.high);
      }),
    );
  });

  test("never rises in its high end when a tie is added, nor falls in its low end when a pair is found independent", () => {
    fc.assert(
      fc.property(anyPassages(7), fc.nat(), ({ passages, pairs }, pick) => {
        if (pairs.length === 0) return;
        const changed = (value: PairValue): readonly ValuedPair[] =>
          pairs.map((pair, place) => (place === pick % pairs.length ? { ...pair, value } : pair));
        const before = countIndependent(passages, pairs);
        expect(countIndependent(passages, changed("tied")).high).toBeLessThanOrEqual(before.high);
        expect(countIndependent(passages, changed("independent")).low).toBeGreaterThanOrEqual(before.low);
      }),
    );
  });

  test("does not depend on the order of passages and pairs, nor on which of a pair comes first", () => {
    fc.assert(
      fc.property(anyPassages(7), fc.func(fc.integer()), ({ passages, pairs }, order) => {
        const shuffled = [...pairs].sort((a, b) => order(a) - order(b));
        const turned = shuffled.map(({ one, other, value }) => ({ one: other, other: one, value }));
        expect(countIndependent([...passages].reverse(), turned)).toEqual(countIndependent(passages, pairs));
      }),
    );
  });

  test("counts a tied to b tied to c, with a and c free, as two at most", () => {
    const [a, b, c] = [id("a"), id("b"), id("c")];
    const range = countIndependent(
      [a, b, c],
      [
        { one: a, other: b, value: "tied" },
        { one: b, other: c, value: "tied" },
      ],
    );
    expect(range).toMatchObject({ low: 1, high: 2, largestHigh: [a, c] });
  });

  test("counts nothing as 0 to 0 and one passage alone as 1 to 1", () => {
    expect(countIndependent([], [])).toMatchObject({ low: 0, high: 0, exact: true });
    expect(countIndependent([id("a")], [])).toMatchObject({ low: 1, high: 1, largestLow: [id("a")] });
  });

  test("stays exact for many passages of few sources", () => {
    const { passages, pairs } = related(200, (one, other) =>
      one % 5 === other % 5 ? "tied" : "independent",
    );
    expect(countIndependent(passages, pairs)).toMatchObject({ low: 5, high: 5, exact: true });
  });

  test("gives a bound, and says so, for more different passages than it searches through", () => {
    const size = mostPassagesCountedExactly + 10;
    // A ring of ties: no two passages stand alike, half of them can be taken.
    const ring = related(size, (one, other) =>
      other - one === 1 || other - one === size - 1 ? "tied" : "not-known",
    );
    const range = countIndependent(ring.passages, ring.pairs);
    expect(range.high).toBeGreaterThanOrEqual(size / 2);
    expect(range.low).toBe(1);
    const odd = related(size + 1, (one, other) =>
      other - one === 1 || other - one === size ? "tied" : "not-known",
    );
    const bound = countIndependent(odd.passages, odd.pairs);
    expect(bound).toMatchObject({ low: 1, exact: false });
    expect(bound.high).toBeGreaterThan(bound.largestHigh.length);
  });

  test("throws on a pair that names a passage not counted, or one passage twice", () => {
    const [a, b] = [id("a"), id("b")];
    expect(() => countIndependent([a], [{ one: a, other: b, value: "tied" }])).toThrow(/two of the passages/);
    expect(() => countIndependent([a], [{ one: a, other: a, value: "tied" }])).toThrow(/two of the passages/);
  });
});

interface Related {
  readonly passages: readonly RecordId[];
  readonly pairs: readonly ValuedPair[];
}

function related(size: number, value: (one: number, other: number) => PairValue): Related {
  const passages = Array.from({ length: size }, (_, place) => id(`p${String(place).padStart(3, "0")}`));
  const pairs = passages.flatMap((one, i) =>
    passages.slice(i + 1).map((other, j) => ({ one, other, value: value(i, i + 1 + j) })),
  );
  return { passages, pairs };
}

function allAre(
  set: readonly RecordId[],
  pairs: readonly ValuedPair[],
  allowed: readonly PairValue[],
): boolean {
  return pairs
    .filter(({ one, other }) => set.includes(one) && set.includes(other))
    .every(({ value }) => allowed.includes(value));
}

function largestByTrying(
  { length }: readonly RecordId[],
  pairs: readonly ValuedPair[],
  allowed: readonly PairValue[],
): number {
  const passages = related(length, () => "tied").passages;
  let largest = 0;
  for (let bits = 0; bits < 2 ** length; bits++) {
    const set = passages.filter((_, place) => (bits >> place) & 1);
    if (set.length > largest && allAre(set, pairs, allowed)) largest = set.length;
  }
  return largest;
}
