import { type DocFormatting, type DocLayout, readDocFormatting } from "./doc-formatting.ts";
import { type DocPart, type DocTable, docParts, readDocHeader } from "./doc-header.ts";
import { type DocPiece, damagedDoc, readPieces, textOfPieces } from "./doc-pieces.ts";
import type { ForeignDocument, ForeignParagraph } from "./foreign-document.ts";
import { type LeftAside, leftNotes } from "./left-notes.ts";
import { NotReadable } from "./not-readable.ts";
import type { OleFile } from "./ole.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { buildStory, edgeParagraphs, type StoryBuilder } from "./story-builder.ts";

/**
 * Read a Word document of Word 97 to 2007 (MS-DOC): the accepted text of its body, then notes, with headers apart.
 *
 * The text is put together from its pieces, so that documents saved fast are read as they were last seen.
 */
export function readDoc(ole: OleFile, limits: ReadingLimits): ForeignDocument {
  const main = ole.read("WordDocument") ?? new Uint8Array();
  const header = readDocHeader(main);
  const tables = ole.read(header.tables) ?? new Uint8Array();
  const tableOf = (table: DocTable): Uint8Array => {
    const { at, length } = header.placeOf(table);
    if (at + length > tables.length) throw damagedDoc();
    return tables.subarray(at, at + length);
  };
  const pieces = readPieces(tableOf("pieces"), main);
  const total = pieces.at(-1)?.end ?? 0;
  if (total > limits.maxCharacters)
    throw new NotReadable({ type: "TooMuchText", maxCharacters: limits.maxCharacters });
  const formatting = readDocFormatting(main, tableOf("characters"), tableOf("paragraphs"));
  const walk: Walk = {
    text: textOfPieces(pieces, main),
    pieces,
    formatting,
    left: { deletions: 0, comments: 0, pictures: 0, objects: 0, hidden: 0, footnotes: 0 },
  };
  return { format: "doc", ...readParts(walk, header.lengths, limits) };
}

interface Walk {
  readonly text: string;
  readonly pieces: readonly DocPiece[];
  readonly formatting: DocFormatting;
  readonly left: { -readonly [K in keyof LeftAside]: LeftAside[K] };
}

function readParts(
  walk: Walk,
  lengths: Readonly<Record<DocPart, number>>,
  limits: ReadingLimits,
): Pick<ForeignDocument, "paragraphs" | "lost"> {
  const read = new Map<DocPart, readonly ForeignParagraph[]>();
  let at = 0;
  for (const part of docParts) {
    const end = at + lengths[part];
    if (end > walk.text.length) throw damagedDoc();
    const isRead = part !== "macros" && part !== "comments";
    if (isRead) read.set(part, readStory(walk, at, end, limits));
    at = end;
  }
  const of = (part: DocPart) => read.get(part) ?? [];
  const notes = [...of("footnotes"), ...of("endnotes")];
  const paragraphs = [
    ...edgeParagraphs([...of("edges"), ...of("edgeBoxes")], "page-header"),
    ...of("body"),
    ...of("boxes"),
    ...notes.map(({ text }) => ({ text, style: "footnote" }) as const),
  ];
  return { paragraphs, lost: leftNotes({ ...walk.left, footnotes: notes.length }) };
}

interface Story {
  readonly builder: StoryBuilder;
  /** For each field that is open, whether its words are the code rather than the result. */
  readonly fields: boolean[];
  /** The stretch of characters left aside that is under way. */
  leaving?: "hidden" | "deletions" | undefined;
}

function readStory(
  walk: Walk,
  start: number,
  end: number,
  limits: ReadingLimits,
): readonly ForeignParagraph[] {
  const story: Story = { builder: buildStory(limits.maxCharacters), fields: [] };
  for (const piece of walk.pieces) {
    const until = Math.min(end, piece.end);
    for (let at = Math.max(start, piece.start); at < until; at++)
      readCharacter(walk, story, walk.text.charCodeAt(at), piece.at + (at - piece.start) * piece.width);
  }
  return story.builder.finish();
}

function readCharacter(walk: Walk, story: Story, code: number, byte: number): void {
  if (code === fieldBegins) story.fields.push(true);
  else if (code === fieldResult && story.fields.length > 0) story.fields[story.fields.length - 1] = false;
  else if (code === fieldEnds) story.fields.pop();
  else if (code === 0x0d || code === 0x0c) {
    const layout = walk.formatting.layoutAt(byte);
    story.builder.endParagraph(styleOf(layout), layout.inTable && code === 0x0d);
  } else if (code === 0x07) endCell(story.builder, walk.formatting.layoutAt(byte));
  else if (!story.fields.includes(true)) readWord(walk, story, code, byte);
}

const fieldBegins = 0x13;
const fieldResult = 0x14;
const fieldEnds = 0x15;

function styleOf({ isHeading, isListItem }: DocLayout): "heading" | "list-item" | "paragraph" {
  return isHeading ? "heading" : isListItem ? "list-item" : "paragraph";
}

function endCell(builder: StoryBuilder, { endsRow }: DocLayout): void {
  if (endsRow) builder.endRow();
  else builder.endCell();
}

function readWord(walk: Walk, story: Story, code: number, byte: number): void {
  const { bold, hidden, deleted } = walk.formatting.lookAt(byte);
  const leaving = deleted ? "deletions" : hidden ? "hidden" : undefined;
  if (leaving !== undefined && leaving !== story.leaving) walk.left[leaving]++;
  story.leaving = leaving;
  if (leaving !== undefined) return;
  if (code === 0x01 || code === 0x08) walk.left.pictures++;
  if (code === 0x05) walk.left.comments++;
  const character = characterOf(code);
  if (character !== "") story.builder.addText(character, bold);
}

function characterOf(code: number): string {
  if (code === 0x0b) return "\n";
  if (code === 0x1e) return "\u2011";
  if (code === 0x09) return "\t";
  const isSign = code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfeff || code >= 0xfffe;
  return isSign ? "" : String.fromCharCode(code);
}
