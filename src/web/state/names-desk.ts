import { useCallback, useEffect, useMemo, useState } from "react";
import type { NameDecision, NameGroup, NamesStepView } from "../../app/views.ts";
import {
  accepted,
  beginDraft,
  groupsInOrder,
  markedGroup,
  type NamesDraft,
  namesDrafts,
  withDecision,
} from "./names-step.ts";
import { mayBeSomebody, type OfferedPersons, offeredPersons } from "./offered-persons.ts";
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
  const drafts = useStore(namesDrafts);
  const begun = useMemo(() => beginDraft(view), [view]);
  const draft = drafts[view.id] ?? begun;
  const groups = useMemo(() => groupsInOrder(view, draft.marked), [view, draft.marked]);
  const [at, setAt] = useState<string | undefined>(() => firstOpen(groups, draft.decisions)?.key);
  const [asking, setAsking] = useState(false);
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
    (how: (now: NamesDraft) => NamesDraft) =>
      namesDrafts.change((all) => ({ ...all, [view.id]: how(all[view.id] ?? begun) })),
    [view.id, begun],
  );
  const goTo = useCallback((key: string) => {
    setAt(key);
    setAsking(false);
  }, []);
  const step = (by: 1 | -1): void => {
    const index = groups.findIndex(({ key }) => key === current?.key);
    const next = groups[Math.min(Math.max(index + by, 0), groups.length - 1)];
    if (next !== undefined) goTo(next.key);
  };
  const goOn = (from: number, next: NamesDraft): void => {
    const found = firstOpen([...groups.slice(from), ...groups.slice(0, from)], next.decisions);
    setAsking(false);
    if (found !== undefined) setAt(found.key);
  };
  const decide = (decision: NameDecision): void => {
    const next = withDecision(draft, groups, decision);
    change(() => next);
    goOn(groups.findIndex(({ key }) => key === decision.key) + 1, next);
  };
  const ask = (key: string): void => {
    setAt(key);
    setAsking(true);
  };
  const accept = (group: NameGroup): void => {
    const { key } = group;
    const decision = draft.decisions[key] ?? offered.get(key)?.likely?.decision ?? accepted(group);
    if (decision === undefined) ask(key);
    else decide(decision);
  };
  const deniable = open.filter((each) => !mayBeSomebody(each, offered.get(each.key) ?? {}));
  const denyRest = (): void => {
    const denied = deniable.map(({ key }) => [key, { key, do: "not-a-name" }] as const);
    const next = { ...draft, decisions: { ...draft.decisions, ...Object.fromEntries(denied) } };
    change(() => next);
    goOn(0, next);
  };
  const mark = (words: string): void => {
    if (!groups.some(({ key, surface }) => key === words || surface === words))
      change((now) => ({ ...now, marked: [...now.marked, markedGroup(view.text, words)] }));
    ask(groups.find(({ surface }) => surface === words)?.key ?? words);
  };

  useEffect(() => {
    if (!(view.id in namesDrafts.get())) namesDrafts.change((all) => ({ ...all, [view.id]: begun }));
  }, [view.id, begun]);

  return {
    draft,
    groups,
    current,
    looked: groups.length - open.length,
    offered,
    asking,
    setAsking,
    ask,
    goTo,
    step,
    decide,
    accept,
    deniable: deniable.length,
    denyRest,
    mark,
    setTitle: (title) => change((now) => ({ ...now, title })),
  };
}

function firstOpen(
  groups: readonly NameGroup[],
  decisions: Readonly<Record<string, NameDecision>>,
): NameGroup | undefined {
  return groups.find(({ key }) => decisions[key] === undefined);
}
