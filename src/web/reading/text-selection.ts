import { useEffect } from "react";
import type { PickedStore } from "./picked.ts";
import { offsetOf } from "./places.ts";

/**
 * Follow the browser's own selection, which a mouse or a finger makes, and keep it as offsets.
 *
 * When an end of the native selection leaves the column, the offset kept so far stands.
 */
export function useNativeSelection(
  column: { readonly current: HTMLElement | null },
  picked: PickedStore,
): void {
  useEffect(() => {
    const follow = (): void => {
      const selection = document.getSelection();
      const element = column.current;
      if (selection === null || element === null) return;
      const { anchorNode, focusNode } = selection;
      if (anchorNode === null || focusNode === null || !element.contains(anchorNode)) return;
      if (inField(anchorNode)) return;
      const before = picked.get();
      const anchor = offsetOf(anchorNode, selection.anchorOffset) ?? before?.anchor;
      const focus = element.contains(focusNode) ? offsetOf(focusNode, selection.focusOffset) : before?.focus;
      if (anchor === undefined || focus === undefined) return;
      if (before?.anchor !== anchor || before.focus !== focus) picked.set({ anchor, focus });
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [column, picked]);
}

/** Take the browser's own selection away, once the keyboard has moved ours. */
export function dropNativeSelection(): void {
  document.getSelection()?.removeAllRanges();
}

/** The offset under a point of the window. */
export function offsetAtPoint(x: number, y: number): number | undefined {
  const place = document.caretPositionFromPoint(x, y);
  return place === null ? undefined : offsetOf(place.offsetNode, place.offset);
}

function inField(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("textarea, input") != null;
}
