import { useCallback, useEffect, useRef, useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import { editsOf, type Stored, storedAfter } from "../writing/edits.ts";
import type { Drafted } from "../writing/statement-doc.ts";
import { act } from "./study.ts";

/** Where the words of the open brief stand: stored, not yet, on their way, or refused. */
export type KeptState = "stored" | "changed" | "storing" | "refused";

/** How long after the last letter what was written is stored, in milliseconds. */
const pauseMs = 900;

/** Stores what is written a moment after the last letter, and at once when asked; one answer is waited for at a time. */
export function useStoring(brief: RecordId, read: () => readonly Drafted[] | undefined) {
  const stored = useRef<Stored>(new Map());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(undefined);
  const isChanged = useRef(false);
  const [state, setState] = useState<KeptState>("stored");
  const [error, setError] = useState<Refusal>();

  const store = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    while (running.current !== undefined) await running.current;
    isChanged.current = false;
    const now = read();
    const edits = now === undefined ? undefined : editsOf(brief, stored.current, now);
    if (now === undefined || edits === undefined) return setState("stored");
    setState("storing");
    running.current = (async () => {
      const answer = await act("editStatements", edits.input);
      setError(answer.ok ? undefined : answer.error);
      if (answer.ok) stored.current = storedAfter(edits, now, stored.current, answer.value.statements);
      // Who went on writing meanwhile has something to store again.
      setState(isChanged.current ? "changed" : answer.ok ? "stored" : "refused");
    })();
    await running.current;
    running.current = undefined;
  }, [brief, read]);

  const later = useCallback(() => {
    isChanged.current = true;
    setState("changed");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void store(), pauseMs);
  }, [store]);

  // Whoever goes to another room has finished a thought.
  useEffect(() => () => void store(), [store]);
  return { stored, state, error, later, store };
}
