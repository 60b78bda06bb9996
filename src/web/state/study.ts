import { useCallback, useEffect, useRef, useState } from "react";
import type { CallName, Refusal } from "../../app/api.ts";
import { type Answer, call, type InputOf, type OutputOf, sessionState } from "./session.ts";
import { createStore, useStore } from "./store.ts";

/** What a screen asked for: `value` is kept while it is asked anew, so that nothing jumps. */
export interface Asked<T> {
  readonly value: T | undefined;
  readonly error: Refusal | undefined;
  readonly again: () => void;
  /** Put a value that the page knows already, such as a coding it has just made. */
  readonly put: (value: T) => void;
}

// Two counters: every act moves the first; only what may have changed everything (undo, lock) moves the second.
const acts = createStore(0);
const upheavals = createStore(0);
const known = new Map<string, unknown>();

// What was read is dropped the moment the session is over.
sessionState.subscribe(() => {
  if (sessionState.get().is !== "open") known.clear();
});

/**
 * Ask for something and keep it fresh.
 *
 * `follow` says when it is asked again: after every act, or only after an upheaval, for what the page keeps up itself.
 */
export function useAsked<N extends CallName>(
  name: N,
  input: InputOf<N> | undefined,
  follow: "acts" | "upheavals" = "acts",
): Asked<OutputOf<N>> {
  const key = input === undefined ? "" : `${name} ${JSON.stringify(input)}`;
  const moved = useStore(follow === "acts" ? acts : upheavals);
  const [, draw] = useState(0);
  const [failure, setFailure] = useState<{ readonly key: string; readonly error: Refusal }>();
  const [asks, setAsks] = useState(0);
  const asking = useRef(input);
  asking.current = input;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the counters stand for what changed on the server
  useEffect(() => {
    const wanted = asking.current;
    if (wanted === undefined) return;
    let gone = false;
    void call(name, wanted).then((answer) => {
      if (gone) return;
      if (answer.ok && sessionState.get().is === "open") known.set(key, answer.value);
      setFailure(answer.ok ? undefined : { key, error: answer.error });
      draw((n) => n + 1);
    });
    return () => {
      gone = true;
    };
  }, [name, key, moved, asks]);

  const again = useCallback(() => setAsks((n) => n + 1), []);
  const put = useCallback(
    (value: OutputOf<N>) => {
      known.set(key, value);
      draw((n) => n + 1);
    },
    [key],
  );
  return {
    value: known.get(key) as OutputOf<N> | undefined,
    error: failure?.key === key ? failure.error : undefined,
    again,
    put,
  };
}

/** Change something in the study; whatever is on the screen is asked anew. */
export async function act<N extends CallName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> {
  const answer = await call(name, input);
  if (answer.ok) noteAct();
  return answer;
}

/** Say that the study changed. */
export function noteAct(): void {
  acts.change((n) => n + 1);
}

/** Say that anything may have changed. */
export function noteUpheaval(): void {
  upheavals.change((n) => n + 1);
  noteAct();
}
