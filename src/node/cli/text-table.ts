/** A column of a printed table. */
export interface Column {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly align?: "right";
  /** The most columns of the terminal it may take; longer words are cut. */
  readonly most?: number;
}

/** Lay out rows under their titles, two blanks apart. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const cells = [columns.map((column) => column.title), ...rows].map((row) =>
    columns.map(({ most }, at) => cut((row[at] ?? "").replaceAll(/\s+/g, " "), most)),
  );
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ""))));
  return cells.map((row) =>
    row
      .map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align))
      .join("  ")
      .trimEnd(),
  );
}

/** Cut words to a width, with a sign that they were cut. */
export function cut(text: string, most: number | undefined): string {
  if (most === undefined || widthOf(text) <= most) return text;
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
