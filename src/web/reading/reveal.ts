import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { type MountedRow, placeOf } from "./caret-lines.ts";
import { type Row, rowAt } from "./rows.ts";

/** Bring an offset of the text into view, also where its row is not drawn yet. */
export function useReveal(
  column: { readonly current: HTMLElement | null },
  mounted: { readonly current: ReadonlyMap<number, MountedRow> },
  rows: readonly Row[],
  list: { readonly scrollToIndex: (index: number, options: { align: "center" }) => void },
): (offset: number, align?: "center" | "top" | "auto") => void {
  const asked = useRef(0);
  const lists = useRef(list);
  useLayoutEffect(() => {
    lists.current = list;
  });
  useGivingWay(column, asked);
  return useCallback(
    (offset, align = "auto") => {
      const mine = ++asked.current;
      const index = rowAt(rows, offset);
      if (index < 0) return;
      if (!mounted.current.has(index)) lists.current.scrollToIndex(index, { align: "center" });
      // Rows above are measured while they come into view and move what was aimed at; a few tries settle it.
      const settle = (tries: number): void => {
        const room = column.current;
        if (room === null || mine !== asked.current) return;
        const at = mounted.current.get(index);
        const rect = at === undefined ? undefined : rectOf(at, offset);
        const off = rect === undefined ? 1 : scrollNeeded(room.getBoundingClientRect(), rect, align);
        if (rect !== undefined && Math.abs(off) > 1) room.scrollTop += off;
        if (tries > 0 && (rect === undefined || Math.abs(off) > 1 || align !== "auto"))
          requestAnimationFrame(() => settle(tries - 1));
      };
      settle(align === "auto" ? 4 : 8);
    },
    [column, mounted, rows],
  );
}

/** A hand that scrolls, presses or types meanwhile has its way. */
function useGivingWay(column: { readonly current: HTMLElement | null }, asked: { current: number }): void {
  useEffect(() => {
    const room = column.current;
    const giveWay = (): void => void asked.current++;
    for (const what of hands) room?.addEventListener(what, giveWay, { capture: true, passive: true });
    return () => {
      for (const what of hands) room?.removeEventListener(what, giveWay, { capture: true });
    };
  }, [column, asked]);
}

const hands = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

function scrollNeeded(room: DOMRect, rect: DOMRect, align: "center" | "top" | "auto"): number {
  if (align === "center") return rect.top - (room.top + room.height * 0.38);
  if (align === "top") return rect.top - (room.top + 24);
  if (rect.top < room.top + 56) return rect.top - room.top - 56;
  if (rect.bottom > room.bottom - 72) return rect.bottom - room.bottom + 72;
  return 0;
}

/** Where an offset stands in the window, as a box one pixel wide; `undefined` where it is not drawn. */
export function rectOf(at: MountedRow, offset: number): DOMRect | undefined {
  const place = placeOf(at, offset);
  return place === undefined
    ? undefined
    : new DOMRect(place.x, place.top, 1, Math.max(1, place.bottom - place.top));
}
