import type { RecordId } from "../../base/index.ts";
import type { Block } from "../../study/index.ts";
import type { CodedStretch } from "../co-occurrence.ts";
import { matchPassages } from "./match-passages.ts";
import type { UnitKind } from "./rating-table.ts";
import { type UnitGrid, unitGrid } from "./unit-grid.ts";

/** A text whose codings are compared, as it stands. */
export interface ComparedText {
  readonly source: RecordId;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Who worked through all of it. Others have no value for its units, which is not the same as having coded nothing. */
  readonly coders: readonly RecordId[];
}

/** A code that one coder put on a stretch of a text. */
export interface CoderStretch extends CodedStretch {
  readonly coder: RecordId;
}

/** The codings that are compared; those of coders who did not work through a text are left out. */
export interface Comparison {
  readonly coders: readonly RecordId[];
  readonly texts: readonly ComparedText[];
  readonly stretches: readonly CoderStretch[];
}

/**
 * What is compared. A character, word, sentence or turn has a code where a coded stretch touches it. A passage is a place where
 * a coder coded anything; those of two coders are one place where they share at least `overlap` of what either covers.
 */
export type ComparedUnit =
  | { readonly kind: Exclude<UnitKind, "passage"> }
  | { readonly kind: "passage"; readonly overlap: number };

/** A code of a coder on some units in a row of one text. */
export interface UnitRange {
  readonly code: RecordId;
  /** The column of the coder. */
  readonly coder: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** The units of one text. */
export interface UnitText {
  readonly size: number;
  /** Behind the last unit of each turn, in order; the last is `size`. Absent where units stand alone. */
  readonly turnEnds: Int32Array | undefined;
  /** The columns of the coders who worked through it. */
  readonly working: readonly number[];
  readonly rangesByCode: ReadonlyMap<RecordId, readonly UnitRange[]>;
}

/** Codings laid out over units, ready to be made into tables. */
export interface ComparedUnits {
  readonly unit: UnitKind;
  readonly coders: readonly RecordId[];
  readonly texts: readonly UnitText[];
}

/** Cut the texts into units and find which of them each coding touches. */
export function comparedUnits(comparison: Comparison, unit: ComparedUnit): ComparedUnits {
  const columnOf = new Map(comparison.coders.map((coder, column) => [coder, column]));
  const bySource = Map.groupBy(comparison.stretches, ({ source }) => source);
  const texts = comparison.texts.map((text): UnitText => {
    const own = (bySource.get(text.source) ?? []).filter(
      ({ coder, start, end }) => text.coders.includes(coder) && start < end,
    );
    const grid = unit.kind === "passage" ? gridOfPlaces(own, unit.overlap) : unitGrid(text, unit.kind);
    return {
      size: grid.size,
      turnEnds: grid.turnEnds,
      working: text.coders.flatMap((coder) => columnOf.get(coder) ?? []),
      rangesByCode: Map.groupBy(rangesIn(own, columnOf, grid), ({ code }) => code),
    };
  });
  return { unit: unit.kind, coders: comparison.coders, texts };
}

function rangesIn(
  stretches: readonly CoderStretch[],
  columnOf: ReadonlyMap<RecordId, number>,
  grid: UnitGrid<CoderStretch>,
): readonly UnitRange[] {
  return stretches.flatMap((stretch) => {
    const coder = columnOf.get(stretch.coder);
    const { from, to } = grid.unitsOf(stretch);
    return coder === undefined || from >= to ? [] : [{ code: stretch.code, coder, from, to }];
  });
}

function gridOfPlaces(stretches: readonly CoderStretch[], overlap: number): UnitGrid<CoderStretch> {
  const places = matchPassages(stretches, overlap);
  const placeOf = new Map(
    places.flatMap(({ passages }, place) => passages.map((each) => [keyOf(each), place] as const)),
  );
  return {
    size: places.length,
    turnEnds: undefined,
    unitsOf: (stretch) => {
      const place = placeOf.get(keyOf(stretch)) ?? 0;
      return { from: place, to: place + 1 };
    },
  };
}

function keyOf({ coder, start, end }: Pick<CoderStretch, "coder" | "start" | "end">): string {
  return `${coder} ${start} ${end}`;
}
