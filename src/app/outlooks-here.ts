import type { Result } from "../core/base/index.ts";
import { computeOutlook, type EnsembleError, type OutlookNumbers } from "../core/outlook/index.ts";
import { type Outlooks, orderText } from "./outlooks.ts";

type NumbersOf = Outlooks["numbersOf"];

/** Compute outlooks on the calling thread, which waits: for tests, and where there are no other threads. */
export function outlooksHere(): Outlooks {
  return { numbersOf: rememberingLast(async (plan, effort) => computeOutlook(plan, effort)) };
}

/** Results that are remembered: a researcher goes back and forth between a few versions of a model. */
const remembered = 4;

/**
 * Remember the last few results in memory: an equal plan with an equal effort is not computed twice, not even while it is being
 * computed. What ended in an error is computed again.
 */
export function rememberingLast(numbersOf: NumbersOf): NumbersOf {
  const known = new Map<string, Promise<Result<OutlookNumbers, EnsembleError>>>();
  return async (plan, effort) => {
    const key = orderText(plan, effort);
    const last = known.get(key) ?? numbersOf(plan, effort);
    known.delete(key);
    known.set(key, last);
    for (const oldest of known.keys()) if (known.size > remembered) known.delete(oldest);
    try {
      const result = await last;
      if (!result.ok) known.delete(key);
      return result;
    } catch (fault) {
      known.delete(key);
      throw fault;
    }
  };
}
