import { chmodSync, closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import Database from "better-sqlite3-multiple-ciphers";
import { err, ok, type Result, toHex } from "../../core/base/index.ts";
import { nodeCrypto } from "./node-crypto.ts";

/** The driver's connection. */
export type Sql = Database;

/**
 * One encrypted database, open in this process alone.
 *
 * While it is open, never open its main file by other means in the same process: closing that second handle would
 * silently give up the lock that keeps other processes out (POSIX record locks belong to the process, not the handle).
 */
export interface SealedDatabase {
  readonly sql: Sql;
  readonly path: string;
  readonly close: () => void;
}

/** Why a database was not opened. */
export type SealedError =
  | { readonly type: "StoreMissing" }
  | { readonly type: "StoreAlreadyThere" }
  /** Another process, or another connection here, has it open. */
  | { readonly type: "BusyElsewhere" }
  /** The key is not this file's, or the file's first page is damaged: the two cannot be told apart. */
  | { readonly type: "KeyRefused" }
  | { readonly type: "StoreDamaged" }
  /** What lies on the disk is readable without a key, so this program refuses to work on it. */
  | { readonly type: "NotEncrypted" };

/** How to open a database. */
export interface SealedOptions {
  /** Make a new one; refused where the file is there already. */
  readonly create: boolean;
  /** Cipher off, to measure what the cipher costs. Nothing but a benchmark may set it. */
  readonly unencryptedForBenchmarksOnly?: true;
}

/**
 * Open or create a database whose every page is encrypted with ChaCha20-Poly1305 under the given 32 random bytes.
 *
 * The key is used as it is: no derivation runs, so it must be random, never a passphrase. A new file is proven to hide
 * what is written into it before it is handed out.
 */
export function openSealed(
  path: string,
  key: Uint8Array,
  options: SealedOptions,
): Result<SealedDatabase, SealedError> {
  if (key.length !== 32) throw new Error("A database key is 32 bytes");
  // Asked before the file is so much as looked into: see above.
  if (isOpenHere(path)) return err({ type: "BusyElsewhere" });
  const sealed = options.unencryptedForBenchmarksOnly !== true;
  const hasContent = existsSync(path) && statSync(path).size > 0;
  if (options.create && hasContent) return err({ type: "StoreAlreadyThere" });
  if (!options.create && !hasContent) return err({ type: "StoreMissing" });
  if (sealed && hasContent && startsInClear(path)) return err({ type: "NotEncrypted" });
  keepToOwner(path);
  if (options.create && sealed) {
    const proof = proveHidden(path, key);
    if (!proof.ok) return proof;
  }
  return connect(path, sealed ? key : undefined);
}

/**
 * Let nobody but its owner read a database, whether it is there or to be made; what SQLite lays beside it takes after it.
 *
 * SQLite itself makes files as the system's mask has them, readable to all; the folder above is its owner's, but it can be
 * copied, or opened up.
 */
export function keepToOwner(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, "wx", 0o600));
  for (const file of [path, `${path}-wal`]) {
    const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
    if ((mode & 0o077) === 0) continue;
    try {
      chmodSync(file, mode & 0o700);
    } catch {
      // A file of somebody else's keeps its mode; the study can be worked in all the same.
    }
  }
}

// The files that this process has open, since a second handle on one of them would give its lock away.
const openHere = new Set<string>();

/**
 * Tell whether a file is a database that is open in this process, by whatever name it is called.
 *
 * Asked before anything that a person named is opened: to open and close such a file is to give its lock away.
 */
export function isOpenHere(path: string): boolean {
  const place = placeOf(path);
  return place !== undefined && openHere.has(place);
}

/** Every connection is set up like this, and asked afterwards whether it obeyed. */
const settings: readonly (readonly [pragma: string, value: string, reads: string | number])[] = [
  ["locking_mode", "EXCLUSIVE", "exclusive"],
  // Sorting and temporary tables would otherwise lie in clear text in the temp folder.
  ["temp_store", "MEMORY", 2],
  ["secure_delete", "ON", 1],
  ["trusted_schema", "OFF", 0],
  ["cell_size_check", "ON", 1],
  ["mmap_size", "0", 0],
  ["foreign_keys", "ON", 1],
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", 2],
  // macOS alone: its fsync does not reach the disk without it.
  ["fullfsync", "ON", 1],
  // 64 MiB.
  ["cache_size", "-65536", -65_536],
  ["wal_autocheckpoint", "4000", 4000],
  ["journal_size_limit", "67108864", 67_108_864],
];

function connect(path: string, key: Uint8Array | undefined): Result<SealedDatabase, SealedError> {
  const sql = new Database(path, { timeout: 500 });
  try {
    if (key !== undefined) unlock(sql, key);
    for (const [pragma, value, reads] of settings) {
      sql.pragma(`${pragma} = ${value}`);
      const read = sql.pragma(pragma, { simple: true });
      if (read !== reads && !(pragma === "mmap_size" && read === undefined))
        throw new Error(`The database did not take the setting ${pragma}`);
    }
    sql.prepare("SELECT count(*) FROM sqlite_schema").get();
    const place = placeOf(path);
    if (place === undefined) throw new Error("A database that is open has no file");
    openHere.add(place);
    return ok({
      sql,
      path,
      close: () => {
        sql.close();
        openHere.delete(place);
      },
    });
  } catch (error) {
    sql.close();
    const refused = refusal(error);
    if (refused === undefined) throw error;
    return err(refused);
  }
}

// Locks go by the inode. A file can have several names, by links and by mounts, so a name would not tell.
function placeOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

function unlock(sql: Sql, key: Uint8Array): void {
  sql.pragma("cipher = 'chacha20'");
  // "raw:" and 32 bytes: the form in which SQLite3MultipleCiphers derives nothing. Handed over as bytes, not as SQL,
  // so that the key stands in no statement text.
  const raw = Buffer.alloc(36);
  raw.write("raw:", "latin1");
  raw.set(key, 4);
  sql.key(raw);
  raw.fill(0);
}

function refusal(error: unknown): SealedError | undefined {
  if (!(error instanceof Database.SqliteError)) return undefined;
  if (error.code.startsWith("SQLITE_BUSY")) return { type: "BusyElsewhere" };
  if (error.code === "SQLITE_NOTADB") return { type: "KeyRefused" };
  if (error.code.startsWith("SQLITE_CORRUPT")) return { type: "StoreDamaged" };
  return undefined;
}

/** Whether the file begins as a database without encryption does; never asked of one that is open here. */
export function startsInClear(path: string): boolean {
  const header = Buffer.alloc(16);
  const file = openSync(path, "r");
  try {
    readSync(file, header, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  return header.equals(Buffer.from("SQLite format 3\0", "latin1"));
}

/** Write a random word into a new file and look for it in the bytes of the file and of its write-ahead log. */
function proveHidden(path: string, key: Uint8Array): Result<void, SealedError> {
  const opened = connect(path, key);
  if (!opened.ok) return opened;
  const { sql, close } = opened.value;
  const word = toHex(nodeCrypto.randomBytes(16));
  sql.exec("CREATE TABLE canary (word TEXT NOT NULL) STRICT");
  sql.prepare("INSERT INTO canary VALUES (?)").run(word);
  // No lock lies on the log, so it may be looked into at once; the file itself only once it is closed.
  const inLog = holds(`${path}-wal`, word);
  sql.pragma("wal_checkpoint(TRUNCATE)");
  close();
  return inLog || holds(path, word) || startsInClear(path) ? err({ type: "NotEncrypted" }) : ok(undefined);
}

function holds(path: string, word: string): boolean {
  return readFileSync(path).includes(word);
}
