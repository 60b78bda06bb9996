/**
 * Split a table into rows of cells (RFC 4180, with any separator).
 *
 * A cell in double quotes may hold separators, line ends and doubled quotes. A quote elsewhere is a sign like any
 * other, and so is an opening quote that never closes. Rows may differ in length; empty lines are no rows.
 */
export function splitCells(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let unclosed = 0;
  while (at <= text.length) {
    const quoted = unclosed < mostUnclosed ? quotedCell(text, at, separator) : undefined;
    if (quoted === undefined && text.charAt(at) === '"') unclosed++;
    const cell = quoted ?? plainCell(text, at, separator);
    row.push(cell.value);
    at = cell.end;
    if (text.charAt(at) !== separator) {
      if (row.length > 1 || row[0]?.trim() !== "") rows.push(row);
      row = [];
    }
    at++;
  }
  return rows;
}

// After so many quotes that never close, the table plainly does not quote its cells; each costs a look at the whole.
const mostUnclosed = 50;

interface Cell {
  readonly value: string;
  /** Where the separator, the line end or the end of the text stands. */
  readonly end: number;
}

function quotedCell(text: string, start: number, separator: string): Cell | undefined {
  if (text.charAt(start) !== '"') return undefined;
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text.charAt(at + 1);
    if (next === '"') at++;
    else if (next === "" || next === separator || next === "\n")
      return { value: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return undefined;
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text.charAt(end) !== separator && text.charAt(end) !== "\n") end++;
  return { value: text.slice(start, end), end };
}
