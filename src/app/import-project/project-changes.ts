import type { RecordId } from "../../core/base/index.ts";
import type {
  CollectedProject,
  ProjectCode,
  ProjectMemo,
  ProjectSet,
} from "../../core/collect/project/index.ts";
import {
  attribute,
  type Change,
  caseMember,
  code,
  coding,
  create,
  importedProject,
  member,
  memo,
  recordLink,
  recordSet,
  setMember,
  study,
  studyCase,
} from "../../core/study/index.ts";
import { type Desk, newId } from "../desk.ts";
import type { GuidBook } from "./guid-book.ts";
import type { PlacedSource } from "./source-changes.ts";

/** Make what a project says besides its texts: coders, codes, codings, memos, cases, sets and links; in the order of their references. */
export function projectChanges(
  desk: Desk,
  project: CollectedProject,
  sources: readonly PlacedSource[],
  book: GuidBook,
): readonly Change[] {
  const memberships = memberChanges(desk, project, book);
  const codes = project.codes.flatMap((each, at) => codeChanges(each, at, book));
  const sets = project.sets.map((each) => openSet(each, book));
  return [
    ...memberships,
    ...codes,
    ...sources.flatMap((each) => each.changes),
    ...sources.flatMap((each) => codingChanges(desk, each, book)),
    ...caseChanges(desk, project, book),
    // A memo may be about a set, and in one.
    ...sets.flatMap((each) => each.changes),
    ...project.memos.flatMap((each) => memoChanges(desk, each, book)),
    ...sets.flatMap((each) => setMembers(desk, each, book)),
    ...linkChanges(project, book),
    create(importedProject, newId(desk), {
      name: project.name === "" ? "?" : project.name,
      ...(project.program === undefined ? {} : { program: project.program }),
      by: desk.me,
      at: desk.clock(),
      guids: book.written(),
    }),
  ];
}

/** A coder is the member of the same name, where there is one. */
function memberChanges({ open }: Desk, { coders }: CollectedProject, book: GuidBook): readonly Change[] {
  const members = new Map(open.study.all(member).map((each) => [each.name, each.id]));
  return coders.flatMap(({ guid, name }, at) => {
    const title = name?.trim() || `Coder ${at + 1}`;
    const held = book.knows(member.name, guid) ? undefined : members.get(title);
    // Two coders of one name are two.
    members.delete(title);
    if (held !== undefined) {
      book.stands(guid, { table: member.name, id: held });
      return [];
    }
    const { id, isNew } = book.take(member.name, guid);
    return isNew ? [create(member, id, { name: title })] : [];
  });
}

function codeChanges(each: ProjectCode, at: number, book: GuidBook): readonly Change[] {
  const { id, isNew } = book.take(code.name, each.guid);
  const parent = book.at(each.parent, code.name);
  if (!isNew) return [];
  return [
    create(code, id, {
      name: each.name,
      position: at,
      ...(parent === undefined ? {} : { parent: parent.id }),
      ...(each.definition === undefined ? {} : { definition: each.definition }),
      ...(each.colour === undefined ? {} : { colour: each.colour }),
    }),
  ];
}

function codingChanges(desk: Desk, { passages }: PlacedSource, book: GuidBook): readonly Change[] {
  return passages.flatMap(({ id: passage, codings }) =>
    codings.flatMap((each) => {
      const of = book.at(each.code, code.name);
      const { id, isNew } = book.take(coding.name, each.guid);
      if (!isNew || of === undefined) return [];
      const coder = coderOf(desk, each.by, book);
      return [create(coding, id, { passage, code: of.id, coder, at: each.atMs ?? desk.clock() })];
    }),
  );
}

function coderOf(desk: Desk, guid: string | undefined, book: GuidBook): typeof desk.me {
  return book.at(guid, member.name)?.id ?? desk.me;
}

function memoChanges(desk: Desk, each: ProjectMemo, book: GuidBook): readonly Change[] {
  const whole = desk.open.study.all(study)[0];
  const about =
    book.at(each.about) ?? (whole === undefined ? undefined : { table: study.name, id: whole.id });
  const { id, isNew } = book.take(memo.name, each.guid);
  if (!isNew || about === undefined) return [];
  return [
    create(memo, id, {
      about,
      ...(each.title === undefined ? {} : { title: each.title }),
      text: each.text,
      by: coderOf(desk, each.by, book),
      at: each.atMs ?? desk.clock(),
    }),
  ];
}

function caseChanges(desk: Desk, { cases }: CollectedProject, book: GuidBook): readonly Change[] {
  return cases.flatMap((each) => {
    const { id, isNew } = book.take(studyCase.name, each.guid);
    if (!isNew) return [];
    const members = each.members.flatMap((guid) => book.at(guid) ?? []);
    return [
      create(studyCase, id, {
        name: each.name,
        ...(each.description === undefined ? {} : { note: each.description }),
      }),
      ...each.attributes.map((value) =>
        create(attribute, newId(desk), { about: { table: studyCase.name, id }, ...value }),
      ),
      ...members.map((of) => create(caseMember, newId(desk), { case: id, of })),
    ];
  });
}

interface OpenSet {
  readonly set: RecordId;
  readonly isNew: boolean;
  readonly changes: readonly Change[];
  readonly members: ProjectSet["members"];
}

function openSet({ guid, name, description, members }: ProjectSet, book: GuidBook): OpenSet {
  const { id, isNew } = book.take(recordSet.name, guid);
  const values = {
    name: name === "" ? "?" : name,
    ...(description === undefined ? {} : { note: description }),
  };
  return { set: id, isNew, members, changes: isNew ? [create(recordSet, id, values)] : [] };
}

function setMembers(desk: Desk, { set, isNew, members }: OpenSet, book: GuidBook): readonly Change[] {
  if (!isNew) return [];
  return members
    .flatMap((each) => book.at(each) ?? [])
    .map((of) => create(setMember, newId(desk), { set, of }));
}

const directions = { OneWay: "one-way", Bidirectional: "both-ways", Associative: "none" } as const;

function linkChanges({ links }: CollectedProject, book: GuidBook): readonly Change[] {
  return links.flatMap(({ guid, name, direction, from, to }) => {
    const [one, other] = [book.at(from), book.at(to)];
    if (one === undefined || other === undefined) return [];
    const { id, isNew } = book.take(recordLink.name, guid);
    if (!isNew) return [];
    return [
      create(recordLink, id, {
        from: one,
        to: other,
        ...(name === undefined || name === "" ? {} : { name }),
        direction: directions[direction ?? "Associative"],
      }),
    ];
  });
}
