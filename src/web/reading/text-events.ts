import { t } from "i18next";
import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useState } from "react";
import { sayDone } from "../state/notices.ts";
import { type CaretRoom, moveCaret } from "./caret-moves.ts";
import { type Picked, stretchOf } from "./picked.ts";
import { type Row, rowAt } from "./rows.ts";
import { dropNativeSelection, offsetAtPoint } from "./text-selection.ts";

/** What a hand on the text needs to know. */
interface Hand {
  readonly room: () => CaretRoom;
  readonly reveal: (offset: number) => void;
  readonly onKey: ((event: KeyboardEvent) => boolean) | undefined;
  readonly onPointed: ((offset: number) => void) | undefined;
  /** What else a screen reader is told of a place, such as the codes on it. */
  readonly tellOf: ((at: Picked) => string | undefined) | undefined;
}

/** Move, select and copy in a text by keyboard and pointer; says what a screen reader is to say. */
export function useTextEvents({ room, reveal, onKey, onPointed, tellOf }: Hand) {
  const [said, setSaid] = useState("");
  const pressed = (event: KeyboardEvent): void => {
    if (event.target instanceof Element && event.target.closest("textarea, input, select, button") !== null)
      return;
    const here = room();
    if (moveCaret(event, here)) {
      event.preventDefault();
      dropNativeSelection();
      const at = here.picked.get();
      if (at === undefined) return;
      reveal(at.focus);
      setSaid(
        [wordsToSay(here.text, here.rows, at), tellOf?.(at)].filter((part) => part !== undefined).join(" "),
      );
    } else if (onKey?.(event) === true) {
      event.preventDefault();
    }
  };
  const pointed = (event: PointerEvent): void => {
    const { picked } = room();
    const at = picked.get();
    if (!event.shiftKey || at === undefined || event.button !== 0) return;
    const focus = offsetAtPoint(event.clientX, event.clientY);
    if (focus === undefined) return;
    event.preventDefault();
    dropNativeSelection();
    picked.set({ anchor: at.anchor, focus });
  };
  const letGo = (event: PointerEvent): void => {
    if (event.target instanceof Element && event.target.closest("button, [data-passage]") !== null) return;
    // Asked of the point itself: the browser tells of its caret later, on a touch screen after this.
    const offset = offsetAtPoint(event.clientX, event.clientY);
    if (offset === undefined || event.shiftKey || document.getSelection()?.isCollapsed === false) return;
    room().picked.set({ anchor: offset, focus: offset });
    onPointed?.(offset);
  };
  const copied = (event: ClipboardEvent): void => {
    const { picked, text } = room();
    const stretch = stretchOf(picked.get());
    if (stretch === undefined || !(event.target instanceof Node) || inField(event.target)) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text.slice(stretch.start, stretch.end));
    sayDone(t("reader:copied"));
  };
  return { said, pressed, pointed, letGo, copied };
}

/** What a screen reader says after a key moved the caret: the selected words, or the line from the caret on. */
function wordsToSay(text: string, rows: readonly Row[], at: Picked): string {
  const stretch = stretchOf(at);
  if (stretch === undefined)
    return text.slice(at.focus, Math.min(at.focus + 60, rowEnd(rows, at.focus))).trim();
  const words = text.slice(stretch.start, stretch.end);
  return t("reader:selected", {
    words: words.length <= 160 ? words : `${words.slice(0, 80)} … ${words.slice(-60)}`,
  });
}

function rowEnd(rows: readonly Row[], offset: number): number {
  return rows[rowAt(rows, offset)]?.end ?? offset;
}

function inField(node: Node): boolean {
  return (node instanceof Element ? node : node.parentElement)?.closest("textarea, input") != null;
}
