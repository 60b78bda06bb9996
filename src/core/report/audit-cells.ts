import { cellSystem } from "./cell-system.ts";
import { type Bounds, linearBounds } from "./linear-bounds.ts";
import { cellKey, isWithheld, type PublishedCell, sidesOf } from "./published-cells.ts";

/** A withheld count that a reader can work out too nearly, and how nearly: whole numbers, ends included. */
export interface NarrowCell {
  readonly cell: readonly string[];
  readonly least: number;
  readonly most: number;
}

/**
 * List the withheld counts of tables over the same people that can be worked out too nearly from what is shown.
 *
 * A count is safe where what is shown leaves it at least k + 1 different values: the most it can be exceeds the least
 * by k or more. A count that lies within one shown as 0 is 0 for all to see, and not listed.
 */
export function auditCells(cells: readonly PublishedCell[], k: number): readonly NarrowCell[] {
  const withheld = cells.filter(isWithheld).filter(({ cell }) => !isUnderZero(cell, cells));
  if (withheld.length === 0) return [];
  const { variables, known, count } = cellSystem([{ cells, copies: [0] }]);
  const bounds = linearBounds(
    variables,
    known,
    withheld.map(({ cell }) => count(cell, [0])),
  );
  if (bounds === undefined) throw new Error("The counts shown contradict each other.");
  return withheld.flatMap(({ cell }, i) => {
    const { least, most } = wholeBounds(bounds[i]);
    return most - least >= k ? [] : [{ cell, least, most }];
  });
}

/** The whole numbers within bounds. */
export function wholeBounds(bounds: Bounds | undefined): Bounds {
  return {
    least: Math.ceil((bounds?.least ?? 0) - 1e-6),
    most: Math.floor((bounds?.most ?? Infinity) + 1e-6),
  };
}

/** Whether a cell lies within one that is shown as nobody. */
export function isUnderZero(cell: readonly string[], cells: readonly PublishedCell[]): boolean {
  const own = sidesOf(cell);
  return cells.some(
    (other) =>
      other.shown === 0 &&
      cellKey(other.cell) !== cellKey(cell) &&
      sidesOf(other.cell).every(({ attribute, categories }) =>
        own.some(
          (side) =>
            side.attribute === attribute &&
            side.categories.every((category) => categories.includes(category)),
        ),
      ),
  );
}
