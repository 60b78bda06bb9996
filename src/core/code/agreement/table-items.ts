import { ratingPatterns } from "./rating-patterns.ts";
import type { RatingTable } from "./rating-table.ts";
import { type AddTerm, itemGatherer, type SummedItems } from "./summed-items.ts";

/** What one row of ratings adds to the sums of a measure; nothing, where no two coders rated it. */
export type AddRow = (cells: Int32Array, from: number, add: AddTerm) => void;

/** The units of a table as items, or its turns where it says in which turn each unit lies. */
export function tableItems(table: RatingTable, width: number, addRow: AddRow): SummedItems {
  return table.turns === undefined
    ? itemsOfUnits(table, width, addRow)
    : itemsOfTurns(table, table.turns, width, addRow);
}

function itemsOfUnits(table: RatingTable, width: number, addRow: AddRow): SummedItems {
  const gatherer = itemGatherer(width);
  const { cells, copies } = ratingPatterns(table);
  copies.forEach((units, at) => {
    addRow(cells, at * table.coders.length, gatherer.add);
    gatherer.end(units);
  });
  return gatherer.items();
}

function itemsOfTurns(table: RatingTable, turns: Int32Array, width: number, addRow: AddRow): SummedItems {
  const gatherer = itemGatherer(width);
  const rows = Uint32Array.from(turns.keys()).sort((a, b) => (turns[a] ?? 0) - (turns[b] ?? 0) || a - b);
  let turn: number | undefined;
  for (const row of rows) {
    if (turns[row] !== turn) gatherer.end();
    turn = turns[row];
    const units = table.copies[row] ?? 0;
    addRow(table.cells, row * table.coders.length, (sum, amount) => gatherer.add(sum, amount * units));
  }
  gatherer.end();
  return gatherer.items();
}
