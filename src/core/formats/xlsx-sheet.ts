import { cleanText } from "./clean-text.ts";
import { NotReadable } from "./not-readable.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import type { XlsxWorkbook } from "./xlsx-workbook.ts";
import { readXml, type XmlStart } from "./xml.ts";

/** The cells of a sheet that hold something, as they are shown: rows without empty ones at either end. */
export interface XlsxSheet {
  readonly rows: readonly (readonly string[])[];
  /** How many cells are the result of a formula. */
  readonly formulas: number;
}

/** Read a sheet (ECMA-376 18.3): what its cells show. Formulas are not run; the result that was saved is read. */
export function readXlsxSheet(text: string, workbook: XlsxWorkbook, limits: ReadingLimits): XlsxSheet {
  const state: SheetState = { rows: [], next: 0, cell: undefined, taking: undefined, formulas: 0 };
  readXml(text, "xlsx", limits, {
    onOpen: (start) => open(start, state),
    onText: (words) => {
      if (state.cell !== undefined && state.taking !== undefined) state.cell.text += words;
    },
    onClose: (name) => {
      if (name === state.taking) state.taking = undefined;
      if (name === "c") endCell(state, workbook);
    },
  });
  return { rows: withoutEmptyColumns(state.rows, limits), formulas: state.formulas };
}

interface SheetState {
  readonly rows: Map<number, string>[];
  /** The column behind the last cell: cells may leave out where they stand. */
  next: number;
  cell: { column: number; type: string; style: number; text: string } | undefined;
  taking: "v" | "t" | undefined;
  formulas: number;
}

function open({ name, attributes }: XmlStart, state: SheetState): void {
  if (name === "row") {
    state.rows.push(new Map());
    state.next = 0;
  } else if (name === "c") {
    const column = columnOf(attributes.r) ?? state.next;
    state.next = column + 1;
    state.cell = { column, type: attributes.t ?? "n", style: Number(attributes.s ?? "0"), text: "" };
  } else if (name === "f" && state.cell !== undefined) state.formulas++;
  else if ((name === "v" || name === "t") && state.cell !== undefined) state.taking = name;
}

function endCell(state: SheetState, workbook: XlsxWorkbook): void {
  const { cell } = state;
  state.cell = undefined;
  if (cell === undefined) return;
  const shown = cleanText(shownCell(cell, workbook)).text.trim();
  if (shown !== "") state.rows.at(-1)?.set(cell.column, shown);
}

function shownCell({ type, style, text }: NonNullable<SheetState["cell"]>, workbook: XlsxWorkbook): string {
  if (type === "s") return workbook.sharedTexts[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "TRUE" : "FALSE";
  if (type === "str" || type === "inlineStr" || type === "e" || type === "d") return text;
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? text : workbook.numbers.show(value, style);
}

function columnOf(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place ?? "")?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

// A single cell far to the right must not make every row as wide as it stands.
function withoutEmptyColumns(
  rows: readonly ReadonlyMap<number, string>[],
  limits: ReadingLimits,
): readonly (readonly string[])[] {
  const used = [...new Set(rows.flatMap((row) => [...row.keys()]))].toSorted((a, b) => a - b);
  const filled = rows.filter((row) => row.size > 0);
  if (used.length * filled.length > limits.maxElements)
    throw new NotReadable({ type: "UnsafeMarkup", reason: "too-many-elements" });
  return filled.map((row) => used.map((column) => row.get(column) ?? ""));
}
