import type { Result } from "../../core/base/index.ts";
import type {
  EnsembleError,
  OutlookEffort,
  OutlookJob,
  OutlookPart,
  OutlookPlan,
} from "../../core/outlook/index.ts";

/** What a thread is told: the outlook it works on from now on, and one piece of it after another. */
export type ThreadTask =
  | { readonly is: "outlook"; readonly plan: OutlookPlan; readonly effort: OutlookEffort }
  | { readonly is: "job"; readonly job: OutlookJob };

/** What a thread answers to a piece. */
export type ThreadAnswer = Result<OutlookPart, EnsembleError>;

/** The memory behind the numbers of a message: handed over to the other thread instead of being copied. */
export function buffersIn(message: unknown, found = new Set<ArrayBuffer>()): ReadonlySet<ArrayBuffer> {
  if (ArrayBuffer.isView(message)) {
    if (message.buffer instanceof ArrayBuffer) found.add(message.buffer);
  } else if (typeof message === "object" && message !== null)
    for (const part of Object.values(message)) buffersIn(part, found);
  return found;
}
