import { notifyManager, type Query, QueryClient, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { CallName, Refusal } from "../../app/api.ts";
import { afterPaint } from "./after-paint.ts";
import { createForgotten, forgetAll } from "./forgotten.ts";
import { type Answer, call, type InputOf, type OutputOf, sessionState } from "./session.ts";

/** What a screen asked for: `value` is kept while it is asked anew, so that nothing jumps. */
export interface Asked<T> {
  readonly value: T | undefined;
  readonly error: Refusal | undefined;
  /** Whether nothing came yet, neither a value nor a refusal. */
  readonly isWaiting: boolean;
  /** Whether an answer is on its way. */
  readonly isAsking: boolean;
  readonly again: () => void;
  /** Change the value by what the page knows already, such as a coding it has just made. */
  readonly amend: (how: (now: T) => T) => void;
}

/** When something is asked again: after every act, or only after an upheaval, for what the page keeps up itself. */
type Follow = "acts" | "upheavals";

/** A refusal on its way through a query, which knows only of errors. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

// A keystroke to a stored coding to paint is measured; the library's own way waits for a timer before it tells anybody.
notifyManager.setScheduler(queueMicrotask);

const known = new QueryClient({
  defaultOptions: {
    queries: {
      // The server is on this machine: the network says nothing about it, and it is told of every change.
      networkMode: "always",
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      // Ten thousand codings are not compared with each other at every keystroke.
      structuralSharing: false,
    },
  },
});

// What was read is dropped the moment the session is over.
sessionState.subscribe(() => {
  if (sessionState.get().is !== "open") known.clear();
});

/** What this window did in the study last, under the name of its call. */
export const lastAct = createForgotten<{ readonly name: CallName } | undefined>(undefined);

/** Answers that come after every act and hardly differ: what is the same in them keeps its identity and is not drawn again. */
const alike: ReadonlySet<CallName> = new Set<CallName>(["codebook", "summary"]);

/** Ask for something and keep it fresh. */
export function useAsked<N extends CallName>(
  name: N,
  input: InputOf<N> | undefined,
  follow: Follow = "acts",
): Asked<OutputOf<N>> {
  const text = input === undefined ? "" : JSON.stringify(input);
  const asked = useQuery<OutputOf<N>, Error>(
    {
      queryKey: [name, text],
      enabled: input !== undefined,
      meta: { follow },
      structuralSharing: alike.has(name),
      // What the page keeps up itself is asked again only if something else was done since: a long text is not sent twice.
      refetchOnMount: follow === "acts" ? "always" : true,
      queryFn: async () => {
        // A query that is not enabled has no input, and is never asked.
        const answer = await call(name, input as InputOf<N>);
        if (!answer.ok) throw new Refused(answer.error);
        return answer.value;
      },
    },
    known,
  );
  const { refetch } = asked;
  const again = useCallback(() => void refetch(), [refetch]);
  const amend = useCallback(
    (how: (now: OutputOf<N>) => OutputOf<N>) => {
      const queryKey = [name, text];
      known.setQueryData<OutputOf<N>>(queryKey, (now) => (now === undefined ? now : how(now)));
      // An answer on its way may be from before this, and would draw over it.
      if (known.isFetching({ queryKey, exact: true }) > 0)
        void known.refetchQueries({ queryKey, exact: true });
    },
    [name, text],
  );
  return {
    value: asked.data,
    error: asked.error instanceof Refused ? asked.error.refusal : undefined,
    isWaiting: asked.data === undefined && asked.error === null,
    // Looked at only by whom it concerns: a component that has read it is drawn again each time an asking begins and ends.
    get isAsking() {
      return asked.isFetching;
    },
    again,
    amend,
  };
}

const underWay = new Set<Promise<unknown>>();

/** Wait until the study has answered every act of this window: what is taken back is the last of them. */
export async function allDone(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}

/** Change something in the study; whatever is on the screen is asked anew. */
export async function act<N extends CallName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> {
  const asking = call(name, input);
  underWay.add(asking);
  const answer = await asking;
  underWay.delete(asking);
  if (answer.ok) lastAct.set({ name });
  // A fault can come when the study was changed already.
  if (answer.ok || answer.error.code.startsWith("fault-")) {
    markStale();
    // Asked before this was done: it would draw over what was done what had been there before.
    void known.cancelQueries({
      predicate: (query) => query.state.fetchStatus === "fetching" && followsActs(query),
    });
    // What was done is shown first; the answers of a dozen questions would come before it.
    afterPaint(askAgain);
  }
  return answer;
}

/** Say that the study changed. */
export function noteAct(): void {
  markStale();
  askAgain();
}

function markStale(): void {
  void known.invalidateQueries({ refetchType: "none" });
}

function askAgain(): void {
  void known.refetchQueries({ predicate: followsActs });
}

/** Forget everything that was read, because the page goes on in another study. */
export function noteOtherStudy(): void {
  known.removeQueries({ type: "inactive" });
  forgetAll();
  void known.resetQueries();
}

/** Say that anything may have changed. */
export function noteUpheaval(): void {
  void known.invalidateQueries();
}

function followsActs(query: Query): boolean {
  return query.observers.some(({ options }) => options.enabled !== false && options.meta?.follow === "acts");
}
