import type { RatingTable } from "./rating-table.ts";

/** The different rows of a table and how many units have each, in the order in which they are first met. */
export interface RatingPatterns {
  /** A cell for each coder and pattern, as in the table. */
  readonly cells: Int32Array;
  readonly copies: Float64Array;
}

/** Count the different rows of a table; linear in its cells. */
export function ratingPatterns({ coders, values, cells, copies }: RatingTable): RatingPatterns {
  const width = coders.length;
  const base = values.length + 1;
  const slots = slotsFor(possibleRows(base, width));
  const rows: number[] = [];
  const counts: number[] = [];
  for (let row = 0; row < copies.length; row++) {
    const from = row * width;
    const slot = slots.slotOf(cells, from, width, base, rows.length);
    if (slot === rows.length) {
      rows.push(from);
      counts.push(0);
    }
    counts[slot] = (counts[slot] ?? 0) + (copies[row] ?? 0);
  }
  const found = new Int32Array(rows.length * width);
  rows.forEach((from, at) => {
    found.set(cells.subarray(from, from + width), at * width);
  });
  return { cells: found, copies: Float64Array.from(counts) };
}

/** Finds the slot of a row; a row not met before gets the slot `fresh`. */
interface Slots {
  slotOf(cells: Int32Array, from: number, width: number, base: number, fresh: number): number;
}

/** Up to this many possible rows have a place each in a list; beyond that rows are looked up by number or, last, by text. */
const mostListed = 1 << 22;

function slotsFor(possible: number): Slots {
  if (possible <= mostListed) return listedSlots(possible);
  const slots = new Map<number | string, number>();
  const byNumber = possible <= Number.MAX_SAFE_INTEGER;
  return {
    slotOf(cells, from, width, base, fresh) {
      const key = byNumber ? rowNumber(cells, from, width, base) : cells.subarray(from, from + width).join();
      const known = slots.get(key);
      if (known === undefined) slots.set(key, fresh);
      return known ?? fresh;
    },
  };
}

function listedSlots(possible: number): Slots {
  const slots = new Int32Array(possible).fill(-1);
  return {
    slotOf(cells, from, width, base, fresh) {
      const key = rowNumber(cells, from, width, base);
      const known = slots[key] ?? -1;
      if (known < 0) slots[key] = fresh;
      return known < 0 ? fresh : known;
    },
  };
}

function rowNumber(cells: Int32Array, from: number, width: number, base: number): number {
  let number = 0;
  for (let at = from; at < from + width; at++) number = number * base + (cells[at] ?? 0) + 1;
  return number;
}

function possibleRows(base: number, width: number): number {
  let possible = 1;
  for (let coder = 0; coder < width; coder++) possible *= base;
  return possible;
}
