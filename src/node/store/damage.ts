import Database from "better-sqlite3-multiple-ciphers";
import type { Finding } from "../../core/study/index.ts";

/** A finding that something is lost or was changed. */
export function damage(where: string, what: string): Finding {
  return { severity: "damage", where, what };
}

/** Run a check; a page that fails its tag on the way is a finding, not a crash. */
export function whatCanBeRead(name: string, check: () => readonly Finding[]): readonly Finding[] {
  try {
    return check();
  } catch (fault) {
    if (fault instanceof SyntaxError) return [damage(name, "a stored value is not what was written")];
    if (!(fault instanceof Database.SqliteError)) throw fault;
    return [damage(name, `part of the file cannot be read (${fault.code})`)];
  }
}
