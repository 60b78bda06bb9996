import i18next from "i18next";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { NameDecision, NameGroup, NamesStepView, RecordId } from "../../app/views.ts";
import { keepLatest } from "./keep-latest.ts";
import {
  accepted,
  beginDraft,
  draftAgain,
  groupsInOrder,
  markedGroup,
  type NamesDraft,
  withDecision,
} from "./names-step.ts";
import { decidingAct, denyingAct, markingAct, type NamesWork, namesWorks, withAct } from "./names-work.ts";
import { mayBeSomebody, type OfferedPersons, offeredPersons } from "./offered-persons.ts";
import { call, type InputOf } from "./session.ts";
import { useStore } from "./store.ts";

/** A names step being worked on: what there is to decide, what was, and where one stands. */
export interface NamesDesk {
  readonly draft: NamesDraft;
  readonly groups: readonly NameGroup[];
  readonly current: NameGroup | undefined;
  readonly looked: number;
  /** Whether the form that asks who it is stands open under the current group. */
  readonly asking: boolean;
  readonly setAsking: (open: boolean) => void;
  /** Go to a group and ask who it is. */
  readonly ask: (key: string) => void;
  readonly goTo: (key: string) => void;
  readonly step: (by: 1 | -1) => void;
  /** Who is offered for each group that is open. */
  readonly offered: ReadonlyMap<string, OfferedPersons>;
  /** Decide a group and go on to the next that is open. */
  readonly decide: (decision: NameDecision) => void;
  /** Take what is offered for a group, or ask who it is. */
  readonly accept: (group: NameGroup) => void;
  /** How many of those that are open have nobody offered, which `denyRest` calls no names. */
  readonly deniable: number;
  readonly denyRest: () => void;
  readonly mark: (words: string) => void;
  readonly setTitle: (title: string) => void;
}

/** Work on a names step. */
export function useNamesDesk(view: NamesStepView): NamesDesk {
  const works = useStore(namesWorks);
  const begun = useMemo(() => beginWork(view), [view]);
  const { draft, at, asking } = works[view.id] ?? begun;
  const groups = useMemo(() => groupsInOrder(view, draft.marked), [view, draft.marked]);
  const current = groups.find(({ key }) => key === at) ?? groups[0];
  const open = useMemo(
    () => groups.filter(({ key }) => draft.decisions[key] === undefined),
    [groups, draft.decisions],
  );
  const offered = useMemo(
    () => new Map(open.map((each) => [each.key, offeredPersons(each, groups, draft, view.persons)])),
    [open, groups, draft, view.persons],
  );

  const change = useCallback(
    (how: (now: NamesWork) => NamesWork) =>
      namesWorks.change((all) => ({ ...all, [view.id]: how(all[view.id] ?? begun) })),
    [view.id, begun],
  );
  const stand = (where: Pick<NamesWork, "at" | "asking">): void => change((now) => ({ ...now, ...where }));
  const goTo = (key: string): void => stand({ at: key, asking: false });
  const ask = (key: string): void => stand({ at: key, asking: true });
  const step = (by: 1 | -1): void => {
    const index = groups.findIndex(({ key }) => key === current?.key);
    const next = groups[Math.min(Math.max(index + by, 0), groups.length - 1)];
    if (next !== undefined) goTo(next.key);
  };
  const goOnWith = (how: (now: NamesWork) => NamesWork, from: number): void =>
    change((now) => {
      const next = how(now);
      const found = firstOpen([...groups.slice(from), ...groups.slice(0, from)], next.draft.decisions);
      return { ...next, at: found?.key ?? now.at, asking: false };
    });
  const decide = (decision: NameDecision): void => {
    const index = groups.findIndex(({ key }) => key === decision.key);
    const group = groups[index];
    if (group === undefined) return;
    const next = withDecision(draft, groups, decision);
    const act = decidingAct(draft, next, group, pseudonymIn(view));
    // Enter on a line that is decided confirms it and goes on; there is nothing in that to take back.
    const isConfirmed = JSON.stringify(draft.decisions[group.key]) === JSON.stringify(decision);
    goOnWith((now) => (isConfirmed ? { ...now, draft: next } : withAct(now, act)), index + 1);
  };
  const accept = (group: NameGroup): void => {
    const { key } = group;
    const decision = draft.decisions[key] ?? offered.get(key)?.likely?.decision ?? accepted(group);
    if (decision === undefined) ask(key);
    else decide(decision);
  };
  const deniable = open.filter((each) => !mayBeSomebody(each, offered.get(each.key) ?? {}));
  const denyRest = (): void => goOnWith((now) => withAct(now, denyingAct(draft, deniable)), 0);
  const mark = (words: string): void => {
    if (!groups.some(({ key, surface }) => key === words || surface === words)) {
      const act = markingAct(draft, markedGroup(view.text, words), current?.key);
      change((now) => withAct(now, act));
    }
    ask(groups.find(({ surface }) => surface === words)?.key ?? words);
  };

  useEffect(() => {
    if (!(view.id in namesWorks.get())) change(() => begun);
  }, [view.id, begun, change]);

  useKeptDraft(view, draft);

  return {
    draft,
    groups,
    current,
    looked: groups.length - open.length,
    offered,
    asking,
    setAsking: (open) => change((now) => ({ ...now, asking: open })),
    ask,
    goTo,
    step,
    decide,
    accept,
    deniable: deniable.length,
    denyRest,
    mark,
    setTitle: (title) => change((now) => ({ ...now, draft: { ...now.draft, title } })),
  };
}

// The program holds the draft while the vault is open, so that a page that is loaded anew goes on where it was.
function useKeptDraft(view: NamesStepView, draft: NamesDraft): void {
  const [keep] = useState(() => keepLatest(keepDraft));
  useEffect(() => {
    if (draft.byHand.length + draft.marked.length === 0 && view.draft === undefined) return;
    const { title, decisions, byHand, marked } = draft;
    void keep({
      waiting: view.id,
      draft: {
        title,
        decisions: Object.values(decisions),
        byHand,
        marked: marked.map(({ key }) => key),
      },
    });
  }, [keep, view.id, view.draft, draft]);
}

async function keepDraft(draft: InputOf<"keepNamesDraft">): Promise<void> {
  await call("keepNamesDraft", draft);
}

function beginWork(view: NamesStepView): NamesWork {
  const draft = view.draft === undefined ? beginDraft(view) : draftAgain(view, view.draft);
  const at = firstOpen(groupsInOrder(view, draft.marked), draft.decisions)?.key;
  return { draft, at, asking: false, done: [], undone: [] };
}

function pseudonymIn({ persons }: NamesStepView): (person: RecordId) => string {
  return (person) => persons.find(({ id }) => id === person)?.pseudonym ?? i18next.t("names:step.somebody");
}

function firstOpen(
  groups: readonly NameGroup[],
  decisions: Readonly<Record<string, NameDecision>>,
): NameGroup | undefined {
  return groups.find(({ key }) => decisions[key] === undefined);
}
