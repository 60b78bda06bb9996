import Database from "better-sqlite3-multiple-ciphers";
import type { ComputedResults } from "../../app/open-study.ts";
import type { Clock } from "../../core/base/index.ts";
import type { Sql } from "./sealed-database.ts";

/** The table of computed results, with what belongs into the transaction of a destruction. */
export interface ComputedTable extends ComputedResults {
  /** Forget every result, and those that are being computed; says whether any was kept. */
  readonly forget: () => boolean;
}

/** How many results are kept: a researcher goes back and forth between a few versions of a model and a few seeds. */
const kept = 8;

/**
 * Keep computed results in a database.
 *
 * Whatever SQLite refuses here is passed over, since a result can be computed again; the next action of the study meets the same
 * disk, and says what is wrong with it.
 */
export function computedTable(sql: Sql, clock: Clock): ComputedTable {
  const get = sql.prepare<[string], string>("SELECT json FROM computed WHERE key = ?").pluck();
  // Later than every other, so that a clock that was put back does not make the newest the oldest.
  const put = sql.prepare<[string, number, string]>(
    `INSERT OR REPLACE INTO computed (key, at, json)
     VALUES (?, max(?, 1 + coalesce((SELECT max(at) FROM computed), 0)), ?)`,
  );
  const dropOld = sql.prepare<[number]>(
    "DELETE FROM computed WHERE key NOT IN (SELECT key FROM computed ORDER BY at DESC LIMIT ?)",
  );
  const dropAll = sql.prepare("DELETE FROM computed");
  const keep = sql.transaction((key: string, json: string): void => {
    put.run(key, clock(), json);
    dropOld.run(kept);
  });
  let timesForgotten = 0;
  return {
    read: (key) => (sql.open ? unlessRefused(() => get.get(key)) : undefined),
    begin: (key) => {
      const begunAfter = timesForgotten;
      return (json) => {
        if (sql.open && begunAfter === timesForgotten) unlessRefused(() => keep.immediate(key, json));
      };
    },
    forget: () => {
      timesForgotten += 1;
      return dropAll.run().changes > 0;
    },
  };
}

function unlessRefused<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (fault) {
    if (fault instanceof Database.SqliteError) return undefined;
    throw fault;
  }
}
