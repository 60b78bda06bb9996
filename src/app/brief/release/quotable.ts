import type { RecordId } from "../../../core/base/index.ts";
import { consentToQuote, stricterRelease } from "../../../core/protect/index.ts";
import { passage, source } from "../../../core/study/index.ts";
import type { Desk } from "../../desk.ts";
import { keptText } from "../../kept-text.ts";
import { quotePassage } from "../../read-source.ts";

/** The words of a passage, where its source and its own level let them be quoted; names in them are for the Clearer. */
export function quotable(desk: Desk, of: RecordId, at: RecordId): string | undefined {
  const held = desk.open.study.get(source, of);
  if (held === undefined || held.namesStep !== "done") return undefined;
  const level = stricterRelease(held.release, desk.open.study.get(passage, at)?.release);
  if (level !== "quote" || consentToQuote(held) !== "yes") return undefined;
  return overlapsHeldBack(desk, of, at) ? undefined : quotePassage(desk, at).words;
}

/** Whether some of a passage's words lie in another one of its source that is held back further than the source. */
export function overlapsHeldBack({ open: { study } }: Desk, of: RecordId, at: RecordId): boolean {
  const [held, own] = [study.get(source, of), study.get(passage, at)];
  if (held === undefined || own === undefined || own.part !== undefined) return false;
  const stricter = study
    .where(passage, "source", of)
    .filter(({ part }) => part === undefined)
    .filter(({ id, release }) => id !== at && stricterRelease(held.release, release) !== held.release);
  if (stricter.length === 0) return false;
  const { history } = keptText(study, of);
  const { start, end } = history.landAnchor(own);
  return stricter.some((each) => {
    const landed = history.landAnchor(each);
    return landed.state !== "gone" && landed.start < end && start < landed.end;
  });
}
