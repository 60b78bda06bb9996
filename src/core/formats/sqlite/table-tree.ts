import { damaged, type Pages } from "./pages.ts";

/** What a column of a row holds; whole numbers beyond 2^53 lose their last digits. */
export type DatabaseValue = null | number | string | Uint8Array;

/** A row as it lies in the file, with the number under which it lies. */
export interface StoredRow {
  readonly rowid: number;
  readonly values: readonly DatabaseValue[];
}

/** Levels of a tree; a file of a terabyte has fewer. */
const mostLevels = 20;

/** Read the rows of a table from its root page. Throws where the tree cannot be followed, or has more rows than are allowed. */
export function rowsFrom(pages: Pages, root: number, mostRows: number): readonly StoredRow[] {
  const rows: StoredRow[] = [];
  const visit = (number: number, level: number): void => {
    if (level > mostLevels) throw damaged();
    const { view, at } = pages.take(number);
    const kind = view.getUint8(at);
    const cells = view.getUint16(at + 3);
    if (kind !== leaf && kind !== inner) throw damaged();
    if (rows.length + cells > mostRows) throw damaged();
    const pointers = at + (kind === leaf ? 8 : 12);
    for (let i = 0; i < cells; i++) {
      const cell = view.getUint16(pointers + 2 * i);
      if (kind === leaf) rows.push(rowAt(pages, view, cell));
      else visit(view.getUint32(cell), level + 1);
    }
    if (kind === inner) visit(view.getUint32(at + 8), level + 1);
  };
  visit(root, 0);
  return rows;
}

const leaf = 0x0d;
const inner = 0x05;

function rowAt(pages: Pages, view: DataView, cell: number): StoredRow {
  const length = varint(view, cell);
  const rowid = varint(view, length.next);
  return { rowid: rowid.value, values: valuesOf(pages, payloadAt(pages, view, rowid.next, length.value)) };
}

/** A row's bytes: in its page, and where they are too many in a chain of further ones. Sizes: fileformat2.html, 1.6. */
function payloadAt(pages: Pages, view: DataView, at: number, length: number): DataView {
  const { usable } = pages;
  const most = usable - 35;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (usable - 4));
  const local = length <= most ? length : wanted <= most ? wanted : least;
  if (length < 0 || at + local > view.byteLength) throw damaged();
  const here = new Uint8Array(view.buffer, view.byteOffset + at, local);
  if (local === length) return new DataView(here.buffer, here.byteOffset, local);
  return chained(pages, here, view.getUint32(at + local), length);
}

/** Longer than any text that is read. */
const mostBytes = 64_000_000;

function chained(pages: Pages, first: Uint8Array, next: number, length: number): DataView {
  if (length > mostBytes) throw damaged();
  const whole = new Uint8Array(length);
  whole.set(first);
  let filled = first.length;
  for (let page = next; filled < length; ) {
    const { view } = pages.take(page);
    const part = Math.min(length - filled, view.byteLength - 4);
    if (part <= 0) throw damaged();
    whole.set(new Uint8Array(view.buffer, view.byteOffset + 4, part), filled);
    filled += part;
    page = view.getUint32(0);
  }
  return new DataView(whole.buffer);
}

function valuesOf({ encoding }: Pages, payload: DataView): readonly DatabaseValue[] {
  const header = varint(payload, 0);
  const decoder = new TextDecoder(encoding);
  const values: DatabaseValue[] = [];
  let body = header.value;
  if (body > payload.byteLength) throw damaged();
  for (let at = header.next; at < header.value; ) {
    const type = varint(payload, at);
    at = type.next;
    const { value, bytes } = valueAt(payload, body, type.value, decoder);
    values.push(value);
    body += bytes;
  }
  return values;
}

/** Lengths of whole numbers by their type, 1 to 6. */
const integerBytes = [0, 1, 2, 3, 4, 6, 8] as const;

function valueAt(
  payload: DataView,
  at: number,
  type: number,
  decoder: TextDecoder,
): { readonly value: DatabaseValue; readonly bytes: number } {
  if (type === 0) return { value: null, bytes: 0 };
  if (type === 7) return { value: payload.getFloat64(at), bytes: 8 };
  if (type === 8 || type === 9) return { value: type - 8, bytes: 0 };
  const whole = integerBytes[type];
  if (whole !== undefined) return { value: integerAt(payload, at, whole), bytes: whole };
  const bytes = Math.floor((type - 12) / 2);
  if (type < 12 || at + bytes > payload.byteLength) throw damaged();
  const part = new Uint8Array(payload.buffer, payload.byteOffset + at, bytes);
  return { value: type % 2 === 0 ? part.slice() : decoder.decode(part), bytes };
}

function integerAt(payload: DataView, at: number, bytes: number): number {
  let value = payload.getInt8(at);
  for (let i = 1; i < bytes; i++) value = value * 256 + payload.getUint8(at + i);
  return value;
}

/** A whole number of one to nine bytes, and where it ends. */
function varint(view: DataView, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let i = 0; i < 7; i++) {
    const byte = view.getUint8(at + i);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  return longVarint(view, at, BigInt(value));
}

/** The last two bytes are beyond what a plain number holds; with all nine, the first of the 64 bits is the sign. */
function longVarint(
  view: DataView,
  at: number,
  seven: bigint,
): { readonly value: number; readonly next: number } {
  const byte = view.getUint8(at + 7);
  const eight = seven * 128n + BigInt(byte & 0x7f);
  if (byte < 0x80) return { value: Number(eight), next: at + 8 };
  const nine = BigInt.asIntN(64, eight * 256n + BigInt(view.getUint8(at + 8)));
  return { value: Number(nine), next: at + 9 };
}
