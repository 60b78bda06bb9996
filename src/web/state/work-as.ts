import { t } from "i18next";
import type { CoderLine } from "../../app/views.ts";
import { sayDone, sayRefused } from "./notices.ts";
import { call } from "./session.ts";
import { noteOtherStudy } from "./study.ts";

/** Go on as another member. They see another study, so nothing that was read before is shown any more. */
export async function workAs({ id, name }: Pick<CoderLine, "id" | "name">): Promise<void> {
  const answer = await call("workAs", { member: id });
  if (!answer.ok) {
    sayRefused(answer.error.text);
    return;
  }
  noteOtherStudy();
  sayDone(t("coders:who.workingAs", { name }));
}
