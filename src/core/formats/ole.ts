import { latin1 } from "./file-kind.ts";
import { NotReadable } from "./not-readable.ts";

/** An OLE2 compound file: streams by their names, whatever folder of it they lie in. */
export interface OleFile {
  readonly has: (name: string) => boolean;
  /** The bytes of a stream; undefined where there is none of that name. A broken chain is refused. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/**
 * Open a compound file (MS-CFB): its directory is read, its streams only on demand.
 *
 * Every chain of sectors is followed no further than the file has sectors, so none can run in a circle.
 */
export function openOle(bytes: Uint8Array): OleFile {
  const sectors = readSectors(bytes);
  const entries = readDirectory(sectors);
  const root = entries.find((entry) => entry.kind === rootKind);
  const small = root === undefined ? new Uint8Array() : readChain(sectors, root.start, root.size);
  return {
    has: (name) => entries.some((entry) => entry.name === name),
    read(name) {
      const entry = entries.find((each) => each.name === name && each.kind === streamKind);
      if (entry === undefined) return undefined;
      if (entry.size >= sectors.smallBelow) return readChain(sectors, entry.start, entry.size);
      return readSmall(sectors, small, entry);
    },
  };
}

interface Sectors {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** The sector behind each sector. */
  readonly next: Uint32Array;
  /** The small sector behind each small sector, of 64 bytes. */
  readonly smallNext: Uint32Array;
  /** Streams of fewer bytes lie in small sectors. */
  readonly smallBelow: number;
  readonly directoryAt: number;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

const streamKind = 2;
const rootKind = 5;
const lastRegular = 0xfffffffa;
const smallSize = 64;

function readSectors(bytes: Uint8Array): Sectors {
  if (bytes.length < 512) throw damaged();
  const view = viewOf(bytes);
  const power = view.getUint16(30, true);
  if (power !== 9 && power !== 12) throw damaged();
  const partial = { bytes, size: 2 ** power };
  const next = readTable(partial, tableSectors(partial, view));
  const sectors = { ...partial, next, smallNext: new Uint32Array(), smallBelow: view.getUint32(56, true) };
  const smallTable = chainOf(sectors, view.getUint32(60, true));
  return {
    ...sectors,
    smallNext: readTable(partial, smallTable),
    directoryAt: view.getUint32(48, true),
  };
}

// The first 109 sectors of the table are named in the header, the others in a chain of their own.
function tableSectors(sectors: Pick<Sectors, "bytes" | "size">, view: DataView): readonly number[] {
  const found: number[] = [];
  const add = (at: number) => {
    const sector = view.getUint32(at, true);
    if (sector <= lastRegular) found.push(sector);
  };
  for (let i = 0; i < 109; i++) add(76 + 4 * i);
  const most = Math.ceil(sectors.bytes.length / sectors.size);
  let more = view.getUint32(68, true);
  for (let seen = 0; more <= lastRegular; seen++) {
    const at = (more + 1) * sectors.size;
    if (seen > most || at + sectors.size > sectors.bytes.length) throw damaged();
    for (let i = 0; i < sectors.size / 4 - 1; i++) add(at + 4 * i);
    more = view.getUint32(at + sectors.size - 4, true);
  }
  if (found.length > most) throw damaged();
  return found;
}

function readTable(sectors: Pick<Sectors, "bytes" | "size">, from: readonly number[]): Uint32Array {
  const perSector = sectors.size / 4;
  const table = new Uint32Array(from.length * perSector);
  from.forEach((sector, index) => {
    const view = viewOf(sectorBytes(sectors, sector));
    for (let i = 0; i < perSector; i++) table[index * perSector + i] = view.getUint32(4 * i, true);
  });
  return table;
}

// The last sector of a file may be cut where its words end.
function sectorBytes({ bytes, size }: Pick<Sectors, "bytes" | "size">, sector: number): Uint8Array {
  const at = (sector + 1) * size;
  if (at >= bytes.length) throw damaged();
  if (at + size <= bytes.length) return bytes.subarray(at, at + size);
  const whole = new Uint8Array(size);
  whole.set(bytes.subarray(at));
  return whole;
}

function chainOf({ next }: Pick<Sectors, "next">, start: number): readonly number[] {
  const chain: number[] = [];
  for (let at = start; at <= lastRegular; at = next[at] ?? 0xffffffff) {
    if (chain.length > next.length || at >= next.length) throw damaged();
    chain.push(at);
  }
  return chain;
}

function readChain(sectors: Sectors, start: number, size: number): Uint8Array {
  const chain = chainOf(sectors, start);
  if (size > chain.length * sectors.size) throw damaged();
  const stream = new Uint8Array(chain.length * sectors.size);
  chain.forEach((sector, index) => {
    stream.set(sectorBytes(sectors, sector), index * sectors.size);
  });
  return stream.subarray(0, size);
}

function readSmall(sectors: Sectors, small: Uint8Array, { start, size }: Entry): Uint8Array {
  const chain = chainOf({ next: sectors.smallNext }, start);
  if (size > chain.length * smallSize) throw damaged();
  const stream = new Uint8Array(chain.length * smallSize);
  chain.forEach((sector, index) => {
    stream.set(small.subarray(sector * smallSize, (sector + 1) * smallSize), index * smallSize);
  });
  return stream.subarray(0, size);
}

function readDirectory(sectors: Sectors): readonly Entry[] {
  const chain = chainOf(sectors, sectors.directoryAt);
  const entries = chain.flatMap((sector) => {
    const bytes = sectorBytes(sectors, sector);
    return Array.from({ length: sectors.size / 128 }, (_, i) => bytes.subarray(128 * i, 128 * (i + 1)));
  });
  return entries.map(readEntry).filter((entry) => entry.kind !== 0);
}

function readEntry(bytes: Uint8Array): Entry {
  const view = viewOf(bytes);
  const length = Math.min(64, view.getUint16(64, true));
  return {
    name: latin1(bytes.subarray(0, Math.max(0, length - 2))).replaceAll("\0", ""),
    kind: view.getUint8(66),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true),
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(): NotReadable {
  return new NotReadable({ type: "Damaged", kind: "doc" });
}
