import Database from "better-sqlite3-multiple-ciphers";
import type { Sql } from "./sealed-database.ts";

/** Removes from the file whatever a destroyed value may have left behind. */
export interface Scrubber {
  /** Note, in the transaction that destroys, that traces may be left. */
  readonly markDue: () => void;
  readonly isDue: () => boolean;
  /** Empty the write-ahead log of old pages; cheap, so that it is done after every destruction. */
  readonly emptyLog: () => void;
  /**
   * Write the index and the whole file anew; takes a time that grows with the file (bench/store.ts), and room on the
   * disk for a second copy. Where there is no room it changes nothing, and stays due.
   */
  readonly scrub: () => void;
}

/**
 * Make the scrubber of a database.
 *
 * `secure_delete` zeroes a deleted value where it lies, but SQLite leaves copies behind when it moves rows between pages
 * (its `rebuildPage` does not clear the gap: about one value in 8,000 stayed readable when tried), and the full-text
 * index keeps beginnings of words as separators between its pages. Only writing every page anew leaves neither.
 */
export function scrubber(sql: Sql): Scrubber {
  const put = sql.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('scrub', 'due')");
  const drop = sql.prepare("DELETE FROM meta WHERE name = 'scrub'");
  const get = sql.prepare("SELECT 1 FROM meta WHERE name = 'scrub'");
  const emptyLog = (): void => {
    if (sql.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) !== 0)
      throw new Error("The write-ahead log could not be emptied: a reading statement is still open");
  };
  return {
    markDue: () => {
      put.run();
    },
    isDue: () => get.get() !== undefined,
    emptyLog,
    scrub: () => {
      try {
        rewrite(sql);
      } catch (error) {
        if (error instanceof Database.SqliteError && error.code === "SQLITE_FULL") return;
        throw error;
      }
      emptyLog();
      drop.run();
    },
  };
}

function rewrite(sql: Sql): void {
  // Not `optimize`: it passes over an index of one segment, and was seen not to end after many deletions.
  sql.exec("INSERT INTO words (words) VALUES ('rebuild')");
  sql.exec("VACUUM");
}
