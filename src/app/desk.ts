import type { Clock, RandomBytes, RecordId } from "../core/base/index.ts";
import { err, newRecordId, ok, type Result } from "../core/base/index.ts";
import type { Change } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import type { OpenStudy, Vault } from "./open-study.ts";
import { refuse } from "./refusal.ts";
import type { Receipt } from "./store.ts";

/** What a use case works with: an open study, who is working, the time and chance. */
export interface Desk {
  readonly open: OpenStudy;
  /** The member who works here. */
  readonly me: RecordId;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

/** Draw the id of a new record. */
export function newId(desk: Desk): RecordId {
  return newRecordId(desk.randomBytes);
}

/** Do something in the study, all of it or nothing. */
export function commit(desk: Desk, act: string, changes: readonly Change[]): Result<Receipt, Refusal> {
  const done = desk.open.study.commit({ act, author: desk.me, changes });
  return done.ok ? done : err(refuse("not-valid", done.error));
}

/** Do something that touches the vault and the study. */
export function commitBoth(
  desk: Desk,
  act: string,
  vaultChanges: readonly Change[],
  studyChanges: readonly Change[],
): Result<Receipt, Refusal> {
  const deed = (changes: readonly Change[]) => ({ act, author: desk.me, changes });
  const done = desk.open.commitBoth(deed(vaultChanges), deed(studyChanges));
  return done.ok ? done : err(refuse("not-valid", done.error));
}

/** The vault, or why what was asked cannot be done without it. */
export function openVault(desk: Desk): Result<Vault, Refusal> {
  return desk.open.vault === undefined ? err(refuse("vault-locked")) : ok(desk.open.vault);
}
