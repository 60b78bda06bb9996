/** What is rated: a stretch of text of some kind, or a place where somebody drew a passage. */
export type UnitKind = "character" | "word" | "sentence" | "turn" | "passage";

/**
 * Which value each coder gave to each unit.
 *
 * A row stands for one unit, or for several units alike in a row of text; `copies` says how many.
 */
export interface RatingTable {
  readonly unit: UnitKind;
  /** The coders' ids, one for each column. */
  readonly coders: readonly string[];
  /** All values a coder could have chosen, whether anybody did or not. */
  readonly values: readonly string[];
  /** `cells[row * coders.length + coder]` is a position in `values`, or `unrated`. */
  readonly cells: Int32Array;
  /** Whole numbers, one for each row. */
  readonly copies: Float64Array;
  /** The turn in which each row lies, so that words of one turn can be resampled together; absent where units stand alone. */
  readonly turns: Int32Array | undefined;
}

/** The cell of a coder who did not rate the unit; having rated it as "none" is a value like others. */
export const unrated = -1;

/** A table of units that stand alone, from one list of values by coder for each unit; `undefined` where a coder gave none. */
export function ratingTable(
  unit: UnitKind,
  coders: readonly string[],
  values: readonly string[],
  units: readonly (readonly (string | undefined)[])[],
): RatingTable {
  const numberOf = new Map(values.map((value, number) => [value, number]));
  const cells = new Int32Array(units.length * coders.length).fill(unrated);
  units.forEach((row, at) => {
    row.forEach((value, coder) => {
      const number = value === undefined ? unrated : numberOf.get(value);
      if (number === undefined) throw new Error("A rating is not among the values of its table");
      if (coder >= coders.length) throw new Error("A unit has more ratings than there are coders");
      cells[at * coders.length + coder] = number;
    });
  });
  return { unit, coders, values, cells, copies: new Float64Array(units.length).fill(1), turns: undefined };
}
