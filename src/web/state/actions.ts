import { useEffect } from "react";
import { createForgotten } from "./forgotten.ts";
import { createStore } from "./store.ts";

/** Something that can be done by typing its name. */
export interface Action {
  /** The same for as long as the page is open. */
  readonly key: string;
  readonly name: string;
  /** The keys that do it too, as they are shown. */
  readonly keys?: string;
  readonly run: () => void;
}

/** What the open room can do beside what can be done everywhere. */
export const roomActions = createStore<readonly Action[]>([]);

/** Offer what a screen can do in the palette, for as long as the screen is open; the list is made anew when it changes. */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => {
    roomActions.change((now) => [...now, ...actions]);
    return () => roomActions.change((now) => now.filter((each) => !actions.includes(each)));
  }, [actions]);
}

/** What was chosen by typing, the latest first, since the study was opened. */
export const recentlyChosen = createForgotten<readonly string[]>([]);

/** More than this are not kept in mind. */
const mostRecent = 6;

/** Keep in mind that something was chosen. */
export function noteChosen(key: string): void {
  recentlyChosen.change((now) => [key, ...now.filter((each) => each !== key)].slice(0, mostRecent));
}
