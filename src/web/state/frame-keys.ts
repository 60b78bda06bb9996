import { useEffect } from "react";
import { holdFocus } from "./focus.ts";
import { createForgotten } from "./forgotten.ts";
import { isTyping, plainKey } from "./keys.ts";
import { lock } from "./session.ts";
import { takeBack } from "./take-back.ts";

/** Whether the palette is open. */
export const showPalette = createForgotten(false);

/** Whether the sheet of keys is shown. */
export const showKeys = createForgotten(false);

/** Open the palette, or close it again. */
export function togglePalette(): void {
  if (!showPalette.get()) holdFocus();
  showPalette.change((open) => !open);
}

/** The keys that do the same in every room. */
export function useFrameKeys(): void {
  useEffect(() => {
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

function pressed(event: KeyboardEvent): void {
  const done = event.ctrlKey || event.metaKey ? withControl(event) : alone(event);
  if (done) event.preventDefault();
}

function withControl(event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  const key = plainKey(event);
  if (key === "l" && event.shiftKey) void lock();
  else if (key === "k") togglePalette();
  else if ((key === "z" || key === "y") && !isTyping(event.target))
    takeBack(key === "y" || event.shiftKey ? "redo" : "undo");
  else return false;
  return true;
}

function alone(event: KeyboardEvent): boolean {
  // Arabic has a question mark of its own.
  if (!["?", "؟"].includes(event.key) || event.defaultPrevented || isTyping(event.target)) return false;
  showKeys.change((open) => !open);
  return true;
}
