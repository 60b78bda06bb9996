import type { Mark } from "../brief-document.ts";
import { type Setting, wordsAt } from "./picture-marks.ts";
import { wrapText } from "./text-width.ts";

/** Lines of text under one another, and how high they stand together. */
export interface StackedLines {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** A text that is broken into lines to stand under others. */
export interface LinesOf extends Setting {
  readonly text: string;
  /** 2 where it is left out. */
  readonly mostLines?: number;
}

/** Set texts under one another in a column, each broken into lines of its own; `x` is where lines are anchored. */
export function stackLines(
  texts: readonly LinesOf[],
  column: { readonly x: number; readonly top: number; readonly width: number },
): StackedLines {
  const marks: Mark[] = [];
  let height = 0;
  for (const { text, mostLines = 2, ...setting } of texts) {
    const size = setting.size ?? 13;
    // A strong line is wider than what it is broken by.
    const width = setting.weight === "strong" ? column.width / 1.12 : column.width;
    for (const line of wrapText(text, size, width, mostLines)) {
      height += size + 4;
      marks.push(wordsAt(column.x, column.top + height - 4, line, setting));
    }
  }
  return { height, marks };
}
