import {
  type CountedText,
  type Guid,
  type OffsetUnits,
  placesIn,
  plainText,
  type RefiCoding,
  type RefiRecording,
  type RefiSource,
  type RefiText,
  type RefiTranscript,
} from "../../formats/refi/index.ts";
import { exactBlocks } from "./exact-blocks.ts";
import { findWords } from "./find-words.ts";
import type { ProjectReason, ReportBook } from "./project-report.ts";
import type { RawText } from "./read-texts.ts";

/** A stretch of a text that a selection marks. */
export interface MarkedStretch {
  readonly start: number;
  readonly end: number;
  /** Absent where the whole source was coded. */
  readonly selection?: Guid;
  readonly codings: readonly RefiCoding[];
  readonly notes: readonly Guid[];
  readonly description?: string;
}

/** The selections of a text that say how positions are counted. */
export function countedSelections({ source, raw }: RawText): CountedText {
  const words = source.kind === "text" ? source : "words" in source ? source.words : undefined;
  return { raw, selections: words?.selections ?? [] };
}

/** Where the selections of a source lie in its text; what cannot be placed is told. */
export function stretchesOf(text: RawText, units: OffsetUnits, book: ReportBook): readonly MarkedStretch[] {
  const { source } = text;
  const plain = plainText(text.raw);
  if (source.kind === "text") return [...placed(text, source, units, book), ...whole(plain, source, book)];
  if (source.kind === "pdf" || source.kind === "picture") {
    const inWords = source.words === undefined ? [] : placed(text, source.words, units, book);
    return [...inWords, ...regionsOf(source, plain, book), ...whole(plain, source, book)];
  }
  const isFirst = text.transcript === source.transcripts[0];
  return [
    ...(text.transcript === undefined ? [] : spokenOf(text, text.transcript, units, book)),
    ...(isFirst ? [...timesOf(text, source, units, book), ...whole(plain, source, book)] : []),
  ];
}

/** Cut a transcript or text into blocks, each with its time where sync points give one. */
export function blocksOf(text: RawText, units: OffsetUnits): ReturnType<typeof exactBlocks> {
  const points = text.transcript === undefined ? [] : timedPlaces(text, text.transcript, units);
  return exactBlocks(
    plainText(text.raw),
    (start, end) => points.find(({ place }) => place >= start && place < end)?.atMs,
  );
}

function placed(
  text: RawText,
  words: RefiText,
  units: OffsetUnits,
  book: ReportBook,
): readonly MarkedStretch[] {
  const place = placesIn(text.raw, units);
  return words.selections.flatMap((selection) => {
    book.held("selection");
    const at = place(selection);
    if (at === undefined) {
      loseCodings(selection, "place-outside", book);
      book.tell({
        kind: "selection",
        fate: "left-out",
        reason: "place-outside",
        guid: selection.guid,
        ...nameOf(selection),
      });
      return [];
    }
    book.kept("selection");
    return [{ ...at, ...marks(selection) }];
  });
}

/** A coding on the whole source is one on all of its text. */
function whole(plain: string, source: RefiSource, book: ReportBook): readonly MarkedStretch[] {
  if (source.codings.length === 0) return [];
  book.tell({
    kind: "coding",
    fate: "changed",
    reason: "whole-source",
    guid: source.guid,
    ...nameOf(source),
  });
  return [{ start: 0, end: plain.length, codings: source.codings, notes: [] }];
}

function regionsOf(
  source: Extract<RefiSource, { kind: "pdf" | "picture" }>,
  plain: string,
  book: ReportBook,
): readonly MarkedStretch[] {
  let from = 0;
  return source.selections.flatMap((selection) => {
    book.held("selection");
    const words = "words" in selection ? (selection.words?.content ?? selection.name) : undefined;
    const at =
      words === undefined ? undefined : (findWords(plain, words, from) ?? findWords(plain, words, 0));
    const fate = at === undefined ? "left-out" : "changed";
    const reason = at === undefined ? "region-without-words" : "region-to-words";
    book.tell({ kind: "selection", fate, reason, guid: selection.guid, ...nameOf(selection) });
    if (at === undefined) {
      loseCodings(selection, reason, book);
      return [];
    }
    book.kept("selection");
    from = at.start;
    return [{ ...at, ...marks(selection) }];
  });
}

interface TimedPlace {
  readonly guid: Guid;
  readonly place: number;
  readonly atMs?: number;
}

function timedPlaces(text: RawText, transcript: RefiTranscript, units: OffsetUnits): readonly TimedPlace[] {
  const place = placesIn(text.raw, { ...units, end: "after" });
  return transcript.syncPoints
    .flatMap(({ guid, position, atMs }) => {
      const at = position === undefined ? undefined : place({ start: position, end: position });
      return at === undefined ? [] : [{ guid, place: at.start, ...(atMs === undefined ? {} : { atMs }) }];
    })
    .toSorted((a, b) => a.place - b.place);
}

function spokenOf(
  text: RawText,
  transcript: RefiTranscript,
  units: OffsetUnits,
  book: ReportBook,
): readonly MarkedStretch[] {
  const places = new Map(timedPlaces(text, transcript, units).map((each) => [each.guid, each.place]));
  return transcript.selections.flatMap((selection) => {
    book.held("selection");
    const start = places.get(selection.from ?? "");
    const end = places.get(selection.to ?? "");
    if (start === undefined || end === undefined || end < start) {
      loseCodings(selection, "place-outside", book);
      book.tell({
        kind: "selection",
        fate: "left-out",
        reason: "place-outside",
        guid: selection.guid,
        ...nameOf(selection),
      });
      return [];
    }
    book.kept("selection");
    return [{ start, end, ...marks(selection) }];
  });
}

function timesOf(
  text: RawText,
  recording: RefiRecording,
  units: OffsetUnits,
  book: ReportBook,
): readonly MarkedStretch[] {
  const points = (text.transcript === undefined ? [] : timedPlaces(text, text.transcript, units)).filter(
    (each) => each.atMs !== undefined,
  );
  const timeOf = (point: TimedPlace): number => point.atMs ?? 0;
  return recording.selections.flatMap((selection) => {
    book.held("selection");
    const first = points.findLast((each) => timeOf(each) <= selection.begin);
    const next = points.find((each) => timeOf(each) >= selection.end);
    const isIn = first !== undefined && selection.end >= selection.begin;
    const fate = isIn ? "changed" : "left-out";
    const reason = isIn ? "time-to-words" : "time-without-words";
    book.tell({ kind: "selection", fate, reason, guid: selection.guid, ...nameOf(selection) });
    if (!isIn) {
      loseCodings(selection, reason, book);
      return [];
    }
    book.kept("selection");
    const end = next?.place ?? plainText(text.raw).length;
    return [{ start: first.place, end: Math.max(first.place, end), ...marks(selection) }];
  });
}

function loseCodings({ codings }: Marking, reason: ProjectReason, book: ReportBook): void {
  book.held("coding", codings.length);
  for (const { guid } of codings) book.tell({ kind: "coding", fate: "left-out", reason, guid });
}

interface Marking {
  readonly guid: Guid;
  readonly codings: readonly RefiCoding[];
  readonly notes: readonly Guid[];
  readonly description?: string;
}

function marks({ guid, codings, notes, description }: Marking): Omit<MarkedStretch, "start" | "end"> {
  return { selection: guid, codings, notes, ...(description === undefined ? {} : { description }) };
}

function nameOf({ name }: { readonly name?: string }): { readonly name?: string } {
  return name === undefined ? {} : { name };
}
