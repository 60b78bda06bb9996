import { sayDone, sayRefused } from "./notices.ts";
import { call } from "./session.ts";
import { noteUpheaval } from "./study.ts";

/** Take the last act back, or do it again, and say in words what that changed and what it could not. */
export async function takeBack(which: "undo" | "redo"): Promise<void> {
  const answer = await call(which, {});
  if (!answer.ok) {
    sayRefused(answer.error.text);
    return;
  }
  const { act, skipped } = answer.value;
  if (act === undefined) {
    sayDone(which === "undo" ? "There is nothing to take back." : "There is nothing to do again.");
    return;
  }
  noteUpheaval();
  const rest = skipped.length === 0 ? "" : ` Left as it is: ${skipped.join(" ")}`;
  sayDone(`${which === "undo" ? "Taken back" : "Done again"}: ${act.replaceAll("-", " ")}.${rest}`);
}
