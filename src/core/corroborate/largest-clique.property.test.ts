import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundClique, type Graph, largestClique } from "./largest-clique.ts";

const anyGraph = (most: number): fc.Arbitrary<Graph> =>
  fc.integer({ min: 0, max: most }).chain((size) =>
    fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }).map((joins) => ({
      size,
      areJoined: (one: number, other: number) =>
        joins[Math.min(one, other) * size + Math.max(one, other)] === true,
    })),
  );

describe("largestClique", () => {
  test("finds a set as large as the largest among all sets of nodes", () => {
    fc.assert(
      fc.property(anyGraph(10), (graph) => {
        const found = largestClique(graph);
        expect(isClique(graph, found)).toBe(true);
        expect(found).toHaveLength(largestByTrying(graph));
      }),
    );
  });

  test("stays exact across the border between two words of bits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 66 }), fc.integer({ min: 1, max: 9 }), (size, step) => {
        // Nodes are joined unless they leave the same remainder: one of each remainder is the largest set.
        const graph = { size, areJoined: (one: number, other: number) => one % step !== other % step };
        expect(largestClique(graph)).toHaveLength(step);
      }),
    );
  });

  test("searches any graph of 60 nodes, from sparse to dense", () => {
    for (const percent of [5, 20, 40, 50, 60, 70, 80, 90, 95]) {
      const graph = scattered(60, percent);
      const found = largestClique(graph);
      expect(isClique(graph, found)).toBe(true);
      expect(boundClique(graph).atMost).toBeGreaterThanOrEqual(found.length);
    }
  });

  test("returns nothing for a graph without nodes", () => {
    expect(largestClique({ size: 0, areJoined: () => true })).toEqual([]);
  });
});

describe("boundClique", () => {
  test("brackets the exact answer", () => {
    fc.assert(
      fc.property(anyGraph(12), (graph) => {
        const exact = largestClique(graph).length;
        const bound = boundClique(graph);
        expect(isClique(graph, bound.nodes)).toBe(true);
        expect(bound.nodes.length).toBeLessThanOrEqual(exact);
        expect(bound.atMost).toBeGreaterThanOrEqual(exact);
      }),
    );
  });
});

function isClique(graph: Graph, nodes: readonly number[]): boolean {
  return nodes.every((one, i) =>
    nodes.slice(i + 1).every((other) => one !== other && graph.areJoined(one, other)),
  );
}

function largestByTrying(graph: Graph): number {
  let largest = 0;
  for (let set = 0; set < 2 ** graph.size; set++) {
    const nodes = Array.from({ length: graph.size }, (_, node) => node).filter((node) => (set >> node) & 1);
    if (nodes.length > largest && isClique(graph, nodes)) largest = nodes.length;
  }
  return largest;
}

/** A graph in which that share of the pairs is joined, scattered by a multiplicative hash. */
function scattered(size: number, percent: number): Graph {
  return {
    size,
    areJoined: (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      return (Math.imul(low * size + high + 1, 2_654_435_761) >>> 8) % 100 < percent;
    },
  };
}
