import {
  type Guid,
  momentText,
  type RefiCode,
  type RefiProject,
  type RefiText,
} from "../../core/formats/refi/index.ts";
import type { TableAsked } from "./calls.ts";
import type { ComposedProject } from "./compose-project.ts";

/** A table of a project. */
export interface RecordTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What opens a passage, by the guid that it has in the project, on a line of a table that leaves. */
export type MarkOf = (passage: Guid) => string;

/**
 * Lay the codings, cases or memos of a project out as a table. With marks a passage is told by one and nothing by the id that it
 * has in the project; without them records go by those ids, so that the table can be joined with a project file.
 */
export function recordTable(
  composed: ComposedProject,
  wanted: TableAsked["table"],
  markOf?: MarkOf,
): RecordTable {
  switch (wanted) {
    case "codings":
      return codingsTable(composed, markOf);
    case "cases":
      return casesTable(composed.project, markOf);
    case "memos":
      return memosTable(composed, markOf);
  }
}

function codingsTable({ project, texts }: ComposedProject, markOf: MarkOf | undefined): RecordTable {
  const codes = codePaths(project.codes);
  const coders = new Map(project.users.map(({ guid, name }) => [guid, name ?? ""]));
  const rows = sourcesOf(project).flatMap((source) => {
    const characters = [...(texts.get(source.guid) ?? "")];
    return source.selections.flatMap(({ guid, start, end, codings }) =>
      codings.map((each) => [
        ...(markOf === undefined ? [each.guid, guid] : [markOf(guid)]),
        source.name ?? "",
        start,
        end,
        codes.get(each.code) ?? "",
        coders.get(each.by ?? "") ?? "",
        each.atMs === undefined ? "" : momentText(each.atMs),
        characters.slice(start, end).join(""),
      ]),
    );
  });
  const opens = markOf === undefined ? ["coding", "passage"] : ["mark"];
  return { columns: [...opens, "source", "start", "end", "code", "coder", "at", "words"], rows };
}

function casesTable({ cases, sources, variables }: RefiProject, markOf: MarkOf | undefined): RecordTable {
  const names = new Map(sources.map(({ guid, name }) => [guid, name ?? ""]));
  const used = variables.filter(({ guid }) =>
    cases.some(({ values }) => values.some((each) => each.variable === guid)),
  );
  const ids = markOf === undefined;
  const rows = cases.map(({ guid, name = "", description = "", values, sources: of, selections }) => [
    ...(ids ? [guid] : []),
    name,
    description,
    of.map((each) => names.get(each) ?? "").join("; "),
    (ids ? selections : selections.map(markOf).toSorted()).join("; "),
    ...used.map((variable) =>
      values
        .filter((each) => each.variable === variable.guid)
        .map(({ value }) => value ?? "")
        .join("; "),
    ),
  ]);
  const columns = [...(ids ? ["case"] : []), "name", "note", "sources", ids ? "passages" : "marks"];
  return { columns: [...columns, ...used.map(({ name }) => name)], rows };
}

/** What a memo is about: its kind, its id and its name; the passage where it is on one. */
interface About {
  readonly kind: string;
  readonly guid: Guid;
  readonly name: string;
  readonly passage: Guid;
}

function memosTable({ project, claims }: ComposedProject, markOf: MarkOf | undefined): RecordTable {
  const about = aboutNotes(project);
  const coders = new Map(project.users.map(({ guid, name }) => [guid, name ?? ""]));
  const ids = markOf === undefined;
  const rows = project.notes
    .filter(({ guid }) => !claims.has(guid))
    .map(({ guid, name = "", content = "", by, atMs }) => {
      const on = about.get(guid);
      const passage = on?.passage ?? "";
      return [
        ...(ids ? [guid] : []),
        name,
        content,
        coders.get(by ?? "") ?? "",
        atMs === undefined ? "" : momentText(atMs),
        on?.kind ?? "study",
        ...(ids ? [on?.guid ?? ""] : []),
        on?.name ?? "",
        ids || passage === "" ? passage : markOf(passage),
      ];
    });
  const columns = ids
    ? ["memo", "title", "text", "by", "at", "about", "about id", "about name", "passage"]
    : ["title", "text", "by", "at", "about", "about name", "mark"];
  return { columns, rows };
}

function aboutNotes(project: RefiProject): ReadonlyMap<Guid, About> {
  const about = new Map<Guid, About>();
  const put = (notes: readonly Guid[], on: Omit<About, "passage">, passage = ""): void => {
    for (const note of notes) about.set(note, { ...on, passage });
  };
  const codes = codePaths(project.codes);
  for (const { guid, notes } of flatCodes(project.codes))
    put(notes, { kind: "code", guid, name: codes.get(guid) ?? "" });
  for (const source of sourcesOf(project)) {
    const name = source.name ?? "";
    put(source.notes, { kind: "source", guid: source.guid, name });
    for (const { guid, notes, codings } of source.selections) {
      put(notes, { kind: "passage", guid, name }, guid);
      for (const each of codings)
        put(each.notes, { kind: "coding", guid: each.guid, name: codes.get(each.code) ?? "" }, guid);
    }
  }
  const others = [
    ...project.cases.map(({ guid, name = "" }) => ({ kind: "case", guid, name })),
    ...project.sets.map(({ guid, name }) => ({ kind: "set", guid, name })),
    ...project.notes.map(({ guid, name = "" }) => ({ kind: "memo", guid, name })),
  ];
  const byGuid = new Map(others.map((each) => [each.guid, each]));
  for (const { from, to, name } of project.links) {
    const on = name === undefined ? byGuid.get(to ?? "") : undefined;
    if (on !== undefined && from !== undefined) put([from], on);
  }
  return about;
}

function sourcesOf({ sources }: RefiProject): readonly RefiText[] {
  return sources.flatMap((each) => (each.kind === "text" ? [each] : []));
}

function flatCodes(codes: readonly RefiCode[]): readonly RefiCode[] {
  return codes.flatMap((each) => [each, ...flatCodes(each.children)]);
}

function codePaths(codes: readonly RefiCode[]): ReadonlyMap<Guid, string> {
  const paths = new Map<Guid, string>();
  const visit = (each: RefiCode, above: readonly string[]): void => {
    const path = [...above, each.name];
    paths.set(each.guid, path.join(" / "));
    for (const child of each.children) visit(child, path);
  };
  for (const each of codes) visit(each, []);
  return paths;
}
