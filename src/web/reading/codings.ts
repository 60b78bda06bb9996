import type { CodeLine, ReaderPassage, ReaderView, RecordId } from "../../app/views.ts";
import { drawnUnder } from "../state/coded-view.ts";
import { type Coded, depthsIn, type Laid, layLanes } from "./lanes.ts";
import type { Stroke } from "./painter.ts";
import { type Row, rowAt } from "./rows.ts";

/** The codings of a text, ready to be painted row by row. */
export interface Codings {
  readonly strokesOf: (row: Row) => readonly Stroke[];
  readonly laidIn: (row: Row) => readonly Laid[];
  /** Coders with a coding here, in the order of the view's list. */
  readonly coders: readonly RecordId[];
}

/** One coded stretch for each code on each passage whose words stand; two coders who agree share it. */
function codedStretches(
  passages: readonly ReaderPassage[],
  codes: ReadonlyMap<RecordId, CodeLine>,
  only: RecordId | undefined,
): readonly Coded[] {
  return passages.flatMap((passage) => {
    if (passage.state === "gone") return [];
    const coders = new Map<RecordId, RecordId[]>();
    for (const { code, coder } of passage.codings) {
      if (only !== undefined && coder !== only) continue;
      const held = coders.get(code);
      if (held === undefined) coders.set(code, [coder]);
      else if (!held.includes(coder)) held.push(coder);
    }
    return [...coders].map(([code, by]) => ({
      key: `${drawnUnder(passage.id)} ${code}`,
      start: passage.start,
      end: passage.end,
      code,
      colour: codes.get(code)?.colour ?? "slate",
      coders: by,
    }));
  });
}

/**
 * Lay out the codings of a view over its rows; those of one coder alone where `only` names one.
 *
 * What is the same in a row as in the layout `before` keeps its identity, so that one more coding draws one row anew.
 */
export function codingsOf(
  view: Pick<ReaderView, "passages" | "coders">,
  rows: readonly Row[],
  codes: ReadonlyMap<RecordId, CodeLine>,
  only?: RecordId,
  before?: Codings,
): Codings {
  const growing = new Map<number, Laid[]>();
  const active = new Set<RecordId>();
  for (const laid of layLanes(codedStretches(view.passages, codes, only))) {
    for (const coder of laid.coders) active.add(coder as RecordId);
    for (let at = Math.max(0, rowAt(rows, laid.start)); at < rows.length; at++) {
      const row = rows[at];
      if (row === undefined || row.start >= laid.end) break;
      if (row.end <= laid.start) continue;
      const held = growing.get(at);
      if (held === undefined) growing.set(at, [laid]);
      else held.push(laid);
    }
  }
  const byRow = new Map<number, readonly Laid[]>(growing);
  if (before !== undefined)
    for (const [at, laid] of byRow) {
      const row = rows[at];
      const held = row === undefined ? nothing : before.laidIn(row);
      if (isSame(held, laid)) byRow.set(at, held);
    }
  return {
    laidIn: (row) => byRow.get(row.index) ?? nothing,
    strokesOf: (row) => {
      const laid = byRow.get(row.index) ?? nothing;
      if (laid.length === 0) return nothing;
      const held = strokesOfLaid.get(laid);
      if (held !== undefined) return held;
      const made = strokesFor(laid, row);
      strokesOfLaid.set(laid, made);
      return made;
    },
    coders: sameCoders(
      before?.coders,
      view.coders.map(({ id }) => id).filter((id) => active.has(id)),
    ),
  };
}

const nothing: readonly never[] = [];

// What lies on a row belongs to that row alone, so its strokes can be kept by it.
const strokesOfLaid = new WeakMap<readonly Laid[], readonly Stroke[]>();

function sameCoders(held: readonly RecordId[] | undefined, made: readonly RecordId[]): readonly RecordId[] {
  return held !== undefined && held.join() === made.join() ? held : made;
}

function isSame(one: readonly Laid[], other: readonly Laid[]): boolean {
  return (
    one.length === other.length &&
    one.every((each, at) => {
      const also = other[at];
      return (
        also !== undefined &&
        each.key === also.key &&
        each.start === also.start &&
        each.end === also.end &&
        each.lane === also.lane &&
        each.colour === also.colour &&
        each.coders.join() === also.coders.join()
      );
    })
  );
}

function strokesFor(laid: readonly Laid[], row: Row): readonly Stroke[] {
  const tints = depthsIn(laid, row.start, row.end).map(({ start, end, depth, colour }) => ({
    name: colour === undefined ? `depth-${Math.min(depth, 4)}` : `wash-${colour}`,
    start,
    end,
  }));
  const lines = laid.flatMap(({ lane, colour, start, end }) =>
    lane === undefined ? [] : [{ name: `lane-${lane}-${colour}`, start, end }],
  );
  return [...tints, ...lines];
}
