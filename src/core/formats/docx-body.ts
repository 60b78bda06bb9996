import { type DocxStyles, isOn } from "./docx-styles.ts";
import type { ForeignParagraph } from "./foreign-document.ts";
import { buildParagraphs, type ParagraphBuilder } from "./paragraph-builder.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { readXml, type XmlStart } from "./xml.ts";

/** The paragraphs of one part of a Word document, and what in it is not text. */
export interface DocxBody {
  readonly paragraphs: readonly ForeignParagraph[];
  readonly counts: Readonly<Counts>;
}

interface Counts {
  pictures: number;
  insertions: number;
  deletions: number;
  hidden: number;
  formulas: number;
}

/** Read the body, a header or the notes of a Word document: WordprocessingML block content. */
export function readDocxBody(text: string, styles: DocxStyles, limits: ReadingLimits): DocxBody {
  const state: BodyState = {
    builder: buildParagraphs(limits.maxCharacters),
    styles,
    path: [],
    skipDepth: 0,
    paragraph: {},
    run: {},
    rows: [],
    counts: { pictures: 0, insertions: 0, deletions: 0, hidden: 0, formulas: 0 },
  };
  readXml(text, "docx", limits, {
    onOpen: (start) => open(start, state),
    onText: (words) => {
      if (state.skipDepth === 0 && state.path.at(-1) === "t") addWords(words, state);
    },
    onClose: (name) => close(name, state),
  });
  return { paragraphs: state.builder.paragraphs, counts: state.counts };
}

interface BodyState {
  readonly builder: ParagraphBuilder;
  readonly styles: DocxStyles;
  readonly path: string[];
  /** How many open elements lie inside one whose content is not read. */
  skipDepth: number;
  paragraph: { style?: string; isListItem?: boolean; outline?: boolean };
  run: { bold?: boolean; style?: string; hidden?: boolean };
  /** Table rows under way, the innermost last; each is a list of cells. */
  readonly rows: string[][];
  readonly counts: Counts;
}

function open(start: XmlStart, state: BodyState): void {
  state.path.push(start.name);
  if (state.skipDepth > 0 || unread.has(start.name)) {
    if (state.skipDepth === 0) countUnread(start.name, state);
    state.skipDepth++;
    return;
  }
  if (start.name === "ins") state.counts.insertions++;
  if (start.name === "blip" || start.name === "imagedata") state.counts.pictures++;
  openBlock(start, state);
  openProperty(start, state);
  openCharacter(start, state);
}

function openBlock(start: XmlStart, state: BodyState): void {
  // A text box lies inside a paragraph: what stands before it ends there.
  if (start.name === "txbxContent") endParagraph(state);
  if (start.name === "p") state.paragraph = {};
  if (start.name === "r") state.run = {};
  if (start.name === "tr") state.rows.push([]);
  if (start.name === "tc") state.rows.at(-1)?.push("");
}

function openProperty({ name, attributes }: XmlStart, state: BodyState): void {
  const inRun = state.path.at(-2) === "rPr" && state.path.at(-3) === "r";
  const value = attributes.val;
  if (name === "pStyle" && value !== undefined) state.paragraph.style = value;
  if (name === "numPr") state.paragraph.isListItem = true;
  if (name === "outlineLvl") state.paragraph.outline = Number(value ?? "9") < 9;
  if (inRun && name === "b") state.run.bold = isOn(value);
  if (inRun && name === "rStyle" && value !== undefined) state.run.style = value;
  if (inRun && name === "vanish" && isOn(value)) {
    state.run.hidden = true;
    state.counts.hidden++;
  }
}

function openCharacter({ name, attributes }: XmlStart, state: BodyState): void {
  if (state.path.at(-2) !== "r") return;
  if (name === "tab") addWords("\t", state);
  if (name === "noBreakHyphen") addWords("\u2011", state);
  if (name === "cr" || (name === "br" && attributes.type !== "column")) addWords("\n", state);
}

function addWords(words: string, state: BodyState): void {
  if (state.run.hidden === true) return;
  const row = state.rows.at(-1);
  if (row !== undefined && row.length > 0) row[row.length - 1] += words;
  else if (words === "\n") state.builder.addBreak();
  else state.builder.addText(words, isBoldRun(state), true);
}

function isBoldRun({ run, paragraph, styles }: BodyState): boolean {
  return run.bold ?? (styles.isBold(run.style) || styles.isBold(paragraph.style));
}

function close(name: string, state: BodyState): void {
  state.path.pop();
  if (state.skipDepth > 0) {
    state.skipDepth--;
    return;
  }
  if (name === "p") endParagraph(state);
  if (name === "tr") endRow(state);
}

function endParagraph(state: BodyState): void {
  const row = state.rows.at(-1);
  if (row !== undefined && row.length > 0) {
    row[row.length - 1] = `${(row.at(-1) ?? "").trimEnd()}\n`;
    return;
  }
  const { style, isListItem, outline } = state.paragraph;
  const isHeading = outline ?? state.styles.isHeading(style);
  state.builder.end(isHeading ? "heading" : isListItem === true ? "list-item" : "paragraph");
}

function endRow(state: BodyState): void {
  const cells = (state.rows.pop() ?? []).map((cell) => cell.trim());
  const outer = state.rows.at(-1);
  // A table inside a cell becomes words of that cell.
  if (outer !== undefined && outer.length > 0)
    outer[outer.length - 1] += `${cells.filter((c) => c !== "").join(" ")}\n`;
  else if (cells.length > 1) state.builder.addRow(cells);
  else
    for (const line of (cells[0] ?? "").split("\n")) {
      state.builder.addText(line, false, true);
      state.builder.end("paragraph");
    }
}

function countUnread(name: string, state: BodyState): void {
  if (name === "del" || name === "moveFrom") state.counts.deletions++;
  if (name === "oMath" || name === "oMathPara") state.counts.formulas++;
}

// Deleted or moved-away text, the second form of the same drawing, field codes, formulas, and old properties.
const unread = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "instrText",
  "oMath",
  "oMathPara",
  "pPrChange",
  "rPrChange",
  "sectPrChange",
  "tblPrChange",
  "tcPrChange",
  "trPrChange",
  "numberingChange",
  "footnotePr",
  "endnotePr",
  "fldData",
]);
