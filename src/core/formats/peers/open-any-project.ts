import { err, ok, type Result } from "../../base/index.ts";
import { NotReadable } from "../not-readable.ts";
import type { ReadingError } from "../reading-error.ts";
import type { ReadingDeps } from "../reading-limits.ts";
import { defaultLimits } from "../reading-limits.ts";
import { type OpenQdpx, openQdpx } from "../refi/index.ts";
import { isDatabase, openDatabase } from "../sqlite/index.ts";
import { openZip, type ZipParts } from "../zip.ts";
import type { PeerProject } from "./peer-project.ts";
import { isQualcoder, qualcoderProject } from "./qualcoder.ts";
import { isTaguette, taguetteProject } from "./taguette.ts";

/**
 * Read a project of another program, whatever it is: REFI-QDA, the database of QualCoder or its packed folder, or that of Taguette.
 *
 * All come out in the terms of the standard, so that what is done with one is done with each. A file in it is unpacked when it is
 * asked for, so that damage may show in the midst of the work; it is refused as at the opening.
 */
export function fromAnyProject<T>(
  deps: ReadingDeps,
  bytes: Uint8Array,
  work: (project: OpenQdpx) => T,
): Result<T, ReadingError> {
  return orRefused(() => work(anyProject(deps, bytes)));
}

/** Do something with a project that is open; damage that shows in the midst of it refuses the file. */
export function orRefused<T>(work: () => T): Result<T, ReadingError> {
  try {
    return ok(work());
  } catch (fault) {
    if (fault instanceof NotReadable) return err(fault.reason);
    throw fault;
  }
}

function anyProject(deps: ReadingDeps, bytes: Uint8Array): OpenQdpx {
  if (isDatabase(bytes)) return { ...databaseProject(bytes, ""), fileAt: () => undefined };
  return packedFolder(deps, bytes) ?? openQdpx(deps, bytes);
}

function databaseProject(bytes: Uint8Array, name: string): PeerProject {
  const database = openDatabase(bytes);
  if (isQualcoder(database)) return qualcoderProject(database, name);
  if (isTaguette(database)) return taguetteProject(database);
  throw new NotReadable({ type: "NotAProject", reason: "other-database" });
}

/** A project with its pictures and recordings; its database is held to less. */
const folderLimits = {
  ...defaultLimits,
  maxBytes: 1_000_000_000,
  maxUnpackedBytes: 2_000_000_000,
  maxZipEntries: 40_000,
};
const mostDatabaseBytes = 250_000_000;

/** The folder of a QualCoder project that was packed; `undefined` for another archive, or for what is none. */
function packedFolder(deps: ReadingDeps, bytes: Uint8Array): OpenQdpx | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const zip = openZip(deps, bytes, folderLimits);
  const databases = zip.names.filter((name) => /^(?:[^/\\]+[/\\])?data\.qda$/i.test(name));
  const [path] = databases;
  if (path === undefined) return undefined;
  if (databases.length > 1) throw new NotReadable({ type: "NotAProject", reason: "two-projects" });
  const besides = zip.names.filter((name) => name.toLowerCase().startsWith(`${path.toLowerCase()}-`));
  if (besides.some((name) => (zip.sizeOf(name) ?? 0) > 0))
    throw new NotReadable({ type: "NotAProject", reason: "still-open" });
  const folder = path.slice(0, -"data.qda".length);
  const name = folder.replace(/[/\\]$/, "").replace(/\.qda$/i, "");
  return { ...databaseProject(databaseIn(zip, path), name), ...filesIn(zip, folder) };
}

function databaseIn(zip: ZipParts, path: string): Uint8Array {
  const size = zip.sizeOf(path) ?? 0;
  if (size > mostDatabaseBytes)
    throw new NotReadable({ type: "TooLarge", bytes: size, maxBytes: mostDatabaseBytes });
  return zip.read(path) ?? new Uint8Array();
}

function filesIn(zip: ZipParts, folder: string): Pick<OpenQdpx, "fileAt" | "sizeAt"> {
  const byPath = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const nameAt = (path: string | undefined): string => {
    const inside = /^internal:\/\/(.*)$/.exec(path ?? "")?.[1];
    return (inside === undefined ? undefined : byPath.get(`${folder}${inside}`.toLowerCase())) ?? "";
  };
  return { fileAt: (path) => zip.read(nameAt(path)), sizeAt: (path) => zip.sizeOf(nameAt(path)) };
}
