import { searchParagraphs } from "../core/code/index.ts";
import { type AnyRef, source, studyVocabulary, type Table, textVersion } from "../core/study/index.ts";
import { destroyedWords, type IndexedStretch, type Indexer, type RecordReader } from "./store.ts";
import { textOfSource } from "./text-of-source.ts";

/** The field under which the stretches of a source's text as it stands are reported. */
export const textField = "text";

/**
 * Says what search finds in a study: each source by its text as it stands and by what is written about it, and every
 * other record by its fields that are searched. What was removed or destroyed is not found.
 */
export const studyIndexer: Indexer = {
  documentsOf: (reader, touched) =>
    touched.table === textVersion.name
      ? sourcesOfVersion(reader, touched)
      : searchedFields(touched.table).length > 0
        ? [touched]
        : [],
  stretchesOf: (reader, document) => [
    ...stretchesOfFields(reader, document),
    ...(document.table === source.name ? stretchesOfText(reader, document) : []),
  ],
};

/** The words that a record has in a field; `undefined` where it has none, or they were destroyed. */
export function wordsInField(reader: RecordReader, of: AnyRef, field: string): string | undefined {
  const record = recordOf(reader, of);
  return record === undefined ? undefined : wordsOf(record, field);
}

function recordOf(reader: RecordReader, of: AnyRef): object | undefined {
  const table = studyVocabulary.tables[of.table];
  return table === undefined ? undefined : reader.get(table, of.id);
}

function wordsOf(record: object, field: string): string | undefined {
  const value = Object.entries(record).find(([name]) => name === field)?.[1];
  return typeof value === "string" && value !== destroyedWords ? value : undefined;
}

/** The names of the fields of a table that search looks into, in the table's order. */
export function searchedFields(table: string): readonly string[] {
  return searchedByTable.get(table) ?? [];
}

const searchedByTable: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(studyVocabulary.tables).map(({ name, fields }: Table) => [
    name,
    Object.entries(fields).flatMap(([field, { searched }]) => (searched ? [field] : [])),
  ]),
);

// A version that was taken back cannot be asked, yet its words may live on in the versions made on it.
function sourcesOfVersion(reader: RecordReader, { id }: AnyRef): readonly AnyRef[] {
  const version = reader.get(textVersion, id);
  const sources =
    version === undefined
      ? reader.everMade(textVersion, "base", id).map(({ record }) => record.source)
      : [version.source];
  return [...new Set(sources)].map((each) => ({ table: source.name, id: each }));
}

function stretchesOfFields(reader: RecordReader, of: AnyRef): readonly IndexedStretch[] {
  const record = recordOf(reader, of);
  return searchedFields(of.table).flatMap((field) => {
    const words = record === undefined ? undefined : wordsOf(record, field);
    return words === undefined ? [] : searchParagraphs(words, []).map((each) => ({ field, ...each }));
  });
}

function stretchesOfText(reader: RecordReader, { id }: AnyRef): readonly IndexedStretch[] {
  if (reader.get(source, id) === undefined) return [];
  const { text, blocks } = textOfSource(reader, id);
  return text === undefined
    ? []
    : searchParagraphs(text, blocks).map((each) => ({ field: textField, ...each }));
}
