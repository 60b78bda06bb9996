import type { Virtualizer } from "@tanstack/react-virtual";
import { type Row, rowAt } from "./rows.ts";

type List = Virtualizer<HTMLElement, HTMLLIElement>;

/** The offset of the text that stands at the upper edge of its room; between two letters where the edge cuts a line. */
export function offsetAtTop(list: List, rows: readonly Row[], scrollTop: number): number {
  const item = list.getVirtualItemForOffset(scrollTop);
  const row = item === undefined ? undefined : rows[item.index];
  if (item === undefined || row === undefined) return rows[0]?.start ?? 0;
  const part = Math.min(1, Math.max(0, (scrollTop - item.start) / Math.max(1, item.size)));
  return row.start + part * (row.end - row.start);
}

/** How far to scroll so that an offset stands at the upper edge. */
export function scrollTopOf(list: List, rows: readonly Row[], offset: number): number {
  const index = rowAt(rows, offset);
  const row = rows[index];
  const item = list.measurementsCache[index];
  if (item === undefined || row === undefined) return 0;
  const part = Math.min(1, Math.max(0, (offset - row.start) / Math.max(1, row.end - row.start)));
  return item.start + part * item.size;
}
