/** A column of a printed table. */
export interface Column {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly align?: "right";
  /** Gives way where the rows are wider than the terminal: its longer words are cut. */
  readonly givesWay?: true;
}

// Below this, a cut word says nothing.
const leastWidth = 12;

/**
 * Lay out rows under their titles, two blanks apart, no wider than the terminal where that can be.
 *
 * Without a width nothing is cut: the rows go to a file or another program.
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width?: number,
): readonly string[] {
  const cells = [columns.map((column) => column.title), ...rows].map((row) =>
    columns.map((_, at) => (row[at] ?? "").replaceAll(/\s+/g, " ")),
  );
  const natural = columns.map((_, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ""))));
  const widths = width === undefined ? natural : fitted(columns, natural, width);
  return cells.map((row) =>
    row
      .map((cell, at) => pad(cut(cell, widths[at] ?? 0), widths[at] ?? 0, columns[at]?.align))
      .join("  ")
      .trimEnd(),
  );
}

/** Let the columns that give way share what the others leave, by their natural widths. */
function fitted(columns: readonly Column[], natural: readonly number[], width: number): readonly number[] {
  const gives = (at: number): boolean => columns[at]?.givesWay === true;
  const giving = natural.reduce((sum, each, at) => sum + (gives(at) ? each : 0), 0);
  const fixed = natural.reduce((sum, each) => sum + each, 0) - giving;
  const left = width - fixed - 2 * (columns.length - 1);
  if (giving <= left) return natural;
  return natural.map((each, at) =>
    gives(at) ? Math.min(each, Math.max(leastWidth, Math.floor((left * each) / giving))) : each,
  );
}

/** Cut words to a width, with a sign that they were cut. */
export function cut(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let kept = "";
  for (const sign of text) {
    if (widthOf(kept + sign) >= most) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** The columns a text takes on a terminal, marks that stand on another sign and invisible signs not counted. */
export function widthOf(text: string): number {
  return Array.from(text.replaceAll(/[\p{M}\p{Cf}]/gu, "")).length;
}

function pad(cell: string, width: number, align: "right" | undefined): string {
  const blanks = " ".repeat(Math.max(0, width - widthOf(cell)));
  // A cell in a right-to-left script is isolated, so that it does not turn its row around.
  const shown = /[\u0590-\u08ff\ufb1d-\ufefc]/.test(cell) ? `\u2068${cell}\u2069` : cell;
  return align === "right" ? blanks + shown : shown + blanks;
}
