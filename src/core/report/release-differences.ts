import type { KnownSubject } from "../protect/index.ts";
import { auditCells } from "./audit-cells.ts";
import { auditReleases, auditUnchanged } from "./audit-releases.ts";
import { countWithin, type Layer, publishedOf, type TableWithheld } from "./count-layers.ts";
import { attributesOf, cellKey, type PublishedCell, sidesOf } from "./published-cells.ts";
import {
  type CountsAsked,
  type ProtectedTables,
  protectedLayers,
  smallestShown,
  tablesOf,
} from "./small-cells.ts";

/** What an earlier release printed; its record keeps it. */
export interface EarlierRelease {
  readonly cells: readonly PublishedCell[];
}

/**
 * Make the tables of a release safe together, and safe beside all that earlier releases printed (oldest first).
 *
 * A table is compared whole with the last release that printed its counts. If nothing in it changed, it is printed as it
 * was. If something changed and nothing by k or more, every count of it is printed as the range from k below the old one to k above:
 * the page then depends on the old counts alone, so that it is the same whoever was withdrawn or added. Otherwise
 * it is printed anew where `auditReleases` finds nothing, and withheld whole where it does; a table that was not printed
 * before is withheld too while one of its margins has changed little.
 *
 * ```ts
 * const first = protectTables(asked);                        // official: 12
 * const next = protectRelease(withoutOneSource, [first]);    // official: 7 to 17, whoever was withdrawn
 * ```
 */
export function protectRelease(asked: CountsAsked, earlier: readonly EarlierRelease[]): ProtectedTables {
  const k = smallestShown(asked.k);
  const past = earlier
    .map(({ cells }) => cells.filter(({ cell }) => cell[0] === asked.population))
    .filter((cells) => cells.length > 0);
  const layers = protectedLayers(asked, k);
  let now = settle(layers, asked.counted, past, k);
  while (!isSafe(now, past, k)) now = withoutNext(now);
  return tablesOf(
    asked,
    now,
    now.flatMap(({ cells }) => cells),
  );
}

/** A table in its place: printed as before, in ranges, or anew; what it leaves. */
interface SettledLayer {
  readonly by: readonly string[];
  readonly as: "before" | "range" | "new" | "nothing";
  readonly cells: readonly PublishedCell[];
  readonly withheld?: TableWithheld;
}

function settle(
  layers: readonly Layer[],
  counted: readonly KnownSubject[],
  past: readonly (readonly PublishedCell[])[],
  k: number,
): readonly SettledLayer[] {
  const settled: SettledLayer[] = [];
  // Fewest attributes first, so that a table finds its margins settled.
  for (const layer of layers) {
    const margins = settled.filter(({ by }) => by.every((attribute) => layer.by.includes(attribute)));
    settled.push(settleLayer(layer, margins, counted, past, k));
  }
  return settled;
}

function settleLayer(
  layer: Layer,
  margins: readonly SettledLayer[],
  counted: readonly KnownSubject[],
  past: readonly (readonly PublishedCell[])[],
  k: number,
): SettledLayer {
  const { by } = layer;
  const fresh: SettledLayer = {
    by,
    as: "new",
    cells: publishedOf([layer]),
    ...(layer.withheld === undefined ? {} : { withheld: layer.withheld }),
  };
  if (past.length === 0) return fresh;
  const anchor = lastPrinted(by, past);
  const areMarginsNew = margins.every(({ as }) => as === "new");
  const areMarginsKept = margins.every(({ as }) => as === "before" || as === "range");
  const change = anchor === undefined ? undefined : changeSince(anchor, counted);
  const isRangeBeside = margins.some(({ as }) => as === "range");
  if (anchor !== undefined && change !== undefined && change < k && areMarginsKept) {
    return change === 0 && !isRangeBeside
      ? { by, as: "before", cells: anchor }
      : { by, as: "range", cells: anchor.map((each) => inRange(each, k)) };
  }
  const isUnprintedBefore = anchor === undefined && margins.every(({ as }) => as === "before");
  return areMarginsNew || isUnprintedBefore ? fresh : nothing(by);
}

/** The table as the last release printed it that showed a count of it. */
function lastPrinted(
  by: readonly string[],
  past: readonly (readonly PublishedCell[])[],
): readonly PublishedCell[] | undefined {
  const key = cellKey(by);
  return past
    .map((cells) => cells.filter(({ cell }) => cellKey(attributesOf(cell)) === key))
    .findLast((cells) => cells.some(({ shown }) => shown !== undefined));
}

/** The largest change of a count since it was printed, or of those who lie in none of the printed values. */
function changeSince(anchor: readonly PublishedCell[], counted: readonly KnownSubject[]): number {
  const within = anchor.map(({ cell, shown }) => ({ shown, count: countWithin(counted, sidesOf(cell)) }));
  const outside = counted.length - within.reduce((sum, { count }) => sum + count, 0);
  return Math.max(
    outside,
    ...within.map(({ shown, count }) => (shown === undefined ? 0 : Math.abs(count - shown))),
  );
}

function inRange({ cell, shown }: PublishedCell, k: number): PublishedCell {
  return shown === undefined ? { cell } : { cell, from: Math.max(0, shown - k), to: shown + k };
}

function nothing(by: readonly string[]): SettledLayer {
  return { by, as: "nothing", cells: [], withheld: "difference" };
}

function isSafe(
  layers: readonly SettledLayer[],
  past: readonly (readonly PublishedCell[])[],
  k: number,
): boolean {
  const cells = layers.flatMap((layer) => layer.cells);
  return (
    auditCells(cells, k).length === 0 &&
    past.every((earlier) => auditReleases(earlier, cells, k).length === 0) &&
    auditUnchanged([...past, cells], k).length === 0
  );
}

/** Withhold the table that crosses most, those printed anew first; with nothing printed there is nothing to find. */
function withoutNext(layers: readonly SettledLayer[]): readonly SettledLayer[] {
  const order = ["new", "range", "before"] as const;
  const next = order
    .map((how) => layers.findLast(({ as, cells }) => as === how && cells.length > 0))
    .find((layer) => layer !== undefined);
  if (next === undefined) throw new Error("A release that prints no count reveals one.");
  return layers.map((layer) => (layer === next ? nothing(layer.by) : layer));
}
