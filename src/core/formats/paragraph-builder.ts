import type { ForeignParagraph, ParagraphStyle, TextSpan } from "./foreign-document.ts";
import { NotReadable } from "./not-readable.ts";

/** What a paragraph may carry beside its words. */
type ParagraphExtras = Omit<ForeignParagraph, "text" | "style" | "bold" | "cells">;

/** Gathers runs of text into paragraphs, in reading order. */
export interface ParagraphBuilder {
  /** Add words to the paragraph under way; blanks are collapsed unless `keepBlanks`. */
  readonly addText: (text: string, bold: boolean, keepBlanks?: boolean) => void;
  /** Set a line break inside the paragraph. */
  readonly addBreak: () => void;
  /** End the paragraph under way; an empty one leaves nothing behind. */
  readonly end: (style: ParagraphStyle, extras?: ParagraphExtras) => void;
  /** Add a table row as it stands. */
  readonly addRow: (cells: readonly string[], style?: ParagraphStyle) => void;
  readonly paragraphs: readonly ForeignParagraph[];
}

/** Begin to gather paragraphs; more than `maxCharacters` of text in all is refused. */
export function buildParagraphs(maxCharacters: number): ParagraphBuilder {
  const paragraphs: ForeignParagraph[] = [];
  let runs: Run[] = [];
  let total = 0;

  function count(length: number): void {
    total += length;
    if (total > maxCharacters) throw new NotReadable({ type: "TooMuchText", maxCharacters });
  }

  return {
    paragraphs,
    addText(text, bold, keepBlanks = false) {
      count(text.length);
      runs.push({ text: keepBlanks ? text : text.replace(/[ \t\n\f\r]+/g, " "), bold, keepBlanks });
    },
    addBreak() {
      runs.push({ text: "\n", bold: false, keepBlanks: true });
    },
    end(style, extras = {}) {
      const joined = joinRuns(runs);
      runs = [];
      if (joined.text !== "") paragraphs.push({ ...joined, style, ...extras });
    },
    addRow(cells, style = "table-row") {
      count(cells.reduce((sum, cell) => sum + cell.length, 0));
      if (cells.some((cell) => cell !== "")) paragraphs.push({ text: cells.join("\t"), style, cells });
    },
  };
}

interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly keepBlanks: boolean;
}

function joinRuns(runs: readonly Run[]): { readonly text: string; readonly bold?: readonly TextSpan[] } {
  let text = "";
  const bold: TextSpan[] = [];
  for (const run of runs) {
    // Blanks at the seam of two runs, and before or after a set line break, collapse as inside one run.
    const added = !run.keepBlanks && /(^|\s)$/.test(text) ? run.text.trimStart() : run.text;
    if (run.text === "\n") text = text.trimEnd();
    if (run.bold && added.trim() !== "") bold.push({ start: text.length, end: text.length + added.length });
    text += added;
  }
  const lead = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const spans = mergeSpans(bold.map((span) => clip(span, lead, end)).filter((span) => span.end > span.start));
  return { text: text.slice(lead, end), ...(spans.length > 0 ? { bold: spans } : {}) };
}

function clip(span: TextSpan, lead: number, end: number): TextSpan {
  return { start: Math.max(0, span.start - lead), end: Math.min(span.end, end) - lead };
}

function mergeSpans(spans: readonly TextSpan[]): readonly TextSpan[] {
  const merged: TextSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
