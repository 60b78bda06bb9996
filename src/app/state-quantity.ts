import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { change, create, quantity, remove, type SizeWord, sizeWord } from "../core/study/index.ts";
import type { Nothing, Refusal, StateQuantity } from "./api.ts";
import { passageAt } from "./code-passage.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";

/** Record a quantity that a passage states: a value, a range, a date or a word of size. */
export function stateQuantity(
  desk: Desk,
  input: StateQuantity,
): Result<{ readonly quantity: RecordId }, Refusal> {
  const { low, high } = input.values;
  if (low !== undefined && high !== undefined && low > high) return err(refuse("range-reversed"));
  const at = passageAt(desk, input.at);
  if (!at.ok) return at;
  const id = newId(desk);
  const made = create(quantity, id, { ...input.values, passage: at.value.id });
  const done = commit(desk, "state-quantity", [...at.value.changes, made]);
  return done.ok ? ok({ quantity: id }) : done;
}

/** Take a quantity out; the passage stays. Can be undone. */
export function removeQuantity(desk: Desk, input: { readonly quantity: RecordId }): Result<Nothing, Refusal> {
  if (desk.open.study.get(quantity, input.quantity) === undefined) return err(refuse("not-found"));
  const done = commit(desk, "remove-quantity", [remove(quantity, input.quantity)]);
  return done.ok ? ok({}) : done;
}

/** What words of size mean in this study, by language, word, role and kind. */
export function listSizeWords(desk: Desk): readonly SizeWord[] {
  const keyOf = ({ language, word, role, kind }: SizeWord): string => [language, word, role, kind].join(" ");
  return [...desk.open.study.all(sizeWord)].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Set what a word of size means for one language, role and kind; an entry that is there is changed. */
export function setSizeWord(
  desk: Desk,
  input: Omit<SizeWord, "id" | "setBy">,
): Result<{ readonly sizeWord: RecordId }, Refusal> {
  const { word, language, role, kind, low, high } = input;
  if (word.trim() === "") return err(refuse("name-empty"));
  if (low > high) return err(refuse("range-reversed"));
  const held = desk.open.study
    .where(sizeWord, "language", language)
    .find(
      (each) =>
        each.role === role && each.kind === kind && each.word.toLowerCase() === word.trim().toLowerCase(),
    );
  const id = held?.id ?? newId(desk);
  const done = commit(desk, "set-size-word", [
    held === undefined
      ? create(sizeWord, id, { ...input, word: word.trim(), setBy: desk.me })
      : change(sizeWord, id, { low, high, setBy: desk.me }),
  ]);
  return done.ok ? ok({ sizeWord: id }) : done;
}
