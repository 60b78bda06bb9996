import { type CodebookTree, codebookTree } from "../../core/code/index.ts";
import { codeColours } from "../../core/collect/project/index.ts";
import {
  type Guid,
  guidOfName,
  ownProgram,
  type QdpxPart,
  type RefiCode,
  type RefiProject,
  type RefiUser,
  type RefiValue,
  type RefiVariable,
} from "../../core/formats/refi/index.ts";
import { type CodeLabel, code, member, recordSet } from "../../core/study/index.ts";
import type { Store } from "../store.ts";
import type { ProjectCounts } from "./calls.ts";
import { composeCases } from "./compose-cases.ts";
import { composeClaims } from "./compose-claims.ts";
import { composeLinks } from "./compose-links.ts";
import { composeMemos } from "./compose-memos.ts";
import { withNotes } from "./compose-notes.ts";
import { composeSets } from "./compose-sets.ts";
import { composeTexts } from "./compose-texts.ts";
import type { Edition, Fact } from "./edition.ts";
import type { ExportGuids } from "./export-guids.ts";
import type { LeftBook } from "./left-book.ts";
import { countLeft } from "./no-place.ts";

/** A project as it is written, its texts beside it, and how many of each kind it holds. */
export interface ComposedProject {
  readonly project: RefiProject;
  readonly parts: readonly QdpxPart[];
  readonly counts: ProjectCounts;
  /** The words of each text by its guid. */
  readonly texts: ReadonlyMap<Guid, string>;
  /** Which of the notes are claims. */
  readonly claims: ReadonlySet<Guid>;
}

/** What every part of a project is composed with. */
export interface Composing {
  readonly study: Store;
  readonly edition: Edition;
  readonly guids: ExportGuids;
  readonly left: LeftBook;
  /** Write facts as values of variables, which the project then lists. */
  readonly values: (facts: readonly Fact[]) => readonly RefiValue[];
}

/** Put a study, as far as an edition lets it out, into the terms of REFI-QDA. */
export function composeProject(
  study: Store,
  edition: Edition,
  guids: ExportGuids,
  left: LeftBook,
): ComposedProject {
  const variables = new Map<string, RefiVariable>();
  const composing = { study, edition, guids, left, values: valuesIn(variables) };
  const tree = codebookTree(study.all(code));
  for (const { code: each } of tree.inOrder) guids.leave({ table: code.name, id: each.id });
  // A memo may be about a set, and in one.
  for (const { id } of study.all(recordSet)) guids.leave({ table: recordSet.name, id });
  const users = coders(composing);
  const { sources, parts, passages, codings } = composeTexts(composing);
  const cases = composeCases(composing);
  const claims = composeClaims(composing);
  const memos = composeMemos(composing);
  const sets = composeSets(composing);
  const links = composeLinks(composing);
  const noted = memos.notesOn;
  const project: RefiProject = {
    name: edition.own(edition.title),
    origin: ownProgram,
    notesOnAll: memos.notesOnAll,
    users,
    codes: codesOf(tree, composing, noted),
    variables: [...variables.values()],
    cases,
    sources: sources.map((each) => withNotes(each, noted)),
    notes: [...claims.notes, ...memos.notes],
    links: [...claims.links, ...memos.links, ...links],
    sets,
    graphs: 0,
  };
  countLeft(composing);
  return {
    project,
    parts,
    texts: new Map(edition.texts.map(({ guid, text }) => [guid, text])),
    claims: new Set(claims.notes.map(({ guid }) => guid)),
    counts: {
      sources: sources.length,
      codes: tree.inOrder.length,
      passages,
      codings,
      memos: memos.notes.length,
      cases: cases.length,
      sets: sets.length,
      links: links.length,
      claims: claims.notes.length,
      evidence: claims.links.length,
      coders: users.length,
    },
  };
}

function coders({ study, edition, guids }: Composing): readonly RefiUser[] {
  return study.all(member).map((each, at) => ({
    guid: guids.leave({ table: member.name, id: each.id }),
    name: edition.coderName(each, at),
  }));
}

/** The codebook in its order. */
export function codesOf(
  tree: CodebookTree,
  { edition, guids }: { readonly edition: Pick<Edition, "own">; readonly guids: ExportGuids },
  noted: (guid: string) => readonly string[] = () => [],
): readonly RefiCode[] {
  const visit = (id: CodeLabel["id"]): readonly RefiCode[] => {
    const held = tree.byId.get(id);
    if (held === undefined) return [];
    const guid = guids.leave({ table: code.name, id });
    const description = describedAs(held.code, edition.own);
    const hex = codeColours.find(({ name }) => name === held.code.colour)?.hex;
    return [
      {
        guid,
        name: edition.own(held.code.name),
        isCodable: true,
        ...(hex === undefined ? {} : { colour: hex }),
        ...(description === "" ? {} : { description }),
        notes: noted(guid),
        children: held.children.flatMap(visit),
      },
    ];
  };
  return tree.roots.flatMap(visit);
}

/** The standard has one description a code; what it takes in and leaves out goes there under its name. */
function describedAs(each: CodeLabel, own: (words: string) => string): string {
  const { definition, include, exclude } = each;
  const said = (title: string, words: string | undefined): readonly string[] =>
    words === undefined || words.trim() === "" ? [] : [`${title}${own(words)}`];
  return [...said("", definition), ...said("Takes in: ", include), ...said("Leaves out: ", exclude)].join(
    "\n\n",
  );
}

function valuesIn(variables: Map<string, RefiVariable>): Composing["values"] {
  return (facts) =>
    facts.map(({ name, value }) => {
      const guid = guidOfName("variable", name);
      variables.set(name, { guid, name, type: "Text" });
      return { variable: guid, type: "Text", value };
    });
}
