/** A set of small whole numbers as bits, 32 to a word. */
type Bits = Int32Array;

/** Nodes 0 to `size - 1` and which of them exclude each other; symmetric, never asked about a node and itself. */
export interface Exclusions {
  readonly size: number;
  readonly exclude: (one: number, other: number) => boolean;
}

/** A set of nodes that do not exclude each other, and how large such a set can be at most. */
export interface FreeSetBound {
  /** In rising order. */
  readonly nodes: readonly number[];
  /** No set without two nodes that exclude each other is larger than this. */
  readonly atMost: number;
}

/**
 * Find a largest set of nodes no two of which exclude each other (a maximum independent set), exactly.
 *
 * Branch and reduce on bit sets: a node excluded by at most one other is always taken, parts without an exclusion
 * between them are solved apart, otherwise the node with most exclusions is taken or left, and leaving it is not tried
 * where a cover by cliques shows that it cannot win (Fomin and Kratsch 2010, "Exact Exponential Algorithms", chapter 2).
 * Exponential in the worst case; meant for up to some 60 nodes. The answer depends on the exclusions alone.
 */
export function largestFreeSet(exclusions: Exclusions): readonly number[] {
  const excludedBy = excludedSets(exclusions);
  return [...largestWithin(allNodes(exclusions.size), excludedBy)].sort((a, b) => a - b);
}

/**
 * Bound the largest set of nodes no two of which exclude each other, in time that grows with the cube of the nodes.
 *
 * The set is found by taking what excludes least, so a larger one may exist; `atMost` is the size of a cover by cliques.
 */
export function boundFreeSet(exclusions: Exclusions): FreeSetBound {
  const excludedBy = excludedSets(exclusions);
  const left = allNodes(exclusions.size);
  const nodes: number[] = [];
  for (let node = leastExcluding(left, excludedBy); node >= 0; node = leastExcluding(left, excludedBy)) {
    nodes.push(node);
    takeOut(left, node, excludedBy);
  }
  return { nodes: nodes.sort((a, b) => a - b), atMost: cliqueCover(allNodes(exclusions.size), excludedBy) };
}

function largestWithin(nodes: Bits, excludedBy: readonly Bits[]): readonly number[] {
  const left = nodes.slice();
  const taken: number[] = [];
  for (let node = leastExcluding(left, excludedBy); node >= 0; node = leastExcluding(left, excludedBy)) {
    if (countShared(left, at(excludedBy, node)) > 1) break;
    taken.push(node);
    takeOut(left, node, excludedBy);
  }
  if (isEmpty(left)) return taken;

  const part = partAround(lowest(left), left, excludedBy);
  const rest = left.slice();
  subtract(rest, part);
  return [...taken, ...largestOfPart(part, excludedBy), ...largestWithin(rest, excludedBy)];
}

/** The largest free set of nodes that all hang together by exclusions, each excluding at least two others. */
function largestOfPart(part: Bits, excludedBy: readonly Bits[]): readonly number[] {
  const node = mostExcluding(part, excludedBy);
  const beside = part.slice();
  takeOut(beside, node, excludedBy);
  const withNode = [node, ...largestWithin(beside, excludedBy)];

  const others = part.slice();
  remove(others, node);
  if (withNode.length >= cliqueCover(others, excludedBy)) return withNode;
  const withoutNode = largestWithin(others, excludedBy);
  return withoutNode.length > withNode.length ? withoutNode : withNode;
}

/** Cover the nodes by sets whose members all exclude each other; at most one of each set can be taken. */
function cliqueCover(nodes: Bits, excludedBy: readonly Bits[]): number {
  const left = nodes.slice();
  let cliques = 0;
  for (; !isEmpty(left); cliques++) {
    const fitting = left.slice();
    for (let node = lowest(fitting); node >= 0; node = lowest(fitting)) {
      remove(left, node);
      remove(fitting, node);
      keepShared(fitting, at(excludedBy, node));
    }
  }
  return cliques;
}

function partAround(start: number, within: Bits, excludedBy: readonly Bits[]): Bits {
  const part = new Int32Array(within.length);
  const open = [start];
  add(part, start);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const reached = at(excludedBy, node).slice();
    keepShared(reached, within);
    subtract(reached, part);
    for (let next = lowest(reached); next >= 0; next = lowest(reached)) {
      remove(reached, next);
      add(part, next);
      open.push(next);
    }
  }
  return part;
}

function leastExcluding(nodes: Bits, excludedBy: readonly Bits[]): number {
  let [least, fewest] = [-1, Number.POSITIVE_INFINITY];
  forEachNode(nodes, (node) => {
    const count = countShared(nodes, at(excludedBy, node));
    if (count < fewest) [least, fewest] = [node, count];
  });
  return least;
}

function mostExcluding(nodes: Bits, excludedBy: readonly Bits[]): number {
  let [most, highest] = [-1, -1];
  forEachNode(nodes, (node) => {
    const count = countShared(nodes, at(excludedBy, node));
    if (count > highest) [most, highest] = [node, count];
  });
  return most;
}

function takeOut(nodes: Bits, node: number, excludedBy: readonly Bits[]): void {
  remove(nodes, node);
  subtract(nodes, at(excludedBy, node));
}

function excludedSets({ size, exclude }: Exclusions): readonly Bits[] {
  const sets = Array.from({ length: size }, () => emptySet(size));
  for (let one = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++) {
      if (!exclude(one, other)) continue;
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

function subtract(set: Bits, other: Bits): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] ?? 0) & ~(other[word] ?? 0);
}

function keepShared(set: Bits, other: Bits): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] ?? 0) & (other[word] ?? 0);
}

function countShared(one: Bits, other: Bits): number {
  let count = 0;
  for (let word = 0; word < one.length; word++)
    for (let bits = (one[word] ?? 0) & (other[word] ?? 0); bits !== 0; bits &= bits - 1) count++;
  return count;
}

function forEachNode(set: Bits, visit: (node: number) => void): void {
  for (let word = 0; word < set.length; word++)
    for (let bits = set[word] ?? 0; bits !== 0; bits &= bits - 1) visit(nodeOf(word, bits));
}

function isEmpty(set: Bits): boolean {
  return set.every((bits) => bits === 0);
}

/** The smallest node of a set, or -1 for an empty one. */
function lowest(set: Bits): number {
  for (let word = 0; word < set.length; word++) {
    const bits = set[word] ?? 0;
    if (bits !== 0) return nodeOf(word, bits);
  }
  return -1;
}

/** The node of the lowest bit that is set. */
function nodeOf(word: number, bits: number): number {
  return 32 * word + 31 - Math.clz32(bits & -bits);
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error("A node outside the graph was asked for");
  return value;
}
