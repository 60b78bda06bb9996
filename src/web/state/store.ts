import { useSyncExternalStore } from "react";

/** A value that parts of the page watch. It lives in memory only and ends with the page. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly change: (how: (now: T) => T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Make a store that begins with a value. */
export function createStore<T>(initial: T): Store<T> {
  let now = initial;
  const listeners = new Set<() => void>();
  const set = (next: T): void => {
    if (Object.is(next, now)) return;
    now = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => now,
    set,
    change: (how) => set(how(now)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value of a store; the component is drawn again when it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
