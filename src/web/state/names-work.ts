import type { NameDecision, NameGroup, RecordId } from "../../app/views.ts";
import { createForgotten } from "./forgotten.ts";
import type { NamesDraft } from "./names-step.ts";
import { sayDone } from "./notices.ts";

/** One names step at work: its draft, where one stands in it, and what can be taken back or done again. */
export interface NamesWork {
  readonly draft: NamesDraft;
  /** The key of the open line. */
  readonly at: string | undefined;
  /** Whether the form that asks who it is stands open under that line. */
  readonly asking: boolean;
  readonly done: readonly NamesAct[];
  readonly undone: readonly NamesAct[];
}

/** One decision of a names step, which Ctrl+Z takes back as a whole. */
export interface NamesAct {
  readonly from: NamesDraft;
  readonly to: NamesDraft;
  /** The line it was about. */
  readonly at: string | undefined;
  /** What holds once it is taken back, and once it is done again, as the line at the foot says it. */
  readonly back: string;
  readonly again: string;
}

/** What is at work, by the id of the waiting text; kept while one looks elsewhere in the study. */
export const namesWorks = createForgotten<Readonly<Record<RecordId, NamesWork>>>({});

/** The work after an act; what was taken back before it cannot be done again. */
export function withAct(work: NamesWork, act: NamesAct): NamesWork {
  return { ...work, draft: act.to, done: [...work.done, act], undone: [] };
}

/** The work with its last act taken back or done again, and that act; `undefined` where there is none. */
export function actMoved(
  work: NamesWork,
  which: "undo" | "redo",
): { readonly work: NamesWork; readonly act: NamesAct } | undefined {
  const { done, undone, draft } = work;
  const act = (which === "undo" ? done : undone).at(-1);
  if (act === undefined) return undefined;
  const moved =
    which === "undo"
      ? { draft: act.from, done: done.slice(0, -1), undone: [...undone, act] }
      : { draft: act.to, done: [...done, act], undone: undone.slice(0, -1) };
  // The title is typed in a field, which has an undo of its own.
  const kept = { ...moved.draft, title: draft.title };
  return { work: { ...work, ...moved, draft: kept, at: act.at, asking: false }, act };
}

/** Take back the last decision of a names step, or do it again, and say so; never anything else in the study. */
export function takeBackName(waiting: RecordId, which: "undo" | "redo"): void {
  const work = namesWorks.get()[waiting];
  const moved = work === undefined ? undefined : actMoved(work, which);
  if (moved === undefined) {
    sayDone(`Nothing in this names step to ${which === "undo" ? "take back" : "do again"}.`);
    return;
  }
  namesWorks.change((all) => ({ ...all, [waiting]: moved.work }));
  sayDone(which === "undo" ? `Taken back: ${moved.act.back}` : `Done again: ${moved.act.again}`);
}

/** The act of deciding one name. */
export function decidingAct(
  from: NamesDraft,
  to: NamesDraft,
  group: NameGroup,
  pseudonymOf: (person: RecordId) => string,
): NamesAct {
  const { key, surface } = group;
  const before = from.decisions[key];
  const back = before === undefined ? "is to decide" : decisionText(before, pseudonymOf);
  const after = to.decisions[key];
  const again = after === undefined ? "is to decide" : decisionText(after, pseudonymOf);
  return { from, to, at: key, back: `“${surface}” ${back} again.`, again: `“${surface}” ${again}.` };
}

function decisionText(decision: NameDecision, pseudonymOf: (person: RecordId) => string): string {
  switch (decision.do) {
    case "not-a-name":
      return "is not a name";
    case "leave":
      return "stays in";
    case "new-person":
      return `is ${decision.pseudonym}`;
    case "replace":
      return `is ${pseudonymOf(decision.person)}`;
  }
}

/** The act of calling several names none at once. */
export function denyingAct(from: NamesDraft, denied: readonly NameGroup[]): NamesAct {
  const decided = denied.map(({ key }) => [key, { key, do: "not-a-name" }] as const);
  const to = { ...from, decisions: { ...from.decisions, ...Object.fromEntries(decided) } };
  const [first] = denied;
  const one = denied.length === 1 ? `“${first?.surface}”` : undefined;
  return {
    from,
    to,
    at: first?.key,
    back: one === undefined ? `${denied.length} are to decide again.` : `${one} is to decide again.`,
    again: one === undefined ? `${denied.length} are not names.` : `${one} is not a name.`,
  };
}

/** The act of marking words by hand; taken back, the line that stood open before it is open again. */
export function markingAct(from: NamesDraft, marked: NameGroup, at: string | undefined): NamesAct {
  return {
    from,
    to: { ...from, marked: [...from.marked, marked] },
    at,
    back: `“${marked.surface}” is not marked any more.`,
    again: `“${marked.surface}” is marked.`,
  };
}
