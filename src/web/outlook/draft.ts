import type { DraftKnob, ReadyDraft } from "../../app/views.ts";
import type { DraftChange, JudgedRange } from "../../core/outlook/index.ts";
import { createForgotten } from "../state/forgotten.ts";

/** What was moved and is not saved; empty where nothing was. */
export interface Draft {
  /** Ranges by the ids of their estimates. */
  readonly ranges: Readonly<Record<string, JudgedRange>>;
  /** Weights by the ids of accounts. */
  readonly weights: Readonly<Record<string, number>>;
  readonly months?: number;
}

const untouched: Draft = { ranges: {}, weights: {} };

/** The draft in hand. It ends with the session, and is never kept in the browser. */
export const draft = createForgotten<Draft>(untouched);

/** Whether a finger is down just now: fewer runs, so that the picture follows. */
export const isMoving = createForgotten(false);

/** Let the study stand as it is. */
export function discardDraft(): void {
  draft.set(untouched);
}

/** Tell whether nothing was moved. */
export function isUntouched({ ranges, weights, months }: Draft): boolean {
  return months === undefined && Object.keys(ranges).length + Object.keys(weights).length === 0;
}

/** How many things were moved: ranges, clashes, the horizon. */
export function countMoved({ ranges, weights, months }: Draft, { clashes }: ReadyDraft): number {
  const weighed = clashes.filter(({ accounts }) => accounts.some(({ id }) => weights[id] !== undefined));
  return Object.keys(ranges).length + weighed.length + (months === undefined ? 0 : 1);
}

/** Move the range of an estimate. */
export function moveRange({ estimate }: DraftKnob, range: JudgedRange): void {
  draft.change((now) => ({ ...now, ranges: { ...now.ranges, [estimate]: range } }));
}

/** Put a range back to where it stands in the study. */
export function putBack({ estimate }: DraftKnob): void {
  draft.change((now) => {
    const { [estimate]: gone, ...ranges } = now.ranges;
    return { ...now, ranges };
  });
}

/** Weigh the accounts of a clash otherwise; `undefined` as it was declared. */
export function weigh(
  accounts: readonly { readonly id: string }[],
  weights: readonly number[] | undefined,
): void {
  draft.change((now) => {
    const others = Object.fromEntries(
      Object.entries(now.weights).filter(([id]) => !accounts.some((each) => each.id === id)),
    );
    const own = weights === undefined ? [] : accounts.map(({ id }, at) => [id, weights[at] ?? 0] as const);
    return { ...now, weights: { ...others, ...Object.fromEntries(own) } };
  });
}

/** Look as far ahead as so many months; `undefined` as far as the study does. */
export function lookAhead(months: number | undefined): void {
  draft.change(({ ranges, weights }) => ({ ranges, weights, ...(months !== undefined && { months }) }));
}

/** The draft as the runs understand it. */
export function changeOf({ ranges, weights, months }: Draft, { knobs }: ReadyDraft): DraftChange {
  return {
    weights,
    ...(months !== undefined && { months }),
    ranges: knobs.flatMap(({ estimate, key, serves }) => {
      const range = ranges[estimate];
      return range === undefined
        ? []
        : [{ parameter: key, range, ...(serves !== undefined && { accounts: serves }) }];
    }),
  };
}
