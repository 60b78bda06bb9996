import type { RawLine } from "./plain-lines.ts";

/**
 * The width, in characters, to which the lines of a text were broken; undefined where they were not.
 *
 * A text is wrapped if, of its lines near the greatest width, nearly all are followed by a word that would not have
 * fitted, and small letters often begin the next line. Titles, lists and verse fail the first, notes typed one
 * sentence a line the second.
 */
export function wrapWidth(lines: readonly RawLine[]): number | undefined {
  const pairs = neighbours(lines.filter((line) => !line.isEdge));
  const lengths = pairs.map(([before]) => before.length).toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.99)] ?? 0;
  if (width < 30 || width > 130 || pairs.length < 4) return undefined;
  const long = pairs.filter(([before]) => before.length >= width * 0.75);
  const full = long.filter(([before, next]) => isFullLine(before, next.trim(), width));
  const goingOn = full.filter(([, next]) => /^[^\p{Lu}\p{N}]/u.test(next.trim()));
  const isWrapped = long.length >= Math.max(3, pairs.length * 0.15) && full.length >= long.length * 0.7;
  return isWrapped && goingOn.length >= full.length * 0.35 ? width : undefined;
}

/** Tell whether a line is as full as its width allows: the next word would not have fitted behind it. */
export function isFullLine(line: string, next: string, width: number): boolean {
  const firstWord = /^\S*/.exec(next)?.[0].length ?? 0;
  return line.length + 1 + firstWord > width - Math.max(2, width * 0.06);
}

function neighbours(lines: readonly RawLine[]): readonly (readonly [string, string])[] {
  return lines.slice(1).flatMap((line, index) => {
    const before = lines[index]?.text.trimEnd() ?? "";
    return before.trim() === "" || line.text.trim() === "" ? [] : [[before, line.text] as const];
  });
}
