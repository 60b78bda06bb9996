import { auditCells } from "./audit-cells.ts";
import { type CountedCell, type Layer, publishedOf, withholdLayer } from "./count-layers.ts";
import { type CellSide, cellKey, sidesOf } from "./published-cells.ts";

/**
 * Withhold in crosses what is small or says all of somebody, and as much besides as keeps that from being worked out.
 *
 * Tables by one attribute have no small cell any more when this begins, so withholding all crosses is safe: a count of a
 * cross of two values is held by their counts a and b and the total n to between max(0, a + b - n) and min(a, b), which
 * lie min(a, b, n - a, n - b) apart, that is k at least. The search ends there at the latest.
 */
export function complementCells(layers: readonly Layer[], k: number): readonly Layer[] {
  let now: readonly Layer[] = layers.map((layer) => (isCross(layer) ? withholdPrimary(layer, k) : layer));
  for (;;) {
    now = now.map((layer) => (isCross(layer) ? completeLines(layer, k) : layer));
    const poor = now.find((layer) => isCross(layer) && keepsTooLittle(layer));
    if (poor !== undefined) {
      now = withoutCross(now, poor);
      continue;
    }
    const narrow = [...auditCells(publishedOf(now), k)].sort(
      (one, other) => one.most - one.least - (other.most - other.least),
    )[0];
    if (narrow === undefined) return now;
    now = withholdBeside(now, narrow.cell);
  }
}

function isCross(layer: Layer): boolean {
  return layer.by.length >= 2 && layer.withheld === undefined;
}

/** Small counts, and whole lines in which one cell holds everybody. */
function withholdPrimary(layer: Layer, k: number): Layer {
  const small = layer.cells.filter(({ count }) => count > 0 && count < k);
  const full = linesOf(layer).filter((line) => line.filter(({ count }) => count > 0).length === 1);
  return hide(layer, [...small, ...full.flat()]);
}

/** In a line whose withheld cells are one, or add up to less than k, the smallest of the others joins them. */
function completeLines(layer: Layer, k: number): Layer {
  let now = layer;
  for (;;) {
    const joins = linesOf(now).flatMap((line) => {
      const hidden = line.filter(({ isHidden }) => isHidden);
      const sum = hidden.reduce((all, { count }) => all + count, 0);
      return hidden.length > 0 && (hidden.length < 2 || sum < k) ? smallestShownOf(line) : [];
    })[0];
    if (joins === undefined) return now;
    now = hide(now, [joins]);
  }
}

/** Whether fewer than half of the cells with somebody in them would be shown. */
function keepsTooLittle({ cells }: Layer): boolean {
  const peopled = cells.filter(({ count }) => count > 0);
  return peopled.filter(({ isHidden }) => !isHidden).length * 2 < peopled.length;
}

/** Withhold the smallest count from which a cell is worked out, or a whole cross where none is left. */
function withholdBeside(layers: readonly Layer[], cell: readonly string[]): readonly Layer[] {
  const sides = sidesOf(cell);
  const beside = layers
    .filter(isCross)
    .flatMap(({ cells }) => cells)
    .filter(({ cell: other }) => isBeside(sides, sidesOf(other)));
  const next = smallestShownOf(beside)[0];
  if (next !== undefined) return layers.map((layer) => hide(layer, layer.cells.includes(next) ? [next] : []));
  const cross = [...layers].reverse().find(isCross);
  if (cross === undefined) throw new Error("A withheld count can be worked out from totals alone.");
  return withoutCross(layers, cross);
}

/** Whether two cells share all sides but one: they stand in one line, or one is a part of the other's line. */
function isBeside(own: readonly CellSide[], other: readonly CellSide[]): boolean {
  const shared = own.filter((side) =>
    other.some(
      ({ attribute, categories }) => attribute === side.attribute && categories[0] === side.categories[0],
    ),
  );
  return shared.length >= Math.max(own.length, other.length) - 1;
}

/** A table by more attributes has the cross as its margin, and falls with it. */
function withoutCross(layers: readonly Layer[], cross: Layer): readonly Layer[] {
  return layers.map((layer) =>
    isCross(layer) && cross.by.every((attribute) => layer.by.includes(attribute))
      ? withholdLayer(layer, "too-many-withheld")
      : layer,
  );
}

function hide(layer: Layer, cells: readonly CountedCell[]): Layer {
  if (cells.length === 0) return layer;
  const hidden = new Set(cells.map(({ cell }) => cellKey(cell)));
  return {
    ...layer,
    cells: layer.cells.map((each) => (hidden.has(cellKey(each.cell)) ? { ...each, isHidden: true } : each)),
  };
}

/** A list of one, or of none where nothing with somebody in it is shown. */
function smallestShownOf(cells: readonly CountedCell[]): readonly CountedCell[] {
  return cells
    .filter(({ count, isHidden }) => count > 0 && !isHidden)
    .sort((one, other) => one.count - other.count)
    .slice(0, 1);
}

/** The lines of a cross: cells that differ in one attribute alone. */
function linesOf({ by, cells }: Layer): readonly (readonly CountedCell[])[] {
  return by.flatMap((_, varied) => {
    const lines = new Map<string, CountedCell[]>();
    for (const each of cells) {
      const key = cellKey(each.cell.filter((_part, at) => at !== 2 * varied + 2));
      const line = lines.get(key);
      if (line === undefined) lines.set(key, [each]);
      else line.push(each);
    }
    return [...lines.values()];
  });
}
