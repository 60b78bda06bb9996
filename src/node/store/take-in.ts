import type { Indexer, RecordReader } from "../../app/store.ts";
import type { RecordId } from "../../core/base/index.ts";
import {
  type AnyRef,
  type Batch,
  foldBatch,
  gatheredRecords,
  type Hash,
  ownedRecords,
  rowsAfter,
  type SignedBatch,
  type Touched,
  type Vocabulary,
  type WrittenValue,
} from "../../core/study/index.ts";
import type { ComputedTable } from "./computed-table.ts";
import { hitByDestruction, valueDestroyer } from "./destroy-values.ts";
import type { LogTables } from "./log-tables.ts";
import type { Scrubber } from "./scrub.ts";
import type { Sql } from "./sealed-database.ts";
import { indexUpdate, type SearchIndex } from "./search-index.ts";
import type { SqlFold } from "./sql-fold.ts";
import { rowWriter } from "./write-rows.ts";

/** A batch that is in order, with its values, ready to be stored. */
export interface CheckedBatch {
  readonly batch: Batch;
  readonly signed: SignedBatch;
  readonly hash: Hash;
  readonly values: readonly WrittenValue[];
}

/** The parts of an open store that an action passes through. */
export interface StoreParts {
  readonly sql: Sql;
  readonly vocabulary: Vocabulary;
  readonly indexer: Indexer;
  readonly log: LogTables;
  readonly fold: SqlFold;
  readonly reader: RecordReader;
  readonly index: SearchIndex;
  readonly scrubber: Scrubber;
  readonly computed: ComputedTable;
}

/** What a batch did when it was taken in. */
export interface TakenIn {
  /** Whether anything was destroyed, be it only a result that may rest on destroyed values. */
  readonly destroyed: boolean;
  /** The records that it names, and those whose rows it changed. */
  readonly touched: readonly AnyRef[];
}

/**
 * Store a batch and its values, fold it, write the rows, destroy what it destroys and bring the index up to date, all
 * in one transaction.
 */
export function takingIn(parts: StoreParts): (checked: CheckedBatch) => TakenIn {
  const { sql, vocabulary, indexer, log, fold, reader, index, computed } = parts;
  const writeRows = rowWriter(sql, vocabulary, fold);
  const destroyValues = valueDestroyer(sql, vocabulary, fold);
  const takeIn = sql.transaction(({ batch, signed, hash, values }: CheckedBatch): TakenIn => {
    const affected = affectedBy(vocabulary, fold, batch).map(refOf);
    const updateIndex = indexUpdate(index, indexer, reader, affected);
    log.put(batch, signed, hash);
    log.putValues(values);
    const { hit, changed } = fold.holding({ records: recordsOf(batch), values }, () => {
      const rows = rowsAfter(vocabulary, fold, foldBatch(vocabulary, fold, batch));
      return { hit: hitByDestruction(fold, rows), changed: writeRows(rows) };
    });
    const lost = destroyValues(hit) > 0;
    const forgot = (lost || batch.entries.some(({ kind }) => kind === "destroy")) && computed.forget();
    const destroyed = lost || forgot;
    if (destroyed) parts.scrubber.markDue();
    updateIndex(changed.map(refOf));
    return { destroyed, touched: [...affected, ...changed.map(refOf)] };
  });
  return (checked) => takeIn.immediate(checked);
}

/** The ids of the records that a batch names, some of them several times. */
export function recordsOf({ entries }: Batch): readonly RecordId[] {
  return entries.map(({ record }) => record);
}

/** The records a batch names, and those that go with the ones it destroys. */
function affectedBy(vocabulary: Vocabulary, fold: SqlFold, batch: Batch): readonly Touched[] {
  const affected = gatheredRecords();
  const add = (each: Touched, withOwned: boolean): void => {
    affected.add(each);
    if (withOwned) for (const owned of ownedRecords(vocabulary, fold, each)) add(owned, true);
  };
  for (const { kind, table, record, field, commitment } of batch.entries)
    add({ table, record }, kind === "destroy" && field === undefined && commitment === undefined);
  return affected.all;
}

function refOf({ table, record }: Touched): AnyRef {
  return { table, id: record };
}
