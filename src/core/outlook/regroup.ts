import type { NonEmpty } from "../base/index.ts";

/** What “regroup” can mean: a test on a run, and what a later reader would have to see to settle it. */
export interface RegroupDefinition {
  readonly id: string;
  readonly name: string;
  /** How far it goes: that they live on, that they organise, what they can do, what they hold. */
  readonly rung: "survival" | "reorganisation" | "capability" | "control";
  /** A formula of the model that is 1 in a month in which it holds and 0 in others, such as `people(remnant) >= floor`. */
  readonly condition: string;
  /** How many months running it must hold. */
  readonly forMonths: number;
  /** The last month that counts; absent for the horizon. */
  readonly byMonth?: number;
  /** An early sign only: it is reported, and never called regrouping. */
  readonly earlySign?: true;
  /** What could be seen of it from outside. */
  readonly indicators: NonEmpty<string>;
  /** How it is to be settled when the time has come. */
  readonly settledBy: string;
}

/**
 * The month in which a condition has held long enough for the first time; -1 where it never does.
 *
 * `holds` gives the condition in a month from 0 to `lastMonth`. The month is that in which the last of `forMonths` months
 * running ended, so it is never earlier than `forMonths - 1`.
 */
export function firstPassage(holds: (month: number) => number, forMonths: number, lastMonth: number): number {
  let running = 0;
  for (let month = 0; month <= lastMonth; month++) {
    running = holds(month) > 0 ? running + 1 : 0;
    if (running >= forMonths) return month;
  }
  return -1;
}
