import { t } from "i18next";
import type { CodeLine } from "../../app/views.ts";
import type { CodePlace } from "./code-places.ts";
import { sayDone, sayRefused } from "./notices.ts";
import { act } from "./study.ts";

/** Put a code elsewhere in the codebook, with all under it. */
export async function moveCodeTo(code: CodeLine, to: CodePlace): Promise<void> {
  const answer = await act("moveCode", { code: code.id, ...to });
  if (answer.ok) sayDone(t("codebook:moved", { name: code.name }));
  else sayRefused(answer.error.text);
}

/** Put a code's codings under another and take it out. */
export async function mergeCodeInto(code: CodeLine, into: CodeLine): Promise<void> {
  const answer = await act("mergeCodes", { from: code.id, into: into.id });
  if (answer.ok) sayDone(t("codebook:merged", { name: into.name }));
  else sayRefused(answer.error.text);
}
