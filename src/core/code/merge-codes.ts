import { err, ok, type RecordId, type Result } from "../base/index.ts";
import { type AnyRef, type CodeLabel, type Coding, type Memo, markOf, type Passage } from "../study/index.ts";
import { isSameName } from "./code-name.ts";
import { type CodebookTree, type CodeInTree, codebookTree, descendantsOf } from "./codebook-tree.ts";
import { type CodebookError, lastPosition, type PlacedCode } from "./move-code.ts";

/** What merging one code into another does to the records of a study. */
export interface CodeMerge {
  /** Codings that get the other code. */
  readonly repointed: readonly RecordId[];
  /** Codings that would then be there twice: same stretch, same coder. They are removed. */
  readonly duplicates: readonly RecordId[];
  /** Codes that stood below the merged one and come to stand below the other, or where the merged one stood. */
  readonly children: readonly PlacedCode[];
  /** Memos about the merged code or a duplicate, with what they are then about. */
  readonly memos: readonly { readonly memo: RecordId; readonly about: AnyRef }[];
  /** Children that come to stand beside one of the same name; to be merged or renamed by somebody who knows. */
  readonly sameNames: readonly (readonly [RecordId, RecordId])[];
  readonly removed: RecordId;
}

/** The records of a study that a change of the codebook may touch. */
export interface CodedRecords {
  readonly codes: readonly CodeLabel[];
  readonly codings: readonly Coding[];
  readonly passages: readonly Passage[];
  readonly memos: readonly Memo[];
}

/** Merge a code into another: nothing is said twice, nothing is lost but the merged code's name and description. */
export function mergeCodes(
  records: CodedRecords,
  from: RecordId,
  into: RecordId,
): Result<CodeMerge, CodebookError> {
  const { codings, memos } = records;
  if (from === into) return err({ type: "CodeIntoItself" });
  const tree = codebookTree(records.codes);
  const merged = tree.byId.get(from);
  if (merged === undefined) return err({ type: "CodeMissing", code: from });
  if (!tree.byId.has(into)) return err({ type: "CodeMissing", code: into });
  const stretchOf = stretchNames(records.passages);
  const said = new Map(
    codings.filter((each) => each.code === into).map((each) => [`${each.coder} ${stretchOf(each)}`, each.id]),
  );
  const repointed: RecordId[] = [];
  const standIns = new Map<string, AnyRef>([[`code ${from}`, { table: "code", id: into }]]);
  for (const each of codings.filter(({ code }) => code === from)) {
    const what = `${each.coder} ${stretchOf(each)}`;
    const same = said.get(what);
    if (same !== undefined) {
      standIns.set(`coding ${each.id}`, { table: "coding", id: same });
      continue;
    }
    repointed.push(each.id);
    said.set(what, each.id);
  }
  const { children, sameNames } = childrenAfter(tree, merged, into);
  return ok({
    repointed,
    duplicates: codings.filter(({ id }) => standIns.has(`coding ${id}`)).map(({ id }) => id),
    children,
    sameNames,
    memos: memos.flatMap(({ id, about }) => {
      const standIn = standIns.get(`${about.table} ${about.id}`);
      return standIn === undefined ? [] : [{ memo: id, about: standIn }];
    }),
    removed: from,
  });
}

// Where the other code stands below the merged one, the branch that holds it first takes the merged code's place.
function childrenAfter(
  tree: CodebookTree,
  merged: CodeInTree,
  into: RecordId,
): Pick<CodeMerge, "children" | "sameNames"> {
  const codes = tree.inOrder.map(({ code }) => code);
  const children: PlacedCode[] = [];
  const sameNames: (readonly [RecordId, RecordId])[] = [];
  let last = lastPosition(codes, into);
  for (const child of merged.children) {
    const holds = child === into || descendantsOf(tree, child).includes(into);
    const parent = holds ? merged.code.parent : into;
    children.push({ code: child, parent, position: holds ? (merged.code.position ?? 0) : ++last });
    const name = tree.byId.get(child)?.code.name ?? "";
    const others = codes.filter(
      (each) => each.parent === parent && each.id !== merged.code.id && each.id !== child,
    );
    const twin = others.find((each) => isSameName(each.name, name));
    if (twin !== undefined) sameNames.push([twin.id, child]);
  }
  return { children, sameNames };
}

// Two passages of the same words of the same version, or of the same part of a recording or picture, are one stretch.
function stretchNames(passages: readonly Passage[]): (coding: Coding) => string {
  const names = new Map(passages.map((each) => [each.id, `${each.source} ${markOf(each)}`]));
  return ({ passage }) => names.get(passage) ?? passage;
}
