import { isAway, sessionState } from "./session.ts";

/** How long it may take until it is noticed that the program is away, in milliseconds. */
const noticedWithinMs = 1_000;

/** Wait, after a call that nobody answered, until the program does again; false where the page has left its study meanwhile. */
export function answersAgain(): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const look = (): void => {
    if (sessionState.get().is !== "open") resolve(false);
    else if (!isAway.get()) resolve(true);
  };
  const timer = setTimeout(look, noticedWithinMs);
  const unwatch = [isAway.subscribe(look), sessionState.subscribe(look)];
  return promise.finally(() => {
    clearTimeout(timer);
    for (const stop of unwatch) stop();
  });
}
