import type { ForeignDocument, ParagraphStyle } from "./foreign-document.ts";
import { buildParagraphs, type ParagraphBuilder } from "./paragraph-builder.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { readTeiPeople, type TeiPeople } from "./tei-people.ts";
import type { DecodedText } from "./text-encoding.ts";
import { readXml, withoutPlainDoctype, type XmlStart } from "./xml.ts";

/**
 * Read a TEI transcript: `sp` elements are turns with the words of `speaker` as label, `stage` are notes.
 *
 * The TEI header describes the file and is kept as metadata; `u` elements (spoken corpora) name their speaker by `who`,
 * read as the name that the header's list of persons gives, and their time by a place in the time line. Where an editor
 * gives two readings, the one that was written or said is read.
 */
export function readTei(decoded: DecodedText, limits: ReadingLimits): ForeignDocument {
  const builder = buildParagraphs(limits.maxCharacters);
  const state: TeiState = {
    path: [],
    speaker: undefined,
    label: undefined,
    inText: false,
    atMs: undefined,
    leaving: 0,
    deleted: 0,
    people: readTeiPeople(),
  };
  readXml(withoutPlainDoctype(decoded.text), "xml", limits, {
    onOpen: (start) => open(start, state, builder),
    onText: (text) => addWords(text, state, builder),
    onClose: (name) => close(name, state, builder),
  });
  const lost =
    state.deleted === 0
      ? []
      : [
          `${state.deleted} ${state.deleted === 1 ? "stretch" : "stretches"} marked as deleted ${state.deleted === 1 ? "was" : "were"} left aside.`,
        ];
  return {
    format: "tei",
    encoding: decoded.encoding,
    paragraphs: builder.paragraphs,
    lost: [...decoded.notes, ...lost],
  };
}

function addWords(text: string, state: TeiState, builder: ParagraphBuilder): void {
  if (state.leaving > 0) return;
  state.people.text(state.path, text);
  if (state.label !== undefined) state.label += text;
  else if (!isBetween(state, text)) builder.addText(text, false);
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
  /** When the utterance under way begins in its recording. */
  atMs: number | undefined;
  /** How many elements are open whose words are left aside. */
  leaving: number;
  deleted: number;
  readonly people: TeiPeople;
}

function open(start: XmlStart, state: TeiState, builder: ParagraphBuilder): void {
  if (state.leaving > 0 || isLeft(start.name, state)) {
    if (start.name === "del" && state.leaving === 0) state.deleted++;
    state.leaving++;
    return;
  }
  if (endsParagraph.has(start.name)) flush(state, builder);
  state.path.push(start.name);
  state.people.open(start);
  if (start.name === "text") state.inText = true;
  if (start.name === "sp") state.speaker = undefined;
  if (start.name === "u") beginUtterance(start, state);
  if (start.name === "speaker") state.label = "";
  if (start.name === "lb") builder.addBreak();
}

// Of two readings the editor's own is left aside, and so is what the writer struck out.
function isLeft(name: string, { path }: TeiState): boolean {
  return name === "del" || (path.at(-1) === "choice" && editorial.has(name));
}

const editorial = new Set(["corr", "reg", "expan"]);

function beginUtterance({ attributes }: XmlStart, state: TeiState): void {
  state.speaker = state.people.nameOf(attributes.who ?? "");
  state.atMs = state.people.timeOf(attributes.start ?? "");
}

function close(name: string, state: TeiState, builder: ParagraphBuilder): void {
  if (state.leaving > 0) {
    state.leaving--;
    return;
  }
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
  const before = builder.paragraphs.length;
  builder.end(style, {
    ...(speaks && state.speaker !== undefined ? { speaker: state.speaker } : {}),
    ...(speaks && state.atMs !== undefined ? { atMs: state.atMs } : {}),
  });
  if (speaks && builder.paragraphs.length > before) state.atMs = undefined;
}

function styleAt(state: TeiState): ParagraphStyle {
  if (!state.inText) return "metadata";
  const inner = state.path.findLast((name) => endsParagraph.has(name));
  if (inner === "head") return "heading";
  if (inner === "fw") return "page-header";
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
  "p l ab head stage note fw item sp u div body front back text teiHeader fileDesc title publisher idno licence bibl name desc change date persName event relation castList".split(
    " ",
  ),
);
