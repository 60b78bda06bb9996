import type { RecordId } from "../../base/index.ts";
import type { TextRange } from "../../study/index.ts";
import { cutAfter, cutBefore } from "../snippet.ts";
import type { ConcordedText } from "./concordance.ts";

/** A keyword in its context. */
export interface KwicLine extends TextRange {
  readonly source: RecordId;
  readonly before: string;
  /** The words as they are written. */
  readonly words: string;
  readonly after: string;
}

/** Cut a line out of a text: so many characters on each side, whole words alone, within the turn. */
export function kwicLine(
  { source, text, blocks }: ConcordedText,
  { start, end }: TextRange,
  around: number,
): KwicLine {
  const turn = blocks.find((block) => block.start <= start && start < block.end) ?? {
    start: 0,
    end: text.length,
  };
  const from = cutBefore(text, Math.max(turn.start, start - around), start, turn.start);
  const to = cutAfter(text, end, Math.min(turn.end, end + around), turn.end);
  return {
    source,
    start,
    end,
    before: tidy(text.slice(from, start)),
    words: tidy(text.slice(start, end)),
    after: tidy(text.slice(end, to)),
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
