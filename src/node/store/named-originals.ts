import type { RecordId } from "../../core/base/index.ts";
import type { Sql } from "./sealed-database.ts";

/** An encrypted file that a record of the vault names. */
export interface NamedOriginal {
  readonly record: RecordId;
  readonly file: string;
}

/** The files that records name: of removed records too, since they can come back, but not of destroyed ones. */
export function namedOriginals(vault: Sql): readonly NamedOriginal[] {
  return vault
    .prepare<[], NamedOriginal>(
      `SELECT row.record, json_extract(coalesce(row.plain, value.json), '$.file') AS file
       FROM row LEFT JOIN value ON row.plain IS NULL AND value.commitment = row.shape
       WHERE row.tbl = 'original' AND row.state <> 'destroyed'`,
    )
    .all();
}
