import { assertNever, err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { checkSizeWords, type SizeWordProblem } from "../core/corroborate/index.ts";
import { change, create, member, remove, type SizeWord, sizeWord } from "../core/study/index.ts";
import type { Nothing, Refusal } from "./api.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { nameOf } from "./memos.ts";
import { refuse } from "./refusal.ts";
import type { SizeWordLine, SizeWordNote } from "./views.ts";

/** What words of size mean in this study, by language, word, role and kind, with who set each and what is odd about it. */
export function listSizeWords(desk: Desk): readonly SizeWordLine[] {
  const table = desk.open.study.all(sizeWord);
  const keyOf = ({ language, word, role, kind }: SizeWord): string => [language, word, role, kind].join(" ");
  const words = new Map(table.map(({ id, word }) => [id, word]));
  const notes = checkSizeWords(table).flatMap((problem) => notesOn(problem, words));
  return [...table]
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ setBy, ...each }) => ({
      ...each,
      ...(setBy === undefined ? {} : { by: nameOf(desk, { table: member.name, id: setBy }) }),
      noted: notes.flatMap(({ on, note }) => (on === each.id ? [note] : [])),
    }));
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

/** Take a word of size out of the table: quantities stated in that word are no longer read. Can be undone. */
export function removeSizeWord(desk: Desk, input: { readonly sizeWord: RecordId }): Result<Nothing, Refusal> {
  if (desk.open.study.get(sizeWord, input.sizeWord) === undefined) return err(refuse("not-found"));
  const done = commit(desk, "remove-size-word", [remove(sizeWord, input.sizeWord)]);
  return done.ok ? ok({}) : done;
}

interface Note {
  readonly on: RecordId;
  readonly note: SizeWordNote;
}

function notesOn(problem: SizeWordProblem, words: ReadonlyMap<RecordId, string>): readonly Note[] {
  const wordOf = (id: RecordId): string => words.get(id) ?? "";
  switch (problem.type) {
    case "LowAboveHigh":
    case "OutOfRange":
      return [{ on: problem.entry, note: { type: problem.type } }];
    case "SetTwice":
      return problem.entries.map((on) => ({ on, note: { type: "SetTwice" } }));
    case "Overlap":
      return [{ on: problem.other, note: { type: "Overlap", word: wordOf(problem.one) } }];
    case "Gap": {
      const { above, below, from, to } = problem;
      return [{ on: above, note: { type: "Gap", word: wordOf(below), from, to } }];
    }
    default:
      return assertNever(problem);
  }
}
