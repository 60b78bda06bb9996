import type { TakesBack, UndoOutcome } from "../../app/store.ts";
import type { RandomBytes, RecordId } from "../../core/base/index.ts";
import {
  type Act,
  type Batch,
  type Change,
  original,
  remove,
  restore,
  type Skipped,
  source,
  workingText,
} from "../../core/study/index.ts";
import type { Objection, TakingBack } from "./author-history.ts";
import { commitBoth, resumePending } from "./commit-both.ts";
import { nameOf, type SqliteStore } from "./sqlite-store.ts";

/**
 * Take actions of the study back together with the vault's part of them.
 *
 * A text that was let in waits in the vault again, and is let in again by a redo; both databases change or neither. Names
 * that a names step registered stay in the vault.
 */
export function takingBackBoth(
  study: SqliteStore,
  vault: SqliteStore | undefined,
  randomBytes: RandomBytes,
): TakesBack {
  const objection = vault === undefined ? undefined : objectionOf(study, vault);
  const take = (step: TakingBack | undefined): UndoOutcome | undefined => {
    if (step?.deed === undefined) return step;
    const { act, skipped, deed } = step;
    const moved = sourcesMoved(deed);
    if (vault === undefined && moved.length > 0) return { act, skipped: moved.map(becauseLocked) };
    const inVault = vault === undefined ? [] : moved.flatMap((each) => waitingChange(vault, each));
    const done =
      vault === undefined || inVault.length === 0
        ? study.commit(deed)
        : commitBoth(
            study,
            vault,
            randomBytes,
            { act: deed.act, author: deed.author, changes: inVault },
            deed,
          );
    if (!done.ok) throw new Error(`The way back was refused: ${done.error.type}`);
    return { act, skipped, receipt: done.value };
  };
  // What a fault left unfinished is finished before anybody looks for what came last.
  const resume = (): void => {
    if (vault !== undefined) resumePending(study, vault);
  };
  return {
    undo: (author) => {
      resume();
      return take(study.history.undo(author, objection));
    },
    redo: (author) => {
      resume();
      return take(study.history.redo(author, objection));
    },
    undoable: (author) => ({
      ...nameOf("undo", study.history.undo(author, objection)),
      ...nameOf("redo", study.history.redo(author, objection)),
    }),
  };
}

type Move = Extract<Change, { readonly do: "remove" | "restore" }>;

/** The sources that go out of the study, or come in, with a deed. */
function sourcesMoved({ changes }: Act): readonly Move[] {
  return changes.flatMap((each) =>
    (each.do === "remove" || each.do === "restore") && each.table === source.name ? [each] : [],
  );
}

/** The vault's part: what goes out of the study waits, what comes in waits no longer. */
function waitingChange(vault: SqliteStore, move: Move): readonly Change[] {
  const state = waitingState(vault, move.record);
  if (move.do === "remove") return state === "removed" ? [restore(workingText, move.record)] : [];
  return state === "present" ? [remove(workingText, move.record)] : [];
}

function waitingState(vault: SqliteStore, id: RecordId): ReturnType<SqliteStore["stateOf"]> {
  return vault.stateOf({ table: workingText.name, id });
}

function objectionOf(study: SqliteStore, vault: SqliteStore): Objection {
  return (deed, taken) => {
    const moves = sourcesMoved(deed);
    const objections = taken.entries
      .filter(({ table, kind }) => table === source.name && kind !== "set")
      .map((each) => objectionTo(study, vault, each, moves));
    const raised = objections.filter((each) => each !== undefined);
    return raised.length === 0 ? undefined : raised.flat();
  };
}

function objectionTo(
  study: SqliteStore,
  vault: SqliteStore,
  { kind, record }: Batch["entries"][number],
  moves: readonly Move[],
): readonly Skipped[] | undefined {
  const because = (why: Skipped["because"]): readonly Skipped[] => [
    { table: source.name, record, because: why },
  ];
  const move = moves.find((each) => each.record === record);
  if (move?.do === "remove") {
    // A text let in by an earlier version of this program was destroyed in the vault, and could wait nowhere.
    const isKept = ["removed", "present"].includes(waitingState(vault, record));
    return isKept ? undefined : because("no-longer-waits");
  }
  if (move?.do === "restore")
    return vault.where(original, "source", record).length > 0 ? undefined : because("destruction");
  // It came in anew, with another text: half of an earlier one must not come in beside it.
  if (kind === "remove" && study.stateOf({ table: source.name, id: record }) === "present")
    return because("entered-again");
  // It stays, being in use, and so does all that is said of it.
  return kind === "restore" ? [] : undefined;
}

function becauseLocked({ record }: Move): Skipped {
  return { table: source.name, record, because: "vault-locked" };
}
