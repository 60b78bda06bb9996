/**
 * Write a table as CSV that any spreadsheet opens: UTF-8 with the mark that says so, RFC 4180 quoting, CRLF.
 *
 * A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function csvFile(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("")}`;
}

function cellText(cell: string): string {
  const first = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  // Where the comma is the decimal sign a spreadsheet may part cells at these signs instead, and begin one in the midst of ours.
  const inert = first.replaceAll(/([;\t]["\s]*)(?=[=+\-@])/g, "$1'");
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
