import {
  type CountedText,
  type OffsetUnits,
  placesIn,
  plainText,
  type RefiSource,
  type RefiText,
  type RefiTranscript,
} from "../../formats/refi/index.ts";
import { findWords } from "./find-words.ts";
import { loseMarks } from "./lose-marks.ts";
import { keepMark, type MarkedStretch, markWhole, nameOf } from "./marked-stretch.ts";
import { keepPart, onPages, partsOf, wholePart } from "./place-parts.ts";
import type { ReportBook } from "./project-report.ts";
import type { RawText } from "./raw-text.ts";
import { timedPlaces } from "./timed-blocks.ts";

/** The selections of a text that say how positions are counted. */
export function countedSelections({ source, raw, isFile }: RawText): CountedText {
  const words = source.kind === "text" ? source : "words" in source ? source.words : undefined;
  return { raw, selections: isFile ? [] : (words?.selections ?? []) };
}

/** Where the selections of a source lie in its text, recording or picture; what cannot be placed is told. */
export function stretchesOf(text: RawText, units: OffsetUnits, book: ReportBook): readonly MarkedStretch[] {
  const { source } = text;
  const plain = plainText(text.raw);
  switch (source.kind) {
    case "text":
      return [...placed(text, source, units, book), ...wholeText(plain, source, book)];
    case "pdf": {
      if (text.isFile) return [...partsOf(text, book), ...wholePart(text, book)];
      const inWords = source.words === undefined ? [] : placed(text, source.words, units, book);
      return [...inWords, ...regionsOf(text, source, plain, book), ...wholeText(plain, source, book)];
    }
    case "picture":
      return inPicture(text, source, units, book);
    default:
      return inRecording(text, source, units, book);
  }
}

function inPicture(
  text: RawText,
  source: Extract<RefiSource, { kind: "picture" }>,
  units: OffsetUnits,
  book: ReportBook,
): readonly MarkedStretch[] {
  if (text.isFile) return [...partsOf(text, book), ...wholePart(text, book)];
  const inWords = source.words === undefined ? [] : placed(text, source.words, units, book);
  if (text.lost === undefined) return inWords;
  loseMarks(source.selections, text.lost, book);
  return [...inWords, ...wholeText(plainText(text.raw), source, book)];
}

function inRecording(
  text: RawText,
  source: Extract<RefiSource, { kind: "audio" | "video" }>,
  units: OffsetUnits,
  book: ReportBook,
): readonly MarkedStretch[] {
  if (text.isFile) return [...partsOf(text, book), ...wholePart(text, book)];
  const spoken = text.transcript === undefined ? [] : spokenOf(text, text.transcript, units, book);
  if (text.guid !== source.guid) return spoken;
  return [...spoken, ...partsOf(text, book), ...wholeText(plainText(text.raw), source, book)];
}

function placed(
  text: RawText,
  words: RefiText,
  units: OffsetUnits,
  book: ReportBook,
): readonly MarkedStretch[] {
  const place = placesIn(text.raw, units);
  return words.selections.flatMap((selection) => {
    const at = place(selection);
    if (at === undefined) {
      loseMarks([selection], "place-outside", book);
      return [];
    }
    return [{ ...at, ...keepMark(selection, book) }];
  });
}

/** A coding on the whole source is one on all of its text. */
function wholeText(plain: string, source: RefiSource, book: ReportBook): readonly MarkedStretch[] {
  return markWhole(source, { start: 0, end: plain.length }, book);
}

/** A region of a page marks the words that it covers, where they are in the text; else it stays that region, where the page is here. */
function regionsOf(
  text: RawText,
  source: Extract<RefiSource, { kind: "pdf" }>,
  plain: string,
  book: ReportBook,
): readonly MarkedStretch[] {
  let from = 0;
  const onPage = onPages(text);
  return source.selections.flatMap((selection) => {
    const { guid } = selection;
    const words = selection.words?.content ?? selection.name;
    const at =
      words === undefined ? undefined : (findWords(plain, words, from) ?? findWords(plain, words, 0));
    if (at === undefined) {
      const fitted = onPage(selection);
      if (fitted === undefined) {
        loseMarks([selection], "region-without-words", book);
        return [];
      }
      // One that never had words is what it was.
      if (words !== undefined && words.trim() !== "")
        book.tell({
          kind: "selection",
          fate: "changed",
          reason: "region-to-page",
          guid,
          ...nameOf(selection),
        });
      return [keepPart(selection, fitted, book)];
    }
    book.tell({ kind: "selection", fate: "changed", reason: "region-to-words", guid, ...nameOf(selection) });
    from = at.start;
    return [{ ...at, ...keepMark(selection, book) }];
  });
}

function spokenOf(
  text: RawText,
  transcript: RefiTranscript,
  units: OffsetUnits,
  book: ReportBook,
): readonly MarkedStretch[] {
  const places = new Map(timedPlaces(text, transcript, units).map((each) => [each.guid, each.place]));
  return transcript.selections.flatMap((selection) => {
    const start = places.get(selection.from ?? "");
    const end = places.get(selection.to ?? "");
    if (start === undefined || end === undefined || end < start) {
      loseMarks([selection], "place-outside", book);
      return [];
    }
    return [{ start, end, ...keepMark(selection, book) }];
  });
}
