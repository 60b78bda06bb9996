import type { UndoView } from "./api.ts";
import type { Desk } from "./desk.ts";
import type { UndoOutcome } from "./store.ts";

/** Take back my latest action in the study. */
export function undo(desk: Desk): UndoView {
  return undoView(desk.open.study.undo(desk.me));
}

/** Do again what my latest undo took back. */
export function redo(desk: Desk): UndoView {
  return undoView(desk.open.study.redo(desk.me));
}

const reasons = {
  "changed-since": "was changed since, so the later value stays",
  "used-elsewhere": "has come to be used elsewhere, so it stays",
  "words-destroyed": "held words that were destroyed, so they do not come back",
  destruction: "was destroyed, which cannot be taken back",
} as const;

function undoView(outcome: UndoOutcome | undefined): UndoView {
  if (outcome === undefined) return { skipped: [] };
  return {
    act: outcome.act,
    skipped: outcome.skipped.map(
      ({ table, field, because }) => `One ${field ?? "record"} (${table}) ${reasons[because]}.`,
    ),
  };
}
