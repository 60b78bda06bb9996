import { useEffect, useRef, useState } from "react";
import { call, type InputOf, type OutputOf } from "../state/session.ts";

/**
 * Ask what a draft comes to, at every change of it.
 *
 * One question is on its way at a time, and the newest draft is asked next: what lies between two answers is never asked, and
 * an older answer never stands beside a newer draft for longer than the way there and back.
 */
export function useTried<N extends "tryEstimate" | "tryChange">(
  name: N,
  draft: InputOf<N> | undefined,
): { readonly value: OutputOf<N> | undefined; readonly isNewest: boolean } {
  const key = draft === undefined ? undefined : JSON.stringify(draft);
  const [answered, setAnswered] = useState<{ readonly key: string; readonly value: OutputOf<N> }>();
  const held = useRef({ wanted: key, draft, isAsking: false, isGone: false });
  held.current.wanted = key;
  held.current.draft = draft;

  useEffect(() => {
    const state = held.current;
    state.isGone = false;
    return () => {
      state.isGone = true;
    };
  }, []);

  useEffect(() => {
    const state = held.current;
    const ask = async (): Promise<void> => {
      state.isAsking = true;
      let asked: string | undefined;
      while (
        !state.isGone &&
        state.wanted !== undefined &&
        state.wanted !== asked &&
        state.draft !== undefined
      ) {
        asked = state.wanted;
        const answer = await call(name, state.draft);
        if (answer.ok && !state.isGone) setAnswered({ key: asked, value: answer.value });
      }
      state.isAsking = false;
    };
    if (key !== undefined && !state.isAsking) void ask();
  }, [key, name]);

  return { value: key === undefined ? undefined : answered?.value, isNewest: answered?.key === key };
}
