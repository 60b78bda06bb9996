import type { Guid, OpenQdpx, RefiLink, RefiProject, RefiText } from "../../formats/refi/index.ts";
import { guidBeside, guidOfName, isOwnProject, plainText } from "../../formats/refi/index.ts";
import type { ProjectMemo } from "./collected-project.ts";
import type { MarkedStretch } from "./marked-stretch.ts";
import type { ReportBook } from "./project-report.ts";
import { type RawText, wordsOf } from "./raw-text.ts";

/** The memos of a project, and the links that did not serve to say what a memo is about. */
export interface CollectedMemos {
  readonly memos: readonly ProjectMemo[];
  readonly links: readonly RefiLink[];
}

/** The texts of a project and what is marked in them. */
interface Placed {
  readonly texts: readonly RawText[];
  readonly stretches: readonly MarkedStretch[];
}

/**
 * Gather memos from the four places where programs keep them: notes that a record refers to, notes joined to a record by a link,
 * descriptions of selections, and what is about the project: its own description, and notes that stand alone.
 */
export function collectMemos(qdpx: OpenQdpx, placed: Placed, book: ReportBook): CollectedMemos {
  const project = qdpx.project.holds;
  const owners = ownersOf(project, placed);
  const used = new Set<Guid>();
  const linkOf = joiningLinks(project);
  const memos = project.notes.flatMap((note) => {
    const text = noteText(qdpx, note);
    book.held("memo");
    if (text === undefined) {
      const reason = (note.plainTextPath ?? note.richTextPath) === undefined ? "no-words" : "file-missing";
      book.tell({
        kind: "memo",
        fate: "left-out",
        reason,
        guid: note.guid,
        ...(note.name === undefined ? {} : { name: note.name }),
      });
      return [];
    }
    const linked = linkOf(note.guid);
    if (linked !== undefined) used.add(linked.guid);
    const other = linked === undefined ? undefined : linked.from === note.guid ? linked.to : linked.from;
    const about = owners.get(note.guid) ?? other;
    book.kept("memo");
    return [memoOf(note, about, text)];
  });
  return {
    memos: [...memos, ...commentsOf(placed.stretches, book), ...aboutTheProject(project, book)],
    links: project.links.filter((each) => !used.has(each.guid)),
  };
}

/**
 * The first link at each note, which says what the note is about. In a project written here only a link without a name does:
 * those with one are evidence, and links of the study's own.
 */
function joiningLinks(project: RefiProject): (note: Guid) => RefiLink | undefined {
  const isOwn = isOwnProject(project);
  const first = new Map<Guid, RefiLink>();
  for (const link of project.links) {
    const ends = isOwn ? (link.name === undefined ? [link.from] : []) : [link.from, link.to];
    for (const end of ends) if (end !== undefined && !first.has(end)) first.set(end, link);
  }
  return (note) => first.get(note);
}

function memoOf(note: RefiText, about: Guid | undefined, text: string): ProjectMemo {
  const { guid, name, by, atMs } = note;
  return {
    guid,
    ...(about === undefined ? {} : { about }),
    ...(name === undefined || name.trim() === "" ? {} : { title: name }),
    text,
    ...(by === undefined ? {} : { by }),
    ...(atMs === undefined ? {} : { atMs }),
  };
}

/** A selection's description is what its program calls a comment. */
function commentsOf(stretches: readonly MarkedStretch[], book: ReportBook): readonly ProjectMemo[] {
  return stretches.flatMap(({ selection, description }) => {
    if (selection === undefined || description === undefined || description.trim() === "") return [];
    book.held("memo");
    book.kept("memo");
    book.tell({ kind: "memo", fate: "changed", reason: "comment-to-memo", guid: selection });
    // A comment has no guid of its own, and is to be known again.
    return [{ guid: guidBeside(selection, "f"), about: selection, text: description }];
  });
}

/** A project's description; it has no guid, and an import of it once more is to be known again. */
function aboutTheProject({ name, description }: RefiProject, book: ReportBook): readonly ProjectMemo[] {
  if (description === undefined || description.trim() === "") return [];
  book.held("memo");
  book.kept("memo");
  return [{ guid: guidOfName("description", `${name}\n${description}`), text: description }];
}

function noteText(qdpx: OpenQdpx, note: RefiText): string | undefined {
  if (note.content !== undefined && note.content.trim() !== "") return note.content;
  if (note.description !== undefined && note.description.trim() !== "") return note.description;
  const { content: _, ...paths } = note;
  const read = wordsOf(qdpx, paths);
  const text = read === undefined ? "" : plainText(read.raw);
  return text.trim() === "" ? undefined : text;
}

/** Which record refers to each note; the nearest to the words is taken where several do. */
function ownersOf(project: RefiProject, { texts, stretches }: Placed): ReadonlyMap<Guid, Guid> {
  const owners = new Map<Guid, Guid>();
  const own = (owner: Guid, notes: readonly Guid[]): void => {
    for (const note of notes) owners.set(note, owner);
  };
  for (const each of project.sources) own(each.guid, each.notes);
  for (const each of texts) own(each.guid, each.wordNotes);
  const codes = [...project.codes];
  for (let code = codes.pop(); code !== undefined; code = codes.pop()) {
    own(code.guid, code.notes);
    codes.push(...code.children);
  }
  for (const each of stretches) {
    if (each.selection !== undefined) own(each.selection, each.notes);
    for (const coding of each.codings) own(coding.guid, coding.notes);
  }
  return owners;
}
