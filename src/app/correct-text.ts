import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { change, create, custody, source, splicesBetween, textVersion } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { countWords } from "./receive-text.ts";
import { refuse } from "./refusal.ts";
import { textOfSource } from "./text-of-source.ts";

/** Correct a source's text: stored as a small edit, so that every passage keeps its words. Can be undone. */
export function correctText(
  desk: Desk,
  input: { readonly source: RecordId; readonly version: RecordId; readonly text: string },
): Result<{ readonly version: RecordId }, Refusal> {
  const { study } = desk.open;
  if (study.get(source, input.source) === undefined) return err(refuse("not-found"));
  const { history, text } = textOfSource(study, input.source);
  if (text === undefined || history.head !== input.version) return err(refuse("text-changed"));
  if (text === input.text) return err(refuse("text-unchanged"));
  const edit = splicesBetween(text, input.text);
  const id = newId(desk);
  const done = commit(desk, "correct-text", [
    create(textVersion, id, {
      source: input.source,
      base: input.version,
      reason: "correction",
      map: edit.map,
      words: edit.words,
      whole: false,
    }),
    change(source, input.source, { wordCount: countWords(input.text) }),
    create(custody, newId(desk), { source: input.source, event: "corrected", at: desk.clock() }),
  ]);
  return done.ok ? ok({ version: id }) : done;
}
