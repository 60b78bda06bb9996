import { NotReadable } from "../not-readable.ts";
import type { RefiCoding, RefiProject, RefiSource, RefiTextSelection, RefiUser } from "../refi/index.ts";
import type { OpenDatabase } from "../sqlite/index.ts";
import type { PeerProject } from "./peer-project.ts";
import {
  given,
  momentIn,
  type NumberedRow,
  numberIn,
  type PeerReader,
  peerReader,
  positionIn,
  wordsIn,
} from "./peer-rows.ts";
import { type TaguetteText, taguetteText } from "./taguette-text.ts";

/** Whether a database is that of Taguette. */
export function isTaguette({ tables }: OpenDatabase): boolean {
  return ["projects", "documents", "highlights", "tags", "highlight_tags"].every((name) => tables.has(name));
}

/** Read a Taguette project. Throws `NotReadable` where the file holds several, as the one of a server does. */
export function taguetteProject(database: OpenDatabase): PeerProject {
  const projects = database.rows("projects");
  const [about] = projects;
  if (about === undefined) throw new NotReadable({ type: "NotAProject", reason: "no-project" });
  if (projects.length > 1) throw new NotReadable({ type: "NotAProject", reason: "two-projects" });
  const name = wordsIn(about, "name") ?? "";
  const reader = peerReader(database, `taguette ${wordsIn(about, "created") ?? ""} ${name}`);
  const marks = marksIn(reader);
  const project: RefiProject = {
    name,
    origin: "Taguette",
    notesOnAll: [],
    users: usersIn(reader),
    codes: reader.numbered("tags", "id").map(({ id, row }) => ({
      guid: reader.guid("code", id),
      name: wordsIn(row, "path") ?? "",
      isCodable: true,
      ...given("description", wordsIn(row, "description")),
      notes: [],
      children: [],
    })),
    variables: [],
    cases: [],
    sources: reader.numbered("documents", "id").map((each) => sourceOf(reader, marks, each)),
    notes: projectMemo(reader, wordsIn(about, "description")),
    links: [],
    sets: [],
    graphs: 0,
  };
  return { project: { holds: project, oddities: reader.oddities, faults: [] }, counted: "utf-8" };
}

function projectMemo(reader: PeerReader, words: string | undefined): RefiProject["notes"] {
  if (words === undefined) return [];
  const guid = reader.guidOfName("memo", "project");
  return [{ guid, content: words, selections: [], codings: [], notes: [], values: [] }];
}

function usersIn(reader: PeerReader): readonly RefiUser[] {
  const names = new Set(reader.rows("commands").flatMap((row) => wordsIn(row, "user_login") ?? []));
  return [...names].map((name) => ({ guid: reader.guidOfName("user", name), name }));
}

interface Marks {
  readonly byDocument: ReadonlyMap<number, readonly NumberedRow[]>;
  readonly tags: ReadonlyMap<number, readonly number[]>;
  readonly madeBy: ReadonlyMap<number, Pick<RefiCoding, "by" | "atMs">>;
}

function marksIn(reader: PeerReader): Marks {
  const tags = new Map<number, number[]>();
  for (const row of reader.rows("highlight_tags")) {
    const [highlight, tag] = [numberIn(row, "highlight_id"), numberIn(row, "tag_id")];
    if (highlight !== undefined && tag !== undefined)
      tags.set(highlight, [...(tags.get(highlight) ?? []), tag]);
  }
  const highlights = reader.numbered("highlights", "id");
  return {
    byDocument: Map.groupBy(highlights, ({ row }) => numberIn(row, "document_id") ?? -1),
    tags,
    madeBy: makersIn(reader),
  };
}

/** Who made a highlight and when is written only where the program notes what was done. */
function makersIn(reader: PeerReader): Marks["madeBy"] {
  const made = new Map<number, Pick<RefiCoding, "by" | "atMs">>();
  for (const row of reader.rows("commands")) {
    const login = wordsIn(row, "user_login");
    const highlight = highlightIn(wordsIn(row, "payload"));
    if (login === undefined || highlight === undefined) continue;
    made.set(highlight, {
      by: reader.guidOfName("user", login),
      ...given("atMs", momentIn(row, "date")),
    });
  }
  return made;
}

function highlightIn(payload: string | undefined): number | undefined {
  if (payload === undefined || payload.length > 10_000 || !payload.includes('"highlight_add"'))
    return undefined;
  const found = /"highlight_id"\s*:\s*(\d{1,15})\b/.exec(payload)?.[1];
  return found === undefined ? undefined : Number(found);
}

function sourceOf(reader: PeerReader, marks: Marks, { id, row }: NumberedRow): RefiSource {
  const read = taguetteText(wordsIn(row, "contents") ?? "");
  return {
    kind: "text",
    guid: reader.guid("source", id),
    name: wordsIn(row, "name") ?? wordsIn(row, "filename") ?? "",
    ...given("description", wordsIn(row, "description")),
    ...given("atMs", momentIn(row, "created")),
    content: read.text,
    selections: (marks.byDocument.get(id) ?? []).map((each) => selectionOf(reader, marks, read, each)),
    codings: [],
    notes: [],
    values: [],
  };
}

function selectionOf(
  reader: PeerReader,
  { tags, madeBy }: Marks,
  { startAt, endAt }: TaguetteText,
  { id, row }: NumberedRow,
): RefiTextSelection {
  const made = madeBy.get(id) ?? {};
  const snippet = wordsIn(row, "snippet");
  return {
    guid: reader.guid("selection", id),
    // What lies nowhere in the text is told of where all selections are placed.
    start: startAt(positionIn(row, "start_offset")) ?? -1,
    end: endAt(positionIn(row, "end_offset")) ?? -1,
    ...given("name", snippet === undefined ? undefined : taguetteText(snippet).text),
    codings: (tags.get(id) ?? []).map((tag) => ({
      guid: reader.guidOfName("coding", `${id} ${tag}`),
      code: reader.guid("code", tag),
      ...made,
      notes: [],
    })),
    notes: [],
  };
}
