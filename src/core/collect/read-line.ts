import type { ForeignParagraph, TextSpan } from "../formats/index.ts";

/**
 * One line of a document on its way to a block.
 *
 * A paragraph is a line that joins nothing, with the lines after it that join it.
 */
export interface ReadLine
  extends Pick<ForeignParagraph, "style" | "speaker" | "part" | "atMs" | "untilMs" | "language" | "page"> {
  /** Without blanks at either end, never empty. */
  readonly text: string;
  readonly bold?: readonly TextSpan[];
  readonly cells?: readonly string[];
  /** How it goes on from the line before: not at all, where the layout broke the line, or where the author did. */
  readonly joins: "no" | "layout" | "author";
  /** Whether an empty line, or the form itself, sets it apart from what stands before. */
  readonly isApart: boolean;
}

/** Split the paragraphs of a rich form at their inner line breaks; bold stretches are kept with their lines. */
export function splitParagraphs(paragraphs: readonly ForeignParagraph[]): readonly ReadLine[] {
  return paragraphs.flatMap((paragraph, index) => {
    const isTight = tightStyles.has(paragraph.style) && paragraphs[index - 1]?.style === paragraph.style;
    return splitParagraph(paragraph, !isTight);
  });
}

const tightStyles: ReadonlySet<string> = new Set(["list-item", "table-row", "metadata", "chrome"]);

function splitParagraph(paragraph: ForeignParagraph, isApart: boolean): readonly ReadLine[] {
  const { text, bold, isWrapped, ...rest } = paragraph;
  const lines: ReadLine[] = [];
  let at = 0;
  for (const raw of text.split("\n")) {
    const lead = raw.length - raw.trimStart().length;
    const words = raw.trim();
    if (words !== "") {
      const spans = spansWithin(bold ?? [], at + lead, at + lead + words.length);
      const joins = lines.length === 0 ? "no" : isWrapped === true ? "layout" : "author";
      lines.push({
        ...rest,
        text: words,
        joins,
        isApart: lines.length === 0 && isApart,
        ...(spans.length > 0 ? { bold: spans } : {}),
      });
    }
    at += raw.length + 1;
  }
  return lines;
}

function spansWithin(spans: readonly TextSpan[], start: number, end: number): readonly TextSpan[] {
  return spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ start: Math.max(0, span.start - start), end: Math.min(span.end, end) - start }));
}
