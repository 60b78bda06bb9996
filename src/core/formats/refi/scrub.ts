import type {
  RefiCode,
  RefiCoding,
  RefiProject,
  RefiSource,
  RefiText,
  RefiTranscript,
  RefiValue,
} from "./refi-project.ts";

/**
 * Replace every letter and figure of a text by one of its kind, so that nothing can be read and every position holds.
 *
 * Letters keep script class, case and length in either way of counting; white space, punctuation and marks stay, since
 * it is by them that positions are judged.
 */
export function scrubWords(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{Co}\p{So}]/gu, (character) => {
    const isSign = /[\p{So}\p{Co}]/u.test(character);
    if (character.length === 2) return isSign ? "\u{1f642}" : "\u{10380}";
    if (isSign) return "\u2606";
    if (/\p{N}/u.test(character)) return "0";
    if (/\p{Script=Arabic}/u.test(character)) return "س";
    if (/\p{Script=Hebrew}/u.test(character)) return "ש";
    if (/\p{Script=Cyrillic}/u.test(character)) return /\p{Lu}/u.test(character) ? "Ж" : "ж";
    return /\p{Lu}/u.test(character) ? "X" : "x";
  });
}

/** Replace every word of a project, keeping its structure, guids, positions, moments and the program's name. */
export function scrubProject(project: RefiProject): RefiProject {
  return {
    ...project,
    name: scrubWords(project.name),
    ...described(project),
    users: project.users.map(named),
    codes: project.codes.map(scrubCode),
    variables: project.variables.map((each) => ({
      ...named(each),
      ...described(each),
      name: scrubWords(each.name),
    })),
    cases: project.cases.map((each) => ({
      ...named(each),
      ...described(each),
      values: each.values.map(scrubValue),
    })),
    sources: project.sources.map(scrubSource),
    notes: project.notes.map(scrubText),
    links: project.links.map(named),
    sets: project.sets.map((each) => ({ ...each, ...described(each), name: scrubWords(each.name) })),
  };
}

interface Named {
  readonly name?: string;
  readonly description?: string;
}

function named<T extends { readonly name?: string }>(record: T): T {
  return record.name === undefined ? record : { ...record, name: scrubWords(record.name) };
}

function described({ description }: Named): Pick<Named, "description"> {
  return description === undefined ? {} : { description: scrubWords(description) };
}

function scrubCode(code: RefiCode): RefiCode {
  return { ...code, ...described(code), name: scrubWords(code.name), children: code.children.map(scrubCode) };
}

// Yes, no, numbers and days are facts about a person too.
function scrubValue(value: RefiValue): RefiValue {
  if (value.value === undefined) return value;
  switch (value.type) {
    case "Boolean":
      return { ...value, value: "false" };
    case "Date":
      return { ...value, value: "2000-01-01" };
    case "DateTime":
      return { ...value, value: "2000-01-01T00:00:00Z" };
    default:
      return { ...value, value: scrubWords(value.value) };
  }
}

interface Selected extends Named {
  readonly codings: readonly RefiCoding[];
}

function scrubSelection<T extends Selected>(selection: T): T {
  return { ...named(selection), ...described(selection) };
}

/** A project without its words, and by the path of each file of words in the other one the name that it has now. */
export interface Scrubbed {
  readonly project: RefiProject;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Give every file inside a project that is not called by a guid a number for a name: many programs call it as its user did.
 *
 * It has to be the same number wherever the file is named, so that the project still holds together.
 */
export function withoutFileNames(project: RefiProject): Scrubbed {
  const names = new Map<string, string>();
  const renamed = (path: string): string => {
    const own = /^internal:\/\/\/?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[a-z0-9]{1,4})$/i.exec(
      path,
    )?.[1];
    const ending = /\.(txt|docx|pdf|png|jpe?g|mp3|m4a|wav|mp4)$/i.exec(path)?.[0] ?? "";
    const name = names.get(path) ?? own ?? `file-${names.size + 1}${ending.toLowerCase()}`;
    names.set(path, name);
    return `internal://${name}`;
  };
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [
        key,
        /path$/i.test(key) && typeof held === "string" && /^internal:/i.test(held)
          ? renamed(held)
          : visit(held),
      ]),
    );
  };
  // Every record keeps its fields, and a path stays a path.
  const scrubbed = {
    ...project,
    sources: visit(project.sources),
    notes: visit(project.notes),
  } as RefiProject;
  const texts = [...names].filter(([path]) => /\.txt$/i.test(path));
  return { project: scrubbed, texts: new Map(texts) };
}

/** Paths tell folders and file names; of what lies outside of the archive nothing is needed. */
function pathless<
  T extends { readonly path?: string; readonly plainTextPath?: string; readonly richTextPath?: string },
>(record: T): T {
  const kept = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : /^internal:/i.test(path) ? path : path.replace(/:\/\/.*$/s, ":///x");
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, /path$/i.test(key) ? kept(value) : value]),
  ) as T;
}

function scrubText<T extends RefiText>(text: T): T {
  return pathless({
    ...named(text),
    ...described(text),
    ...(text.content === undefined ? {} : { content: scrubWords(text.content) }),
    selections: text.selections.map(scrubSelection),
    values: text.values.map(scrubValue),
  });
}

function scrubTranscript(transcript: RefiTranscript): RefiTranscript {
  return pathless({
    ...named(transcript),
    ...described(transcript),
    ...(transcript.content === undefined ? {} : { content: scrubWords(transcript.content) }),
    selections: transcript.selections.map(scrubSelection),
  });
}

function scrubSource(source: RefiSource): RefiSource {
  if (source.kind === "text") return scrubText(source);
  const values = source.values.map(scrubValue);
  switch (source.kind) {
    case "picture":
      return pathless({
        ...named(source),
        ...described(source),
        values,
        ...wordsOf(source),
        selections: source.selections.map(scrubSelection),
      });
    case "pdf": {
      const selections = source.selections.map((each) => ({ ...scrubSelection(each), ...wordsOf(each) }));
      return pathless({ ...named(source), ...described(source), values, ...wordsOf(source), selections });
    }
    default:
      return pathless({
        ...named(source),
        ...described(source),
        values,
        transcripts: source.transcripts.map(scrubTranscript),
        selections: source.selections.map(scrubSelection),
      });
  }
}

function wordsOf({ words }: { readonly words?: RefiText }): { readonly words?: RefiText } {
  return words === undefined ? {} : { words: scrubText(words) };
}
