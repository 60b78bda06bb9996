import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundFreeSet, type Exclusions, largestFreeSet } from "./largest-free-set.ts";

const anyExclusions = (most: number): fc.Arbitrary<Exclusions> =>
  fc
    .record({ size: fc.integer({ min: 0, max: most }), percent: fc.constantFrom(10, 30, 60, 90) })
    .chain(({ size, percent }) =>
      fc.array(fc.nat(99), { minLength: size * size, maxLength: size * size }).map((draws) => ({
        size,
        exclude: (one: number, other: number) =>
          (draws[Math.min(one, other) * size + Math.max(one, other)] ?? 100) < percent,
      })),
    );

describe("largestFreeSet", () => {
  test("finds a set as large as the largest among all sets of nodes", () => {
    fc.assert(
      fc.property(anyExclusions(12), (exclusions) => {
        const found = largestFreeSet(exclusions);
        expect(isFree(exclusions, found)).toBe(true);
        expect(found).toHaveLength(largestByTrying(exclusions));
      }),
    );
  });

  test("stays exact across the border between two words of bits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 66 }), fc.integer({ min: 1, max: 9 }), (size, step) => {
        // Nodes of one remainder exclude each other: one of each remainder is the largest set.
        const exclude = (one: number, other: number): boolean => one % step === other % step;
        expect(largestFreeSet({ size, exclude })).toHaveLength(step);
      }),
    );
  });

  test("solves twelve rings of five, in which every second node can be taken", () => {
    const exclude = (one: number, other: number): boolean =>
      Math.floor(one / 5) === Math.floor(other / 5) && [1, 4].includes(Math.abs(one - other));
    expect(largestFreeSet({ size: 60, exclude })).toHaveLength(24);
  });

  test("solves a ring of twelve rings, where nothing falls apart by itself", () => {
    const exclude = (one: number, other: number): boolean => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const isOneRing = Math.floor(low / 5) === Math.floor(high / 5) && [1, 4].includes(high - low);
      return isOneRing || (low % 5 === 2 && high === low + 3) || (low === 0 && high === 57);
    };
    const found = largestFreeSet({ size: 60, exclude });
    expect(isFree({ size: 60, exclude }, found)).toBe(true);
    expect(found).toHaveLength(24);
  });

  test("searches any 60 nodes, from few exclusions to many", () => {
    for (const percent of [3, 6, 10, 20, 40, 60, 80, 95]) {
      const exclusions = scattered(60, percent);
      const found = largestFreeSet(exclusions);
      expect(isFree(exclusions, found)).toBe(true);
      expect(found.length).toBeGreaterThanOrEqual(boundFreeSet(exclusions).nodes.length);
    }
  });

  test("returns nothing where there are no nodes", () => {
    expect(largestFreeSet({ size: 0, exclude: () => true })).toEqual([]);
  });
});

describe("boundFreeSet", () => {
  test("brackets the exact answer", () => {
    fc.assert(
      fc.property(anyExclusions(14), (exclusions) => {
        const exact = largestFreeSet(exclusions).length;
        const bound = boundFreeSet(exclusions);
        expect(isFree(exclusions, bound.nodes)).toBe(true);
        expect(bound.nodes.length).toBeLessThanOrEqual(exact);
        expect(bound.atMost).toBeGreaterThanOrEqual(exact);
      }),
    );
  });
});

function isFree({ exclude }: Exclusions, nodes: readonly number[]): boolean {
  return nodes.every((one, i) => nodes.slice(i + 1).every((other) => one !== other && !exclude(one, other)));
}

function largestByTrying(exclusions: Exclusions): number {
  let largest = 0;
  for (let set = 0; set < 2 ** exclusions.size; set++) {
    const nodes = Array.from({ length: exclusions.size }, (_, node) => node).filter(
      (node) => (set >> node) & 1,
    );
    if (nodes.length > largest && isFree(exclusions, nodes)) largest = nodes.length;
  }
  return largest;
}

/** Nodes of which that share of the pairs exclude each other, scattered by a multiplicative hash. */
function scattered(size: number, percent: number): Exclusions {
  return {
    size,
    exclude: (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      return (Math.imul(low * size + high + 1, 2_654_435_761) >>> 8) % 100 < percent;
    },
  };
}
