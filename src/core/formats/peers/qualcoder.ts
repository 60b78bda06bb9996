import type {
  Oddity,
  RefiCase,
  RefiLink,
  RefiProject,
  RefiSource,
  RefiText,
  RefiUser,
  RefiValue,
} from "../refi/index.ts";
import type { DatabaseRow, OpenDatabase } from "../sqlite/index.ts";
import { codeTree } from "./code-tree.ts";
import type { PeerProject } from "./peer-project.ts";
import {
  given,
  momentIn,
  type NumberedRow,
  numberIn,
  type PeerReader,
  peerReader,
  wordsIn,
} from "./peer-rows.ts";
import { caseParts, memoNote, ownerOf, type QualcoderMarks, qualcoderMarks } from "./qualcoder-marks.ts";

/** Whether a database is that of a QualCoder project. */
export function isQualcoder({ tables }: OpenDatabase): boolean {
  return ["project", "source", "code_name", "code_text"].every((name) => tables.has(name));
}

/** Read a QualCoder project; positions count the characters of a text, and each coding stands with the words it marks. */
export function qualcoderProject(database: OpenDatabase, name: string): PeerProject {
  const about = database.rows("project")[0] ?? new Map();
  const reader = peerReader(database, `qualcoder ${wordsIn(about, "date") ?? name}`);
  const marks = qualcoderMarks(reader);
  const values = valuesIn(reader);
  const circles: Oddity[] = [];
  const project: RefiProject = {
    name,
    origin: wordsIn(about, "about") ?? "QualCoder",
    notesOnAll: [],
    users: usersIn(reader),
    codes: codesIn(reader, circles),
    ...variablesAndCases(reader, values),
    sources: reader.numbered("source", "id").map((each) => sourceOf(reader, marks, values, each)),
    notes: [...marks.memos, ...journal(reader), ...projectMemo(reader, about)],
    links: transcripts(reader),
    sets: [],
    graphs: reader.rows("graph").length,
  };
  return {
    project: {
      holds: project,
      oddities: [...reader.oddities, ...circles],
      faults: [],
    },
    important: marks.important,
    // It keeps the place of an area as its own screen has it, and no word of the standard says how that lies on the page.
    pagesMeasured: "otherwise",
    besides: [
      { kind: "reference", count: new Set(reader.rows("ris").map((row) => row.get("risid"))).size },
      { kind: "query", count: reader.rows("stored_sql").length },
      { kind: "value", count: journalValues(reader) },
    ],
  };
}

/** Everybody whose name stands with something. */
function usersIn(reader: PeerReader): readonly RefiUser[] {
  const tables = ["code_text", "code_image", "code_av", "annotation", "journal"];
  const names = new Set(
    tables.flatMap((table) => reader.rows(table).flatMap((row) => wordsIn(row, "owner") ?? [])),
  );
  return [...names].map((name) => ({ guid: reader.guidOfName("user", name), name }));
}

function codesIn(reader: PeerReader, oddities: Oddity[]): RefiProject["codes"] {
  const under = (row: DatabaseRow, kind: "category" | "code", column: string) => {
    const id = numberIn(row, column);
    return id === undefined ? undefined : reader.guid(kind, id);
  };
  const code = (kind: "category" | "code", { id, row }: NumberedRow, ...parents: (string | undefined)[]) => ({
    code: {
      guid: reader.guid(kind, id),
      name: wordsIn(row, "name") ?? "",
      isCodable: kind === "code",
      ...given("colour", colourIn(row)),
      ...given("description", wordsIn(row, "memo")),
      notes: [],
    },
    ...given(
      "parent",
      parents.find((each) => each !== undefined),
    ),
  });
  const categories = reader
    .numbered("code_cat", "catid")
    .map((each) => code("category", each, under(each.row, "category", "supercatid")));
  const codes = reader
    .numbered("code_name", "cid")
    .map((each) =>
      code("code", each, under(each.row, "code", "supercid"), under(each.row, "category", "catid")),
    );
  return codeTree([...categories, ...codes], oddities);
}

function colourIn(row: DatabaseRow): string | undefined {
  const colour = wordsIn(row, "color")?.trim().toLowerCase();
  return colour !== undefined && /^#[0-9a-f]{6}$/.test(colour) ? colour : undefined;
}

function sourceOf(
  reader: PeerReader,
  marks: QualcoderMarks,
  values: Values,
  { id, row }: NumberedRow,
): RefiSource {
  const path = wordsIn(row, "mediapath") ?? "";
  const common = {
    guid: reader.guid("source", id),
    ...given("name", wordsIn(row, "name")),
    ...given("description", wordsIn(row, "memo")),
    ...given("atMs", momentIn(row, "date")),
    codings: [],
    notes: [],
    values: values.get(`file ${id}`) ?? [],
  };
  const text: RefiText = {
    ...common,
    content: wordsIn(row, "fulltext") ?? "",
    selections: marks.texts.get(id) ?? [],
  };
  // In the project's folder, or where the file was: `docs:` and the like.
  const file = given("path", path === "" ? undefined : inFolder(path));
  if (/^\/?(images)[/:]/i.test(path))
    return { kind: "picture", ...common, ...file, selections: marks.boxes.get(id) ?? [] };
  const isSound = /^\/?(audio|video)[/:]/i.exec(path)?.[1]?.toLowerCase();
  if (isSound === "audio" || isSound === "video")
    return { kind: isSound, ...common, ...file, transcripts: [], selections: marks.times.get(id) ?? [] };
  const regions = marks.regions.get(id) ?? [];
  if (!/\.pdf$/i.test(path) && regions.length === 0) return { kind: "text", ...text };
  return { kind: "pdf", ...common, ...file, words: text, selections: regions };
}

function inFolder(path: string): string {
  return path.startsWith("/")
    ? `internal://${path.slice(1).replace(/^docs\//i, "documents/")}`
    : `absolute://${path}`;
}

function variablesAndCases(reader: PeerReader, values: Values): Pick<RefiProject, "variables" | "cases"> {
  const names = new Set(reader.rows("attribute").flatMap((row) => wordsIn(row, "name") ?? []));
  const parts = Map.groupBy(caseParts(reader), (each) => each.case);
  const cases = reader.numbered("cases", "caseid").map(({ id, row }): RefiCase => {
    const own = parts.get(id) ?? [];
    return {
      guid: reader.guid("case", id),
      ...given("name", wordsIn(row, "name")),
      ...given("description", wordsIn(row, "memo")),
      codes: [],
      values: values.get(`case ${id}`) ?? [],
      sources: own.flatMap(({ file, place }) => (place === undefined ? [reader.guid("source", file)] : [])),
      selections: own.flatMap(({ guid, place }) => (place === undefined ? [] : [guid])),
    };
  });
  const variables = [...names].map((name) => ({
    guid: reader.guidOfName("variable", name),
    name,
    type: "Text" as const,
  }));
  return { variables, cases };
}

/** The values of each case and file, by what it is and its number. */
type Values = ReadonlyMap<string, readonly RefiValue[]>;

function valuesIn(reader: PeerReader): Values {
  const found = reader.rows("attribute").flatMap((row) => {
    const [name, of, id] = [wordsIn(row, "name"), wordsIn(row, "attr_type"), numberIn(row, "id")];
    const number = row.get("value");
    const value = typeof number === "number" ? String(number) : wordsIn(row, "value");
    if (name === undefined || value === undefined) return [];
    const variable = reader.guidOfName("variable", name);
    return [{ of: `${of} ${id}`, value: { variable, type: "Text", value } as const }];
  });
  return new Map(
    [...Map.groupBy(found, ({ of }) => of)].map(([of, group]) => [of, group.map(({ value }) => value)]),
  );
}

/** A recording knows the text that was written down from it; in the standard's terms a link between two sources. */
function transcripts(reader: PeerReader): readonly RefiLink[] {
  const sources = reader.numbered("source", "id");
  const known = new Set(sources.map(({ id }) => id));
  return sources.flatMap(({ id, row }): readonly RefiLink[] => {
    const text = numberIn(row, "av_text_id");
    if (text === undefined || !known.has(text) || text === id) return [];
    return [
      {
        guid: reader.guid("transcript", id),
        name: "transcript",
        direction: "OneWay",
        from: reader.guid("source", id),
        to: reader.guid("source", text),
        notes: [],
      },
    ];
  });
}

function journal(reader: PeerReader): readonly RefiText[] {
  return reader.numbered("journal", "jid").flatMap(({ id, row }) => {
    const text = wordsIn(row, "jentry");
    if (text === undefined) return [];
    const from = {
      ...ownerOf(reader, row),
      ...given("atMs", momentIn(row, "date")),
      ...given("name", wordsIn(row, "name")),
    };
    return [memoNote(reader.guid("journal", id), text, from)];
  });
}

/** What is recorded of entries of the journal: a memo here has no attributes. */
function journalValues(reader: PeerReader): number {
  return reader
    .rows("attribute")
    .filter((row) => wordsIn(row, "attr_type") === "journal" && wordsIn(row, "value")?.trim()).length;
}

function projectMemo(reader: PeerReader, about: DatabaseRow): readonly RefiText[] {
  const memo = wordsIn(about, "memo");
  return memo === undefined ? [] : [memoNote(reader.guidOfName("memo", "project"), memo, {})];
}
