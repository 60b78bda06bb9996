import type { Desk } from "../desk.ts";
import type { Trouble } from "../outlook-views.ts";
import type { LookAhead } from "./brief-material.ts";

/** What the study sees ahead, or why it sees nothing; neither where it has no model. */
export function lookAhead(
  _desk: Desk,
): Promise<{ readonly ahead: LookAhead | undefined; readonly troubles: readonly Trouble[] }> {
  return Promise.resolve({ ahead: undefined, troubles: [] });
}
