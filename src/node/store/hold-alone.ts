import Database from "better-sqlite3-multiple-ciphers";
import { keepToOwner } from "./sealed-database.ts";

/**
 * Hold something that only one program may do at a time, by a lock on an empty file, which stays; `undefined` where another
 * holds it.
 *
 * Node has no lock on files of its own; SQLite's goes with the program that held it, however that ends.
 */
export function holdAlone(path: string): (() => void) | undefined {
  keepToOwner(path);
  const sql = new Database(path, { timeout: 0 });
  try {
    // Nothing is written, and nothing is to lie beside it either.
    sql.pragma("journal_mode = MEMORY");
    sql.exec("BEGIN EXCLUSIVE");
    return () => sql.close();
  } catch (fault) {
    sql.close();
    if (fault instanceof Database.SqliteError && fault.code.startsWith("SQLITE_BUSY")) return undefined;
    throw fault;
  }
}
