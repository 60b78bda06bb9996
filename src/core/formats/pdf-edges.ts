import type { PdfLine } from "./pdf-lines.ts";

/**
 * Mark running headers, running footers and page numbers.
 *
 * A line is one if it is among the first or last three of its page, in the top or bottom tenth, and either is nothing
 * but a page number, or returns, digits aside, at the same height on at least three pages and half of them all.
 */
export function markPageEdges(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const pagesByForm = new Map<string, number>();
  for (const lines of pages) {
    const forms = new Set(lines.filter((line) => edgeOf(line, lines) !== undefined).map(formOf));
    for (const form of forms) pagesByForm.set(form, (pagesByForm.get(form) ?? 0) + 1);
  }
  const enough = Math.max(3, Math.floor(pages.length / 2));
  return pages.map((lines) =>
    lines.map((line) => {
      const edge = edgeOf(line, lines);
      const returns = (pagesByForm.get(formOf(line)) ?? 0) >= enough;
      return edge !== undefined && (returns || isPageNumber(line.text)) ? { ...line, edge } : line;
    }),
  );
}

/** Tell whether a line is nothing but the number of a page, in the usual ways of writing one. */
export function isPageNumber(text: string): boolean {
  return /^[-–—[(\s]*((page|p\.|pg\.|seite|стр\.?|страница|صفحة|ص\.?)\s*)?[\d٠-٩۰-۹]{1,4}(\s*(\/|of|из|من|sur|von)\s*[\d٠-٩۰-۹]{1,4})?[-–—\])\s]*$/i.test(
    text,
  );
}

function edgeOf(line: PdfLine, lines: readonly PdfLine[]): "page-header" | "page-footer" | undefined {
  const { top, bottom } = line.page;
  const height = (line.y - bottom) / Math.max(1, top - bottom);
  const above = lines.filter((other) => other.y > line.y + 1).length;
  const below = lines.filter((other) => other.y < line.y - 1).length;
  if (height > 0.9 && above < 3) return "page-header";
  return height < 0.1 && below < 3 ? "page-footer" : undefined;
}

function formOf(line: PdfLine): string {
  const words = line.text
    .toLowerCase()
    .replace(/[\d٠-٩۰-۹]+/g, "#")
    .replace(/\s+/g, " ");
  return `${Math.round(line.y / 3)} ${words}`;
}
