import { useEffect } from "react";
import type { Refusal, StudiesView } from "../../app/api.ts";
import { call, sessionState } from "./session.ts";
import { createStore, useStore } from "./store.ts";

/** The studies that this start offers, or why they are not known. */
export interface KnownStudies {
  readonly view?: StudiesView;
  readonly error?: Refusal;
}

const known = createStore<KnownStudies>({});

/** Look which studies there are. Asked apart from what a study holds, which is asked only while one is open. */
export async function lookForStudies(): Promise<void> {
  const answer = await call("studies", {});
  known.set(answer.ok ? { view: answer.value } : { error: answer.error });
}

/** The studies, looked for anew when the component comes and when the session moves on. */
export function useStudies(): KnownStudies {
  const session = useStore(sessionState);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a session that was opened anew may be that of another start
  useEffect(() => void lookForStudies(), [session]);
  return useStore(known);
}
