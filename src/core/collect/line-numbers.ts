import type { RawLine } from "./plain-lines.ts";

/**
 * Take the numbers of lines out of the left margin, where a transcript counts them page by page.
 *
 * They are there if at least six in ten lines begin with a number of one or two digits that is one more than the one
 * before, or 1 again. Lines without one are then furniture; a 1 begins a page.
 */
export function stripLineNumbers(lines: readonly RawLine[]): {
  readonly lines: readonly RawLine[];
  readonly notes: readonly string[];
} {
  const filled = lines.filter((line) => line.text.trim() !== "");
  const numbers = filled.map((line) => lineNumber(line.text));
  const inOrder = numbers.filter((number, index) => {
    const before = numbers.slice(Math.max(0, index - 3), index).findLast((n) => n !== undefined);
    return number !== undefined && (number === 1 || number === (before ?? 0) + 1);
  }).length;
  if (filled.length < 20 || inOrder < filled.length * 0.6) return { lines, notes: [] };
  return {
    lines: lines.map(stripNumber),
    notes: ["Line numbers in the margin were left aside; the original keeps them."],
  };
}

function stripNumber(line: RawLine): RawLine {
  const number = lineNumber(line.text);
  if (number !== undefined) {
    const text = line.text.replace(margin, (whole) => " ".repeat(whole.length));
    return { ...line, text, beginsPage: line.beginsPage || number === 1 };
  }
  return line.text.trim() === "" ? line : { ...line, isEdge: true };
}

const margin = /^ {0,6}(\d{1,2})(?= |$)/;

function lineNumber(text: string): number | undefined {
  const digits = margin.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
