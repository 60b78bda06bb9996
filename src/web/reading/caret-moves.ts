import type { KeyboardEvent } from "react";
import { edgeOfLine, type MountedRow, offsetOnNextLine, placeOf } from "./caret-lines.ts";
import type { PickedStore } from "./picked.ts";
import { type Row, rowAt } from "./rows.ts";
import { stepFrom } from "./steps.ts";

/** What the caret moves in. */
export interface CaretRoom {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly mounted: ReadonlyMap<number, MountedRow>;
  readonly picked: PickedStore;
  readonly column: HTMLElement | null;
}

type Keys = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * Move the caret as a key says; Shift keeps the anchor. Tells whether the key was the caret's.
 *
 * Left and right go by word (Alt: by letter, Ctrl: by sentence), in the direction of the row they are pressed in;
 * up and down by line; Home and End by line, with Ctrl by text; Page keys by screen; Ctrl+A takes everything.
 */
export function moveCaret(keys: Keys, room: CaretRoom): boolean {
  const first = room.rows[0];
  const last = room.rows.at(-1);
  if (first === undefined || last === undefined) return false;
  if (keys.key.toLowerCase() === "a" && (keys.ctrlKey || keys.metaKey) && !keys.altKey) {
    room.picked.set({ anchor: first.start, focus: last.end });
    return true;
  }
  const before = room.picked.get();
  const at = before?.focus ?? startOfView(room) ?? first.start;
  const to = target(keys, room, at, first.start, last.end);
  if (to === undefined) return false;
  // The first press only puts a caret where one reads.
  const focus = before === undefined ? at : to;
  room.picked.set({ anchor: keys.shiftKey ? (before?.anchor ?? at) : focus, focus });
  return true;
}

function target(
  keys: Keys,
  room: CaretRoom,
  at: number,
  textStart: number,
  textEnd: number,
): number | undefined {
  const rtl = room.rows[rowAt(room.rows, at)]?.direction === "rtl";
  const jumps = keys.ctrlKey || keys.metaKey;
  const here = room.mounted.get(rowAt(room.rows, at));
  switch (keys.key) {
    case "ArrowRight":
    case "ArrowLeft": {
      const step = keys.altKey ? "character" : jumps ? "sentence" : "word";
      return stepFrom(room.text, room.rows, at, step, (keys.key === "ArrowRight") !== rtl);
    }
    case "ArrowDown":
    case "ArrowUp":
      return lineStep(room, at, keys.key === "ArrowDown");
    case "PageDown":
    case "PageUp":
      return pageStep(room, at, keys.key === "PageDown");
    case "Home":
      return jumps ? textStart : here === undefined ? at : edgeOfLine(here, at, false);
    case "End":
      return jumps ? textEnd : here === undefined ? at : edgeOfLine(here, at, true);
    default:
      return undefined;
  }
}

function lineStep(room: CaretRoom, at: number, down: boolean): number {
  const here = room.mounted.get(rowAt(room.rows, at));
  const from = here === undefined ? undefined : placeOf(here, at);
  const inOrder = [...room.mounted.values()].sort((a, b) => a.row.index - b.row.index);
  const next = from === undefined ? undefined : offsetOnNextLine(inOrder, at, down, from.x);
  return next ?? stepFrom(room.text, room.rows, at, "sentence", down);
}

function pageStep(room: CaretRoom, at: number, down: boolean): number {
  const height = room.column?.clientHeight ?? 600;
  const lines = Math.max(3, Math.floor(height / 36) - 3);
  let reached = at;
  for (let i = 0; i < lines; i++) reached = lineStep(room, reached, down);
  return reached;
}

function startOfView(room: CaretRoom): number | undefined {
  const top = room.column?.getBoundingClientRect().top ?? 0;
  const shown = [...room.mounted.values()]
    .filter(({ words }) => words.getBoundingClientRect().bottom > top + 20)
    .sort((a, b) => a.row.index - b.row.index);
  return shown[0]?.row.start;
}
