/**
 * Write a table as CSV that any spreadsheet opens: UTF-8 with the mark that says so, RFC 4180 quoting, CRLF.
 *
 * A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function csvFile(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("")}`;
}

function cellText(cell: string): string {
  const inert = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
