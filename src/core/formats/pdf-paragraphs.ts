import type { ForeignParagraph } from "./foreign-document.ts";
import type { PdfLine } from "./pdf-lines.ts";

/**
 * Join the lines of a PDF to paragraphs; the line breaks stay inside, marked as the layout's.
 *
 * A line goes on in the next one if the next line's first word would not have fitted behind it, and no wider gap,
 * change of size or column lies between. A paragraph that runs over the end of a page stays whole, and the headers
 * and footers between its halves follow it.
 */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): readonly ForeignParagraph[] {
  const body = pages.flat().filter((line) => line.edge === undefined);
  const layout = measure(body);
  const result: ForeignParagraph[] = [];
  let open: PdfLine[] = [];
  let waiting: ForeignParagraph[] = [];
  const finish = () => {
    if (open.length > 0) result.push(paragraphOf(open, layout));
    result.push(...waiting);
    open = [];
    waiting = [];
  };
  for (const line of pages.flat()) {
    const last = open.at(-1);
    if (line.edge !== undefined) waiting.push({ text: line.text, style: line.edge, page: line.page.number });
    else if (
      open[0] !== undefined &&
      last !== undefined &&
      (fillsCell(open[0], last, line) || goesOn(open[0], last, line, layout))
    )
      open.push(line);
    else {
      finish();
      open = [line];
    }
  }
  finish();
  return result;
}

interface Layout {
  /** Usual distance of baselines, as a multiple of the font size. */
  readonly pitch: number;
  /** Usual font size. */
  readonly height: number;
  /** The right end of the widest lines, by their left end rounded to ten points. */
  readonly rightByLeft: ReadonlyMap<number, number>;
  /** The left end of the widest lines, by their right end: where right-to-left text turns to the next line. */
  readonly leftByRight: ReadonlyMap<number, number>;
}

function measure(lines: readonly PdfLine[]): Layout {
  const pitches = lines.slice(1).flatMap((line, index) => {
    const drop = ((lines[index]?.y ?? 0) - line.y) / line.height;
    return drop > 0.8 && drop < 3 ? [drop] : [];
  });
  const rightByLeft = new Map<number, number>();
  const leftByRight = new Map<number, number>();
  for (const line of lines) {
    const [left, right] = [edgeKey(line.left), edgeKey(line.right)];
    rightByLeft.set(left, Math.max(rightByLeft.get(left) ?? 0, line.right));
    leftByRight.set(right, Math.min(leftByRight.get(right) ?? Number.POSITIVE_INFINITY, line.left));
  }
  const height = median(lines.map((line) => line.height)) ?? 10;
  return { pitch: lowerQuartile(pitches) ?? 1.2, height, rightByLeft, leftByRight };
}

// A line under a cell of a table row, at the cell's left end, goes on in that cell.
function fillsCell(row: PdfLine, last: PdfLine, line: PdfLine): boolean {
  if (row.cells === undefined || line.cells !== undefined || line.page.number !== last.page.number)
    return false;
  const drop = (last.y - line.y) / line.height;
  return drop > 0.3 && drop < 1.8 && cellAt(row, line) > 0;
}

function cellAt(row: PdfLine, line: PdfLine): number {
  return (row.cells ?? []).findIndex((cell) => Math.abs(cell.left - line.left) < line.height * 0.3);
}

function goesOn(first: PdfLine, last: PdfLine, line: PdfLine, layout: Layout): boolean {
  if (last.cells !== undefined || line.cells !== undefined || isBullet(line)) return false;
  if (Math.abs(last.height - line.height) > Math.max(last.height, line.height) * 0.15) return false;
  if (last.page.number !== line.page.number)
    return !/[.!?؟:;"”»)]$/.test(last.text) && (isFull(last, line, layout) || /^\p{Ll}/u.test(line.text));
  const drop = (last.y - line.y) / line.height;
  if (drop < 0.3 || drop > layout.pitch * 1.3 + 0.1) return false;
  // A first line that is indented begins a paragraph; a list item's second line is indented behind its mark.
  const isIndented = line.left > last.left + line.height * 0.9 && !isRtlText(line.text);
  return (!isIndented || (first === last && hasListMark(first))) && isFull(last, line, layout);
}

function hasListMark(line: PdfLine): boolean {
  return isBullet(line) || /^\(?[\p{L}\d]{1,3}[.)]\s/u.test(line.text);
}

function isBullet(line: PdfLine): boolean {
  return /^[●○■□▪•‣◦◆✓–—-]\s/.test(line.text);
}

function isFull(last: PdfLine, line: PdfLine, layout: Layout): boolean {
  const room = isRtlText(last.text)
    ? last.left - columnLeft(last, line, layout)
    : columnRight(last, line, layout) - last.right;
  const firstWord = /^\S*/.exec(line.text)?.[0].length ?? 0;
  const perCharacter = (line.right - line.left) / Math.max(1, line.text.length);
  return room < (firstWord + 1.5) * perCharacter + last.height * 0.5;
}

// A column is as wide as its widest line, and hardly narrower than three tenths of the page.
function columnRight(last: PdfLine, line: PdfLine, layout: Layout): number {
  const widest = [last, line].map((each) => layout.rightByLeft.get(edgeKey(each.left)) ?? 0);
  return Math.max(...widest, line.left + (line.page.right - line.page.left) * 0.3);
}

function columnLeft(last: PdfLine, line: PdfLine, layout: Layout): number {
  const widest = [last, line].map((each) => layout.leftByRight.get(edgeKey(each.right)) ?? each.left);
  return Math.min(...widest, line.right - (line.page.right - line.page.left) * 0.3);
}

function paragraphOf(lines: readonly PdfLine[], layout: Layout): ForeignParagraph {
  const text = lines.map((line) => line.text).join("\n");
  const first = lines[0];
  const page = first === undefined ? {} : { page: first.page.number };
  if (first?.cells !== undefined) return { ...rowOf(first, lines.slice(1)), ...page };
  const isHeading = first !== undefined && first.height > layout.height * 1.25 && text.length < 200;
  return {
    text,
    style: isHeading ? "heading" : "paragraph",
    ...(lines.length > 1 ? { isWrapped: true } : {}),
    ...page,
  };
}

function rowOf(first: PdfLine, rest: readonly PdfLine[]): ForeignParagraph {
  const cells = (first.cells ?? []).map((cell) => cell.text);
  for (const line of rest) {
    const at = cellAt(first, line);
    cells[at] = `${cells[at] ?? ""} ${line.text}`;
  }
  return { text: cells.join("\t"), style: "table-row", cells };
}

// Edges within ten points are one edge.
function edgeKey(x: number): number {
  return Math.round(x / 10);
}

function isRtlText(text: string): boolean {
  return (text.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g)?.length ?? 0) * 2 > text.length;
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function lowerQuartile(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)];
}
