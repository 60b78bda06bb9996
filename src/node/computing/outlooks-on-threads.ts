import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Outlooks } from "../../app/outlooks.ts";
import { rememberingLast } from "../../app/outlooks-here.ts";
import type { Result } from "../../core/base/index.ts";
import {
  type EnsembleError,
  type OutlookEffort,
  type OutlookNumbers,
  type OutlookPlan,
  outlookWork,
} from "../../core/outlook/index.ts";
import { type Crew, gatherCrew } from "./crew.ts";

/** How the threads are set up. */
export interface ThreadOptions {
  /** As many as the machine can run at a time where it is left out. The numbers are the same for any. */
  readonly threads?: number;
  /** The file of the threads' program; the default is right when running from the sources. */
  readonly entry?: string;
  /** How long threads wait for another outlook before they end, in milliseconds; a minute where it is left out. */
  readonly idleMs?: number;
}

/** Outlooks on threads of their own, which can be ended. */
export interface OutlooksOnThreads extends Outlooks {
  /** End the threads; an outlook that is being computed is given up and its promise rejects. */
  readonly close: () => Promise<void>;
}

/**
 * Compute outlooks on threads of their own, one outlook after another, and remember the last few.
 *
 * The threads start with the first outlook and end when none was asked for in a while. What is wrong with a plan is a result; a
 * thread that dies is a fault and rejects, and the next outlook gets new threads.
 */
export function outlooksOnThreads(options: ThreadOptions = {}): OutlooksOnThreads {
  const { threads = availableParallelism(), idleMs = 60_000 } = options;
  const entry = options.entry ?? fileURLToPath(new URL("./outlook-thread.ts", import.meta.url));
  let crew: Crew | undefined;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function dismiss(): Promise<void> {
    clearTimeout(idle);
    const last = crew;
    crew = undefined;
    await last?.end();
  }

  async function compute(
    plan: OutlookPlan,
    effort: OutlookEffort,
  ): Promise<Result<OutlookNumbers, EnsembleError>> {
    if (isClosed) throw new Error("The threads that compute outlooks were closed");
    clearTimeout(idle);
    if (crew?.isWhole() === false) await dismiss();
    crew ??= gatherCrew(entry, Math.max(1, threads));
    try {
      const result = await workThrough(crew, plan, effort);
      idle = setTimeout(() => void dismiss(), idleMs).unref();
      return result;
    } catch (fault) {
      await dismiss();
      throw fault;
    }
  }

  return {
    numbersOf: rememberingLast((plan, effort) => {
      const result = turn.then(() => compute(plan, effort));
      turn = result.catch(() => undefined);
      return result;
    }),
    close: async () => {
      isClosed = true;
      await dismiss();
    },
  };
}

async function workThrough(
  crew: Crew,
  plan: OutlookPlan,
  effort: OutlookEffort,
): Promise<Result<OutlookNumbers, EnsembleError>> {
  crew.begin(plan, effort);
  const work = outlookWork(plan, effort);
  let step = work.next();
  while (step.done !== true) {
    const parts = await crew.work(step.value);
    if (!parts.ok) return parts;
    step = work.next(parts.value);
  }
  return step.value;
}
