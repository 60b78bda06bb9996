import i18next from "i18next";
import { useEffect } from "react";
import { currentLanguage } from "../language/index.ts";
import { saidIn } from "../language/said-words.ts";
import { sayDone, sayRefused } from "./notices.ts";
import { call } from "./session.ts";
import { createStore } from "./store.ts";
import { allDone, noteUpheaval } from "./study.ts";
import { actWords } from "./words.ts";

type Which = "undo" | "redo";

// The open room's own way of taking back, where what is done there is not in the study yet.
const ownWay = createStore<((which: Which) => void) | undefined>(undefined);

/** Let the open room take back what was done in it; the study stays as it is for as long as the room is open. */
export function useOwnTakeBack(how: (which: Which) => void): void {
  useEffect(() => {
    ownWay.set(how);
    return () => ownWay.change((now) => (now === how ? undefined : now));
  }, [how]);
}

/** Take the last act back, or do it again: that of the open room where it has its own, else that of the study. */
export function takeBack(which: Which): void {
  const own = ownWay.get();
  if (own === undefined) void takeBackInStudy(which);
  else own(which);
}

/** Say in words what that changed in the study, and what it could not. */
async function takeBackInStudy(which: Which): Promise<void> {
  await allDone();
  const answer = await call(which, {});
  if (!answer.ok) {
    sayRefused(answer.error.text);
    return;
  }
  const { act, skipped, nothing } = answer.value;
  const isBack = which === "undo";
  if (act === undefined) {
    sayDone(i18next.t(isBack ? "history:take.nothingBack" : "history:take.nothingAgain"));
    return;
  }
  const why = skipped.map((each) => saidIn(currentLanguage(), each)).join(" ");
  if (nothing) {
    sayDone(i18next.t(isBack ? "history:take.noneBack" : "history:take.noneAgain", { why }));
    return;
  }
  noteUpheaval();
  const plain = actWords(act);
  // What waits again after its undo was let in by it.
  const what = isBack && act.endsWith("-names") ? i18next.t("history:take.waits", { what: plain }) : plain;
  const done = i18next.t(isBack ? "history:take.back" : "history:take.again", { what });
  sayDone(skipped.length === 0 ? done : `${done} ${i18next.t("history:back.left", { what: why })}`);
}
