import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import type { Picked } from "./picked.ts";
import { type Row, rowAt } from "./rows.ts";

/** The rows to draw: those in view, and those in which the selection begins and ends, so that it never loses its ends. */
export function mountedRange(range: Range, rows: readonly Row[], picked: Picked | undefined): number[] {
  const shown = defaultRangeExtractor(range);
  if (picked === undefined) return shown;
  const kept = [rowAt(rows, picked.anchor), rowAt(rows, picked.focus)].filter((index) => index >= 0);
  return [...new Set([...shown, ...kept])].sort((a, b) => a - b);
}

/** Guess the height of a row before it is drawn, in CSS pixels, from its letters and the width of the column. */
export function rowHeight(row: Row | undefined, columnWidth: number): number {
  if (row === undefined) return 60;
  const rtl = row.direction === "rtl";
  const width = Math.min(columnWidth - 130, 630);
  const lines = Math.max(1, Math.ceil(((row.end - row.start) * (rtl ? 8.2 : 8.5)) / Math.max(width, 200)));
  return lines * (rtl ? 40 : 31.5) + 16;
}
