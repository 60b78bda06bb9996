import type { RecordId } from "../../core/base/index.ts";
import { foldBatch, rowsAfter, type Vocabulary } from "../../core/study/index.ts";
import { readBatch } from "./log-tables.ts";
import { indexUpdate } from "./search-index.ts";
import { recordsOf, type StoreParts } from "./take-in.ts";
import { rowWriter } from "./write-rows.ts";

/**
 * Fold the whole log again into emptied tables and index, in one transaction; the log and its values stay as they are.
 *
 * Needed where a later version of the vocabulary reads the log differently, and to mend tables that `verify` faults.
 */
export function foldAgain(parts: StoreParts): void {
  const { sql, vocabulary, fold, reader, index, indexer } = parts;
  const writeRows = rowWriter(sql, vocabulary, fold);
  // In the order of the clock, which puts every batch after those it had seen.
  const getBatches = sql.prepare<[number, number], { bytes: Buffer }>(
    "SELECT bytes FROM batch ORDER BY clock_ms, clock_counter, device, seq LIMIT ? OFFSET ?",
  );
  sql
    .transaction(() => {
      sql.exec(emptied);
      for (let from = 0; ; from += pageLength) {
        const page = getBatches.all(pageLength, from);
        for (const { bytes } of page) {
          const batch = readBatch(bytes);
          fold.holding({ records: recordsOf(batch), values: [] }, () =>
            writeRows(rowsAfter(vocabulary, fold, foldBatch(vocabulary, fold, batch))),
          );
        }
        if (page.length < pageLength) break;
      }
      const present = presentRecords(parts);
      indexUpdate(index, indexer, reader, [])(present);
      noteVersion(parts, vocabulary);
    })
    .immediate();
}

const pageLength = 500;

const emptied = `
  DELETE FROM cell; DELETE FROM destruction; DELETE FROM belonging; DELETE FROM reference; DELETE FROM lookup;
  DELETE FROM row; DELETE FROM stretch; INSERT INTO words (words) VALUES ('rebuild');
`;

function presentRecords({ sql }: StoreParts) {
  return sql
    .prepare<[], { table: string; id: RecordId }>(
      `SELECT tbl AS "table", record AS id FROM row WHERE state = 'present' ORDER BY created`,
    )
    .all();
}

function noteVersion({ sql }: StoreParts, { version }: Vocabulary): void {
  sql.prepare("UPDATE meta SET value = ? WHERE name = 'vocabulary-version'").run(String(version));
}
