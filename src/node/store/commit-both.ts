import type { OpeningNotice } from "../../app/open-study.ts";
import type { Deed, Receipt } from "../../app/store.ts";
import {
  isRecordId,
  type Json,
  newRecordId,
  type RandomBytes,
  type RecordId,
  type Result,
} from "../../core/base/index.ts";
import {
  type Act,
  type ActError,
  checkAct,
  create,
  destroyRecord,
  isList,
  isObject,
  type PendingAction,
  pendingAction,
} from "../../core/study/index.ts";
import { openingAuthor } from "./destroy-again.ts";
import type { SqliteStore } from "./sqlite-store.ts";

/**
 * Do something in both databases so that it happens once, wherever the process is killed.
 *
 * The vault commits its part first, with the study's part inside it as a pending action under the id that the study's
 * action will have. Then the study commits under that id; then the pending action is destroyed.
 */
export function commitBoth(
  study: SqliteStore,
  vault: SqliteStore,
  randomBytes: RandomBytes,
  vaultDeed: Deed,
  studyDeed: Act,
): Result<Receipt, ActError> {
  // What a fault left unfinished comes first, or it would be done after what was built on its absence.
  resumePending(study, vault);
  const action = newRecordId(randomBytes);
  // What the study would refuse must be refused before the vault has changed.
  const checked = checkAct(study.vocabulary, { ...studyDeed, action });
  if (!checked.ok) return checked;
  const pending = newRecordId(randomBytes);
  const note = create(pendingAction, pending, { action, content: deedJson(studyDeed) });
  const first = vault.commit({ ...vaultDeed, changes: [...vaultDeed.changes, note] });
  if (!first.ok) return first;
  const second = study.commit({ ...studyDeed, action });
  if (!second.ok) throw new Error(`The study refused what it had accepted: ${second.error.type}`);
  clearPending(vault, pending, vaultDeed.author);
  if (destroysForGood(vaultDeed)) vault.sweep();
  return second;
}

/** Finish what a crash cut short between the vault and the study; each pending action is carried out once. */
export function resumePending(study: SqliteStore, vault: SqliteStore): readonly OpeningNotice[] {
  return vault.all(pendingAction).flatMap((pending): readonly OpeningNotice[] => {
    const act = actOf(pending);
    if (act === undefined) return [];
    const isDone = study.hasAction(act.action);
    // One that this version refuses stays for a later one, and `verify` names it.
    if (!isDone && !study.commit(act).ok) return [];
    clearPending(vault, pending.id, openingAuthor);
    return isDone ? [] : [{ type: "ActionResumed", act: act.act }];
  });
}

function clearPending(vault: SqliteStore, pending: RecordId, author: string): void {
  const cleared = vault.commit({
    act: "clear-pending",
    author,
    changes: [destroyRecord(pendingAction, pending)],
  });
  if (!cleared.ok) throw new Error(`A pending action could not be cleared: ${cleared.error.type}`);
}

/** Whether a deed of the vault destroys what its owner wants gone now. */
function destroysForGood({ changes }: Deed): boolean {
  return changes.some((each) => each.do === "destroy");
}

// As JSON has it, so that what is resumed is exactly what was asked: the commit writes it in its canonical form.
function deedJson({ act, author, changes, cause, of }: Act): { readonly [key: string]: Json } {
  const json: Json = JSON.parse(JSON.stringify({ act, author, changes, cause, of }));
  if (!isObject(json)) throw new Error("A deed is an object");
  return json;
}

/** Read a pending action; its changes are checked by the commit that carries them out. */
function actOf({ action, content }: PendingAction): (Act & { readonly action: RecordId }) | undefined {
  const { act, author, changes, cause, of } = content;
  if (
    !isRecordId(action) ||
    typeof act !== "string" ||
    typeof author !== "string" ||
    changes === undefined ||
    !isList(changes)
  )
    return undefined;
  const takesBack: Pick<Act, "cause" | "of"> =
    (cause === "undo" || cause === "redo") && isRecordId(of) ? { cause, of } : {};
  return { act, author, action, changes: changes as unknown as Act["changes"], ...takesBack };
}
