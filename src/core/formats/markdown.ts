import { marked } from "marked";
import type { ForeignDocument, ForeignParagraph } from "./foreign-document.ts";
import { readMarkup } from "./html.ts";
import { NotReadable } from "./not-readable.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import type { DecodedText } from "./text-encoding.ts";

/** Read Markdown by way of HTML; line ends are kept, because notes and transcripts are often written line by line. */
export function readMarkdown(decoded: DecodedText, limits: ReadingLimits): ForeignDocument {
  const { front, body } = frontMatter(decoded.text);
  const html = toHtml(body);
  const { paragraphs, lost } = readMarkup(html, limits);
  return {
    format: "md",
    encoding: decoded.encoding,
    paragraphs: [...front, ...paragraphs],
    lost: [...decoded.notes, ...lost],
  };
}

// The library goes down one call for each level of a quote or list, and has no bound of its own.
function toHtml(text: string): string {
  try {
    return marked.parse(text, { async: false, gfm: true, breaks: true });
  } catch (fault) {
    if (fault instanceof RangeError) throw new NotReadable({ type: "UnsafeMarkup", reason: "too-deep" });
    throw fault;
  }
}

// The lines between two rules at the very top describe the note for a program; they are kept apart.
function frontMatter(text: string): { readonly front: readonly ForeignParagraph[]; readonly body: string } {
  const match = /^---[ \t]*\n((?:[^\n]{0,2000}\n){1,200}?)---[ \t]*(?:\n|$)/.exec(text);
  if (match === null || !/^[\w-]+:/m.test(match[1] ?? "")) return { front: [], body: text };
  const lines = (match[1] ?? "").split("\n").filter((line) => line.trim() !== "");
  return {
    front: lines.map((line) => ({ text: line.trim(), style: "metadata" })),
    body: text.slice(match[0].length),
  };
}
