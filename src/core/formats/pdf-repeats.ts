import type { PdfLine } from "./pdf-lines.ts";

/**
 * Keep a line once that stands at the foot of one page and again, word for word, at the head of the next.
 *
 * Some programs for coding print a line that falls on the edge of a page on both, each showing a part of it.
 */
export function withoutRepeatedLines(pages: readonly (readonly PdfLine[])[]): {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly repeated: number;
} {
  let repeated = 0;
  const kept = pages.map((lines, index) => {
    const [last, first] = [bodyOf(pages[index - 1] ?? []).at(-1), bodyOf(lines)[0]];
    if (last === undefined || first === undefined || !isSame(last, first)) return lines;
    repeated++;
    return lines.filter((line) => line !== first);
  });
  return { pages: kept, repeated };
}

const leastLength = 20;

function bodyOf(lines: readonly PdfLine[]): readonly PdfLine[] {
  return lines.filter((line) => line.edge === undefined);
}

// What returns by chance, such as a short answer, has no such length.
function isSame(last: PdfLine, first: PdfLine): boolean {
  return first.text.length >= leastLength && first.text === last.text && Math.abs(first.left - last.left) < 1;
}
