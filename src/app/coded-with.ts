import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { code, coding, member, passage, source } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import type { Desk } from "./desk.ts";
import { nameOf, shorten } from "./memos.ts";
import { refuse } from "./refusal.ts";
import { type SourceText, textOfSource } from "./text-of-source.ts";
import type { CodedLine } from "./views.ts";

/** Every passage that a code lies on, in the order of the sources and of their texts, with its words as they stand. */
export function codedWith(
  desk: Desk,
  input: { readonly code: RecordId },
): Result<readonly CodedLine[], Refusal> {
  const { study } = desk.open;
  if (study.get(code, input.code) === undefined) return err(refuse("not-found"));
  const texts = new Map<RecordId, SourceText>();
  const lines = study.where(coding, "code", input.code).flatMap((each) => {
    const at = study.get(passage, each.passage);
    if (at === undefined) return [];
    // A text is read once, however many of its passages are listed.
    const text = texts.get(at.source) ?? textOfSource(study, at.source);
    texts.set(at.source, text);
    const { state, start, end } = text.history.landAnchor(at);
    const words = state === "gone" || at.part !== undefined ? undefined : text.text?.slice(start, end);
    const block = text.blocks.find((one) => one.end > start);
    return {
      coding: each.id,
      passage: at.id,
      source: at.source,
      sourceName: nameOf(desk, { table: source.name, id: at.source }),
      coder: nameOf(desk, { table: member.name, id: each.coder }),
      ...(words === undefined ? {} : { words: shorten(words, mostLetters) }),
      ...(at.part === undefined ? {} : { part: at.part }),
      start,
      end,
      direction: block?.direction ?? "ltr",
      language: block?.language ?? "und",
    };
  });
  const order = new Map(study.all(source).map(({ id }, i) => [id, i]));
  return ok(
    lines.sort(
      (a, b) =>
        (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0) ||
        a.start - b.start ||
        (a.coding < b.coding ? -1 : 1),
    ),
  );
}

/** How much of a passage a list shows, in letters. */
const mostLetters = 280;
