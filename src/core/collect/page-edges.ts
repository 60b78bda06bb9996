import { isPageNumber } from "../formats/index.ts";
import type { RawLine } from "./plain-lines.ts";

/**
 * Mark the headers and footers of pages in a plain text.
 *
 * With form feeds, these are lines among the first two or last two of a page that return, digits aside, on three
 * pages. Without, lines that name a page in a form that returns or stand off from it ("NAME - page 3"), and lines that a transcript
 * with numbered lines left unnumbered (`isEdge` already).
 */
export function findPageEdges(lines: readonly RawLine[], hasLineNumbers: boolean): readonly RawLine[] {
  const forms = countForms(lines.filter((line) => namesPage(line.text)).map((line) => line.text));
  const nearEdge = linesNearEdges(lines);
  const edgeForms = countForms([...nearEdge].map((line) => line.text));
  return lines.map((line) => {
    if (line.isEdge || line.text.trim() === "") return line;
    const returns = nearEdge.has(line) && (edgeForms.get(formOf(line.text)) ?? 0) >= 3;
    const returnsAsForm =
      (forms.get(formOf(line.text)) ?? 0) >= 2 || /([-–—|]| {2,}) *page \d+$/i.test(line.text);
    const namesAPage = namesPage(line.text) && (returnsAsForm || hasLineNumbers);
    return returns || namesAPage || (nearEdge.has(line) && isPageNumber(line.text))
      ? { ...line, isEdge: true }
      : line;
  });
}

function namesPage(text: string): boolean {
  return text.length < 120 && /(\bpage|\bp\.|стр\.|страница|صفحة)\s*\d+\s*$/i.test(text);
}

function linesNearEdges(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const near = new Set<RawLine>();
  if (!lines.some((line) => line.page !== undefined)) return near;
  const pages = new Map<number, RawLine[]>();
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const page = line.page ?? 0;
    pages.set(page, [...(pages.get(page) ?? []), line]);
  }
  for (const page of pages.values())
    for (const line of [...page.slice(0, 2), ...page.slice(-2)]) near.add(line);
  return near;
}

function countForms(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(formOf(text), (counts.get(formOf(text)) ?? 0) + 1);
  return counts;
}

function formOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\d٠-٩۰-۹]+/g, "#")
    .replace(/\s+/g, " ")
    .trim();
}
