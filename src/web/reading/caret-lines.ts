import { type Piece, rangeIn } from "./places.ts";
import type { Row } from "./rows.ts";

/** A row that stands in the document. */
export interface MountedRow {
  readonly row: Row;
  readonly words: HTMLElement;
  readonly pieces: readonly Piece[];
}

/** Where the caret is drawn for an offset, in the window's coordinates. */
export interface CaretPlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where an offset stands on the screen; `undefined` where its row is not drawn. */
export function placeOf(mounted: MountedRow, offset: number): CaretPlace | undefined {
  const range = rangeIn(mounted.words, mounted.pieces, offset, offset);
  const rect = range === undefined ? undefined : lastRect(range);
  if (rect !== undefined) return { x: rect.left, top: rect.top, bottom: rect.bottom };
  const box = mounted.words.getBoundingClientRect();
  return { x: mounted.row.direction === "rtl" ? box.right : box.left, top: box.top, bottom: box.top + 24 };
}

/**
 * The offset on the line below or above that lies nearest to a column of the screen.
 *
 * Lines exist only on the screen, so they are read from it; `undefined` where the next line is not drawn.
 */
export function offsetOnNextLine(
  rowsInOrder: readonly MountedRow[],
  offset: number,
  down: boolean,
  x: number,
): number | undefined {
  const at = rowsInOrder.findIndex(({ row }) => offset >= row.start && offset <= row.end);
  const here = rowsInOrder[at];
  const from = here === undefined ? undefined : placeOf(here, offset);
  if (here === undefined || from === undefined) return undefined;
  const inside = nearestOnLine(here, x, down, (place) =>
    down ? place.top >= from.bottom - 3 : place.bottom <= from.top + 3,
  );
  if (inside !== undefined) return inside;
  const next = rowsInOrder[down ? at + 1 : at - 1];
  if (next === undefined || next.row.index !== here.row.index + (down ? 1 : -1)) return undefined;
  return nearestOnLine(next, x, down, () => true);
}

/** The first or last offset of the line on which an offset stands. */
export function edgeOfLine(mounted: MountedRow, offset: number, end: boolean): number {
  const from = placeOf(mounted, offset);
  if (from === undefined) return offset;
  let reached = offset;
  const { row } = mounted;
  for (let next = offset + (end ? 1 : -1); next >= row.start && next <= row.end; next += end ? 1 : -1) {
    const place = placeOf(mounted, next);
    if (place === undefined || Math.abs(place.top - from.top) > 6) break;
    reached = next;
  }
  return reached;
}

function nearestOnLine(
  mounted: MountedRow,
  x: number,
  down: boolean,
  wanted: (place: CaretPlace) => boolean,
): number | undefined {
  const { start, end } = mounted.row;
  let line: CaretPlace | undefined;
  let best: { readonly offset: number; readonly far: number } | undefined;
  for (let i = 0; i <= end - start; i++) {
    const offset = down ? start + i : end - i;
    const place = placeOf(mounted, offset);
    if (place === undefined || !wanted(place)) continue;
    line ??= place;
    if (Math.abs(place.top - line.top) > 10) break;
    const far = Math.abs(place.x - x);
    if (best === undefined || far < best.far) best = { offset, far };
  }
  return best?.offset;
}

function lastRect(range: Range): DOMRect | undefined {
  const rects = range.getClientRects();
  return rects.length === 0 ? undefined : rects[rects.length - 1];
}
