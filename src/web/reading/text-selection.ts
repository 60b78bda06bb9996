import { useEffect } from "react";
import type { Picked, PickedStore } from "./picked.ts";
import { offsetOf } from "./places.ts";
import { wholeWords } from "./steps.ts";

/**
 * Follow the browser's own selection, which a mouse or a finger makes, and keep it as offsets.
 *
 * When an end of the native selection leaves the column, the offset kept so far stands.
 */
export function useNativeSelection(
  column: { readonly current: HTMLElement | null },
  picked: PickedStore,
  text: string,
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
    // A finger has the handles of its own selection to mend it with, so only a mouse is helped.
    const letGo = ({ pointerType, button }: PointerEvent): void => {
      const selection = document.getSelection();
      const anchor = selection?.anchorNode;
      if (pointerType !== "mouse" || button !== 0 || selection?.isCollapsed !== false || anchor == null)
        return;
      if (column.current?.contains(anchor) !== true || inField(anchor)) return;
      follow();
      const whole = wholePicked(picked.get(), text);
      if (whole === undefined) return;
      dropNativeSelection();
      picked.set(whole);
    };
    document.addEventListener("selectionchange", follow);
    document.addEventListener("pointerup", letGo);
    return () => {
      document.removeEventListener("selectionchange", follow);
      document.removeEventListener("pointerup", letGo);
    };
  }, [column, picked, text]);
}

/** What was selected by a mouse with the words whole that it cuts; `undefined` where none is cut. */
function wholePicked(at: Picked | undefined, text: string): Picked | undefined {
  if (at === undefined) return undefined;
  const { anchor, focus } = at;
  const { start, end } = wholeWords(text, Math.min(anchor, focus), Math.max(anchor, focus));
  const whole = anchor < focus ? { anchor: start, focus: end } : { anchor: end, focus: start };
  return whole.anchor === anchor && whole.focus === focus ? undefined : whole;
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
