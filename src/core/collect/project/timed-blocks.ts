import {
  type Guid,
  type OffsetUnits,
  placesIn,
  plainText,
  type RefiTranscript,
} from "../../formats/refi/index.ts";
import { type ExactBlocks, exactBlocks } from "./exact-blocks.ts";
import type { ReportBook } from "./project-report.ts";
import type { RawText } from "./raw-text.ts";

/** Cut a transcript or text into blocks, each with its times where sync points give some; what else there is of times is told. */
export function blocksOf(text: RawText, units: OffsetUnits, book: ReportBook): ExactBlocks {
  const plain = plainText(text.raw);
  const points = text.transcript === undefined ? [] : timedPlaces(text, text.transcript, units);
  const timed = points.flatMap(({ place, atMs }) => (atMs === undefined ? [] : [{ place, atMs }]));
  const ends = new Map(timed.map(({ place, atMs }) => [place, atMs]));
  let [next, used] = [0, 0];
  const cut = exactBlocks(plain, (start, end) => {
    while (next < timed.length && (timed[next]?.place ?? start) < start) next++;
    const first = timed[next];
    if (first === undefined || first.place >= end) return {};
    const { atMs } = first;
    const untilMs = ends.get(end);
    const isEnded = untilMs !== undefined && untilMs >= atMs;
    used += isEnded ? 2 : 1;
    return isEnded ? { atMs, untilMs } : { atMs };
  });
  // A line has the time of its beginning and of its end.
  if (timed.filter(({ place }) => place < plain.trimEnd().length).length > used)
    book.tell({ kind: "source", fate: "changed", reason: "times-within", guid: text.guid, name: text.title });
  return cut;
}

/** A point of a transcript at which its recording has come to a time. */
export interface TimedPlace {
  readonly guid: Guid;
  readonly place: number;
  readonly atMs?: number;
}

/** The points of a transcript, in the order of its words; a time before the beginning is none. */
export function timedPlaces(
  text: RawText,
  transcript: RefiTranscript,
  units: OffsetUnits,
): readonly TimedPlace[] {
  const place = placesIn(text.raw, { ...units, end: "after" });
  return transcript.syncPoints
    .flatMap(({ guid, position, atMs }) => {
      const at = position === undefined ? undefined : place({ start: position, end: position });
      const isTimed = atMs !== undefined && atMs >= 0;
      return at === undefined ? [] : [{ guid, place: at.start, ...(isTimed ? { atMs } : {}) }];
    })
    .toSorted((a, b) => a.place - b.place);
}
