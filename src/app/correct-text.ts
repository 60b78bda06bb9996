import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  change,
  create,
  custody,
  passage,
  source,
  splicesBetween,
  textVersion,
} from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { keptText } from "./kept-text.ts";
import { countWords } from "./receive-text.ts";
import { refuse } from "./refusal.ts";
import { settledText } from "./settled-text.ts";

/**
 * Correct a source's text: stored as a small edit, so that every passage keeps its words. Can be undone.
 *
 * Says how many passages lost theirs, because the correction took them out.
 */
export function correctText(
  desk: Desk,
  input: { readonly source: RecordId; readonly version: RecordId; readonly text: string },
): Result<{ readonly version: RecordId; readonly lost: number }, Refusal> {
  if (desk.open.study.get(source, input.source) === undefined) return err(refuse("not-found"));
  if (input.text.trim() === "") return err(refuse("text-empty"));
  const settled = settledText(desk, input.source, input.version);
  if (!settled.ok) return settled;
  const { text, version: base, changes } = settled.value;
  const before = passagesGone(desk, input.source);
  if (text === input.text) return err(refuse("text-unchanged"));
  const id = newId(desk);
  const done = commit(desk, "correct-text", [
    ...changes,
    create(textVersion, id, {
      source: input.source,
      base,
      reason: "correction",
      ...splicesBetween(text, input.text),
      whole: false,
    }),
    change(source, input.source, { wordCount: countWords(input.text) }),
    create(custody, newId(desk), { source: input.source, event: "corrected", at: desk.clock() }),
  ]);
  return done.ok ? ok({ version: id, lost: passagesGone(desk, input.source) - before }) : done;
}

/** How many passages of a source have no words any more. */
function passagesGone(desk: Desk, id: RecordId): number {
  const { study } = desk.open;
  const { history } = keptText(study, id);
  return study
    .where(passage, "source", id)
    .filter((each) => each.part === undefined && history.landAnchor(each).state === "gone").length;
}
