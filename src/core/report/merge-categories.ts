import { takenTogether } from "./published-cells.ts";

/** How the categories of an attribute are taken together: the value each of them is counted under. */
export type MergedValues = ReadonlyMap<string, string>;

/**
 * Take the categories of an attribute together until no value counts 1 to k - 1.
 *
 * A category that has a broader one (a town its region) is lifted to it first, with all others that belong there; what
 * is still small joins the smallest other value. Categories that nobody is in stay apart: that nobody of a kind was
 * heard is what a reader should know. Where all end in one value the attribute tells nothing and is not shown.
 *
 * `mergeCategories(new Map([["judge", 2], ["lawyer", 4], ["guard", 9]]), 5)` counts judge and lawyer under
 * `"judge\nlawyer"`, guard under `"guard"`.
 */
export function mergeCategories(
  counts: ReadonlyMap<string, number>,
  k: number,
  broader: Readonly<Record<string, string>> = {},
): MergedValues {
  let parts: readonly Part[] = [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([category, count]) => ({ categories: [category], count, broader: broader[category], lifted: 0 }));
  for (;;) {
    const small = parts.filter(({ count }) => count > 0 && count < k).sort(bySize)[0];
    if (small === undefined) break;
    const joined =
      small.broader === undefined ? withSmallest(parts, small) : withKin(parts, small.broader, broader);
    if (joined === undefined) break;
    parts = joined;
  }
  return new Map(
    parts.flatMap(({ categories }) => {
      const value = takenTogether(categories);
      return categories.map((category) => [category, value] as const);
    }),
  );
}

interface Part {
  readonly categories: readonly string[];
  readonly count: number;
  /** What it can be lifted to. */
  readonly broader: string | undefined;
  /** How often it was lifted: a ladder that goes in a circle is left. */
  readonly lifted: number;
}

const mostLifts = 6;

function withKin(
  parts: readonly Part[],
  name: string,
  broader: Readonly<Record<string, string>>,
): readonly Part[] {
  const kin = parts.filter((part) => part.broader === name || part.categories.includes(name));
  const lifted = 1 + Math.max(...kin.map((part) => part.lifted));
  const next = lifted < mostLifts ? broader[name] : undefined;
  return [...parts.filter((part) => !kin.includes(part)), joinParts(kin, next, lifted)];
}

function withSmallest(parts: readonly Part[], small: Part): readonly Part[] | undefined {
  const other = parts.filter((part) => part !== small && part.count > 0).sort(bySize)[0];
  if (other === undefined) return undefined;
  return [
    ...parts.filter((part) => part !== small && part !== other),
    joinParts([small, other], undefined, mostLifts),
  ];
}

function joinParts(parts: readonly Part[], broader: string | undefined, lifted: number): Part {
  return {
    categories: parts.flatMap(({ categories }) => categories),
    count: parts.reduce((sum, { count }) => sum + count, 0),
    broader,
    lifted,
  };
}

function bySize(one: Part, other: Part): number {
  return one.count - other.count || ((one.categories[0] ?? "") < (other.categories[0] ?? "") ? -1 : 1);
}
