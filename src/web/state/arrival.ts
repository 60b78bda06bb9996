import { useEffect, useRef } from "react";
import type { ReaderView } from "../../app/views.ts";
import type { PickedStore } from "../reading/picked.ts";
import type { TextColumnHandle } from "../reading/TextColumn.tsx";
import { cameBack, leavePlace, placeLeft } from "./reading-place.ts";
import type { Stretch } from "./route.ts";

/** Come to the place one was sent to; on the way back, to where one was, with the caret and the focus as they stood. */
export function useArrival(
  at: Stretch | undefined,
  view: ReaderView,
  picked: PickedStore,
  column: { readonly current: TextColumnHandle | null },
): void {
  const [start, end] = [at?.start, at?.end];
  const { source, version, text } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrives once at each place
  useEffect(() => {
    column.current?.focus();
    const left = placeLeft(source.id);
    const isBack = left?.version === version && (cameBack() || start === undefined);
    if (isBack && left !== undefined) {
      picked.set(left.picked);
      bringBack(column, left.top);
    } else if (start !== undefined && end !== undefined && end <= text.length) {
      picked.set({ anchor: start, focus: end });
      column.current?.reveal(start, "center");
    }
  }, [start, end, source.id]);
  useLeaving(view, picked, column);
}

// Rows above are measured while they come into view; a few frames settle it.
function bringBack(column: { readonly current: TextColumnHandle | null }, top: number, tries = 4): void {
  column.current?.bringToTop(top);
  if (tries > 0) requestAnimationFrame(() => bringBack(column, top, tries - 1));
}

function useLeaving(
  { source, version }: ReaderView,
  picked: PickedStore,
  column: { readonly current: TextColumnHandle | null },
): void {
  const at = useRef(version);
  at.current = version;
  // Kept as it changes: by the time this room is left, the desk has put its selection away already.
  const last = useRef(picked.get());
  useEffect(() => picked.subscribe(() => (last.current = picked.get() ?? last.current)), [picked]);
  // The column is gone by the time this room is, so where it stands is noted while it does.
  const top = useRef(0);
  useEffect(() => {
    const note = (): void => {
      top.current = column.current?.offsetAtTop() ?? top.current;
    };
    addEventListener("scroll", note, { capture: true, passive: true });
    return () => removeEventListener("scroll", note, { capture: true });
  }, [column]);
  useEffect(
    () => () => leavePlace(source.id, { picked: last.current, top: top.current, version: at.current }),
    [source.id],
  );
}
