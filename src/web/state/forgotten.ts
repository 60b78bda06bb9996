import { sessionState } from "./session.ts";
import { createStore, type Store } from "./store.ts";

const beginnings: (() => void)[] = [];

sessionState.subscribe(() => {
  if (sessionState.get().is !== "open") forgetAll();
});

/** A store that begins anew the moment the session is over, so that a locked page holds nothing. */
export function createForgotten<T>(initial: T): Store<T> {
  const store = createStore(initial);
  beginnings.push(() => store.set(initial));
  return store;
}

/** Let everything that belongs to the open study begin anew, such as when the page goes on in another one. */
export function forgetAll(): void {
  for (const beginAnew of beginnings) beginAnew();
}
