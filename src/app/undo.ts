import type { UndoView } from "./api.ts";
import { heldByRound } from "./coders/taken-back.ts";
import type { Desk } from "./desk.ts";
import { type Said, say } from "./said/index.ts";
import type { UndoOutcome } from "./store.ts";

/** Take back my latest action in the study; a text that it let in waits for its names step again. */
export function undo(desk: Desk): UndoView {
  const { undo: act } = desk.open.undoable(desk.me);
  const held = heldByRound(desk, act);
  if (act !== undefined && held !== undefined) return { act, nothing: true, skipped: [held] };
  return undoView(desk.open.undo(desk.me));
}

/** Do again what my latest undo took back. */
export function redo(desk: Desk): UndoView {
  return undoView(desk.open.redo(desk.me));
}

function undoView(outcome: UndoOutcome | undefined): UndoView {
  if (outcome === undefined) return { skipped: [] };
  return {
    act: outcome.act,
    ...(outcome.receipt === undefined ? { nothing: true as const } : {}),
    skipped: outcome.skipped.map(saidSkipped),
  };
}

/** Say what an undo left as it is, and why. */
export function saidSkipped({ table, field, because }: UndoOutcome["skipped"][number]): Said {
  return say(`skipped-${because}`, {
    what: field === undefined ? say("skipped-record") : { figure: "term", list: "field", value: field },
    table: { figure: "term", list: "record", value: table },
  });
}
