import { createForgotten } from "./forgotten.ts";
import { preferences } from "./preferences.ts";
import { call, lock, sessionState } from "./session.ts";

/** How often the page looks how long nobody stirred, in milliseconds. */
const lookMs = 1_000;
/** How often at most the program is told that somebody did. */
const tellMs = 5_000;
/** How long before the lock the page warns. */
const warnMs = 60_000;

/** In how many seconds the study is locked, once that is near. */
export const lockNear = createForgotten<number | undefined>(undefined);

const seen = { stirredAt: Date.now(), toldAt: 0, at: "" };

/**
 * Notice keys and movements, tell the program of them, and warn before it locks.
 *
 * The program decides, since another window may be in use; where this page hangs or is gone it counts on alone.
 */
export function watchIdle(): void {
  for (const name of ["keydown", "pointerdown", "wheel", "touchstart"])
    window.addEventListener(name, stir, { capture: true, passive: true });
  window.addEventListener("pointermove", (event) => {
    // A page that is drawn anew under a mouse at rest makes browsers report a movement that nobody made.
    const at = `${event.screenX} ${event.screenY}`;
    if (at !== seen.at) stir();
    seen.at = at;
  });
  setInterval(() => void look(), lookMs);
}

function stir(): void {
  seen.stirredAt = Date.now();
  if (lockNear.get() !== undefined) void tell();
}

async function look(): Promise<void> {
  const { lockAfter } = preferences.get();
  if (sessionState.get().is !== "open" || lockAfter === "never") return lockNear.set(undefined);
  const now = Date.now();
  const isNear = now - seen.stirredAt >= Number(lockAfter) * 60_000 - warnMs;
  const isNews = seen.stirredAt > seen.toldAt && now - seen.toldAt >= tellMs;
  if (isNear || isNews || lockNear.get() !== undefined) await tell();
}

async function tell(): Promise<void> {
  const now = Date.now();
  seen.toldAt = now;
  const answer = await call("stirred", { idleMs: Math.max(0, Math.round(now - seen.stirredAt)) });
  if (!answer.ok || sessionState.get().is !== "open") return;
  const { leftMs } = answer.value;
  if (leftMs === 0) return void lock("idle");
  const isNear = leftMs !== undefined && leftMs <= warnMs + tellMs;
  lockNear.set(isNear ? Math.ceil(leftMs / 1000) : undefined);
}
