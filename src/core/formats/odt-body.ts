import type { ForeignParagraph } from "./foreign-document.ts";
import type { OdtStyles } from "./odt-styles.ts";
import { buildParagraphs, type ParagraphBuilder } from "./paragraph-builder.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { readXml, type XmlStart } from "./xml.ts";

/** The paragraphs of one part of an OpenDocument text, and what in it is not text. */
export interface OdtBody {
  readonly paragraphs: readonly ForeignParagraph[];
  readonly counts: Readonly<Counts>;
}

interface Counts {
  pictures: number;
  comments: number;
  changes: number;
}

/** Read what lies inside every element of that name: `text` for a body, `header` and `footer` for master pages. */
export function readOdtBody(
  xml: string,
  inside: "text" | "header" | "footer",
  styles: OdtStyles,
  limits: ReadingLimits,
): OdtBody {
  const state: BodyState = {
    builder: buildParagraphs(limits.maxCharacters),
    styles,
    inside,
    path: [],
    bold: [],
    insideDepth: 0,
    skipDepth: 0,
    rows: [],
    notes: [],
    counts: { pictures: 0, comments: 0, changes: 0 },
  };
  readXml(xml, "odt", limits, {
    onOpen: (start) => open(start, state),
    onText: (words) => {
      if (state.skipDepth === 0 && state.insideDepth > 0 && isInParagraph(state)) addWords(words, state);
    },
    onClose: (name) => close(name, state),
  });
  for (const note of state.notes) {
    state.builder.addText(note, false);
    state.builder.end("footnote");
  }
  return { paragraphs: state.builder.paragraphs, counts: state.counts };
}

interface BodyState {
  readonly builder: ParagraphBuilder;
  readonly styles: OdtStyles;
  readonly inside: string;
  readonly path: string[];
  /** Whether each open element makes its words bold. */
  readonly bold: boolean[];
  insideDepth: number;
  skipDepth: number;
  readonly rows: string[][];
  /** The words of a note under way, and of those before it. */
  readonly notes: string[];
  readonly counts: Counts;
}

function open(start: XmlStart, state: BodyState): void {
  const { name, attributes } = start;
  state.path.push(name);
  const styled = state.styles.isBold(attributes["style-name"]);
  state.bold.push(blocks.has(name) ? styled : styled || state.bold.at(-1) === true);
  if (name === state.inside) state.insideDepth++;
  if (name === "changed-region") state.counts.changes++;
  if (state.skipDepth > 0 || unread.has(name)) {
    if (state.skipDepth === 0) countUnread(name, state);
    state.skipDepth++;
    return;
  }
  if (state.insideDepth === 0) return;
  if (name === "image") state.counts.pictures++;
  if (name === "note") state.notes.push("");
  if (name === "table-row") state.rows.push([]);
  if (name === "table-cell") state.rows.at(-1)?.push("");
  if (name === "tab") addWords("\t", state);
  if (name === "line-break") addWords("\n", state);
  if (name === "s") addWords(" ".repeat(Math.min(100, Math.max(1, Number(attributes.c ?? "1") || 1))), state);
}

function addWords(words: string, state: BodyState): void {
  const row = state.rows.at(-1);
  if (state.path.includes("note")) state.notes[state.notes.length - 1] += words;
  else if (row !== undefined && row.length > 0) row[row.length - 1] += words.replace(/\n\s+/g, " ");
  else if (words === "\n") state.builder.addBreak();
  // ODF collapses blanks in text; those that count are elements (`s`, `tab`) of their own.
  else state.builder.addText(words, state.bold.at(-1) === true, state.path.at(-1) === "s" || words === "\t");
}

function close(name: string, state: BodyState): void {
  state.path.pop();
  state.bold.pop();
  if (state.skipDepth > 0) {
    state.skipDepth--;
  } else if (state.insideDepth > 0) {
    if ((name === "p" || name === "h") && !state.path.includes("note")) endParagraph(name, state);
    if (name === "table-row") endRow(state);
  }
  if (name === state.inside) state.insideDepth--;
}

function endParagraph(name: string, state: BodyState): void {
  const row = state.rows.at(-1);
  if (row !== undefined && row.length > 0) row[row.length - 1] = `${(row.at(-1) ?? "").trimEnd()}\n`;
  else
    state.builder.end(
      name === "h" ? "heading" : state.path.includes("list-item") ? "list-item" : "paragraph",
    );
}

function endRow(state: BodyState): void {
  const cells = (state.rows.pop() ?? []).map((cell) => cell.trim());
  const outer = state.rows.at(-1);
  if (outer !== undefined && outer.length > 0)
    outer[outer.length - 1] += `${cells.filter((c) => c !== "").join(" ")}\n`;
  else if (cells.length > 1) state.builder.addRow(cells);
  else if (cells[0] !== undefined) {
    state.builder.addText(cells[0], false, true);
    state.builder.end("paragraph");
  }
}

function isInParagraph(state: BodyState): boolean {
  return state.path.some((name) => blocks.has(name));
}

function countUnread(name: string, state: BodyState): void {
  if (name === "annotation") state.counts.comments++;
}

const blocks = new Set(["p", "h"]);

// Comments, deleted text, the number of a note, and what programs keep beside the words.
const unread = new Set([
  "annotation",
  "tracked-changes",
  "note-citation",
  "sequence-decls",
  "forms",
  "scripts",
  "title",
  "desc",
]);
