import { sessionState } from "./session.ts";
import { createStore, type Store } from "./store.ts";

/** A store that begins anew the moment the session is over, so that a locked page holds nothing. */
export function createForgotten<T>(initial: T): Store<T> {
  const store = createStore(initial);
  sessionState.subscribe(() => {
    if (sessionState.get().is !== "open") store.set(initial);
  });
  return store;
}
