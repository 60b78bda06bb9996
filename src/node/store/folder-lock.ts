import { join } from "node:path";
import Database from "better-sqlite3-multiple-ciphers";
import { err, ok, type Result } from "../../core/base/index.ts";

/** The name of the empty file on which the lock is held. */
export const lockFileName = "in-use.lock";

/** Another program, or another window of this one, has the study open. */
export interface BusyElsewhere {
  readonly type: "BusyElsewhere";
}

/** The folder cannot be written to. */
export interface FolderNotWritable {
  readonly type: "FolderNotWritable";
}

/** A lock that is held until it is let go, or until the process ends, however it ends. */
export interface FolderLock {
  readonly release: () => void;
}

/**
 * Take a study's folder for this process alone.
 *
 * The lock is SQLite's own on an empty file that never holds anything: the operating system lets it go with the
 * process, so that a crash leaves nothing to clean up, as a file with a process number in it would.
 */
export function lockFolder(folder: string): Result<FolderLock, BusyElsewhere | FolderNotWritable> {
  let held: Database.Database | undefined;
  try {
    held = new Database(join(folder, lockFileName), { timeout: 0 });
    held.pragma("journal_mode = MEMORY");
    held.exec("BEGIN EXCLUSIVE");
  } catch (fault) {
    held?.close();
    const busy = fault instanceof Database.SqliteError && fault.code.startsWith("SQLITE_BUSY");
    return err({ type: busy ? "BusyElsewhere" : "FolderNotWritable" });
  }
  const lock = held;
  return ok({ release: () => void lock.close() });
}
