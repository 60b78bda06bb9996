import { splitCells } from "./csv-cells.ts";
import type { ForeignDocument } from "./foreign-document.ts";
import { tableParagraphs } from "./table-paragraphs.ts";
import type { DecodedText } from "./text-encoding.ts";

/** Read a table of turns or of answers, separated by commas, semicolons, tabs or bars; quoted cells may hold line ends. */
export function readCsv(decoded: DecodedText): ForeignDocument {
  const rows = splitCells(decoded.text, separatorOf(decoded.text));
  const read = tableParagraphs(rows);
  return {
    format: "csv",
    encoding: decoded.encoding,
    paragraphs: read.paragraphs,
    lost: [...decoded.notes, ...columnsNote(read.columnsLeft)],
  };
}

/** The separator that splits the first rows most evenly, quoted cells left out of the count. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 40);
  const scored = ["\t", ";", ",", "|"].map((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const even = counts.filter((count) => count === usual).length / Math.max(1, counts.length);
    return { mark, score: usual === 0 ? 0 : even + Math.min(usual, 10) / 100 };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).mark;
}

function columnsNote(count: number): readonly string[] {
  if (count === 0) return [];
  return [
    `${count} other ${count === 1 ? "column" : "columns"} of the table ${count === 1 ? "was" : "were"} left aside; the original keeps ${count === 1 ? "it" : "them"}.`,
  ];
}
