import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { Caret } from "./Caret.tsx";
import type { MountedRow } from "./caret-lines.ts";
import { createPainter, type Stroke } from "./painter.ts";
import { type Picked, type PickedStore, stretchOf } from "./picked.ts";
import { rectOf, useReveal } from "./reveal.ts";
import { mountedRange, rowHeight } from "./row-window.ts";
import { type Row, rowAt } from "./rows.ts";
import { offsetAtTop, scrollTopOf } from "./scroll-place.ts";
import { TextRow } from "./TextRow.tsx";
import { useTextEvents } from "./text-events.ts";
import { useNativeSelection } from "./text-selection.ts";
import "./text-column.css";

/** What others may ask of a text column. */
export interface TextColumnHandle {
  /** Bring an offset into view; `center` puts it in the middle of the room, `top` at its upper edge. */
  readonly reveal: (offset: number, align?: "center" | "top" | "auto") => void;
  readonly focus: () => void;
  /** The offset at the upper edge of the room; with a fraction where the edge cuts a line. */
  readonly offsetAtTop: () => number;
  /** Scroll until that offset stands at the upper edge. */
  readonly bringToTop: (offset: number) => void;
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
  /** What a screen reader is told of a row beside its words. */
  readonly toldOf?: (row: Row) => string | undefined;
  readonly tellOf?: (at: Picked) => string | undefined;
  /** Told whenever the text was scrolled, by whatever means. */
  readonly onScrolled?: () => void;
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
  const { rows, text, picked } = props;
  const column = useRef<HTMLElement>(null);
  const sizer = useRef<HTMLDivElement>(null);
  const mounted = useRef(new Map<number, MountedRow>());
  const [painter] = useState(createPainter);
  const [headHeight, head] = useHeight();
  const list = useVirtualizer<HTMLElement, HTMLLIElement>({
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
  useNativeSelection(column, picked, text);

  const reveal = useReveal(column, mounted, rows, list);
  useImperativeHandle(
    props.ref,
    () => ({
      reveal,
      focus: () => column.current?.focus({ preventScroll: true }),
      offsetAtTop: () => offsetAtTop(list, rows, column.current?.scrollTop ?? 0),
      bringToTop: (offset) => {
        if (column.current !== null) column.current.scrollTop = scrollTopOf(list, rows, offset);
      },
      placeOf: (offset) => {
        const at = mounted.current.get(rowAt(rows, offset));
        return at === undefined ? undefined : rectOf(at, offset);
      },
    }),
    [reveal, rows, list],
  );

  const hand = useTextEvents({
    room: () => ({ text, rows, mounted: mounted.current, picked, column: column.current }),
    reveal,
    onKey: props.onKey,
    onPointed: props.onPointed,
    tellOf: props.tellOf,
  });

  const { gutterOf = noNode, toolsOf = noNode, insteadOf = noNode, toldOf = noNode } = props;
  return (
    <section
      ref={column}
      className="column"
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text has a caret of its own and scrolls
      tabIndex={0}
      translate="no"
      spellCheck={false}
      onKeyDown={hand.pressed}
      onPointerDown={hand.pointed}
      onPointerUp={hand.letGo}
      onCopy={hand.copied}
      onScroll={props.onScrolled}
    >
      {props.overhead}
      <p className="unseen" role="status">
        {hand.said}
      </p>
      <div ref={sizer} className="column-rows" style={{ blockSize: list.getTotalSize() }} role="presentation">
        <div ref={head} className="column-head">
          {props.head}
        </div>
        <ul aria-label={props.label}>
          {list.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <li
                key={item.key}
                ref={list.measureElement}
                data-index={item.index}
                className="column-row"
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
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
                    told={toldOf(row)}
                  />
                )}
              </li>
            );
          })}
        </ul>
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
