import type { Refusal } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import { isRecordId } from "../../core/base/index.ts";
import { pendingAction } from "../../core/study/index.ts";

/**
 * What a fault left behind: nothing was changed; the vault's half of an action alone, whose other half is done at the next
 * opening (`commit-both.ts`); or a change that is stored whole, and the fault came after it.
 */
type LeftBehind = "nothing" | "half" | "change";

/** A fault in the midst of a call. What went wrong is not kept: its message may hold what was sent. */
export class CallFault extends Error {
  readonly left: LeftBehind;

  constructor(left: LeftBehind) {
    super(`A call ended in a fault and left ${left}`);
    this.left = left;
  }
}

/**
 * Do what was asked of a study; a fault comes out of it as one that knows what it left behind.
 *
 * While an answer takes its time, others may change the study: theirs is called a change all the same, which costs a look.
 */
export async function doingAt<T>(desk: Desk, work: () => T | Promise<T>): Promise<T> {
  const before = headsOf(desk);
  try {
    return await work();
  } catch {
    throw new CallFault(leftBehind(desk, before));
  }
}

function leftBehind(desk: Desk, before: string): LeftBehind {
  const { study, vault } = desk.open;
  if (headsOf(desk) === before) return "nothing";
  try {
    const isHalf = vault?.store
      .all(pendingAction)
      .some(({ action }) => isRecordId(action) && !study.hasAction(action));
    return isHalf === true ? "half" : "change";
  } catch {
    // The vault moved and can no longer be asked: what may be half done is called so.
    return "half";
  }
}

function headsOf({ open: { study, vault } }: Desk): string {
  return JSON.stringify([study.heads(), vault?.store.heads()]);
}

/** Say that something went wrong, what that left behind, and what to do. */
export function faultRefusal(left: LeftBehind): Refusal {
  return { code: left === "nothing" ? "fault" : `fault-${left}`, text: texts[left] };
}

const texts: Readonly<Record<LeftBehind, string>> = {
  nothing: "Something went wrong inside Grounds. Nothing was changed by this step.",
  half: "Something went wrong inside Grounds half-way through this step: what concerns the names is done, the rest is not. It will be finished when the study is opened next. Lock the study, open it again, and do not repeat the step.",
  change:
    "Something went wrong inside Grounds after this step had changed the study. Look whether all of it is there before you do it again.",
};
