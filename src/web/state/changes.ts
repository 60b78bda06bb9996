import i18next from "i18next";
import type { ChangeTold } from "../../app/api.ts";
import { sayDone } from "./notices.ts";
import { go } from "./route.ts";
import { closeSession, isAway, loseSession, noteLocked, openChanges, sessionState } from "./session.ts";
import { noteOtherStudy, noteUpheaval } from "./study.ts";

/** How long a page stays as it is while nobody answers, in milliseconds; after that it holds a study that may be closed. */
const patienceMs = 60_000;
/** How often the program is asked whether it is there again. */
const retryMs = 1_000;
/** The program says something every ten seconds; whoever is silent for longer than that is not there. */
const silenceMs = 25_000;
/** Several changes within this time are looked at once. */
const gatherMs = 120;

/** Keep this window in step with the others, and notice at once when the program does not answer. */
export function watchChanges(): void {
  let watching = false;
  sessionState.subscribe(() => {
    if (sessionState.get().is !== "open" || watching) return;
    watching = true;
    void watch().finally(() => {
      watching = false;
      isAway.set(false);
    });
  });
}

async function watch(): Promise<void> {
  let since = Date.now();
  const isOpen = (): boolean => sessionState.get().is === "open";
  while (isOpen()) {
    const lines = await openChanges();
    if (lines !== undefined) {
      comeBack();
      const from = Date.now();
      await readLines(lines, take);
      since = Date.now();
      if (since - from < retryMs) await pause(retryMs / 4);
      // A connection may end while the program goes on; only if it cannot be had again is nobody there.
      continue;
    }
    if (!isOpen()) return;
    isAway.set(true);
    if (Date.now() - since > patienceMs) loseSession();
    else await pause(retryMs);
  }
}

function comeBack(): void {
  if (!isAway.get()) return;
  isAway.set(false);
  sayDone(i18next.t("frame:away.back"));
  noteUpheaval();
}

function take(told: ChangeTold): void {
  if (sessionState.get().is !== "open") return;
  switch (told.is) {
    case "here":
      return;
    case "changed":
      lookSoon();
      return;
    case "window":
      sayDone(i18next.t("frame:window.opened"));
      return;
    case "other-study":
      noteOtherStudy();
      go({ screen: "first" });
      return;
    case "locked":
      noteLocked();
      return;
    case "ended":
      closeSession();
      return;
  }
}

let looking = false;

function lookSoon(): void {
  if (looking) return;
  looking = true;
  setTimeout(() => {
    looking = false;
    if (sessionState.get().is === "open") noteUpheaval();
  }, gatherMs);
}

/** Read lines until the connection ends, by whatever end it comes to. */
async function readLines(
  stream: ReadableStream<Uint8Array>,
  onLine: (told: ChangeTold) => void,
): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const read = await withinSilence(reader.read());
      if (read === undefined || read.done) return;
      rest += decoder.decode(read.value, { stream: true });
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      // Only our own server's lines come here, behind the same guard as every answer.
      for (const line of lines) onLine(JSON.parse(line) as ChangeTold);
    }
  } catch {
    // Broken off: whether the program is still there is asked next.
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function withinSilence<T>(reading: Promise<T>): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), silenceMs);
  return Promise.race([reading, promise]).finally(() => clearTimeout(timer));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
