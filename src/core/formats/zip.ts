import { latin1 } from "./file-kind.ts";
import { NotReadable } from "./not-readable.ts";
import type { UnsafeZipReason } from "./reading-error.ts";
import type { ReadingDeps, ReadingLimits } from "./reading-limits.ts";

/** An archive whose list of parts was checked; parts are unpacked one by one, on demand. */
export interface ZipParts {
  readonly names: readonly string[];
  /** Unpack one part; undefined where there is none of that name. Damage and lies about size are refused. */
  readonly read: (name: string) => Uint8Array | undefined;
  /** How many bytes a part unpacks to, as it states. */
  readonly sizeOf: (name: string) => number | undefined;
}

/**
 * Open a zip archive: check its central directory before a single byte is unpacked.
 *
 * Format: PKWARE APPNOTE 6.3. Refused: encryption, too many parts, names that leave the folder, parts that overlap,
 * and sizes or ratios beyond the limits. A part is inflated to the size it states and not one byte further.
 */
export function openZip(deps: ReadingDeps, bytes: Uint8Array, limits: ReadingLimits): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes, limits);
  checkTotals(entries, limits);
  checkOverlap(entries, bytes.length);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: entries.map((entry) => entry.name),
    read(name) {
      const entry = byName.get(name);
      return entry === undefined ? undefined : unpack(deps, view, bytes, entry);
    },
    sizeOf: (name) => byName.get(name)?.unpacked,
  };
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  /** Where the part's local header begins. */
  readonly at: number;
}

function readDirectory(view: DataView, bytes: Uint8Array, limits: ReadingLimits): readonly ZipEntry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw unsafe("too-large");
  if (count > limits.maxZipEntries) throw unsafe("too-many-entries");
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    if (at + 46 + nameLength > end) throw damaged();
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new NotReadable({ type: "PasswordProtected" });
    entries.push({
      name: safeName(latin1(bytes.subarray(at + 46, at + 46 + nameLength))),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

// The end record has 22 bytes and a comment of up to 65,535.
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged();
}

function safeName(name: string): string {
  const parts = name.replaceAll("\\", "/").split("/");
  if (name.includes("\0") || name.startsWith("/") || /^[a-z]:/i.test(name) || parts.includes(".."))
    throw unsafe("unsafe-path");
  return name;
}

function checkTotals(entries: readonly ZipEntry[], limits: ReadingLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > limits.maxUnpackedBytes) throw unsafe("too-large");
  const greedy = entries.some(
    (e) => e.unpacked > 1_000_000 && e.unpacked > limits.maxRatio * Math.max(1, e.packed),
  );
  if (greedy) throw unsafe("ratio");
}

function checkOverlap(entries: readonly ZipEntry[], length: number): void {
  const inOrder = entries.toSorted((a, b) => a.at - b.at);
  inOrder.forEach((entry, index) => {
    const end = entry.at + 30 + entry.name.length + entry.packed;
    if (end > length) throw damaged();
    if (end > (inOrder[index + 1]?.at ?? length)) throw unsafe("overlap");
  });
}

function unpack(deps: ReadingDeps, view: DataView, bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { at } = entry;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw damaged();
  const whole = entry.method === 0 ? packed : inflated(deps, packed, entry);
  // A letter that changed on the way unpacks as well as the right one, and would be quoted.
  if (deps.crc32(whole) !== entry.crc) throw damaged();
  return whole;
}

function inflated(deps: ReadingDeps, packed: Uint8Array, { method, unpacked }: ZipEntry): Uint8Array {
  if (method !== 8) throw damaged();
  const whole = deps.inflateRaw(packed, unpacked);
  if (whole === "damaged") throw damaged();
  if (whole === "too-large" || whole.length !== unpacked) throw unsafe("lying-size");
  return whole;
}

function unsafe(reason: UnsafeZipReason): NotReadable {
  return new NotReadable({ type: "UnsafeZip", reason });
}

function damaged(): NotReadable {
  return new NotReadable({ type: "Damaged", kind: "zip" });
}
