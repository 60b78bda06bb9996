import { damagedDoc } from "./doc-pieces.ts";

/** What the formatting of characters says that matters for reading. */
export interface DocLook {
  readonly bold: boolean;
  /** Hidden by its author. */
  readonly hidden: boolean;
  /** Deleted in a tracked change. */
  readonly deleted: boolean;
}

/** What the formatting of a paragraph says that matters for reading. */
export interface DocLayout {
  readonly isHeading: boolean;
  readonly isListItem: boolean;
  readonly inTable: boolean;
  /** Whether its mark ends a row of a table. */
  readonly endsRow: boolean;
}

/** Formatting by the place of a byte in the main stream. */
export interface DocFormatting {
  readonly lookAt: (byte: number) => DocLook;
  readonly layoutAt: (byte: number) => DocLayout;
}

interface Stretch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Read the pages of formatting (MS-DOC 2.9.33 ChpxFkp, 2.9.174 PapxFkp) that two tables name. */
export function readDocFormatting(
  main: Uint8Array,
  characters: Uint8Array,
  paragraphs: Uint8Array,
): DocFormatting {
  const looks = pagesIn(characters).flatMap((page) => readPage(main, page, 1, readLook));
  const layouts = pagesIn(paragraphs).flatMap((page) => readPage(main, page, 13, readLayout));
  return { lookAt: finder(looks, plainLook), layoutAt: finder(layouts, plainLayout) };
}

const plainLook: DocLook = { bold: false, hidden: false, deleted: false };
const plainLayout: DocLayout = { isHeading: false, isListItem: false, inTable: false, endsRow: false };
const pageSize = 512;

// Such a table has the first bytes of its stretches, then the numbers of their pages.
function pagesIn(table: Uint8Array): readonly number[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const count = Math.max(0, Math.floor((table.length - 4) / 8));
  const pages = Array.from(
    { length: count },
    (_, i) => view.getUint32(4 * (count + 1) + 4 * i, true) & 0x3fffff,
  );
  return [...new Set(pages)];
}

function readPage<T>(
  main: Uint8Array,
  number: number,
  entrySize: number,
  readValue: (page: Uint8Array, at: number) => T,
): readonly Stretch<T>[] {
  const page = main.subarray(number * pageSize, (number + 1) * pageSize);
  if (page.length < pageSize) throw damagedDoc();
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const count = page[pageSize - 1] ?? 0;
  if (4 * (count + 1) + entrySize * count >= pageSize) throw damagedDoc();
  return Array.from({ length: count }, (_, i) => ({
    start: view.getUint32(4 * i, true),
    end: view.getUint32(4 * (i + 1), true),
    value: readValue(page, 2 * (page[4 * (count + 1) + entrySize * i] ?? 0)),
  }));
}

function readLook(page: Uint8Array, at: number): DocLook {
  const look = { ...plainLook };
  if (at === 0) return look;
  eachChange(page, at + 1, at + 1 + (page[at] ?? 0), (code, operand) => {
    if (code === 0x0835) look.bold = isOn(operand);
    if (code === 0x083c) look.hidden = isOn(operand);
    if (code === 0x0800) look.deleted = isOn(operand);
  });
  return look;
}

// Styles 1 to 9 are the nine headings of every document.
function readLayout(page: Uint8Array, at: number): DocLayout {
  const layout = { ...plainLayout };
  if (at === 0) return layout;
  const half = page[at] ?? 0;
  const start = half === 0 ? at + 2 : at + 1;
  const end = half === 0 ? start + 2 * (page[at + 1] ?? 0) : start + 2 * half - 1;
  const style = (page[start] ?? 0) + 256 * (page[start + 1] ?? 0);
  layout.isHeading = style >= 1 && style <= 9;
  eachChange(page, start + 2, end, (code, operand) => {
    if (code === 0x2640) layout.isHeading = operand < 9;
    if (code === 0x460b) layout.isListItem = operand !== 0;
    if (code === 0x2416) layout.inTable = operand === 1;
    if (code === 0x2417) layout.endsRow = operand === 1;
  });
  return layout;
}

function isOn(operand: number): boolean {
  return operand === 1 || operand === 0x81;
}

/** Go through a list of changes of formatting (MS-DOC 2.6, Sprm); `operand` is its first two bytes at most. */
function eachChange(
  page: Uint8Array,
  start: number,
  end: number,
  onChange: (code: number, operand: number) => void,
): void {
  for (let at = start; at + 2 < Math.min(end, page.length); ) {
    const code = (page[at] ?? 0) + 256 * (page[at + 1] ?? 0);
    const size = operandSizes[code >> 13] ?? variableSize(page, at + 2, code);
    onChange(code, size === 1 ? (page[at + 2] ?? 0) : (page[at + 2] ?? 0) + 256 * (page[at + 3] ?? 0));
    at += 2 + size;
  }
}

// By the three highest bits of the code; six is "the length stands first".
const operandSizes: readonly (number | undefined)[] = [1, 1, 2, 4, 2, 2, undefined, 3];

function variableSize(page: Uint8Array, at: number, code: number): number {
  const isTableDefinition = code === 0xd608;
  return isTableDefinition ? 1 + (page[at] ?? 0) + 256 * (page[at + 1] ?? 0) : 1 + (page[at] ?? 0);
}

function finder<T>(stretches: readonly Stretch<T>[], none: T): (byte: number) => T {
  const sorted = stretches.toSorted((a, b) => a.start - b.start);
  let last: Stretch<T> = { start: 0, end: 0, value: none };
  return (byte) => {
    if (last.start <= byte && byte < last.end) return last.value;
    let [low, high] = [0, sorted.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((sorted[middle]?.start ?? 0) <= byte) low = middle;
      else high = middle - 1;
    }
    const found = sorted[low];
    if (found === undefined || byte < found.start || byte >= found.end) return none;
    last = found;
    return found.value;
  };
}
