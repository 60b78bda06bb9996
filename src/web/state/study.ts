import { useCallback, useEffect, useRef, useState } from "react";
import type { CallName, Refusal } from "../../app/api.ts";
import { forgetAll } from "./forgotten.ts";
import { type Answer, call, type InputOf, type OutputOf, sessionState } from "./session.ts";
import { createStore, useStore } from "./store.ts";

/** What a screen asked for: `value` is kept while it is asked anew, so that nothing jumps. */
export interface Asked<T> {
  readonly value: T | undefined;
  readonly error: Refusal | undefined;
  /** Whether an answer is on its way. */
  readonly isAsking: boolean;
  readonly again: () => void;
  /** Change the value by what the page knows already, such as a coding it has just made. */
  readonly amend: (how: (now: T) => T) => void;
}

// Two counters: every act moves the first; only what may have changed everything (undo, lock) moves the second.
const acts = createStore(0);
const upheavals = createStore(0);
const known = new Map<string, unknown>();
// The number of acts that each known value has seen.
const seen = new Map<string, number>();

// What was read is dropped the moment the session is over.
sessionState.subscribe(() => {
  if (sessionState.get().is === "open") return;
  known.clear();
  seen.clear();
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
  const [pending, setPending] = useState<string>();
  const [failure, setFailure] = useState<{ readonly key: string; readonly error: Refusal }>();
  const [asks, setAsks] = useState(0);
  const asking = useRef(input);
  asking.current = input;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the counters stand for what changed on the server
  useEffect(() => {
    const wanted = asking.current;
    if (wanted === undefined) return;
    // What the page keeps up itself is asked again only if something else was done since: a long text is not sent twice.
    if (follow === "upheavals" && asks === 0 && seen.get(key) === acts.get()) return;
    let gone = false;
    const asked = acts.get();
    setPending(key);
    void call(name, wanted).then((answer) => {
      if (gone) return;
      setPending(undefined);
      if (answer.ok && sessionState.get().is === "open") {
        known.set(key, answer.value);
        seen.set(key, asked);
      }
      setFailure(answer.ok ? undefined : { key, error: answer.error });
      draw((n) => n + 1);
    });
    return () => {
      gone = true;
    };
  }, [name, key, moved, asks]);

  const again = useCallback(() => setAsks((n) => n + 1), []);
  const amend = useCallback(
    (how: (now: OutputOf<N>) => OutputOf<N>) => {
      const now = known.get(key) as OutputOf<N> | undefined;
      if (now === undefined) return;
      known.set(key, how(now));
      seen.set(key, acts.get());
      draw((n) => n + 1);
    },
    [key],
  );
  return {
    value: known.get(key) as OutputOf<N> | undefined,
    error: failure?.key === key ? failure.error : undefined,
    isAsking: pending === key,
    again,
    amend,
  };
}

/** Change something in the study; whatever is on the screen is asked anew. */
export async function act<N extends CallName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> {
  const answer = await call(name, input);
  // A fault can come when the study was changed already.
  if (answer.ok || answer.error.code.startsWith("fault-")) noteAct();
  return answer;
}

/** Say that the study changed. */
export function noteAct(): void {
  acts.change((n) => n + 1);
}

/** Forget everything that was read, because the page goes on in another study. */
export function noteOtherStudy(): void {
  known.clear();
  forgetAll();
  noteUpheaval();
}

/** Say that anything may have changed. */
export function noteUpheaval(): void {
  seen.clear();
  upheavals.change((n) => n + 1);
  noteAct();
}
