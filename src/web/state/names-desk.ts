import { useCallback, useEffect, useMemo, useState } from "react";
import type { NameDecision, NameGroup, NamesStepView } from "../../app/views.ts";
import {
  accepted,
  beginDraft,
  groupsInOrder,
  markedGroup,
  type NamesDraft,
  namesDrafts,
} from "./names-step.ts";
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
  readonly goTo: (key: string) => void;
  readonly step: (by: 1 | -1) => void;
  /** Decide the current group and go on to the next that is open. */
  readonly decide: (decision: NameDecision) => void;
  readonly accept: () => void;
  readonly leaveRest: (how: "leave" | "not-a-name") => void;
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
  const decide = (decision: NameDecision): void => {
    const decisions = { ...draft.decisions, [decision.key]: decision };
    change((now) => ({ ...now, decisions: { ...now.decisions, [decision.key]: decision } }));
    const index = groups.findIndex(({ key }) => key === decision.key);
    const next = firstOpen([...groups.slice(index + 1), ...groups.slice(0, index)], decisions);
    setAsking(false);
    if (next !== undefined) setAt(next.key);
  };
  const accept = (): void => {
    if (current === undefined) return;
    const decision = draft.decisions[current.key] ?? accepted(current);
    if (decision === undefined) setAsking(true);
    else decide(decision);
  };
  const leaveRest = (how: "leave" | "not-a-name"): void =>
    change((now) => {
      const rest = groups.filter(({ key }) => now.decisions[key] === undefined);
      const decided = rest.map(({ key }) => [key, { key, do: how }] as const);
      return { ...now, decisions: { ...now.decisions, ...Object.fromEntries(decided) } };
    });
  const mark = (words: string): void => {
    if (!groups.some(({ key, surface }) => key === words || surface === words))
      change((now) => ({ ...now, marked: [...now.marked, markedGroup(view.text, words)] }));
    setAt(groups.find(({ surface }) => surface === words)?.key ?? words);
    setAsking(true);
  };

  useEffect(() => {
    if (!(view.id in namesDrafts.get())) namesDrafts.change((all) => ({ ...all, [view.id]: begun }));
  }, [view.id, begun]);

  return {
    draft,
    groups,
    current,
    looked: groups.filter(({ key }) => draft.decisions[key] !== undefined).length,
    asking,
    setAsking,
    goTo,
    step,
    decide,
    accept,
    leaveRest,
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
