import { auditCells, isUnderZero, wholeBounds } from "./audit-cells.ts";
import { cellSystem } from "./cell-system.ts";
import { linearBounds, type Term } from "./linear-bounds.ts";
import { cellKey, isWithheld, type PublishedCell } from "./published-cells.ts";

/** A count that two releases together reveal, or the change of one between them; whole numbers, ends included. */
export interface RevealedCell {
  readonly cell: readonly string[];
  /** Of the earlier release, of the later one, or the later less the earlier. */
  readonly of: "earlier" | "later" | "change";
  readonly least: number;
  readonly most: number;
}

/**
 * List what two releases reveal together about who was counted in one of them and not in the other.
 *
 * Looked at as four readers would: one who knows nothing of what happened in between, one who knows that nobody was
 * added, one who knows that nobody was withdrawn, and one who knows that nothing changed; each where it can be so. To
 * each of them a withheld count must be open as in `auditCells`, and the change of every count must be 0, or k at least
 * either way, or open to more than k values.
 */
export function auditReleases(
  earlier: readonly PublishedCell[],
  later: readonly PublishedCell[],
  k: number,
): readonly RevealedCell[] {
  if (earlier.length === 0 || later.length === 0) return [];
  const found = new Map<string, RevealedCell>();
  for (const reader of readers) {
    for (const each of revealedTo(reader, earlier, later, k))
      found.set(`${each.of} ${cellKey(each.cell)}`, each);
  }
  return [...found.values()];
}

/** List the withheld counts that several releases reveal to a reader who knows that nothing changed between them. */
export function auditUnchanged(
  releases: readonly (readonly PublishedCell[])[],
  k: number,
): readonly RevealedCell[] {
  const together = new Map<string, PublishedCell>();
  for (const each of releases.flat()) {
    const known = together.get(cellKey(each.cell));
    const isContradicted =
      known?.shown !== undefined && each.shown !== undefined && known.shown !== each.shown;
    if (isContradicted) return [];
    if (known?.shown === undefined) together.set(cellKey(each.cell), each);
  }
  const cells = [...together.values()];
  const { variables, known } = cellSystem([{ cells, copies: [0] }]);
  if (cells.length === 0 || linearBounds(variables, known, []) === undefined) return [];
  return auditCells(cells, k).map((each) => ({ ...each, of: "later" }));
}

/** Which people the two releases count, as copies of `cellSystem`: 0 and 1 are sets of people apart from each other. */
interface Reader {
  readonly earlier: readonly number[];
  readonly later: readonly number[];
}

const readers: readonly Reader[] = [
  { earlier: [0], later: [1] },
  { earlier: [0, 1], later: [0] },
  { earlier: [0], later: [0, 1] },
  { earlier: [0], later: [0] },
];

function revealedTo(
  reader: Reader,
  earlier: readonly PublishedCell[],
  later: readonly PublishedCell[],
  k: number,
): readonly RevealedCell[] {
  const { variables, known, count } = cellSystem([
    { cells: earlier, copies: reader.earlier },
    { cells: later, copies: reader.later },
  ]);
  const change = (cell: readonly string[]): readonly Term[] => [
    ...count(cell, reader.later),
    ...count(cell, reader.earlier).map(([variable, times]): Term => [variable, -times]),
  ];
  const cells = new Map([...earlier, ...later].map(({ cell }) => [cellKey(cell), cell]));
  const asked = [
    ...[...cells.values()].map((cell) => ({ cell, of: "change" as const, terms: change(cell) })),
    ...openIn(earlier).map((cell) => ({ cell, of: "earlier" as const, terms: count(cell, reader.earlier) })),
    ...openIn(later).map((cell) => ({ cell, of: "later" as const, terms: count(cell, reader.later) })),
  ];
  const bounds = linearBounds(
    variables,
    known,
    asked.map(({ terms }) => terms),
  );
  // What is published contradicts what this reader takes for known: they know better now.
  if (bounds === undefined) return [];
  return asked.flatMap(({ cell, of }, i) => {
    const { least, most } = wholeBounds(bounds[i]);
    const isOpen = most - least >= k;
    const isHarmless = of === "change" && ((least === 0 && most === 0) || least >= k || most <= -k);
    return isOpen || isHarmless ? [] : [{ cell, of, least, most }];
  });
}

function openIn(cells: readonly PublishedCell[]): readonly (readonly string[])[] {
  return cells
    .filter(isWithheld)
    .filter(({ cell }) => !isUnderZero(cell, cells))
    .map(({ cell }) => cell);
}
