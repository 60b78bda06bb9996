import type { ForeignDocument, ForeignFormat, ForeignParagraph } from "../formats/index.ts";
import type { Block } from "../study/index.ts";
import type { CollectedText } from "./collected-text.ts";
import { cutLong } from "./cut-long.ts";
import { directionOf } from "./direction.ts";
import { findTurns, type Turns } from "./find-turns.ts";
import { type LanguageGuide, languageOf, learnLanguages } from "./language.ts";
import { mergeCaptions } from "./merge-captions.ts";
import { areNumberedLines, readPlainLines } from "./plain-lines.ts";
import { type ReadLine, splitParagraphs } from "./read-line.ts";
import { nameParts } from "./speaker-part.ts";
import type { Utterance } from "./utterance.ts";
import { isFullLine, wrapWidth } from "./wrapping.ts";

/**
 * Turn a foreign document into a source's first text: one readable whole, cut into blocks, with who speaks in each.
 *
 * Every word of the document is in the text once, furniture included; only the labels of speakers are taken out of it
 * and kept in the list of speakers (docs/decisions/0003-speaker-labels.md). Nothing is corrected or normalised.
 */
export function collectText(document: ForeignDocument): CollectedText {
  const { lines, notes } = linesOf(document);
  const turns = findTurns(lines);
  const speakers = nameParts(turns);
  const utterances = mergeCaptions(turns.utterances).flatMap(cutLong);
  const guide = learnLanguages(
    utterances.filter((utterance) => utterance.kind !== "furniture").map((utterance) => utterance.text),
    document.language,
  );
  const keys = [...turns.labels.keys()];
  return {
    ...assemble(utterances, guide, keys),
    speakers,
    format: document.format,
    ...(document.encoding === undefined ? {} : { encoding: document.encoding }),
    ...(document.media === undefined ? {} : { media: document.media }),
    language: guide.main,
    notes: [...document.lost, ...notes, ...turnNotes(turns)],
    ...(document.translations === undefined ? {} : { translations: document.translations.map(collectText) }),
  };
}

function linesOf(document: ForeignDocument): {
  readonly lines: readonly ReadLine[];
  readonly notes: readonly string[];
} {
  if (document.format === "txt") return readPlainLines(document.paragraphs);
  if (wordProcessors.has(document.format)) {
    const isEdge = ({ style }: ForeignParagraph) => style === "page-header" || style === "page-footer";
    const body = document.paragraphs.filter((paragraph) => !isEdge(paragraph));
    // Records of courts are typed line by line there too: such a file reads as its plain text does.
    if (body.every(({ style }) => style === "paragraph") && areNumberedLines(body)) {
      const typed = readPlainLines(body);
      return { ...typed, lines: [...splitParagraphs(document.paragraphs.filter(isEdge)), ...typed.lines] };
    }
  }
  return { lines: joinWrapped(splitParagraphs(document.paragraphs), document.format), notes: [] };
}

const wordProcessors: ReadonlySet<ForeignFormat> = new Set(["doc", "docx", "odt", "rtf"]);

// Mail pasted into a page is often broken to a width: such line ends are no author's. In Markdown none is, by its rules;
// but transcripts are typed in it line by line, so only full lines and small letters are believed.
function joinWrapped(lines: readonly ReadLine[], format: ForeignFormat): readonly ReadLine[] {
  const broken = lines.filter(
    (line, index) => line.joins === "author" || lines[index + 1]?.joins === "author",
  );
  const width = wrapWidth(
    broken.flatMap((line) => [
      ...(line.joins === "author" ? [] : [blank]),
      { text: line.text, beginsPage: false, isEdge: false },
    ]),
  );
  const usual = width ?? (format === "md" ? 70 : undefined);
  if (usual === undefined) return lines;
  return lines.map((line, index) => {
    const before = lines[index - 1]?.text ?? "";
    const isLayout =
      line.joins === "author" && (isFullLine(before, line.text, usual) || /^\p{Ll}/u.test(line.text));
    return isLayout ? { ...line, joins: "layout" } : line;
  });
}

const blank = { text: "", beginsPage: false, isEdge: false };

function turnNotes(turns: Turns): readonly string[] {
  if (turns.inherited === 0) return [];
  return [
    `${turns.inherited} ${turns.inherited === 1 ? "caption names" : "captions name"} no speaker; they were given to the one named last. Check them against the recording.`,
  ];
}

function assemble(
  utterances: readonly Utterance[],
  guide: LanguageGuide,
  keys: readonly string[],
): Pick<CollectedText, "text" | "blocks"> {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  const usualDirection =
    directionOf(
      utterances
        .map(({ text }) => text)
        .join(" ")
        .slice(0, 20_000),
    ) ?? "ltr";
  for (const utterance of utterances) {
    if (blocks.length > 0) {
      pieces.push(utterance.before);
      length += utterance.before.length;
    }
    pieces.push(utterance.text);
    blocks.push(blockOf(utterance, length, guide, keys, usualDirection));
    length += utterance.text.length;
  }
  return { text: pieces.join(""), blocks };
}

function blockOf(
  utterance: Utterance,
  start: number,
  guide: LanguageGuide,
  keys: readonly string[],
  usualDirection: "ltr" | "rtl",
): Block {
  const { text, kind, speaker, part, atMs, untilMs, language } = utterance;
  return {
    start,
    end: start + text.length,
    kind,
    ...(speaker === undefined ? {} : { speaker: keys.indexOf(speaker) }),
    ...(part === undefined ? {} : { part }),
    language: language ?? languageOf(text, guide),
    direction: directionOf(text) ?? usualDirection,
    ...(atMs === undefined ? {} : { atMs }),
    ...(atMs === undefined || untilMs === undefined || untilMs < atMs ? {} : { untilMs }),
  };
}
