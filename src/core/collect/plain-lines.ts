import type { ForeignParagraph, ParagraphStyle } from "../formats/index.ts";
import { stripLineNumbers } from "./line-numbers.ts";
import { findPageEdges } from "./page-edges.ts";
import type { ReadLine } from "./read-line.ts";
import { isFullLine, wrapWidth } from "./wrapping.ts";

/** The lines of a plain text with their layout understood, and what was supposed on the way. */
export interface PlainLines {
  readonly lines: readonly ReadLine[];
  readonly notes: readonly string[];
}

/** One line of a plain text before its layout is understood; blanks at its start are kept. */
export interface RawLine {
  readonly text: string;
  readonly page?: number;
  /** Whether a new page begins here. */
  readonly beginsPage: boolean;
  readonly isEdge: boolean;
}

/**
 * Understand the layout of a plain text: line numbers in the margin, page headers and footers, wrapped lines.
 *
 * Where the lines of a text were broken to a width, a line joins the one before unless it is set apart by a blank
 * line or an indentation, or its first word would still have fitted on the line before.
 */
export function readPlainLines(paragraphs: readonly ForeignParagraph[]): PlainLines {
  const raw = paragraphs.map(({ text, page }, index): RawLine => {
    const beginsPage = page !== undefined && page !== paragraphs[index - 1]?.page;
    return {
      text: text.replaceAll("\t", "    "),
      beginsPage,
      isEdge: false,
      ...(page === undefined ? {} : { page }),
    };
  });
  const numbered = stripLineNumbers(raw);
  const edged = findPageEdges(numbered.lines, numbered.notes.length > 0);
  const width = wrapWidth(edged);
  const notes = [...numbered.notes];
  if (width !== undefined)
    notes.push(`The lines were broken at about ${width} characters; they were joined to paragraphs.`);
  return { lines: joinLines(edged, width), notes };
}

/** Tell whether paragraphs are the numbered lines of a typed record, each a paragraph of its own. */
export function areNumberedLines(paragraphs: readonly ForeignParagraph[]): boolean {
  const lines = paragraphs.map(({ text }): RawLine => ({ text, beginsPage: false, isEdge: false }));
  return stripLineNumbers(lines).notes.length > 0;
}

interface OpenLine {
  readonly raw: RawLine;
  readonly indent: number;
  readonly beginsParagraph: boolean;
}

function joinLines(raw: readonly RawLine[], width: number | undefined): readonly ReadLine[] {
  const lines: ReadLine[] = [];
  const edges: ReadLine[] = [];
  let last: OpenLine | undefined;
  let blanks = 0;
  for (const line of raw) {
    const text = line.text.trim();
    if (text === "") {
      blanks++;
      continue;
    }
    if (line.isEdge) {
      edges.push(asLine(line, text, "no", true, "page-header"));
      continue;
    }
    const goesOn =
      width !== undefined && last !== undefined && joins(last, line, blanks + edges.length, width);
    // What a page break put into the middle of a paragraph stands after the paragraph.
    if (!goesOn) lines.push(...edges.splice(0));
    lines.push(asLine(line, text, goesOn ? "layout" : "no", blanks > 0 || lines.length === 0, "paragraph"));
    last = { raw: line, indent: indentOf(line), beginsParagraph: !goesOn };
    blanks = 0;
  }
  return [...lines, ...edges];
}

function asLine(
  raw: RawLine,
  text: string,
  joins: ReadLine["joins"],
  isApart: boolean,
  style: ParagraphStyle,
): ReadLine {
  return {
    text: text.replace(/ {3,}/g, "  "),
    style,
    joins,
    isApart: joins === "no" && isApart,
    ...(raw.page === undefined ? {} : { page: raw.page }),
  };
}

function joins(last: OpenLine, line: RawLine, between: number, width: number): boolean {
  const [before, text] = [last.raw.text.trimEnd(), line.text.trim()];
  if (indentOf(line) > hangingIndent(last) + 1 || (isInCapitals(text) && !isInCapitals(before))) return false;
  const hasEnded = /[.!?؟:;"”»)\]]$/.test(before);
  const isFull = isFullLine(before, text, width);
  // Over a blank line or a page's edge only where the sentence is plainly unfinished.
  if (between > 0) return between <= 4 && !hasEnded && (isFull || /^\p{Ll}/u.test(text));
  return isFull || (!hasEnded && before.length >= width * leastShare(last, text));
}

// A line in capitals under one that is not is a heading.
function isInCapitals(text: string): boolean {
  return text.length < 60 && /\p{Lu}{5}/u.test(text) && !/\p{Ll}/u.test(text);
}

// A paragraph's first line is shorter where its indentation was lost, and a small letter begins no paragraph.
function leastShare(last: OpenLine, text: string): number {
  if (/^\p{Ll}/u.test(text)) return 0.5;
  return last.beginsParagraph && last.indent === 0 ? 0.5 : 1;
}

// The second line of a list item stands under its first word, behind the number or the dash.
function hangingIndent(last: OpenLine): number {
  const mark = last.beginsParagraph ? /^\s*(?:\(?\w{1,3}[.)]|[-–—*•])\s+/.exec(last.raw.text) : null;
  return mark === null ? last.indent : mark[0].length;
}

function indentOf(line: RawLine): number {
  return line.text.length - line.text.trimStart().length;
}
