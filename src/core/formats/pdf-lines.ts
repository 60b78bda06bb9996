import { isRightToLeft, orderRightToLeft } from "./pdf-right-to-left.ts";

/** One run of glyphs as pdf.js places it: position of its left end on the baseline, in points. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size, in points. */
  readonly height: number;
  readonly isRtl: boolean;
}

/** One line of text on a page; lengths in points, `y` upwards from the bottom. */
export interface PdfLine {
  readonly text: string;
  /** Cells, where wide gaps part the line as in a table; then `text` has tabs between them. */
  readonly cells?: readonly PdfCell[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  readonly page: PdfPageBox;
  /** Set by `markPageEdges`. */
  readonly edge?: "page-header" | "page-footer";
}

/** One cell of a line that is parted as in a table, and its left end. */
interface PdfCell {
  readonly text: string;
  readonly left: number;
}

/** The number of a page, from 1, and its box in points. */
export interface PdfPageBox {
  readonly number: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/**
 * Join the runs of a page to lines, in the order in which the file paints them.
 *
 * Files paint columns one after the other, so this order keeps columns apart. Where a file paints straight across two
 * columns, a gutter that most lines share gives it away, and the left (or, in right-to-left text, right) column is
 * read first.
 */
export function pageLines(items: readonly PdfItem[], page: PdfPageBox): PdfLine[] {
  const rows: PdfItem[][] = [];
  const isRtlPage = isRightToLeft(items);
  for (const item of items) {
    if (item.text === "") continue;
    const last = rows.at(-1)?.at(-1);
    if (last !== undefined && isSameLine(last, item, isRtlPage)) rows.at(-1)?.push(item);
    else rows.push([item]);
  }
  const lines = rows.filter((row) => row.some((item) => item.text.trim() !== ""));
  const gutter = sharedGutter(lines, page);
  const parts = gutter === undefined || !hasProseOnBothSides(lines, gutter) ? lines : splitAt(lines, gutter);
  return parts.map((row) => joinLine(row, page, isRtlPage)).filter((line) => line.text !== "");
}

/** The left end of the leftmost run, in points. */
export function leftOf(items: readonly PdfItem[]): number {
  return items.reduce((least, item) => Math.min(least, item.x), Number.POSITIVE_INFINITY);
}

/** The right end of the rightmost run, in points. */
export function rightOf(items: readonly PdfItem[]): number {
  return items.reduce((most, item) => Math.max(most, item.x + item.width), Number.NEGATIVE_INFINITY);
}

function isSameLine(last: PdfItem, item: PdfItem, isRtlPage: boolean): boolean {
  const size = Math.max(last.height, item.height, 4);
  if (Math.abs(last.y - item.y) > size * 0.4) return false;
  if (isRtlPage || last.text.trim() === "" || item.text.trim() === "" || last.isRtl || item.isRtl)
    return true;
  // A run that starts well before the end of the one before belongs to another column on the same height.
  return item.x > last.x + last.width - size * 2;
}

function joinLine(row: readonly PdfItem[], page: PdfPageBox, isRtlPage: boolean): PdfLine {
  const words = row.filter((item) => item.text.trim() !== "");
  const size = words.reduce((most, item) => Math.max(most, item.height), 1);
  const isRtl = row.some((item) => /\p{L}/u.test(item.text)) ? isRightToLeft(row) : isRtlPage;
  const cells = joinCells(isRtl ? orderRightToLeft(row) : row, isRtl, size);
  return {
    text: cells.map((cell) => cell.text).join("\t"),
    ...(cells.length > 1 ? { cells } : {}),
    left: leftOf(words),
    right: rightOf(words),
    y: words[0]?.y ?? 0,
    height: size,
    page,
  };
}

// A gap of more than two and a half times the type size parts cells, one of a fifth of it parts words.
function joinCells(ordered: readonly PdfItem[], isRtl: boolean, size: number): readonly PdfCell[] {
  const cells: { text: string; left: number }[] = [{ text: "", left: ordered[0]?.x ?? 0 }];
  let last: PdfItem | undefined;
  for (const item of ordered) {
    const cell = cells.at(-1);
    if (cell === undefined) break;
    if (item.text.trim() === "") {
      if (item.width > size * 0.05) cell.text += " ";
      continue;
    }
    const gap = last === undefined ? 0 : gapBetween(last, item, isRtl);
    if (gap > size * 2.5) cells.push({ text: item.text, left: item.x });
    else cell.text += gap > size * 0.2 ? ` ${item.text}` : item.text;
    last = item;
  }
  return cells
    .map(({ text, left }) => ({ text: text.replace(/\s+/g, " ").trim(), left }))
    .filter((cell) => cell.text !== "");
}

function gapBetween(last: PdfItem, item: PdfItem, isRtl: boolean): number {
  return isRtl ? last.x - (item.x + item.width) : item.x - (last.x + last.width);
}

// The middle of a gap that at least six in ten lines have in common near the middle of the page.
function sharedGutter(rows: readonly (readonly PdfItem[])[], page: PdfPageBox): number | undefined {
  const width = page.right - page.left;
  const gaps = rows.flatMap((row) => {
    const words = row.filter((item) => item.text.trim() !== "").toSorted((a, b) => a.x - b.x);
    const middles = words.slice(1).flatMap((item, index) => {
      const before = words[index];
      const from = before === undefined ? 0 : before.x + before.width;
      return before !== undefined && item.x - from > 12 ? [(from + item.x) / 2] : [];
    });
    return middles.filter((x) => x > page.left + width * 0.35 && x < page.left + width * 0.65).slice(0, 1);
  });
  if (rows.length < 8 || gaps.length < rows.length * 0.6) return undefined;
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const close = gaps.filter((x) => Math.abs(x - middle) < width * 0.05).length;
  return close >= rows.length * 0.6 ? middle : undefined;
}

// Columns of prose, not of a table: both sides are mostly several words long.
function hasProseOnBothSides(rows: readonly (readonly PdfItem[])[], gutter: number): boolean {
  const sides = [(item: PdfItem) => item.x < gutter, (item: PdfItem) => item.x >= gutter];
  return sides.every((isOnSide) => {
    const lengths = rows.map((row) => row.filter(isOnSide).reduce((sum, item) => sum + item.text.length, 0));
    return lengths.filter((length) => length >= 20).length >= rows.length * 0.6;
  });
}

function splitAt(rows: readonly (readonly PdfItem[])[], gutter: number): PdfItem[][] {
  const left = rows.map((row) => row.filter((item) => item.x < gutter));
  const right = rows.map((row) => row.filter((item) => item.x >= gutter));
  const isRtl = isRightToLeft(rows.flat());
  return (isRtl ? [...right, ...left] : [...left, ...right]).filter((row) =>
    row.some((item) => item.text.trim() !== ""),
  );
}
