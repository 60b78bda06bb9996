import type { ViewChoice } from "../../app/views.ts";
import { keepLatest } from "./keep-latest.ts";
import { sayRefused } from "./notices.ts";
import { preferences } from "./preferences.ts";
import { call } from "./session.ts";

/** Show the page otherwise from now on, and have it kept outside of every study for the next time. */
export async function chooseView(next: ViewChoice): Promise<void> {
  preferences.set(next);
  await keep(next);
}

const keep = keepLatest(async (view: ViewChoice): Promise<void> => {
  const answer = await call("keepView", view);
  if (!answer.ok) sayRefused(answer.error.text);
});
