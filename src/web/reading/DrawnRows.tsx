import { type ReactNode, useCallback, useMemo, useRef } from "react";
import type { CodeLine, ReaderView, RecordId } from "../../app/views.ts";
import type { Stretch } from "../state/route.ts";
import { type Codings, codingsOf } from "./codings.ts";
import type { Laid } from "./lanes.ts";
import type { Stroke } from "./painter.ts";
import { perRow } from "./per-row.ts";
import type { PickedStore } from "./picked.ts";
import { RowLanes } from "./RowLanes.tsx";
import type { Row } from "./rows.ts";
import { calledBy, labelOfBar, toldOfRow } from "./told.ts";

/** How the rows of a text are drawn: what is painted on the words, what stands in the margin, what a screen reader is told. */
export interface Drawing {
  readonly codings: Codings;
  readonly strokesOf: (row: Row) => readonly Stroke[];
  readonly gutterOf: (row: Row) => ReactNode;
  readonly toldOf: (row: Row) => string | undefined;
}

/** Stretches to be painted besides the codings: what was sought, and what is being played. */
export interface AlsoPainted {
  readonly found: readonly Stretch[];
  readonly current: Stretch | undefined;
  readonly playing: Stretch | undefined;
}

/** Draw the codings of a text over its rows; those of one coder alone where `only` names one. */
export function useDrawing(
  view: ReaderView,
  rows: readonly Row[],
  colours: ReadonlyMap<RecordId, CodeLine>,
  only: RecordId | undefined,
  also: AlsoPainted,
  picked: PickedStore,
): Drawing {
  const { passages, coders, pseudonyms } = view;
  const before = useRef<{ readonly rows: readonly Row[]; readonly codings: Codings }>(undefined);
  const codings = useMemo(() => {
    const held = before.current?.rows === rows ? before.current.codings : undefined;
    return codingsOf({ passages, coders }, rows, colours, only, held);
  }, [passages, coders, rows, colours, only]);
  before.current = { rows, codings };
  const called = useMemo(() => calledBy(colours, coders), [colours, coders]);
  const strokesOf = useMemo(() => withAlso(codings.strokesOf, also), [codings, also]);
  const shown = codings.coders;
  // Kept by what lies on the row: one more coding draws the margin of its own rows anew and no other.
  const lanesOf = useMemo(
    () =>
      perLaid((laid, row) => (
        <RowLanes
          row={row}
          laid={laid}
          coders={shown}
          pseudonyms={pseudonyms}
          labelOf={(each, coder) => labelOfBar(each, coder, called, coders.length)}
          onPick={({ start, end }) => picked.set({ anchor: start, focus: end })}
        />
      )),
    [shown, called, coders, pseudonyms, picked],
  );
  const gutterOf = useCallback((row: Row) => lanesOf(codings.laidIn(row), row), [lanesOf, codings]);
  const toldOf = useMemo(
    () => perRow((row) => toldOfRow(codings.laidIn(row), called, codings.coders.length)),
    [codings, called],
  );
  return { codings, strokesOf, gutterOf, toldOf };
}

function perLaid(
  make: (laid: readonly Laid[], row: Row) => ReactNode,
): (laid: readonly Laid[], row: Row) => ReactNode {
  const made = new WeakMap<readonly Laid[], ReactNode>();
  return (laid, row) => {
    if (laid.length === 0) return undefined;
    const node = made.get(laid) ?? make(laid, row);
    made.set(laid, node);
    return node;
  };
}

function withAlso(strokesOf: Codings["strokesOf"], also: AlsoPainted): Codings["strokesOf"] {
  const { found, current, playing } = also;
  if (found.length === 0 && playing === undefined) return strokesOf;
  return perRow((row) => [
    ...strokesOf(row),
    ...inRow(row, found).map((each) => ({ name: each === current ? "found-current" : "found", ...each })),
    ...(playing === undefined ? [] : inRow(row, [playing]).map((each) => ({ name: "playing", ...each }))),
  ]);
}

// Found places are in order of the text.
function inRow(row: Row, places: readonly Stretch[]): readonly Stretch[] {
  return places.filter(({ start, end }) => start < row.end && end > row.start);
}
