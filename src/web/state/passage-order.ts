import type { ReaderView, RecordId } from "../../app/views.ts";

type Passage = ReaderView["passages"][number];

/** Tell whether a passage carries a code. */
export function hasCode(passage: Passage | undefined, code: RecordId): boolean {
  return passage?.codings.some((coding) => coding.code === code) === true;
}

/** The next passage, or the one before, of a code or of any; round at the ends of the text. */
export function nextPassage(
  view: ReaderView,
  code: RecordId | undefined,
  from: number,
  forward: boolean,
): Passage | undefined {
  const wanted = view.passages
    .filter(({ state }) => state !== "gone")
    .filter((passage) => code === undefined || hasCode(passage, code))
    .sort((a, b) => a.start - b.start);
  const next = forward
    ? wanted.find(({ start }) => start > from)
    : wanted.findLast(({ start }) => start < from);
  return next ?? (forward ? wanted[0] : wanted.at(-1));
}
