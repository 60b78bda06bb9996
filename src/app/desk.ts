import type { Clock, RandomBytes, RecordId } from "../core/base/index.ts";
import { err, isRecordId, newRecordId, ok, type Result } from "../core/base/index.ts";
import type { AnyRef, Change, RecordState } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import type { OpenStudy, Vault } from "./open-study.ts";
import type { Outlooks } from "./outlooks.ts";
import { refuse } from "./refusal.ts";
import type { Receipt, Store } from "./store.ts";

/** What a use case works with: an open study, who is working, the time and chance, and where outlooks are computed. */
export interface Desk {
  readonly open: OpenStudy;
  /** The member who works here. */
  readonly me: RecordId;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly outlooks: Outlooks;
}

/** Draw the id of a new record. */
export function newId(desk: Desk): RecordId {
  return newRecordId(desk.randomBytes);
}

/** Do something in the study, all of it or nothing; what it refers to must be there, or come into being with it. */
export function commit(desk: Desk, act: string, changes: readonly Change[]): Result<Receipt, Refusal> {
  if (leadsNowhere(desk.open.study, changes, ["present"])) return err(refuse("not-found"));
  const done = desk.open.study.commit({ act, author: desk.me, changes });
  return done.ok ? done : err(refuse("not-valid", done.error));
}

/** Do something that touches the vault and the study; what the study's part refers to must have been there. */
export function commitBoth(
  desk: Desk,
  act: string,
  vaultChanges: readonly Change[],
  studyChanges: readonly Change[],
): Result<Receipt, Refusal> {
  // A source whose import was undone is removed, and is withdrawn all the same.
  if (leadsNowhere(desk.open.study, studyChanges, ["present", "removed"])) return err(refuse("not-found"));
  const deed = (changes: readonly Change[]) => ({ act, author: desk.me, changes });
  const done = desk.open.commitBoth(deed(vaultChanges), deed(studyChanges));
  return done.ok ? done : err(refuse("not-valid", done.error));
}

/** The vault, or why what was asked cannot be done without it. */
export function openVault(desk: Desk): Result<Vault, Refusal> {
  return desk.open.vault === undefined ? err(refuse("vault-locked")) : ok(desk.open.vault);
}

function leadsNowhere(
  study: Store,
  changes: readonly Change[],
  allowed: readonly (RecordState | "unknown")[],
): boolean {
  const made = new Set(changes.flatMap((each) => (each.do === "create" ? [each.record] : [])));
  return changes
    .flatMap((each) => targetsOf(study, each))
    .some((to) => !made.has(to.id) && !allowed.includes(study.stateOf(to)));
}

function targetsOf({ vocabulary }: Store, change: Change): readonly AnyRef[] {
  if (change.do !== "create" && change.do !== "change") return [];
  const fields = vocabulary.tables[change.table]?.fields ?? {};
  return Object.entries(change.values).flatMap(([name, value]) => {
    const table = fields[name]?.refersTo;
    if (table === undefined || table === "any") return [];
    return (Array.isArray(value) ? value : [value]).filter(isRecordId).map((id) => ({ table, id }));
  });
}
