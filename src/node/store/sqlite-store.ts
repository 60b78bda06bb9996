import type { ComputedResults } from "../../app/open-study.ts";
import type { Indexer, Receipt, Store, TakesBack, UndoOutcome } from "../../app/store.ts";
import { err, ok, type Result, type SigningKey } from "../../core/base/index.ts";
import {
  type Act,
  type ActError,
  type Batch,
  type CommittedValue,
  type Hash,
  type Heads,
  type HybridClock,
  laterClock,
  type SignedBatch,
  sealAct,
  type Vocabulary,
} from "../../core/study/index.ts";
import { type AuthorHistory, authorHistory, type TakingBack } from "./author-history.ts";
import { computedTable } from "./computed-table.ts";
import { conflictReader } from "./conflicts.ts";
import { foldAgain } from "./fold-again.ts";
import { logTables } from "./log-tables.ts";
import { type FormNewerThanProgram, migrate } from "./migrations.ts";
import type { CryptoDeps } from "./node-crypto.ts";
import { recordReader } from "./read-records.ts";
import { acceptBatch, type ReceiveError } from "./receive-batch.ts";
import { recordsBetween } from "./records-between.ts";
import { scrubber } from "./scrub.ts";
import type { SealedDatabase } from "./sealed-database.ts";
import { searchIndex } from "./search-index.ts";
import { sqlFold } from "./sql-fold.ts";
import { claimDatabase, type StoreMismatch } from "./store-meta.ts";
import { type CheckedBatch, type StoreParts, takingIn } from "./take-in.ts";

/** What opening a store takes. */
export interface StoreOptions {
  readonly database: SealedDatabase;
  readonly vocabulary: Vocabulary;
  readonly studyId: string;
  /** The key of this device's chain. */
  readonly signingKey: SigningKey;
  readonly deps: CryptoDeps;
  readonly indexer: Indexer;
  /**
   * Called once an action is durable, one's own or a received one, such as to note the heads outside the folder.
   * What it throws reaches the caller of `commit` although the action stands.
   */
  readonly afterCommit?: (committed: Committed) => void;
  /**
   * When traces of destroyed values are swept from the file: before the destroying action returns (the rule), or at
   * closing, for a database in which values are destroyed so often that sweeping each time would take too long.
   */
  readonly sweeping?: "at-once" | "at-closing";
}

/** An action that has become durable. */
export interface Committed {
  readonly batch: Batch;
  readonly hash: Hash;
  readonly heads: Heads;
}

/** A store on an encrypted database, with what only its keepers use. */
export interface SqliteStore extends Store, TakesBack {
  readonly database: SealedDatabase;
  readonly computed: ComputedResults;
  /** As in every store; an act may bring the id of its action along. */
  readonly commit: (act: Act) => Result<Receipt, ActError>;
  /** What an undo or a redo would do, for who must do more than this database's part of it. */
  readonly history: AuthorHistory;
  /** Take in a batch of another device, with those of its values that still exist; batches come in causal order. */
  readonly receive: (
    signed: SignedBatch,
    values: readonly CommittedValue[],
  ) => Result<"folded" | "known-already", ReceiveError>;
  /** Sweep traces of destroyed values from the file now, if there may be any. */
  readonly sweep: () => void;
  /** Whether traces may be left: where sweeping waits for the closing, or the disk has no room for it. */
  readonly isSweepDue: () => boolean;
  /** Make all tables and the index anew from the log. */
  readonly foldAgain: () => void;
  /** Sweep what is due and close the database. */
  readonly close: () => void;
}

/** Why a database cannot be opened as this store. */
export type OpenStoreError = StoreMismatch | FormNewerThanProgram;

/** Open a store on a database, bringing it to the latest form; traces left by a killed process are swept. */
export function openStore(options: StoreOptions): Result<SqliteStore, OpenStoreError> {
  const { database, vocabulary, studyId } = options;
  const migrated = migrate(database.sql);
  if (!migrated.ok) return migrated;
  const claimed = claimDatabase(database.sql, vocabulary, studyId);
  if (!claimed.ok) return claimed;
  const store = assemble(options, partsOf(options));
  if (claimed.value.foldAgain) store.foldAgain();
  store.sweep();
  return ok(store);
}

function partsOf({ database, vocabulary, indexer, deps }: StoreOptions): StoreParts {
  const { sql } = database;
  return {
    sql,
    vocabulary,
    indexer,
    log: logTables(sql),
    fold: sqlFold(sql, vocabulary),
    reader: recordReader(sql, vocabulary),
    index: searchIndex(sql),
    scrubber: scrubber(sql),
    computed: computedTable(sql, deps.clock),
  };
}

function assemble(options: StoreOptions, parts: StoreParts): SqliteStore {
  const { database, vocabulary, studyId, deps } = options;
  const { sql, log, fold, index, scrubber } = parts;
  const chain = chainOf(options, parts);
  const history = authorHistory(sql, vocabulary, fold, log, chain.heads);
  const sweep = (): void => {
    if (scrubber.isDue()) scrubber.scrub();
  };
  const takeBack = (step: TakingBack | undefined): UndoOutcome | undefined => {
    if (step?.deed === undefined) return step;
    const receipt = chain.perform(step.deed);
    if (!receipt.ok) throw new Error(`The way back was refused: ${receipt.error.type}`);
    return { act: step.act, skipped: step.skipped, receipt: receipt.value };
  };
  return {
    ...parts.reader,
    vocabulary,
    studyId,
    database,
    computed: parts.computed,
    commit: chain.perform,
    history,
    undo: (author) => takeBack(history.undo(author)),
    redo: (author) => takeBack(history.redo(author)),
    undoable: (author) => ({
      ...nameOf("undo", history.undo(author)),
      ...nameOf("redo", history.redo(author)),
    }),
    conflicts: conflictReader(sql, fold),
    log: log.latest,
    changedBetween: recordsBetween(sql, vocabulary, (commitment) => fold.valueAt(commitment)),
    heads: chain.heads,
    hasAction: log.hasAction,
    watch: chain.watch,
    search: index.search,
    searchAll: index.all,
    countMatches: index.count,
    receive: (signed, values) => {
      const accepted = acceptBatch(deps, vocabulary, log.chains(studyId, chain.heads()), signed, values);
      if (!accepted.ok) return err(accepted.error);
      if (accepted.value === undefined) return ok("known-already");
      chain.keep(accepted.value);
      return ok("folded");
    },
    sweep,
    isSweepDue: scrubber.isDue,
    foldAgain: () => {
      foldAgain(parts);
      chain.tell("everything");
    },
    close: () => {
      if (database.sql.open) sweep();
      database.close();
    },
  };
}

/** The act that a step takes back, under the name of its way; nothing where it cannot be taken. */
export function nameOf(
  way: "undo" | "redo",
  step: TakingBack | undefined,
): { readonly undo?: string; readonly redo?: string } {
  return step?.deed === undefined ? {} : { [way]: step.act };
}

/** Where the log stands, and the two ways it grows: by an act of one's own, by a batch of another device. */
function chainOf(options: StoreOptions, parts: StoreParts) {
  const { vocabulary, studyId, deps, signingKey, afterCommit, sweeping } = options;
  const { log, scrubber } = parts;
  const takeIn = takingIn(parts);
  let heads: Heads = log.heads();
  let latestClock: HybridClock = log.latestClock();
  const watchers: Parameters<Store["watch"]>[0][] = [];
  const tell: Parameters<Store["watch"]>[0] = (changed) => {
    for (const told of watchers) told(changed);
  };

  const keep = (checked: CheckedBatch): void => {
    const { destroyed, touched } = takeIn(checked);
    const { batch, hash } = checked;
    heads = { ...heads, [batch.device]: { seq: batch.seq, hash } };
    latestClock = laterClock(latestClock, batch.clock);
    tell(touched);
    afterCommit?.({ batch, hash, heads });
    if (!destroyed) return;
    if (sweeping === "at-closing") scrubber.emptyLog();
    else scrubber.scrub();
  };
  const perform = (act: Act): Result<Receipt, ActError> => {
    const sealed = sealAct({ ...deps, signingKey }, vocabulary, { study: studyId, heads, latestClock }, act);
    if (!sealed.ok) return sealed;
    keep(sealed.value);
    const { action, seq } = sealed.value.batch;
    return ok({ action, seq });
  };
  const watch: Store["watch"] = (told) => void watchers.push(told);
  return { heads: (): Heads => heads, keep, perform, watch, tell };
}
