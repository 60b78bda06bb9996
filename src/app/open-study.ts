import type { RecordId, Result } from "../core/base/index.ts";
import type { ActError, Heads } from "../core/study/index.ts";
import type { Deed, Receipt, Store, TakesBack } from "./store.ts";

/** Originals, each in an encrypted file with a key of its own that lies in the vault. */
export interface Originals {
  /** Encrypt and store durably; the caller commits the record that holds the key, or the file is swept at the next opening. */
  readonly put: (bytes: Uint8Array) => { readonly file: string; readonly key: string };
  /** Do work that puts many: their names are made durable together, when it is done, and none is to be relied on before. */
  readonly putTogether: <T>(work: () => T) => T;
  readonly read: (file: string, key: string) => Result<Uint8Array, OriginalError>;
  /** Delete the file; harmless where it is gone. */
  readonly remove: (file: string) => void;
}

/** Why an original cannot be read. */
export interface OriginalError {
  readonly type: "OriginalMissing" | "OriginalDamaged";
}

/** The vault, while it is open: the names, the originals, and the texts whose names are not yet replaced. */
export interface Vault {
  readonly store: Store;
  readonly originals: Originals;
}

/**
 * Results that were computed from the study, in its encrypted database and outside of its log: whatever is lost here is computed
 * again. The newest few are kept, and none once values were destroyed, since a result may rest on them.
 */
export interface ComputedResults {
  /** The result that is kept under a key; absent too where the study was closed or the place cannot be read. */
  readonly read: (key: string) => string | undefined;
  /**
   * Say that a result is being computed from what the study holds now; it is given to the function that comes back.
   *
   * It is not kept, and nothing else happens, where values were destroyed meanwhile, where the study was closed, or where the disk
   * takes nothing.
   */
  readonly begin: (key: string) => (json: string) => void;
}

/** A study that is open; what is taken back there takes the vault's part along. */
export interface OpenStudy extends TakesBack {
  readonly study: Store;
  /** Absent while the vault is locked. */
  readonly vault: Vault | undefined;
  readonly computed: ComputedResults;
  /** What the opening found that its owner should know. */
  readonly notices: readonly OpeningNotice[];
  /**
   * When this machine noted the heads that the folder was found to hold, in ms since 1970; absent where it had noted none, or
   * others.
   */
  readonly checkedAt: number | undefined;
  /** Commit an action that touches both databases: the vault first, resumed at the next opening if cut short. */
  readonly commitBoth: (vaultDeed: Deed, studyDeed: Deed) => Result<Receipt, ActError>;
  readonly close: () => void;
}

/** What an opening found. */
export type OpeningNotice =
  /** The folder lacks actions that this machine saw in it: somebody put an older one back. */
  | {
      readonly type: "FolderOlderThanSeen";
      readonly database: "study" | "vault";
      readonly missingActions: number;
      readonly lastSeenAtMs: number;
    }
  /** The folder holds another history than the one this machine saw. */
  | { readonly type: "HistoryDiffers"; readonly database: "study" | "vault" }
  /** First opening of this folder here: it was copied, moved or restored, so a new device chain begins. */
  | { readonly type: "NewHere" }
  /**
   * Destructions noted outside were applied again: to sources that were withdrawn since, and to texts in which a name was
   * replaced since, whose new wording this folder does not have.
   */
  | {
      readonly type: "DestroyedAgain";
      readonly count: number;
      readonly sources: readonly RecordId[];
      readonly textsLost: readonly RecordId[];
    }
  | { readonly type: "ActionResumed"; readonly act: string }
  | { readonly type: "NoteUnreadable" }
  | { readonly type: "StrayOriginalsSwept"; readonly count: number };

/** The heads of both databases, as a person may write them down. */
export interface StudyHeads {
  readonly study: Heads;
  readonly vault: Heads | undefined;
}
