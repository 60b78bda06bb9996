import { join } from "node:path";
import Database from "better-sqlite3-multiple-ciphers";
import type { OpeningNotice, OpenStudy, Originals } from "../../app/open-study.ts";
import type { Indexer } from "../../app/store.ts";
import { err, ok, type Result, type SigningKey } from "../../core/base/index.ts";
import { studyVocabulary, type Vocabulary, vaultVocabulary } from "../../core/study/index.ts";
import { type AssembleError, sealedError, storeError } from "./assemble-error.ts";
import { commitBoth, resumePending } from "./commit-both.ts";
import { destroyAgain, destroyedIn, type OpenStores } from "./destroy-again.ts";
import { deviceKeyOf } from "./device-key.ts";
import { folderNames } from "./folder-header.ts";
import { compareFolder, type FolderWatch, joinDestructions, noteOf, watchFolder } from "./folder-watch.ts";
import { type HeadsNotes, openHeadsNotes } from "./heads-note.ts";
import type { KdfPolicy } from "./kdf.ts";
import type { DatabaseName } from "./key-header.ts";
import type { DataKeys } from "./key-slots.ts";
import { logTables } from "./log-tables.ts";
import { migrate } from "./migrations.ts";
import { namedOriginals } from "./named-originals.ts";
import { isNoRoom } from "./no-room.ts";
import type { CryptoDeps } from "./node-crypto.ts";
import { type OriginalFiles, openOriginals } from "./originals.ts";
import { openSealed, type SealedDatabase } from "./sealed-database.ts";
import { noIndexer } from "./search-index.ts";
import { type Committed, openStore, type SqliteStore } from "./sqlite-store.ts";
import { takingBackBoth } from "./take-back-both.ts";

/** What opening a study needs from outside. */
export interface FolderDeps {
  readonly crypto: CryptoDeps;
  readonly kdf: KdfPolicy;
  /** Where this machine notes what it saw, outside every study: see `stateFolderOf`. */
  readonly stateFolder: string;
  /** Says what search finds in the study; nothing is searched for in the vault. */
  readonly indexer: Indexer;
}

/** A study that is open, with what its keepers use beside what the use cases do. */
export interface OpenedStudy extends OpenStudy {
  /** The real path of the folder. */
  readonly folder: string;
  readonly study: SqliteStore;
  readonly vault: { readonly store: SqliteStore; readonly originals: Originals & OriginalFiles } | undefined;
  readonly indexer: Indexer;
  readonly kdf: KdfPolicy;
  readonly notes: HeadsNotes;
  readonly watch: FolderWatch;
  /** Close the vault alone and go on with what comes back; this object is done with. */
  readonly withoutVault: () => OpenedStudy;
  /** Open the vault with its key and go on with what comes back; where it is refused the study stays open as it is. */
  readonly withVault: (key: Uint8Array) => Result<OpenedStudy, AssembleError>;
}

/** Open the databases of a folder, compare them with what this machine saw, and finish what is owed before anybody reads. */
export function assembleStudy(
  folder: string,
  studyId: string,
  keys: DataKeys,
  deps: FolderDeps,
): Result<OpenedStudy, AssembleError> {
  return opening(folder, (open, working) => {
    const study = open("study", keys.study);
    if (!study.ok) return study;
    const vault = keys.vault === undefined ? undefined : open("vault", keys.vault);
    if (vault !== undefined && !vault.ok) return vault;
    const notes = openHeadsNotes(deps.stateFolder, studyId, keys.study, folder);
    const parts = { folder, studyId, deps, notes, study: study.value, vault: vault?.value, watching: {} };
    return settle(parts, working);
  });
}

type OpenNamed = (name: DatabaseName, key: Uint8Array) => Result<SealedDatabase, AssembleError>;

/** Work on databases that are closed again where the work ends in a refusal or a fault. */
function opening(
  folder: string,
  work: (open: OpenNamed, working: (name: DatabaseName) => void) => Result<OpenedStudy, AssembleError>,
): Result<OpenedStudy, AssembleError> {
  const opened: SealedDatabase[] = [];
  let at: DatabaseName = "study";
  const open: OpenNamed = (name, key) => {
    at = name;
    const database = openDatabase(folder, name, key);
    if (database.ok) opened.push(database.value);
    return database;
  };
  const closeAll = (): void => {
    for (const each of opened) each.close();
  };
  try {
    const done = work(open, (name) => (at = name));
    if (!done.ok) closeAll();
    return done;
  } catch (fault) {
    closeAll();
    if (isNoRoom(fault)) return err({ type: "NoRoom" });
    if (!(fault instanceof Database.SqliteError)) throw fault;
    const shut = fault.code.startsWith("SQLITE_READONLY") || fault.code.startsWith("SQLITE_CANTOPEN");
    return err(shut ? { type: "FolderNotWritable" } : { type: "DatabaseDamaged", database: at });
  }
}

interface Parts {
  readonly folder: string;
  readonly studyId: string;
  readonly deps: FolderDeps;
  readonly notes: HeadsNotes;
  readonly study: SealedDatabase;
  readonly vault: SealedDatabase | undefined;
  /** What notes the actions of this folder; another one once its vault is opened later. */
  readonly watching: { now?: FolderWatch };
}

function openDatabase(
  folder: string,
  name: DatabaseName,
  key: Uint8Array,
): Result<SealedDatabase, AssembleError> {
  const database = openSealed(join(folder, folderNames[name]), key, { create: false });
  if (!database.ok) return err(sealedError(name, database.error));
  try {
    const migrated = migrate(database.value.sql);
    if (migrated.ok) return database;
    database.value.close();
    return err({ type: "DatabaseNewer", database: name });
  } catch (fault) {
    database.value.close();
    throw fault;
  }
}

/** Compare and finish; a study that is open already keeps its store while its vault is opened beside it. */
function settle(
  parts: Parts,
  working: (name: DatabaseName) => void,
  openAlready?: SqliteStore,
): Result<OpenedStudy, AssembleError> {
  const { deps, notes, study, vault, watching } = parts;
  const nowMs = deps.crypto.clock();
  const read = noting(notes.read);
  if (!read.ok) return read;
  const noted = read.value;
  const logs = { study: chainsOf(study), vault: vault === undefined ? undefined : chainsOf(vault) };
  const compared = compareFolder(noted, logs, nowMs);
  const heads = { study: logs.study.heads, vault: logs.vault?.heads };
  const store = (name: DatabaseName, database: SealedDatabase): Result<SqliteStore, AssembleError> => {
    working(name);
    const { signingKey } = deviceKeyOf(database.sql, notes.instance, compared.startAnew.has(name));
    return openNamed(parts, name, database, signingKey, (done) => watching.now?.noteAction(name, done));
  };
  const studyStore = openAlready === undefined ? store("study", study) : ok(openAlready);
  if (!studyStore.ok) return studyStore;
  const vaultStore = vault === undefined ? undefined : store("vault", vault);
  if (vaultStore !== undefined && !vaultStore.ok) return vaultStore;
  const originals =
    vaultStore === undefined ? undefined : openOriginals(join(parts.folder, folderNames.originals));
  const stores: OpenStores = {
    study: studyStore.value,
    vault:
      vaultStore === undefined || originals === undefined
        ? undefined
        : { store: vaultStore.value, originals },
  };
  const note = noteOf(heads, noted.own, compared.incidents, nowMs);
  const destroyed = joinDestructions(noted.destroyed, destroyedIn(stores));
  const watch = noting(() => watchFolder(notes, note, destroyed, deps.crypto.clock));
  if (!watch.ok) return watch;
  watching.now = watch.value;
  const notices = [
    ...compared.notices,
    ...destroyAgain(stores, noted.destroyed),
    ...(stores.vault === undefined ? [] : resumePending(stores.study, stores.vault.store)),
    ...sweepOriginals(stores, compared.startAnew),
  ];
  const isAsNoted = !noted.unreadable && compared.incidents.length === 0;
  return ok(openedStudy(parts, stores, notices, isAsNoted ? noted.own?.seenAtMs : undefined));
}

function openNamed(
  { studyId, deps }: Parts,
  name: DatabaseName,
  database: SealedDatabase,
  signingKey: SigningKey,
  afterCommit: (committed: Committed) => void,
): Result<SqliteStore, AssembleError> {
  const opened = openStore({
    database,
    vocabulary: vocabularyOf[name],
    studyId,
    signingKey,
    deps: deps.crypto,
    indexer: name === "study" ? deps.indexer : noIndexer,
    sweeping: name === "study" ? "at-once" : "at-closing",
    afterCommit,
  });
  return opened.ok ? opened : err(storeError(name, opened.error));
}

/** Read or write the notes; a place that cannot be used is somebody's to mend, and named. */
function noting<T>(act: () => T): Result<T, AssembleError> {
  try {
    return ok(act());
  } catch (fault) {
    if (!(fault instanceof Error) || !("syscall" in fault)) throw fault;
    return err({ type: "StateFolderNotWritable" });
  }
}

function openedStudy(
  parts: Parts,
  stores: OpenStores,
  notices: readonly OpeningNotice[],
  checkedAt: number | undefined,
): OpenedStudy {
  const { study, vault } = stores;
  const { folder, deps, notes, watching } = parts;
  if (watching.now === undefined) throw new Error("A folder is watched from its opening on");
  return {
    ...stores,
    computed: study.computed,
    folder,
    indexer: deps.indexer,
    kdf: deps.kdf,
    notes,
    watch: watching.now,
    notices,
    checkedAt,
    commitBoth: (vaultDeed, studyDeed) => {
      if (vault === undefined) throw new Error("The vault is locked, which its caller must ask first");
      return commitBoth(study, vault.store, deps.crypto.randomBytes, vaultDeed, studyDeed);
    },
    ...takingBackBoth(study, vault?.store, deps.crypto.randomBytes),
    withoutVault: () => {
      vault?.store.close();
      return openedStudy({ ...parts, vault: undefined }, { study, vault: undefined }, [], undefined);
    },
    withVault: (key) =>
      opening(folder, (open, working) => {
        const opened = open("vault", key);
        return opened.ok ? settle({ ...parts, vault: opened.value }, working, study) : opened;
      }),
    close: () => {
      if (!study.database.sql.open) return;
      vault?.store.close();
      study.close();
    },
  };
}

/**
 * Delete originals that no record names: an import was killed before its record, or a withdrawal before its deletion.
 *
 * Not where the vault may be an older one put back: the newer one may still turn up, and names them.
 */
function sweepOriginals(
  { vault }: OpenStores,
  startAnew: ReadonlySet<DatabaseName>,
): readonly OpeningNotice[] {
  if (vault === undefined || startAnew.has("vault")) return [];
  const named = new Set(namedOriginals(vault.store.database.sql).map((each) => each.file));
  const count = vault.originals.sweep(named);
  return count === 0 ? [] : [{ type: "StrayOriginalsSwept", count }];
}

function chainsOf({ sql }: SealedDatabase) {
  const log = logTables(sql);
  return { heads: log.heads(), hashOf: log.hashOf };
}

const vocabularyOf: Readonly<Record<DatabaseName, Vocabulary>> = {
  study: studyVocabulary,
  vault: vaultVocabulary,
};
