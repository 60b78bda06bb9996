import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** A place in which words were found. */
export interface Leak {
  readonly where: string;
  /** How the words were written there. */
  readonly form: string;
  /** Offset in the file, or in what was inflated from it. */
  readonly at: number;
}

/** Finds words in bytes, in every form in which a program is likely to write them down. */
export type Scanner = (bytes: Uint8Array) => readonly Omit<Leak, "where">[];

/**
 * Make a scanner for words that each begin with one of a few stems, so that a disk full of bytes is soon looked through.
 *
 * Looks for the stems as UTF-8, UTF-16 of both orders, base64 and base64url at all three alignments of the first two,
 * percent-encoded and as JSON escapes; as written, in lower and in upper case; and again in what gzip and zlib packed.
 */
export function scannerFor(stems: readonly string[]): Scanner {
  const patterns = [...patternsOf(stems)].map(([key, form]) => ({ form, bytes: Buffer.from(key, "latin1") }));
  const find = (bytes: Buffer): Omit<Leak, "where">[] =>
    patterns.flatMap(({ form, bytes: pattern }) => {
      const at = bytes.indexOf(pattern);
      return at < 0 ? [] : [{ form, at }];
    });
  return (bytes) => {
    const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const packed = [...inflated(own)].flatMap((inner) => find(inner));
    return [...find(own), ...packed.map((each) => ({ ...each, form: `${each.form}, packed` }))];
  };
}

/** Look through every file below a folder, and through the names of files and folders themselves. */
export function scanFolder(folder: string, scan: Scanner): readonly Leak[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const inName = scan(Buffer.from(entry.name)).map((each) => ({ ...each, where: `the name of ${path}` }));
    if (!entry.isFile()) return inName;
    return [...inName, ...scanFile(path, path, scan)];
  });
}

/** Look through the files on disk that a process holds open although they are deleted. */
export function scanDeletedHandles(pid: number, scan: Scanner): readonly Leak[] {
  return listDeletedHandles(pid).flatMap(({ path, target }) => scanFile(path, `deleted: ${target}`, scan));
}

/** The handles of a process that point to files on disk without a name; memory that processes share is no file on disk. */
export function listDeletedHandles(
  pid: number,
): readonly { readonly path: string; readonly target: string }[] {
  const folder = `/proc/${pid}/fd`;
  let handles: readonly string[];
  try {
    handles = readdirSync(folder);
  } catch {
    // The process is gone, and its handles with it.
    return [];
  }
  return handles.flatMap((handle) => {
    const path = join(folder, handle);
    const target = targetOf(path);
    const isMemory = target.startsWith("/memfd:") || target.startsWith("/dev/shm/");
    return target.endsWith(" (deleted)") && !isMemory ? [{ path, target }] : [];
  });
}

/** Every process below one, itself first. */
export function processesBelow(pid: number): readonly number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = parentOf(name);
      return parent === undefined ? [] : [{ pid: Number(name), parent }];
    });
  const below = (of: number): readonly number[] => [
    of,
    ...parents.filter((each) => each.parent === of).flatMap((each) => below(each.pid)),
  ];
  return below(pid);
}

function scanFile(path: string, where: string, scan: Scanner): readonly Leak[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (fault) {
    // A browser deletes files of its own while it runs; what is gone holds nothing.
    if (
      fault instanceof Error &&
      "code" in fault &&
      ["ENOENT", "ENXIO", "EINVAL"].includes(String(fault.code))
    )
      return [];
    throw fault;
  }
  return scan(bytes).map((each) => ({ ...each, where }));
}

function targetOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}

/** The bytes to look for, as latin1 so that equal ones meet, each with the name of its form. */
function patternsOf(stems: readonly string[]): ReadonlyMap<string, string> {
  const patterns = new Map<string, string>();
  const put = (bytes: Buffer, form: string): void => {
    const key = bytes.toString("latin1");
    if (!patterns.has(key)) patterns.set(key, form);
  };
  const cases = new Set(stems.flatMap((stem) => [stem, stem.toLowerCase(), stem.toUpperCase()]));
  for (const stem of cases) {
    const wide = Buffer.from(stem, "utf16le");
    for (const [form, bytes] of [
      ["UTF-8", Buffer.from(stem)],
      ["UTF-16LE", wide],
      ["UTF-16BE", Buffer.from(wide).swap16()],
    ] as const) {
      put(bytes, form);
      put(Buffer.from(bytes.toString("hex")), `${form} in hexadecimal`);
      for (const part of base64Parts(bytes)) put(Buffer.from(part), `${form} in base64`);
    }
    const escaped = stem.replace(
      /[^ -~]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    put(Buffer.from(escaped), "JSON escapes");
    put(Buffer.from(encodeURIComponent(stem)), "percent-encoded");
  }
  return patterns;
}

/** What is sure to stand in the base64 of a text that holds these bytes, wherever they begin in it. */
function base64Parts(bytes: Buffer): readonly string[] {
  const parts = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replaceAll("=", "");
    const from = [0, 2, 3][shift] ?? 0;
    // The last sign also depends on what follows, unless the bytes end with a group.
    const whole = (shift + bytes.length) % 3 === 0 ? text.length : text.length - 1;
    return text.slice(from, whole);
  });
  return [...parts, ...parts.map((part) => part.replaceAll("+", "-").replaceAll("/", "_"))];
}

const most = { maxOutputLength: 64 * 1024 * 1024, finishFlush: constants.Z_SYNC_FLUSH };

/** What gzip, zlib and zip put into these bytes; a stream that does not unpack is noise. */
function* inflated(bytes: Buffer): Generator<Buffer> {
  for (const at of placesOf(bytes, Buffer.from([0x1f, 0x8b, 0x08])))
    yield* unpacked(() => gunzipSync(bytes.subarray(at), most));
  for (const second of [0x01, 0x5e, 0x9c, 0xda])
    for (const at of placesOf(bytes, Buffer.from([0x78, second])))
      yield* unpacked(() => inflateSync(bytes.subarray(at), most));
  for (const at of placesOf(bytes, Buffer.from("PK\x03\x04", "latin1"))) {
    if (at + 30 > bytes.length) continue;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    yield* unpacked(() => inflateRawSync(bytes.subarray(start), most));
  }
}

function* unpacked(unpack: () => Buffer): Generator<Buffer> {
  try {
    const inner = unpack();
    if (inner.length > 8) yield inner;
  } catch {
    // Not a packed stream after all.
  }
}

function* placesOf(bytes: Buffer, mark: Buffer): Generator<number> {
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) yield at;
}
