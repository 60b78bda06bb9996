import type { ForeignDocument, ParagraphStyle } from "./foreign-document.ts";
import { buildParagraphs, type ParagraphBuilder } from "./paragraph-builder.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import type { DecodedText } from "./text-encoding.ts";
import { readXml, type XmlStart } from "./xml.ts";

/**
 * Read a TEI transcript: `sp` elements are turns with the words of `speaker` as label, `stage` are notes.
 *
 * The TEI header describes the file and is kept as metadata; `u` elements (spoken corpora) name their speaker by `who`.
 */
export function readTei(decoded: DecodedText, limits: ReadingLimits): ForeignDocument {
  const builder = buildParagraphs(limits.maxCharacters);
  const state: TeiState = { path: [], speaker: undefined, label: undefined, inText: false };
  readXml(decoded.text, "xml", limits, {
    onOpen: (start) => open(start, state, builder),
    onText: (text) => {
      if (state.label !== undefined) state.label += text;
      else if (!isBetween(state, text)) builder.addText(text, false);
    },
    onClose: (name) => close(name, state, builder),
  });
  return { format: "tei", encoding: decoded.encoding, paragraphs: builder.paragraphs, lost: decoded.notes };
}

/** Tell whether XML is TEI, by its root element. */
export function isTei(text: string): boolean {
  return /<(?:\w+:)?TEI(?:\.2|Corpus)?[\s>]/.test(text.slice(0, 10_000));
}

interface TeiState {
  path: string[];
  speaker: string | undefined;
  /** The words of the speaker element under way. */
  label: string | undefined;
  inText: boolean;
}

function open(start: XmlStart, state: TeiState, builder: ParagraphBuilder): void {
  if (endsParagraph.has(start.name)) flush(state, builder);
  state.path.push(start.name);
  if (start.name === "text") state.inText = true;
  if (start.name === "sp") state.speaker = undefined;
  if (start.name === "u") state.speaker = (start.attributes.who ?? "").replace(/^#/, "") || undefined;
  if (start.name === "speaker") state.label = "";
  if (start.name === "lb") builder.addBreak();
}

function close(name: string, state: TeiState, builder: ParagraphBuilder): void {
  if (name === "speaker") {
    const label = (state.label ?? "")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/\s*[:.]$/, "");
    state.speaker = label === "" ? undefined : label;
    state.label = undefined;
  } else if (endsParagraph.has(name)) flush(state, builder);
  state.path.pop();
  if (name === "sp" || name === "u") state.speaker = undefined;
  if (name === "text") state.inText = false;
}

function flush(state: TeiState, builder: ParagraphBuilder): void {
  const style = styleAt(state);
  const speaks =
    state.speaker !== undefined &&
    style === "paragraph" &&
    state.path.some((name) => name === "sp" || name === "u");
  builder.end(style, speaks && state.speaker !== undefined ? { speaker: state.speaker } : {});
}

function styleAt(state: TeiState): ParagraphStyle {
  if (!state.inText) return "metadata";
  const inner = state.path.findLast((name) => endsParagraph.has(name));
  if (inner === "head") return "heading";
  if (inner === "stage") return "stage";
  if (inner === "note") return "footnote";
  if (inner === "item") return "list-item";
  return "paragraph";
}

// Some files set the colon of a label between the elements; it is no word.
function isBetween(state: TeiState, text: string): boolean {
  return state.path.at(-1) === "sp" && /^[\s:.]*$/.test(text);
}

const endsParagraph = new Set(
  "p l ab head stage note item sp u div body front back text teiHeader fileDesc title publisher idno licence bibl name desc change date persName event relation castList".split(
    " ",
  ),
);
