import type { BriefDocument } from "./brief-document.ts";
import { identifiersIn } from "./gate-phrases.ts";
import { documentStrings } from "./gate-strings.ts";
import { briefHtml } from "./html-file.ts";

/** The text of a page as the gate reads it: every tag is the end of a line, and the number of a note counts nothing. */
export function pageText(document: BriefDocument): string {
  return briefHtml(document)
    .replaceAll(/<a [^>]*role="doc-noteref"[^>]*>\d+<\/a>/g, "")
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/**
 * What in a document that holds computed figures alone would be taken for a telephone number or an exact day.
 *
 * Marks of an axis, and ranges side by side in a row, read together like a number to call: "0 200 400 600 2020". Given a brief
 * in which every word of an analyst is left out, these are the study's own figures, exactly as they stand, and can be allowed.
 */
export function ownFigures(document: BriefDocument): readonly string[] {
  const strings = documentStrings(document)
    .filter(({ field }) => field !== "d")
    .map(({ text }) => text);
  const page = pageText(document);
  return [...new Set([...strings, page, ...page.split("\n")].flatMap(identifiersIn))];
}
