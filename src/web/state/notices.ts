import { createForgotten } from "./forgotten.ts";

/** One line at the foot of the page: what was just done, or why it was not. */
export interface Notice {
  readonly text: string;
  readonly kind: "done" | "refused";
  /** Whether it offers to take back what was done. */
  readonly canUndo?: true;
}

/** The line at the foot of the page, if any. */
export const notice = createForgotten<Notice | undefined>(undefined);

/** Say what was done. */
export function sayDone(text: string): void {
  notice.set({ text, kind: "done" });
}

/** Say what was done, and offer to take it back. */
export function sayDoneWithUndo(text: string): void {
  notice.set({ text, kind: "done", canUndo: true });
}

/** Say why something was not done. */
export function sayRefused(text: string): void {
  notice.set({ text, kind: "refused" });
}
