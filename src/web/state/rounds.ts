import { t } from "i18next";
import { sayDone, sayRefused } from "./notices.ts";
import type { InputOf } from "./session.ts";
import { act, noteUpheaval } from "./study.ts";

/** Say that I am done with a text of a round. */
export async function closeRoundText(at: InputOf<"closeText">): Promise<void> {
  const answer = await act("closeText", at);
  if (!answer.ok) sayRefused(answer.error.text);
  else sayDone(t("coders:rounds.closedNow"));
  // What others coded may have come into sight, also in what the page keeps up by itself.
  if (answer.ok) noteUpheaval();
}

/** Go on with a text that I had closed. */
export async function reopenRoundText(at: InputOf<"reopenText">): Promise<void> {
  const answer = await act("reopenText", at);
  if (answer.ok) sayDone(t("coders:rounds.reopened"));
  else sayRefused(answer.error.text);
}
