import type { RecordId } from "../../../core/base/index.ts";
import { consentToQuote, stricterRelease } from "../../../core/protect/index.ts";
import { passage, source } from "../../../core/study/index.ts";
import type { Desk } from "../../desk.ts";
import { quotePassage } from "../../read-source.ts";

/** The words of a passage, where its source and its own level let them be quoted; names in them are for the Clearer. */
export function quotable(desk: Desk, of: RecordId, at: RecordId): string | undefined {
  const held = desk.open.study.get(source, of);
  if (held === undefined || held.namesStep !== "done") return undefined;
  const level = stricterRelease(held.release, desk.open.study.get(passage, at)?.release);
  if (level !== "quote" || consentToQuote(held) !== "yes") return undefined;
  return quotePassage(desk, at).words;
}
