import i18next from "i18next";
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
    sayDone(i18next.t(which === "undo" ? "names:taken.nothingBack" : "names:taken.nothingAgain"));
    return;
  }
  namesWorks.change((all) => ({ ...all, [waiting]: moved.work }));
  const { back, again } = moved.act;
  sayDone(
    which === "undo"
      ? i18next.t("names:taken.back", { what: back })
      : i18next.t("names:taken.doneAgain", { what: again }),
  );
}

/** The act of deciding one name. */
export function decidingAct(
  from: NamesDraft,
  to: NamesDraft,
  group: NameGroup,
  pseudonymOf: (person: RecordId) => string,
): NamesAct {
  const { key, surface } = group;
  const said = (when: "again" | "is", decision: NameDecision | undefined): string =>
    i18next.t(`names:taken.${when}.${decision === undefined ? "open" : holding[decision.do]}`, {
      words: surface,
      pseudonym: pseudonymIn(decision, pseudonymOf),
    });
  return {
    from,
    to,
    at: key,
    back: said("again", from.decisions[key]),
    again: said("is", to.decisions[key]),
  };
}

/** What is said of a name once it is decided so. */
const holding = {
  "not-a-name": "notName",
  leave: "stays",
  "new-person": "person",
  replace: "person",
} as const satisfies Readonly<Record<NameDecision["do"], string>>;

function pseudonymIn(decision: NameDecision | undefined, pseudonymOf: (person: RecordId) => string): string {
  if (decision?.do === "new-person") return decision.pseudonym;
  return decision?.do === "replace" ? pseudonymOf(decision.person) : "";
}

/** The act of calling several names none at once. */
export function denyingAct(from: NamesDraft, denied: readonly NameGroup[]): NamesAct {
  const decided = denied.map(({ key }) => [key, { key, do: "not-a-name" }] as const);
  const to = { ...from, decisions: { ...from.decisions, ...Object.fromEntries(decided) } };
  const [first] = denied;
  const count = denied.length;
  const words = first?.surface ?? "";
  return {
    from,
    to,
    at: first?.key,
    back:
      count === 1 ? i18next.t("names:taken.again.open", { words }) : i18next.t("names:taken.open", { count }),
    again:
      count === 1
        ? i18next.t("names:taken.is.notName", { words })
        : i18next.t("names:taken.notNames", { count }),
  };
}

/** The act of marking words by hand; taken back, the line that stood open before it is open again. */
export function markingAct(from: NamesDraft, marked: NameGroup, at: string | undefined): NamesAct {
  const words = marked.surface;
  return {
    from,
    to: { ...from, marked: [...from.marked, marked] },
    at,
    back: i18next.t("names:taken.unmarked", { words }),
    again: i18next.t("names:taken.marked", { words }),
  };
}
