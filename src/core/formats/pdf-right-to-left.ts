import type { PdfItem } from "./pdf-lines.ts";

/** Tell whether a line of a PDF runs from right to left, by most of its runs that have letters. */
export function isRightToLeft(row: readonly PdfItem[]): boolean {
  const lettered = row.filter((item) => /\p{L}/u.test(item.text));
  return lettered.filter((item) => item.isRtl).length * 2 > lettered.length;
}

/**
 * Put the runs of a right-to-left line into reading order.
 *
 * Pages are painted as they look, often glyph by glyph: from the right, numbers and Latin words turned around again,
 * brackets as the shapes on the page, vowel signs as runs of their own over the letter they belong to.
 */
export function orderRightToLeft(row: readonly PdfItem[]): readonly PdfItem[] {
  const isMark = (item: PdfItem) => /^\s*\p{M}+\s*$/u.test(item.text);
  const letters = row.filter((item) => !isMark(item)).toSorted((a, b) => b.x - a.x);
  const ordered = turnBack(letters).map(mirrored);
  for (const mark of row.filter(isMark)) {
    const at = nearestLetters(ordered, mark);
    const base = ordered[at];
    if (base !== undefined) ordered[at] = withMark(base, mark);
  }
  return ordered;
}

// Numbers and Latin words, with what stands between two of them, become one run each that is read from the left.
function turnBack(items: readonly PdfItem[]): PdfItem[] {
  const result: PdfItem[] = [];
  let run: PdfItem[] = [];
  const finish = () => {
    const last = run.findLastIndex(readsFromLeft);
    if (last >= 0) result.push(asOne(run.slice(0, last + 1).reverse()));
    result.push(...run.slice(last + 1));
    run = [];
  };
  for (const item of items) {
    if (readsFromLeft(item) || (run.length > 0 && !/\p{L}/u.test(item.text))) run.push(item);
    else {
      finish();
      result.push(item);
    }
  }
  finish();
  return result;
}

function asOne(run: readonly PdfItem[]): PdfItem {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) throw new Error("A run holds at least one item");
  let text = "";
  let end = first.x;
  for (const item of run) {
    const stands =
      item.text.trim() === "" ? "" : item.x - end > item.height * 0.2 ? ` ${item.text}` : item.text;
    text += stands === "" && item.width > item.height * 0.05 ? " " : stands;
    end = item.x + item.width;
  }
  return { ...first, text, width: last.x + last.width - first.x };
}

function readsFromLeft(item: PdfItem): boolean {
  return !item.isRtl && /[\p{L}\p{Nd}]/u.test(item.text);
}

// The shape that opens a bracket from the right is the one that closes it from the left.
function mirrored(item: PdfItem): PdfItem {
  if (readsFromLeft(item)) return item;
  return { ...item, text: item.text.replace(/[()[\]{}«»<>]/g, (bracket) => mirrors.get(bracket) ?? bracket) };
}

const mirrors: ReadonlyMap<string, string> = new Map(
  ["()", "[]", "{}", "«»", "<>"].flatMap(([open = "", close = ""]) => [
    [open, close],
    [close, open],
  ]),
);

function nearestLetters(items: readonly PdfItem[], mark: PdfItem): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  items.forEach((item, index) => {
    if (!/\p{L}/u.test(item.text)) return;
    // Signs lean to the left of their letter: what lies left of the sign is the next letter rather than its own.
    const distance = Math.max(item.x - mark.x, 2 * (mark.x - (item.x + item.width)), 0);
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

// In a run of several letters, the one under the sign by its share of the run's width.
function withMark(base: PdfItem, mark: PdfItem): PdfItem {
  const letters = Array.from(base.text);
  const share = (base.x + base.width - mark.x) / Math.max(1, base.width);
  const at = Math.min(letters.length, Math.max(1, Math.ceil(share * letters.length)));
  return { ...base, text: letters.slice(0, at).join("") + mark.text.trim() + letters.slice(at).join("") };
}

/** Read glyph shapes as the letters they show: joined Arabic forms and ligatures, as fonts of PDFs name them. */
export function plainLetters(text: string): string {
  return text.replace(/[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]+/g, (shapes) =>
    shapes.normalize("NFKC"),
  );
}
