import { type Row, rowAt } from "./rows.ts";
import { sentencesIn, trimmed } from "./steps.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The next larger stretch around a place or a selection: the sentences it lies in, then the turn.
 *
 * A selection that is the whole turn stays as it is; one over several turns grows to their ends.
 */
export function widened(text: string, rows: readonly Row[], range: Range): Range {
  const [first, last] = [rows[rowAt(rows, range.start + 1)], rows[rowAt(rows, range.end)]];
  if (first === undefined || last === undefined) return range;
  const from = sentencesIn(text, first).find(({ end }) => end > range.start);
  const to = sentencesIn(text, last).findLast(({ start }) => start < Math.max(range.end, range.start + 1));
  const sentence = trimmed(
    text,
    Math.min(from?.start ?? range.start, range.start),
    Math.max(to?.end ?? 0, range.end),
  );
  if (sentence.start < range.start || sentence.end > range.end) return sentence;
  const turn = rows.filter(({ block }) => block === first.block || block === last.block);
  return trimmed(text, turn[0]?.start ?? range.start, turn.at(-1)?.end ?? range.end);
}
