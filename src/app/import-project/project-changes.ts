import type { CollectedProject, ProjectCode, ProjectMemo } from "../../core/collect/project/index.ts";
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
  return [
    ...memberChanges(desk, project, book),
    ...project.codes.flatMap((each, at) => codeChanges(each, at, book)),
    ...sources.flatMap((each) => each.changes),
    ...sources.flatMap((each) => codingChanges(desk, each, book)),
    ...caseChanges(desk, project, book),
    ...setChanges(project, book),
    ...project.memos.flatMap((each) => memoChanges(desk, each, book)),
    ...setMembers(desk, project, book),
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
    const held = members.get(title);
    if (held !== undefined) {
      book.stands(member.name, guid, held);
      return [];
    }
    if (book.known(member.name, guid) !== undefined) {
      book.idOf(member.name, guid);
      return [];
    }
    const id = book.idOf(member.name, guid);
    members.set(title, id);
    return [create(member, id, { name: title })];
  });
}

function codeChanges(each: ProjectCode, at: number, book: GuidBook): readonly Change[] {
  const isNew = book.known(code.name, each.guid) === undefined;
  const id = book.idOf(code.name, each.guid);
  if (!isNew) return [];
  return [
    create(code, id, {
      name: each.name,
      position: at,
      ...(each.parent === undefined ? {} : { parent: book.idOf(code.name, each.parent) }),
      ...(each.definition === undefined ? {} : { definition: each.definition }),
      ...(each.colour === undefined ? {} : { colour: each.colour }),
    }),
  ];
}

function codingChanges(desk: Desk, { passages }: PlacedSource, book: GuidBook): readonly Change[] {
  return passages.flatMap(({ id: passage, codings }) =>
    codings.flatMap((each) => {
      if (book.known(coding.name, each.guid) !== undefined) {
        book.idOf(coding.name, each.guid);
        return [];
      }
      return [
        create(coding, book.idOf(coding.name, each.guid), {
          passage,
          code: book.idOf(code.name, each.code),
          coder: coderOf(desk, each.by, book),
          at: each.atMs ?? desk.clock(),
        }),
      ];
    }),
  );
}

function coderOf(desk: Desk, guid: string | undefined, book: GuidBook): typeof desk.me {
  const at = guid === undefined ? undefined : book.at(guid);
  return at?.table === member.name ? at.id : desk.me;
}

function memoChanges(desk: Desk, each: ProjectMemo, book: GuidBook): readonly Change[] {
  const whole = desk.open.study.all(study)[0];
  const about = each.about === undefined ? undefined : book.at(each.about);
  const isNew = book.known(memo.name, each.guid) === undefined;
  const id = book.idOf(memo.name, each.guid);
  const of = about ?? (whole === undefined ? undefined : { table: study.name, id: whole.id });
  if (!isNew || of === undefined) return [];
  return [
    create(memo, id, {
      about: of,
      ...(each.title === undefined ? {} : { title: each.title }),
      text: each.text,
      by: coderOf(desk, each.by, book),
      at: each.atMs ?? desk.clock(),
    }),
  ];
}

function caseChanges(desk: Desk, { cases }: CollectedProject, book: GuidBook): readonly Change[] {
  return cases.flatMap((each) => {
    const isNew = book.known(studyCase.name, each.guid) === undefined;
    const id = book.idOf(studyCase.name, each.guid);
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

function setChanges({ sets }: CollectedProject, book: GuidBook): readonly Change[] {
  return sets.flatMap(({ guid, name, description }) => {
    const isNew = book.known(recordSet.name, guid) === undefined;
    const id = book.idOf(recordSet.name, guid);
    return isNew
      ? [
          create(recordSet, id, {
            name: name === "" ? "?" : name,
            ...(description === undefined ? {} : { note: description }),
          }),
        ]
      : [];
  });
}

/** Memos are members too, so they stand before. */
function setMembers(desk: Desk, { sets }: CollectedProject, book: GuidBook): readonly Change[] {
  return sets.flatMap(({ guid, members }) => {
    const set = book.at(guid);
    if (set === undefined || desk.open.study.get(recordSet, set.id) !== undefined) return [];
    return members.flatMap((each) => {
      const of = book.at(each);
      return of === undefined ? [] : [create(setMember, newId(desk), { set: set.id, of })];
    });
  });
}

function linkChanges({ links }: CollectedProject, book: GuidBook): readonly Change[] {
  return links.flatMap(({ guid, name, direction, from, to }) => {
    const [one, other] = [from, to].map((each) => (each === undefined ? undefined : book.at(each)));
    if (one === undefined || other === undefined || book.known(recordLink.name, guid) !== undefined)
      return [];
    return [
      create(recordLink, book.idOf(recordLink.name, guid), {
        from: one,
        to: other,
        ...(name === undefined || name === "" ? {} : { name }),
        direction: direction === "OneWay" ? "one-way" : direction === "Bidirectional" ? "both-ways" : "none",
      }),
    ];
  });
}
