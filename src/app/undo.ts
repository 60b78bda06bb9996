import type { UndoView } from "./api.ts";
import { heldByRound } from "./coders/taken-back.ts";
import type { Desk } from "./desk.ts";
import type { UndoOutcome } from "./store.ts";

/** Take back my latest action in the study; a text that it let in waits for its names step again. */
export function undo(desk: Desk): UndoView {
  const { undo: act } = desk.open.undoable(desk.me);
  const held = heldByRound(desk);
  if (act !== undefined && held !== undefined) return { act, nothing: true, skipped: [held] };
  return undoView(desk.open.undo(desk.me));
}

/** Do again what my latest undo took back. */
export function redo(desk: Desk): UndoView {
  return undoView(desk.open.redo(desk.me));
}

const reasons = {
  "changed-since": "was changed since, so the later value stays",
  "used-elsewhere": "has come to be used elsewhere, so it stays",
  "words-destroyed": "held words that were destroyed, so they do not come back",
  destruction: "was destroyed, which cannot be taken back",
  "no-longer-waits":
    "was let in, and the text that waited is no longer kept, so it stays; to take it out, withdraw it",
  "entered-again": "was let in again since, so that stays",
  "vault-locked":
    "is a text that waits in the vault when it is out, and the vault is locked; unlock it first",
} as const;

function undoView(outcome: UndoOutcome | undefined): UndoView {
  if (outcome === undefined) return { skipped: [] };
  return {
    act: outcome.act,
    ...(outcome.receipt === undefined ? { nothing: true as const } : {}),
    skipped: outcome.skipped.map(skippedText),
  };
}

/** Say what an undo left as it is, and why. */
export function skippedText({ table, field, because }: UndoOutcome["skipped"][number]): string {
  return `One ${field ?? "record"} (${table}) ${reasons[because]}.`;
}
