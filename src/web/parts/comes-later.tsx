import { type ComponentType, createElement, type ReactNode, useEffect } from "react";
import { createStore, useStore } from "../state/store.ts";

/** A component whose code is fetched when it is first wanted; until then its place is empty. */
export interface ComesLater<P> {
  (props: P): ReactNode;
  /** Fetch it now, so that it is there when it is wanted. */
  readonly bring: () => void;
}

/** How long to wait before asking again where the program did not answer, in milliseconds. */
const retryMs = 1_000;

/**
 * Make a component of one that is fetched.
 *
 * Not React's own `lazy`: that shows something else for a moment even where the code has come already, and asks only once where
 * the program is away.
 */
export function comesLater<P extends object>(fetchIt: () => Promise<ComponentType<P>>): ComesLater<P> {
  const held = createStore<{ readonly part?: ComponentType<P> }>({});
  let isComing = false;
  const bring = (): void => {
    if (isComing) return;
    isComing = true;
    fetchIt().then(
      (part) => held.set({ part }),
      () => {
        isComing = false;
        setTimeout(bring, retryMs);
      },
    );
  };
  const Later = (props: P): ReactNode => {
    const { part } = useStore(held);
    useEffect(bring, []);
    return part === undefined ? null : createElement(part, props);
  };
  return Object.assign(Later, { bring });
}
