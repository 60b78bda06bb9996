import { call, loseSession, sessionState } from "./session.ts";

/** How often an open page asks whether its study is still open, in milliseconds. */
const everyMs = 2_000;

/**
 * Empty the page soon after its study was closed elsewhere: by Ctrl-C in the terminal, or locked in another window.
 *
 * A window that was hidden asks the moment it is seen again: its clock may have stood still.
 */
export function watchAlive(): void {
  const ask = async (): Promise<void> => {
    if (sessionState.get().is !== "open") return;
    const answer = await call("alive", {});
    if (!answer.ok && answer.error.code === "unreachable") loseSession(answer.error);
  };
  setInterval(() => void ask(), everyMs);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void ask();
  });
}
