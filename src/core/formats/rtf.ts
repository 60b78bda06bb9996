import { cleanText } from "./clean-text.ts";
import type { ForeignDocument } from "./foreign-document.ts";
import { leftNotes } from "./left-notes.ts";
import { NotReadable } from "./not-readable.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { beginRtf, plainLook, type RtfGroup, type RtfState, storyOf } from "./rtf-state.ts";
import { readRtfTokens } from "./rtf-tokens.ts";
import { type RtfDestination, rtfCharacters, rtfDestinations } from "./rtf-words.ts";
import { edgeParagraphs } from "./story-builder.ts";
import { codePageDecoder, westernPage } from "./windows-code-pages.ts";

/**
 * Read rich text (RTF 1.9.1): the accepted text of its body, then footnotes, with headers and footers apart.
 *
 * Field codes, pictures, comments, hidden and deleted text are left aside. Nothing in it is run, fetched or opened.
 */
export function readRtf(bytes: Uint8Array, limits: ReadingLimits): ForeignDocument {
  const state = beginRtf(limits);
  readRtfTokens(bytes, {
    onOpen: () => openGroup(state, limits),
    onClose: () => closeGroup(state),
    onWord: (name, value) => readWord(state, name, value),
    onSymbol: (symbol) => readSymbol(state, symbol),
    onByte: (byte) => readByte(state, byte),
  });
  flushBytes(state);
  if (state.groups.length > 0) state.left.isCut = true;
  const { body, footnote } = state.stories;
  return {
    format: "rtf",
    paragraphs: [
      ...edgeParagraphs(state.stories["page-header"].finish(), "page-header"),
      ...body.finish(),
      ...footnote.finish().map(({ text }) => ({ text, style: "footnote" }) as const),
      ...edgeParagraphs(state.stories["page-footer"].finish(), "page-footer"),
    ],
    lost: lostNotes(state),
  };
}

function openGroup(state: RtfState, limits: ReadingLimits): void {
  flushBytes(state);
  state.toSkip = 0;
  if (state.groups.length > limits.maxDepth)
    throw new NotReadable({ type: "UnsafeMarkup", reason: "too-deep" });
  // Words stand inside the one outermost group; what lies outside it is none of the document's.
  const destination = state.groups.length === 0 && !state.isEnded ? "body" : state.top.destination;
  state.groups.push(state.top);
  state.top = {
    ...state.top,
    destination,
    isNew: true,
    isStarred: false,
    paragraph: { ...state.top.paragraph },
  };
}

function closeGroup(state: RtfState): void {
  flushBytes(state);
  state.toSkip = 0;
  const outer = state.groups.pop();
  if (outer === undefined) return;
  const [was, is] = [state.top.destination, outer.destination];
  if (was !== is && (was === "footnote" || was.startsWith("page-") || is === "shape"))
    storyOf(state)?.endParagraph("paragraph", false);
  state.top = outer;
  if (state.groups.length === 0) state.isEnded = true;
}

function readWord(state: RtfState, name: string, value: number | undefined): void {
  flushBytes(state);
  if (state.toSkip > 0) {
    state.toSkip--;
    return;
  }
  const group = state.top;
  const isFirst = group.isNew;
  group.isNew = false;
  if (name === "ud") enter(state, group.outside ?? "body");
  else if (enterDestination(state, name, isFirst)) return;
  else if (group.destination === "fonts" || group.destination === "styles")
    state.tables.word(group.destination, name, value);
  else if (name === "nestrow") state.stories.body.addText("\n", false);
  else if (group.destination !== "skip" && group.destination !== "shape")
    readLayout(state, group, name, value);
  readDocumentWord(state, group, name, value);
}

// A group marked by a star may be passed over by whoever does not know its word.
function enterDestination(state: RtfState, name: string, isFirst: boolean): boolean {
  const group = state.top;
  const leads = rtfDestinations.get(name);
  if (!isFirst) return false;
  if (leads === undefined) {
    if (group.isStarred) enter(state, "skip");
    return false;
  }
  countLeft(state, name);
  if (name === "listtext" || name === "pntext") state.isListItem = true;
  // What lies inside a part that is left aside is left aside, but for the words of a shape.
  const isLeft = group.destination === "skip" || (group.destination === "shape" && name !== "shptxt");
  if (name === "upr") group.outside = group.destination;
  if (!isLeft) enter(state, leads);
  return true;
}

function enter(state: RtfState, destination: RtfDestination): void {
  // A box of text lies inside a paragraph: what stands before it ends there.
  if (state.top.destination === "shape" && destination === "body")
    storyOf(state, "body")?.endParagraph("paragraph", false);
  state.top.destination = destination;
}

function countLeft(state: RtfState, name: string): void {
  if (state.top.destination === "skip") return;
  if (name === "pict") state.left.pictures++;
  if (name === "object") state.left.objects++;
  if (name === "annotation") state.left.comments++;
  if (name === "footnote") state.left.footnotes++;
}

function readLayout(state: RtfState, group: RtfGroup, name: string, value: number | undefined): void {
  const { paragraph } = group;
  const character = rtfCharacters.get(name);
  if (character !== undefined) addText(state, character);
  else if (name === "u") readUnicode(state, value ?? 0);
  else if (name === "par" || name === "sect") endParagraph(state);
  else if (name === "cell") storyOf(state)?.endCell();
  else if (name === "row") storyOf(state)?.endRow();
  else if (name === "pard") group.paragraph = { isHeading: false, isListItem: false, inTable: false };
  else if (name === "plain") Object.assign(group, plainLook, { font: state.font });
  else if (name === "intbl") paragraph.inTable = true;
  else if (name === "outlinelevel") paragraph.isHeading = (value ?? 9) < 9;
  else if (name === "s") paragraph.isHeading = state.tables.tables.headings.has(value ?? -1);
  else if (name === "ls") paragraph.isListItem = (value ?? 0) > 0;
  else readLook(state, group, name, value);
}

function readLook(state: RtfState, group: RtfGroup, name: string, value: number | undefined): void {
  const isOn = value !== 0;
  if (name === "b") group.bold = isOn;
  else if (name === "ab") group.otherBold = isOn;
  else if (name === "v") {
    if (isOn && !group.hidden) state.left.hidden++;
    group.hidden = isOn;
  } else if (name === "deleted") {
    if (isOn && !group.deleted) state.left.deletions++;
    group.deleted = isOn;
  } else if (name === "f") group.font = value ?? 0;
  else if (name === "af") group.otherFont = value ?? 0;
  else if (name === "rtlch") group.isRightToLeft = true;
  else if (name === "ltrch") group.isRightToLeft = false;
}

function readDocumentWord(state: RtfState, group: RtfGroup, name: string, value: number | undefined): void {
  if (name === "uc") group.unicodeSkip = Math.min(Math.max(0, value ?? 1), 16);
  else if (name === "ansicpg" && value !== undefined && value !== 0) state.page = value;
  else if (name === "mac") state.page = 10_000;
  else if (name === "deff") {
    state.font = value ?? 0;
    group.font = state.font;
  }
}

function readUnicode(state: RtfState, value: number): void {
  addText(state, plainText(String.fromCharCode(value & 0xffff)));
  state.toSkip = state.top.unicodeSkip;
}

function readSymbol(state: RtfState, symbol: string): void {
  flushBytes(state);
  if (state.toSkip > 0) {
    state.toSkip--;
    return;
  }
  if (symbol === "*") {
    state.top.isStarred = true;
    return;
  }
  state.top.isNew = false;
  const character = rtfCharacters.get(symbol);
  if (character !== undefined) addText(state, character);
  else if (symbol === "\n" || symbol === "\r") endParagraph(state);
}

function endParagraph(state: RtfState): void {
  const { isHeading, isListItem, inTable } = state.top.paragraph;
  const isItem = isListItem || state.isListItem;
  state.isListItem = false;
  storyOf(state)?.endParagraph(isHeading ? "heading" : isItem ? "list-item" : "paragraph", inTable);
}

function readByte(state: RtfState, byte: number): void {
  const { top } = state;
  top.isNew = false;
  if (state.toSkip > 0) state.toSkip--;
  else if (top.destination === "fonts" || top.destination === "styles")
    state.tables.character(top.destination, String.fromCharCode(byte));
  else if (top.destination !== "skip" && top.destination !== "shape") state.bytes.push(byte);
}

function addText(state: RtfState, text: string): void {
  const { top } = state;
  if (top.hidden || top.deleted) return;
  storyOf(state)?.addText(text, top.isRightToLeft ? top.otherBold : top.bold);
}

/** Turn the bytes of text gathered so far into characters, by the code page of the font they are set in. */
function flushBytes(state: RtfState): void {
  if (state.bytes.length === 0) return;
  const { top, tables } = state;
  const pages = tables.tables.fontPages;
  const page =
    (top.isRightToLeft ? pages.get(top.otherFont ?? -1) : undefined) ?? pages.get(top.font) ?? state.page;
  const bytes = Uint8Array.from(state.bytes);
  state.bytes.length = 0;
  const decoder = codePageDecoder(page) ?? codePageDecoder(westernPage);
  if (codePageDecoder(page) === undefined && bytes.some((byte) => byte >= 0x80))
    state.left.unknownPage = true;
  addText(state, plainText(decoder?.decode(bytes) ?? ""));
}

// Most runs are plain letters, and there may be millions of them.
function plainText(text: string): string {
  return /^[\x20-\x7e\u00a0-\u2027\u202f-\ufefe]*$/.test(text) ? text : cleanText(text).text;
}

function lostNotes({ left }: RtfState): readonly string[] {
  return [
    ...leftNotes(left),
    ...(left.unknownPage
      ? ["Some letters are in a code page that is not known here and were read as western ones; check them."]
      : []),
    ...(left.isCut ? ["The file ends before it is closed: words may be missing at its end."] : []),
  ];
}
