import type { RecordId, Result } from "../core/base/index.ts";
import type {
  ActError,
  AnyRef,
  Change,
  Hash,
  Heads,
  RecordOf,
  RecordState,
  Skipped,
  Table,
  Vocabulary,
} from "../core/study/index.ts";

/** What a required text reads as once its words were destroyed; an optional one reads as absent. */
export const destroyedWords = "⟦destroyed⟧";

/** Reading the records of one database as they stand. */
export interface RecordReader {
  /** The record, where it is present. */
  readonly get: <T extends Table>(table: T, id: RecordId) => RecordOf<T> | undefined;
  /** Every present record of a table, in order of creation. */
  readonly all: <T extends Table>(table: T) => readonly RecordOf<T>[];
  /** As `all`, with the records that were removed: their words are still in the log, and come back with an undo. */
  readonly allEverMade: <T extends Table>(table: T) => readonly Made<RecordOf<T>>[];
  /** The present records whose reference, choice or token field holds that value, in order of creation. */
  readonly where: <T extends Table, K extends keyof RecordOf<T> & string>(
    table: T,
    field: K,
    value: RecordOf<T>[K] & string,
  ) => readonly RecordOf<T>[];
  /** As `where`, with the records that were removed, each with when it was made; for histories, in which both count. */
  readonly everMade: <T extends Table, K extends keyof RecordOf<T> & string>(
    table: T,
    field: K,
    value: RecordOf<T>[K] & string,
  ) => readonly Made<RecordOf<T>>[];
  /** The ids of a table's records in a state, in order of creation and without reading them: for what spans a whole study. */
  readonly idsOf: (table: Table, state: RecordState) => readonly RecordId[];
  /** The ids of every record of a table, whatever became of it, in order of creation; none of them is looked at for it. */
  readonly idsEverMade: (table: Table) => readonly RecordId[];
  /** As `idsOf`, in no order, of the records, present or removed, whose reference field holds that one. */
  readonly idsReferring: <T extends Table>(
    table: T,
    field: keyof RecordOf<T> & string,
    to: AnyRef,
  ) => readonly RecordId[];
  /** The present records that a field of this one names. */
  readonly named: (from: AnyRef, field: string) => readonly AnyRef[];
  /** The present records of a table of which that field names this one. */
  readonly naming: (to: AnyRef, table: string, field: string) => readonly AnyRef[];
  /** Which present records refer to this one, and through which field. */
  readonly referrers: (to: AnyRef) => readonly Reference[];
  /** Every reference between present records, for walks over the whole study. */
  readonly references: () => readonly Reference[];
  readonly stateOf: (ref: AnyRef) => RecordState | "unknown";
  /** Every value that a record's text-bearing field ever had, with its commitment, oldest first; destroyed ones left out. */
  readonly pastTexts: (ref: AnyRef) => readonly PastText[];
}

/** A record, present or removed, with when it was made. */
export interface Made<R> {
  readonly record: R;
  readonly removed: boolean;
  /** Comparable, and the same on every device: clock, device, place in its chain. */
  readonly stamp: readonly (number | string)[];
}

/** One present record refers to another. */
export interface Reference {
  readonly from: AnyRef;
  readonly field: string;
  readonly to: AnyRef;
}

/** A text that a field holds or held. */
export interface PastText {
  readonly field: string;
  readonly commitment: Hash;
  /** The value as JSON: a string, a list of strings, or a structure. */
  readonly value: unknown;
  readonly current: boolean;
}

/** What somebody does, under the name of its use case. */
export interface Deed {
  readonly act: string;
  readonly author: string;
  readonly changes: readonly Change[];
}

/** An action that is durable: it will be there after a crash. */
export interface Receipt {
  readonly action: RecordId;
  readonly seq: number;
}

/** What an undo or redo did. */
export interface UndoOutcome {
  readonly act: string;
  readonly skipped: readonly Skipped[];
  /** Absent where every step had to be skipped. */
  readonly receipt?: Receipt;
}

/** Taking an author's own actions back, one by one, and doing them again. */
export interface TakesBack {
  /** Take back the author's latest action that can be; `undefined` where there is none. */
  readonly undo: (author: string) => UndoOutcome | undefined;
  /** Take back the author's latest undo. */
  readonly redo: (author: string) => UndoOutcome | undefined;
  /** The acts that an undo and a redo of that author would take next. */
  readonly undoable: (author: string) => { readonly undo?: string; readonly redo?: string };
}

/** A field that two people wrote without seeing each other. */
export interface Conflict {
  readonly of: AnyRef;
  readonly field: string;
  /** The values in order, the one that counts last; `undefined` where its words were destroyed. */
  readonly values: readonly (unknown | undefined)[];
}

/** One action in the log, without any value. */
export interface LogLine {
  readonly action: RecordId;
  readonly device: string;
  readonly seq: number;
  readonly atMs: number;
  readonly author: string;
  readonly act: string;
  /** For an undo or redo: the act that it took back or did again. */
  readonly takesBack?: string;
  readonly cause: "do" | "undo" | "redo";
  /** The deed at the root of the undos and redos that this is; itself where it is none. */
  readonly deed: RecordId;
  /** Whether the deed is taken back as the log stands. */
  readonly takenBack: boolean;
  readonly touched: readonly AnyRef[];
}

/** A record as it was at some point of the log; a text that was destroyed since has no value. */
export interface RecordThen {
  readonly state: RecordState | "unknown";
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What became of a record between two points of the log. */
export interface RecordChange {
  readonly of: AnyRef;
  readonly before: RecordThen;
  readonly after: RecordThen;
}

/** A stretch of a text that search found. */
export interface FoundPassage {
  readonly of: AnyRef;
  readonly field: string;
  /** UTF-16 offsets of the indexed stretch within the text. */
  readonly start: number;
  readonly end: number;
}

/** A stretch to be found by search: where it lies and its folded words. */
export interface IndexedStretch {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** One database of a study: a log, the tables folded from it, and a search index, changed together or not at all. */
export interface Store extends RecordReader {
  readonly vocabulary: Vocabulary;
  /** The id of the study, the same for its two databases. */
  readonly studyId: string;
  /** Sign, store, fold and index one action in one transaction; returns when it is durable. */
  readonly commit: (deed: Deed) => Result<Receipt, ActError>;
  readonly conflicts: () => readonly Conflict[];
  /** The latest actions, newest first. */
  readonly log: (limit: number) => readonly LogLine[];
  /**
   * The records that were touched after one action, up to and with a later one, in the order of the clock; `undefined` where one
   * of the two is not in the log, or comes first. Folds the log in memory, so it takes its time in a long one.
   */
  readonly changedBetween: (after: RecordId, upTo: RecordId) => readonly RecordChange[] | undefined;
  readonly heads: () => Heads;
  readonly hasAction: (action: RecordId) => boolean;
  /**
   * Told of every record that an action touched, once it is durable, for as long as the store is open; `everything` after the
   * tables were folded again. For what is worked out from the records and kept up beside them.
   */
  readonly watch: (told: (changed: readonly AnyRef[] | "everything") => void) => void;
  /** Ranked stretches for a full-text expression that `parseSearch` made. */
  readonly search: (match: string, limit: number) => readonly FoundPassage[];
  /** Every stretch that matches, in no order; `undefined` where there are more than are wanted. */
  readonly searchAll: (match: string, most: number) => readonly FoundPassage[] | undefined;
  /** How many stretches match in all. */
  readonly countMatches: (match: string) => number;
}

/**
 * Says what search should find, so that the store can keep its index in the same transaction as everything else.
 *
 * A document is a record under whose name hits are reported; a change of one record may change the document of another
 * (a text version changes what is found in its source).
 */
export interface Indexer {
  readonly documentsOf: (reader: RecordReader, touched: AnyRef) => readonly AnyRef[];
  /** The stretches of a document as it stands; none where the record is gone. */
  readonly stretchesOf: (reader: RecordReader, document: AnyRef) => readonly IndexedStretch[];
}
