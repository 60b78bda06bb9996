import { type PointerEvent, useEffect, useRef, useState } from "react";
import type { CodeLine, RecordId } from "../../app/views.ts";
import { type DropSide, isUnder } from "../state/code-places.ts";

/** A code that is being dragged, and where it would fall. */
export interface CodeDrag {
  readonly code: CodeLine;
  readonly x: number;
  readonly y: number;
  readonly over?: { readonly id: RecordId; readonly side: DropSide };
}

/** How far the pointer goes before a press becomes a drag, in CSS pixels. */
const slack = 5;

/**
 * Drag a line of the tree with a mouse or a pen; a finger scrolls, and has the buttons of the code instead.
 *
 * Lines carry their code's id in `data-code`.
 */
export function useCodeDragging(
  codes: readonly CodeLine[],
  onDrop: (code: CodeLine, over: CodeLine, side: DropSide) => void,
): {
  readonly drag: CodeDrag | undefined;
  readonly begin: (code: CodeLine, event: PointerEvent) => void;
  /** Whether the press that has just ended was a drag, so that it chooses nothing. */
  readonly wasDrag: () => boolean;
} {
  const [drag, setDrag] = useState<CodeDrag>();
  const stop = useRef(() => {});
  const dragged = useRef(false);
  useEffect(() => () => stop.current(), []);

  const begin = (code: CodeLine, event: PointerEvent): void => {
    dragged.current = false;
    if (event.button !== 0 || event.pointerType === "touch") return;
    stop.current();
    stop.current = followPointer(event, {
      moved: (at) => {
        dragged.current = true;
        setDrag({ code, x: at.clientX, y: at.clientY, ...overAt(codes, code, at) });
      },
      ended: (at) => {
        setDrag(undefined);
        const { over } = at === undefined ? {} : overAt(codes, code, at);
        const target = codes.find(({ id }) => id === over?.id);
        if (over !== undefined && target !== undefined) onDrop(code, target, over.side);
      },
    });
  };
  return { drag, begin, wasDrag: () => dragged.current };
}

interface Following {
  readonly moved: (at: MouseEvent) => void;
  /** Without a place where it was given up. */
  readonly ended: (at: MouseEvent | undefined) => void;
}

function followPointer(from: PointerEvent, { moved, ended }: Following): () => void {
  let isDrag = false;
  const move = (at: MouseEvent): void => {
    isDrag ||= Math.hypot(at.clientX - from.clientX, at.clientY - from.clientY) > slack;
    if (!isDrag) return;
    scrollAlong(at);
    moved(at);
  };
  const end = (at: MouseEvent | undefined): void => {
    stop();
    if (isDrag) ended(at);
  };
  const given = (): void => end(undefined);
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !isDrag) return;
    event.stopPropagation();
    given();
  };
  const stop = (): void => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", end);
    removeEventListener("pointercancel", given);
    removeEventListener("keydown", key, true);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", end);
  addEventListener("pointercancel", given);
  addEventListener("keydown", key, true);
  return stop;
}

function overAt(codes: readonly CodeLine[], code: CodeLine, at: MouseEvent): Pick<CodeDrag, "over"> {
  const line = document.elementFromPoint(at.clientX, at.clientY)?.closest<HTMLElement>("[data-code]");
  const over = codes.find(({ id }) => id === line?.dataset.code);
  if (line == null || over === undefined || isUnder(codes, over, code.id)) return {};
  const { top, height } = line.getBoundingClientRect();
  const part = (at.clientY - top) / height;
  return { over: { id: over.id, side: part < 0.28 ? "above" : part > 0.72 ? "below" : "onto" } };
}

// A long codebook goes on where the pointer comes near the edge of its room.
function scrollAlong({ clientX, clientY }: MouseEvent): void {
  const room = document.elementFromPoint(clientX, clientY)?.closest(".pane-room, .page-room");
  if (room == null) return;
  const { top, bottom } = room.getBoundingClientRect();
  if (clientY < top + 28) room.scrollBy(0, -12);
  if (clientY > bottom - 28) room.scrollBy(0, 12);
}
