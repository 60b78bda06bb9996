import type { Json, RecordId } from "../../src/core/base/index.ts";
import type { Change, Field, Table, Vocabulary } from "../../src/core/study/index.ts";

/** A field that can carry words. */
export interface WordsField {
  readonly table: string;
  readonly field: string;
}

/** Every field of a vocabulary that can carry words, read from the vocabulary so that none can be forgotten. */
export function wordsFieldsOf(vocabulary: Vocabulary): readonly WordsField[] {
  return Object.values(vocabulary.tables).flatMap((table) =>
    Object.entries(table.fields).flatMap(([field, { bearsText }]) =>
      bearsText ? [{ table: table.name, field }] : [],
    ),
  );
}

/** What filling takes: the words for each field, an id for each new record, and ids of records that are there already. */
export interface Filling {
  readonly wordsFor: (at: WordsField) => string;
  readonly newId: () => RecordId;
  /** Tables of which no record is made: the records that others shall refer to instead. */
  readonly held?: Readonly<Record<string, RecordId>>;
}

/**
 * One record of every table with words in every field that can carry them, each referring to the others.
 *
 * A text version becomes the whole text of its source, so that what was filled can also be read.
 */
export function fillVocabulary(
  vocabulary: Vocabulary,
  { wordsFor, newId, held = {} }: Filling,
): { readonly changes: readonly Change[]; readonly ids: ReadonlyMap<string, RecordId> } {
  const tables = Object.values(vocabulary.tables);
  const ids = new Map(tables.map(({ name }) => [name, held[name] ?? newId()]));
  const idOf = (table: string): RecordId => {
    const id = ids.get(table);
    if (id === undefined) throw new Error(`The vocabulary has no table ${table}`);
    return id;
  };
  const changes = tables
    .filter(({ name }) => held[name] === undefined)
    .map((table): Change => {
      const values = Object.entries(table.fields).flatMap(([name, field]) => {
        const value = valueFor(table, name, field, wordsFor, idOf);
        return value === undefined ? [] : [[name, value] as const];
      });
      return {
        do: "create",
        table: table.name,
        record: idOf(table.name),
        values: Object.fromEntries(values),
      };
    });
  return { changes, ids };
}

function valueFor(
  table: Table,
  name: string,
  field: Field<unknown>,
  wordsFor: (at: WordsField) => string,
  idOf: (table: string) => RecordId,
): Json | undefined {
  // A record is not its own parent, base or premise.
  if (field.refersTo === table.name && field.optional) return undefined;
  if (table.name === "workingText" && name === "content") {
    return waitingText(wordsFor({ table: table.name, field: name }));
  }
  if (field.bearsText) return wordsIn(field, wordsFor({ table: table.name, field: name }));
  if (table.name === "textVersion") {
    const whole = wordsFor({ table: table.name, field: "words" });
    const own: Readonly<Record<string, Json>> = {
      reason: "import",
      map: [{ start: 0, end: 0, length: whole.length }],
      whole: true,
      layout: [{ start: 0, end: whole.length, kind: "paragraph", language: "en", direction: "ltr" }],
    };
    if (own[name] !== undefined) return own[name];
  }
  if (field.refersTo === "any") return { table: "source", id: idOf("source") };
  if (field.refersTo !== undefined) return fitting(field, [idOf(field.refersTo), [idOf(field.refersTo)]]);
  const choices = "choices" in field && Array.isArray(field.choices) ? field.choices : [];
  return fitting(field, [...choices, true, 1, [], ["unlikely"], ["documents"], "plain-token"]);
}

/** A text that waits for its names step, in the form in which it is stored. */
function waitingText(words: string): Json {
  const blocks = [{ start: 0, end: words.length, kind: "paragraph", language: "en", direction: "ltr" }];
  const collected = { text: words, format: "txt", language: "en", blocks, speakers: [], notes: [] };
  return { title: words, collected };
}

function wordsIn(field: Field<unknown>, words: string): Json {
  const value = fitting(field, [
    words,
    [words],
    { from: "2017-01-01", to: "2017-12-31", asStated: words },
    { words },
    [{ id: words, name: words, definition: words }],
    [{ cell: [words] }],
    [{ door: { to: "count", id: words }, shown: words }],
  ]);
  if (value === undefined) throw new Error("A field that carries words takes none of the forms known here");
  return value;
}

function fitting(field: Field<unknown>, candidates: readonly Json[]): Json | undefined {
  return candidates.find((each) => field.accepts(each));
}
