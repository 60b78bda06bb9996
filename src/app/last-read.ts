import { headsText } from "./heads-text.ts";
import type { Store } from "./store.ts";

/** What was read last of each open study, for as long as nothing in it changes. */
export interface LastRead<T> {
  /** What was read `about` something in this state of the study; read now where that was not done yet. */
  readonly of: (study: Store, about: string, read: () => T) => T;
}

/**
 * Remember one reading for each study, such as all that its numbers rest on: the page asks for every number by itself, and
 * reading everything anew takes longer than answering. Held by the study itself: what was read goes when it is closed.
 */
export function lastRead<T>(): LastRead<T> {
  const readings = new WeakMap<Store, { readonly state: string; readonly value: T }>();
  return {
    of: (study, about, read) => {
      const state = `${about} ${headsText(study.heads())}`;
      const last = readings.get(study);
      if (last?.state === state) return last.value;
      const reading = { state, value: read() };
      readings.set(study, reading);
      // Such as a thread that died: the next to ask has it read again.
      if (reading.value instanceof Promise)
        reading.value.catch(() => readings.get(study) === reading && readings.delete(study));
      return reading.value;
    },
  };
}
