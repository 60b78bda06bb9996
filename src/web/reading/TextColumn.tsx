import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { sayDone } from "../state/notices.ts";
import { Caret } from "./Caret.tsx";
import type { MountedRow } from "./caret-lines.ts";
import { moveCaret } from "./caret-moves.ts";
import { createPainter, type Stroke } from "./painter.ts";
import { type Picked, type PickedStore, stretchOf } from "./picked.ts";
import { rectOf, useReveal } from "./reveal.ts";
import { mountedRange, rowHeight } from "./row-window.ts";
import { type Row, rowAt } from "./rows.ts";
import { TextRow } from "./TextRow.tsx";
import { dropNativeSelection, offsetAtPoint, useNativeSelection } from "./text-selection.ts";
import "./text-column.css";

/** What others may ask of a text column. */
export interface TextColumnHandle {
  /** Bring an offset into view; `center` puts it in the middle of the room, `top` at its upper edge. */
  readonly reveal: (offset: number, align?: "center" | "top" | "auto") => void;
  readonly focus: () => void;
  /** Where an offset stands in the window, where it is drawn. */
  readonly placeOf: (offset: number) => DOMRect | undefined;
}

/** What a text column shows. Functions given here must keep their identity while what they show stays the same. */
export interface TextColumnProps {
  readonly ref?: Ref<TextColumnHandle>;
  readonly label: string;
  readonly text: string;
  readonly rows: readonly Row[];
  readonly pseudonyms: readonly { readonly start: number; readonly end: number }[];
  readonly speakerOf: (row: Row) => string | undefined;
  readonly strokesOf: (row: Row) => readonly Stroke[];
  readonly gutterOf?: (row: Row) => ReactNode;
  readonly toolsOf?: (row: Row) => ReactNode;
  /** Something that stands in a row's place, such as the field in which it is corrected. */
  readonly insteadOf?: (row: Row) => ReactNode | undefined;
  readonly picked: PickedStore;
  /** Keys that are not the caret's; returns whether it took the key. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  /** Told where in the text a pointer let go without having selected anything. */
  readonly onPointed?: (offset: number) => void;
  /** Stands above the first row and scrolls with the text. */
  readonly head?: ReactNode;
  /** Stays on top of the column while the text scrolls. */
  readonly overhead?: ReactNode;
}

const noNode = (): undefined => undefined;

/** A text in its reading voice: a virtual list of rows with a caret, a logical selection and painted stretches. */
export function TextColumn(props: TextColumnProps) {
  const { rows, text, picked, onKey } = props;
  const column = useRef<HTMLElement>(null);
  const sizer = useRef<HTMLDivElement>(null);
  const mounted = useRef(new Map<number, MountedRow>());
  const [painter] = useState(createPainter);
  const [headHeight, head] = useHeight();
  const [said, setSaid] = useState("");
  const list = useVirtualizer<HTMLElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => column.current,
    estimateSize: (index) => rowHeight(rows[index], column.current?.clientWidth ?? 760),
    overscan: 4,
    paddingStart: headHeight + 30,
    paddingEnd: 240,
    rangeExtractor: (range) => mountedRange(range, rows, picked.get()),
  });

  const paintPicked = useCallback(
    (index: number, at: MountedRow | undefined) => {
      const stretch = stretchOf(picked.get());
      if (at === undefined) return;
      const strokes = stretch === undefined ? [] : [{ name: "picked", ...stretch }];
      const touches =
        stretch !== undefined && stretch.start < at.row.end && stretch.end > at.row.start ? strokes : [];
      painter.paint("picked", index, at.words, at.pieces, touches);
    },
    [painter, picked],
  );
  const onMounted = useCallback(
    (index: number, at: MountedRow | undefined) => {
      if (at === undefined) mounted.current.delete(index);
      else mounted.current.set(index, at);
      paintPicked(index, at);
    },
    [paintPicked],
  );

  useEffect(
    () => picked.subscribe(() => mounted.current.forEach((at, index) => void paintPicked(index, at))),
    [picked, paintPicked],
  );
  useEffect(() => () => painter.clearAll(), [painter]);
  useNativeSelection(column, picked);

  const reveal = useReveal(column, mounted, rows, list);
  useImperativeHandle(
    props.ref,
    () => ({
      reveal,
      focus: () => column.current?.focus({ preventScroll: true }),
      placeOf: (offset) => {
        const at = mounted.current.get(rowAt(rows, offset));
        return at === undefined ? undefined : rectOf(at, offset);
      },
    }),
    [reveal, rows],
  );

  const pressed = (event: KeyboardEvent): void => {
    if (event.target instanceof Element && event.target.closest("textarea, input, select") !== null) return;
    if (moveCaret(event, { text, rows, mounted: mounted.current, picked, column: column.current })) {
      event.preventDefault();
      dropNativeSelection();
      const at = picked.get();
      if (at !== undefined) {
        reveal(at.focus);
        setSaid(wordsToSay(text, rows, at));
      }
    } else if (onKey?.(event) === true) {
      event.preventDefault();
    }
  };
  const pointed = (event: PointerEvent): void => {
    const at = picked.get();
    if (!event.shiftKey || at === undefined || event.button !== 0) return;
    const focus = offsetAtPoint(event.clientX, event.clientY);
    if (focus === undefined) return;
    event.preventDefault();
    dropNativeSelection();
    picked.set({ anchor: at.anchor, focus });
  };
  const letGo = (event: PointerEvent): void => {
    // Asked of the point itself: the browser tells of its caret later, on a touch screen after this.
    const offset = offsetAtPoint(event.clientX, event.clientY);
    if (offset === undefined || event.shiftKey || document.getSelection()?.isCollapsed === false) return;
    picked.set({ anchor: offset, focus: offset });
    props.onPointed?.(offset);
  };
  const copied = (event: ClipboardEvent): void => {
    const stretch = stretchOf(picked.get());
    if (stretch === undefined || !(event.target instanceof Node) || inField(event.target)) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text.slice(stretch.start, stretch.end));
    sayDone("Copied. These words are not cleared, and the clipboard is outside Grounds.");
  };

  const { gutterOf = noNode, toolsOf = noNode, insteadOf = noNode } = props;
  return (
    <section
      ref={column}
      className="column"
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text has a caret of its own and scrolls
      tabIndex={0}
      translate="no"
      spellCheck={false}
      onKeyDown={pressed}
      onPointerDown={pointed}
      onPointerUp={letGo}
      onCopy={copied}
    >
      {props.overhead}
      <p className="unseen" role="status">
        {said}
      </p>
      <div ref={sizer} className="column-rows" style={{ blockSize: list.getTotalSize() }}>
        <div ref={head} className="column-head">
          {props.head}
        </div>
        {list.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              className="column-row"
              style={{ insetBlockStart: item.start }}
            >
              {insteadOf(row) ?? (
                <TextRow
                  row={row}
                  text={text}
                  pseudonyms={props.pseudonyms}
                  speaker={row.first ? props.speakerOf(row) : undefined}
                  strokes={props.strokesOf(row)}
                  painter={painter}
                  onMounted={onMounted}
                  gutter={gutterOf(row)}
                  tools={row.first ? toolsOf(row) : undefined}
                />
              )}
            </div>
          );
        })}
        <Caret picked={picked} rows={rows} mounted={mounted} sizer={sizer} />
      </div>
    </section>
  );
}

function useHeight(): readonly [number, (element: HTMLElement | null) => (() => void) | undefined] {
  const [height, setHeight] = useState(0);
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    setHeight(element.offsetHeight);
    return () => observer.disconnect();
  }, []);
  return [height, watch];
}

/** What a screen reader says after a key moved the caret: the selected words, or the line from the caret on. */
function wordsToSay(text: string, rows: readonly Row[], at: Picked): string {
  const stretch = stretchOf(at);
  if (stretch === undefined)
    return text.slice(at.focus, Math.min(at.focus + 60, rowEnd(rows, at.focus))).trim();
  const words = text.slice(stretch.start, stretch.end);
  return `Selected: ${words.length <= 160 ? words : `${words.slice(0, 80)} … ${words.slice(-60)}`}`;
}

function rowEnd(rows: readonly Row[], offset: number): number {
  return rows[rowAt(rows, offset)]?.end ?? offset;
}

function inField(node: Node): boolean {
  return (node instanceof Element ? node : node.parentElement)?.closest("textarea, input") != null;
}
