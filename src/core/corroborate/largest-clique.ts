/** A set of small whole numbers as bits, 32 to a word. */
type Bits = Int32Array;

/** A graph on the nodes 0 to `size - 1`; `areJoined` is symmetric and never asked about a node and itself. */
export interface Graph {
  readonly size: number;
  readonly areJoined: (one: number, other: number) => boolean;
}

/** A set of nodes that are all joined to each other, and how large such a set can be at most. */
export interface CliqueBound {
  /** Nodes in rising order, all joined to each other. */
  readonly nodes: readonly number[];
  /** No set of nodes joined to each other is larger than this. */
  readonly atMost: number;
}

/**
 * Find a largest set of nodes that are all joined to each other, exactly.
 *
 * Branch and bound on bit sets with a greedy colouring as the bound (Tomita and Seki 2003; San Segundo, Rodriguez-Losada
 * and Jimenez 2011). Exponential in the worst case; meant for up to some 60 nodes. The answer depends on the graph alone.
 */
export function largestClique(graph: Graph): readonly number[] {
  const neighbours = neighbourSets(graph);
  let best: readonly number[] = [];

  function expand(chosen: readonly number[], candidates: Bits): void {
    const { order, colours } = colour(candidates, neighbours);
    const left = candidates.slice();
    for (let i = order.length - 1; i >= 0; i--) {
      const [node, colourCount] = [at(order, i), at(colours, i)];
      if (chosen.length + colourCount <= best.length) return;
      const next = intersection(left, at(neighbours, node));
      if (isEmpty(next)) {
        if (chosen.length + 1 > best.length) best = [...chosen, node];
      } else {
        expand([...chosen, node], next);
      }
      remove(left, node);
    }
  }

  expand([], allNodes(graph.size));
  return [...best].sort((a, b) => a - b);
}

/**
 * Bound the largest set of nodes that are all joined to each other, in time that grows with the square of the nodes.
 *
 * The set is found greedily, so a larger one may exist; `atMost` is the number of colours of a greedy colouring.
 */
export function boundClique(graph: Graph): CliqueBound {
  const neighbours = neighbourSets(graph);
  let candidates = allNodes(graph.size);
  const { order, colours } = colour(candidates, neighbours);
  const nodes: number[] = [];
  for (let i = order.length - 1; i >= 0; i--) {
    const node = at(order, i);
    if (!has(candidates, node)) continue;
    nodes.push(node);
    candidates = intersection(candidates, at(neighbours, node));
  }
  return { nodes: nodes.sort((a, b) => a - b), atMost: Math.max(0, ...colours.slice(-1)) };
}

/** Colour the candidates so that joined nodes differ; the nodes come out by colour, each with its colour from 1. */
function colour(
  candidates: Bits,
  neighbours: readonly Bits[],
): { order: readonly number[]; colours: readonly number[] } {
  const order: number[] = [];
  const colours: number[] = [];
  const uncoloured = candidates.slice();
  for (let colourCount = 1; !isEmpty(uncoloured); colourCount++) {
    const open = uncoloured.slice();
    for (let node = lowest(open); node >= 0; node = lowest(open)) {
      remove(open, node);
      remove(uncoloured, node);
      subtract(open, at(neighbours, node));
      order.push(node);
      colours.push(colourCount);
    }
  }
  return { order, colours };
}

function neighbourSets(graph: Graph): readonly Bits[] {
  const sets = Array.from({ length: graph.size }, () => emptySet(graph.size));
  for (let one = 0; one < graph.size; one++) {
    for (let other = one + 1; other < graph.size; other++) {
      if (!graph.areJoined(one, other)) continue;
      add(at(sets, one), other);
      add(at(sets, other), one);
    }
  }
  return sets;
}

function emptySet(size: number): Bits {
  return new Int32Array(Math.ceil(size / 32));
}

function allNodes(size: number): Bits {
  const set = emptySet(size);
  for (let node = 0; node < size; node++) add(set, node);
  return set;
}

function add(set: Bits, node: number): void {
  set[node >>> 5] = (set[node >>> 5] ?? 0) | (1 << (node & 31));
}

function remove(set: Bits, node: number): void {
  set[node >>> 5] = (set[node >>> 5] ?? 0) & ~(1 << (node & 31));
}

function has(set: Bits, node: number): boolean {
  return ((set[node >>> 5] ?? 0) & (1 << (node & 31))) !== 0;
}

function subtract(set: Bits, other: Bits): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] ?? 0) & ~(other[word] ?? 0);
}

function intersection(one: Bits, other: Bits): Bits {
  return one.map((bits, word) => bits & (other[word] ?? 0));
}

function isEmpty(set: Bits): boolean {
  return set.every((bits) => bits === 0);
}

/** The smallest node of a set, or -1 for an empty one. */
function lowest(set: Bits): number {
  for (let word = 0; word < set.length; word++) {
    const bits = set[word] ?? 0;
    if (bits !== 0) return 32 * word + 31 - Math.clz32(bits & -bits);
  }
  return -1;
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error("A node outside the graph was asked for");
  return value;
}
