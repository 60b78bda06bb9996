/** One piece of a Word document's text: its characters, and whether they are stored as UTF-16. */
export interface BuiltPiece {
  readonly text: string;
  readonly isWide?: boolean;
}

/** What to build beside the pieces. */
export interface BuiltDoc {
  /** Stretches of characters (positions in the text) in a look: a list of changes of formatting. */
  readonly looks?: readonly {
    readonly from: number;
    readonly to: number;
    readonly changes: readonly number[];
  }[];
  /** Bits of the head to set. */
  readonly flags?: number;
  /** The version of the form; Word 97 where absent. */
  readonly version?: number;
  readonly footnoteLength?: number;
}

/**
 * A Word document with these pieces, stored in turned-around order so that only the table of pieces puts them right.
 *
 * Cell marks that stand alone in their paragraph end a row.
 */
export function docOf(pieces: readonly BuiltPiece[], built: BuiltDoc = {}): Uint8Array {
  const main = new Uint8Array(16_384);
  const places = storePieces(main, pieces);
  const text = pieces.map((piece) => piece.text).join("");
  const pagesFrom = 12_288;
  const characters = lookPage(main, pagesFrom, places, built.looks ?? []);
  const paragraphs = layoutPage(main, pagesFrom + 512, places, text);
  const clx = clxOf(pieces, places);
  const tables = Uint8Array.from([...clx, ...characters, ...paragraphs, ...new Array<number>(4_096).fill(0)]);
  const view = new DataView(main.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, built.version ?? 0xc1, true);
  view.setUint16(10, 0x0200 | (built.flags ?? 0), true);
  view.setUint32(76, text.length - (built.footnoteLength ?? 0), true);
  view.setUint32(80, built.footnoteLength ?? 0, true);
  [
    [418, 0, clx.length],
    [250, clx.length, characters.length],
    [258, clx.length + characters.length, paragraphs.length],
  ].forEach(([at = 0, start = 0, length = 0]) => {
    view.setUint32(at, start, true);
    view.setUint32(at + 4, length, true);
  });
  return oleOf({ WordDocument: main, "1Table": tables });
}

type ByteOf = (position: number) => number;

function storePieces(main: Uint8Array, pieces: readonly BuiltPiece[]): ByteOf {
  const starts: { from: number; at: number; width: number }[] = [];
  let position = pieces.reduce((sum, { text }) => sum + text.length, 0);
  let at = 1_024;
  for (const { text, isWide } of pieces.toReversed()) {
    position -= text.length;
    const width = isWide === true ? 2 : 1;
    starts.push({ from: position, at, width });
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      main[at++] = code & 0xff;
      if (width === 2) main[at++] = code >> 8;
    }
    at += at % 2;
  }
  return (wanted) => {
    const held = starts.find(({ from }) => wanted >= from);
    return held === undefined ? 0 : held.at + (wanted - held.from) * held.width;
  };
}

function clxOf(pieces: readonly BuiltPiece[], byteOf: ByteOf): readonly number[] {
  const positions = [0];
  for (const { text } of pieces) positions.push((positions.at(-1) ?? 0) + text.length);
  const places = pieces.flatMap(({ isWide }, i) => {
    const at = byteOf(positions[i] ?? 0);
    return [0, 0, ...long(isWide === true ? at : (at * 2) | 0x40000000), 0, 0];
  });
  const table = [...positions.flatMap(long), ...places];
  // A block of formatting of a fast save stands before the table.
  return [1, 2, 0, 9, 9, 2, ...long(table.length), ...table];
}

// One stretch a character keeps the page simple: pieces lie anywhere.
function lookPage(
  main: Uint8Array,
  at: number,
  byteOf: ByteOf,
  looks: NonNullable<BuiltDoc["looks"]>,
): readonly number[] {
  const view = new DataView(main.buffer);
  const sorted = looks.toSorted((a, b) => byteOf(a.from) - byteOf(b.from));
  const bounds = sorted.flatMap(({ from, to }) => [byteOf(from), byteOf(to - 1) + 1]);
  const count = Math.max(0, bounds.length - 1);
  bounds.forEach((bound, i) => {
    view.setUint32(at + 4 * i, bound, true);
  });
  let free = 480;
  sorted.forEach(({ changes }, i) => {
    free -= 32;
    main[at + free] = changes.length;
    main.set(changes, at + free + 1);
    main[at + 4 * (count + 1) + 2 * i] = free / 2;
  });
  main[at + 511] = count;
  return [...long(0), ...long(at), ...long(at / 512)];
}

function layoutPage(main: Uint8Array, at: number, byteOf: ByteOf, text: string): readonly number[] {
  const view = new DataView(main.buffer);
  const ends = Array.from(text).flatMap((c, i) => (c === "\x07" && text[i - 1] === "\x07" ? [i] : []));
  const sorted = ends.map(byteOf).toSorted((a, b) => a - b);
  const count = Math.max(0, 2 * sorted.length - 1);
  sorted.forEach((byte, i) => {
    view.setUint32(at + 8 * i, byte, true);
    view.setUint32(at + 8 * i + 4, byte + 1, true);
    main[at + 4 * (count + 1) + 13 * 2 * i] = 240;
  });
  // Style 0, in a table, ends a row.
  main.set([0, 4, 0, 0, 0x16, 0x24, 1, 0x17, 0x24, 1], at + 480);
  main[at + 511] = count;
  return [...long(0), ...long(at), ...long(at / 512)];
}

function long(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff];
}

/** A compound file with these streams, each padded to 4,096 bytes at least. */
export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const endOfChain = 0xfffffffe;
  const sectors: Uint8Array[] = [];
  const next: number[] = [];
  const addChain = (bytes: Uint8Array): number => {
    const start = sectors.length;
    const count = Math.ceil(bytes.length / 512);
    for (let i = 0; i < count; i++) {
      const sector = new Uint8Array(512);
      sector.set(bytes.subarray(512 * i, 512 * (i + 1)));
      sectors.push(sector);
      next.push(i === count - 1 ? endOfChain : start + i + 1);
    }
    return start;
  };
  const entries = [entryOf("Root Entry", 5, endOfChain, 0)];
  for (const [name, bytes] of Object.entries(streams)) {
    const padded = new Uint8Array(Math.max(4_096, bytes.length));
    padded.set(bytes);
    entries.push(entryOf(name, 2, addChain(padded), padded.length));
  }
  const directory = addChain(Uint8Array.from(entries.flatMap((entry) => [...entry])));
  const tableAt = sectors.length;
  next.push(0xfffffffd);
  const table = new Uint8Array(512).fill(0xff);
  next.forEach((sector, i) => {
    new DataView(table.buffer).setUint32(4 * i, sector, true);
  });
  const head = new Uint8Array(512).fill(0xff, 76);
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(head.buffer);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, 4_096, true);
  view.setUint32(60, endOfChain, true);
  view.setUint32(68, endOfChain, true);
  view.setUint32(76, tableAt, true);
  return Uint8Array.from([head, ...sectors, table].flatMap((part) => [...part]));
}

function entryOf(name: string, kind: number, start: number, size: number): Uint8Array {
  const entry = new Uint8Array(128);
  const view = new DataView(entry.buffer);
  Array.from(name).forEach((c, i) => {
    view.setUint16(2 * i, c.charCodeAt(0), true);
  });
  view.setUint16(64, 2 * name.length + 2, true);
  view.setUint8(66, kind);
  view.setUint32(116, start, true);
  view.setUint32(120, size, true);
  return entry;
}
