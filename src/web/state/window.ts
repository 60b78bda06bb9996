import { sayRefused } from "./notices.ts";
import { call } from "./session.ts";

/** Open one more window on the study, by a link of its own that this one asked for. */
export async function openWindow(): Promise<void> {
  const answer = await call("newWindow", {});
  if (answer.ok) window.open(`/#code=${answer.value.code}`, "_blank", "noopener");
  else sayRefused(answer.error.text);
}
