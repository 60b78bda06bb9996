import type { AnyRef } from "../core/study/index.ts";
import type { Store } from "./store.ts";

/** An act that touches more than this is an import: working it all out anew is quicker than to follow it. */
const mostFollowed = 5_000;

/** Something worked out from a study's records, and how it follows them. */
export interface Working<T> {
  readonly value: T;
  /** Follow the records that were touched; called before the value is asked for again. */
  readonly follow: (touched: readonly AnyRef[]) => void;
}

/**
 * Work something out once for each open study and keep it up from then on, so that asking again costs what was changed
 * since and not what the study holds. It lives in memory and goes with the study.
 */
export function keptUp<T>(workOut: (study: Store) => Working<T>): (study: Store) => T {
  const held = new WeakMap<Store, () => T>();
  return (study) => {
    const ask = held.get(study) ?? keep(study, workOut);
    held.set(study, ask);
    return ask();
  };
}

function keep<T>(study: Store, workOut: (study: Store) => Working<T>): () => T {
  let working: Working<T> | undefined;
  let touched: AnyRef[] = [];
  study.watch((changed) => {
    if (changed === "everything") working = undefined;
    else if (working !== undefined) touched = touched.concat(changed);
    if (touched.length > mostFollowed) working = undefined;
  });
  return () => {
    if (working === undefined) working = workOut(study);
    else if (touched.length > 0) working.follow(touched);
    touched = [];
    return working.value;
  };
}
