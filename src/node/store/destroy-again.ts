import type { OpeningNotice, Originals } from "../../app/open-study.ts";
import type { RecordId } from "../../core/base/index.ts";
import {
  type Change,
  destructionName,
  original,
  source,
  textVersion,
  workingText,
} from "../../core/study/index.ts";
import { isNoted, joinDestructions } from "./folder-watch.ts";
import type { NotedDestruction } from "./heads-note.ts";
import type { DatabaseName } from "./key-header.ts";
import type { OriginalFiles } from "./originals.ts";
import type { Sql } from "./sealed-database.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/** The author of actions that no member did: what an opening must do before anybody reads. */
export const openingAuthor = "opening";

/** The databases that are open, and the originals where the vault is. */
export interface OpenStores {
  readonly study: SqliteStore;
  readonly vault: { readonly store: SqliteStore; readonly originals: Originals & OriginalFiles } | undefined;
}

/**
 * Make every destruction again that was noted on this machine and that the folder lacks.
 *
 * A folder that was restored, copied, or put back would otherwise bring back a source that has been withdrawn since.
 */
export function destroyAgain(
  stores: OpenStores,
  noted: readonly NotedDestruction[],
): readonly OpeningNotice[] {
  const { study, vault } = stores;
  const inVault =
    vault === undefined ? [] : lacking("vault", vault.store, noted).filter(isOwed(vault.store, noted));
  const inStudy = lacking("study", study, noted);
  const files = vault === undefined ? [] : inVault.flatMap((each) => fileOf(vault.store, each));
  const hit =
    inStudy.filter((each) => isHere(study, each)).length +
    inVault.filter((each) => vault !== undefined && isHere(vault.store, each)).length;
  const here = inStudy.filter((each) => isHere(study, each));
  const sources = [...new Set(here.filter((each) => each.table === source.name).map((each) => each.record))];
  const textsLost = textsHit(study, here).filter((each) => !sources.includes(each));
  if (vault !== undefined) apply(vault.store, inVault);
  apply(study, inStudy);
  for (const file of files) vault?.originals.remove(file);
  return hit === 0 ? [] : [{ type: "DestroyedAgain", count: hit, sources, textsLost }];
}

/** Everything that was destroyed in the open databases, as it is noted outside. */
export function destroyedIn(stores: OpenStores): readonly NotedDestruction[] {
  return joinDestructions(
    destructionsOf("study", stores.study.database.sql),
    stores.vault === undefined ? [] : destructionsOf("vault", stores.vault.store.database.sql),
  );
}

interface StoredDestruction {
  readonly table: string;
  readonly record: RecordId;
  readonly field: string;
  readonly commitment: string;
}

function destructionsOf(database: DatabaseName, sql: Sql): readonly NotedDestruction[] {
  return sql
    .prepare<[], StoredDestruction>('SELECT tbl AS "table", record, field, commitment FROM destruction')
    .all()
    .map(({ table, record, field, commitment }) => ({
      database,
      table,
      record,
      ...(field === "" ? {} : { field }),
      ...(commitment === "" ? {} : { commitment }),
    }))
    .filter(isNoted);
}

/** What was noted of a database and its log lacks; what this program's vocabulary does not know, it cannot hold. */
function lacking(
  database: DatabaseName,
  store: SqliteStore,
  noted: readonly NotedDestruction[],
): readonly NotedDestruction[] {
  const have = new Set(destructionsOf(database, store.database.sql).map(destructionName));
  return noted
    .filter(({ table, field }) => {
      const known = store.vocabulary.tables[table];
      return known !== undefined && (field === undefined || Object.hasOwn(known.fields, field));
    })
    .filter((each) => each.database === database && !have.has(destructionName(each)));
}

/**
 * Whether a destruction in the vault is owed here too.
 *
 * Earlier versions destroyed a waiting text when its names step was done, and its words lived on in the study; a folder
 * from before that step has nothing else of it. So it goes only where its original goes, that is, where it was thrown away or withdrawn.
 */
function isOwed(vault: SqliteStore, noted: readonly NotedDestruction[]): (each: NotedDestruction) => boolean {
  const gone = new Set(noted.filter((each) => each.table === original.name).map((each) => each.record));
  return ({ table, record }) => {
    if (table !== workingText.name) return true;
    const waiting = vault.get(workingText, record);
    return (
      waiting === undefined ||
      vault.where(original, "source", waiting.source).every((each) => gone.has(each.id))
    );
  };
}

function apply(store: SqliteStore, destructions: readonly NotedDestruction[]): void {
  if (destructions.length === 0) return;
  const changes = destructions.map(
    ({ table, record, field, commitment }): Change => ({
      do: "destroy",
      table,
      record,
      ...(field === undefined ? {} : { field }),
      ...(commitment === undefined ? {} : { commitment }),
    }),
  );
  const done = store.commit({ act: "destroy-again", author: openingAuthor, changes });
  if (!done.ok) throw new Error(`Noted destructions could not be made again: ${done.error.type}`);
  store.sweep();
}

function isHere(store: SqliteStore, { table, record }: NotedDestruction): boolean {
  const state = store.stateOf({ table, id: record });
  return state === "present" || state === "removed";
}

/** The sources of which some text version loses its words. */
function textsHit(study: SqliteStore, destructions: readonly NotedDestruction[]): readonly RecordId[] {
  const sources = destructions.flatMap(({ table, record }) => {
    const version = table === textVersion.name ? study.get(textVersion, record) : undefined;
    return version === undefined ? [] : [version.source];
  });
  return [...new Set(sources)];
}

function fileOf(vault: SqliteStore, { table, record }: NotedDestruction): readonly string[] {
  const held = table === original.name ? vault.get(original, record) : undefined;
  return held === undefined ? [] : [held.file];
}
