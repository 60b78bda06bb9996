import { err, ok, type RecordId, type Result } from "../base/index.ts";
import type { CodeLabel } from "../study/index.ts";
import { type CodeNameError, checkCodeName } from "./code-name.ts";
import { codebookTree, wouldMakeCycle } from "./codebook-tree.ts";

/** Why the codebook cannot be changed so. */
export type CodebookError =
  | CodeNameError
  | { readonly type: "CodeMissing"; readonly code: RecordId }
  | { readonly type: "CodeBelowItself" }
  | { readonly type: "CodeIntoItself" }
  | { readonly type: "CodingOfAnotherCode"; readonly coding: RecordId }
  | { readonly type: "CodingGivenTwice"; readonly coding: RecordId };

/** Where a code goes: under which parent (the top where absent), and before which sibling (last where absent). */
export interface CodePlace {
  readonly parent?: RecordId;
  readonly before?: RecordId;
}

/** The new parent and position of one code; several where siblings had to be numbered anew. */
export interface PlacedCode {
  readonly code: RecordId;
  readonly parent: RecordId | undefined;
  readonly position: number;
}

/** Move a code with all below it. */
export function moveCode(
  codes: readonly CodeLabel[],
  moved: RecordId,
  to: CodePlace,
): Result<readonly PlacedCode[], CodebookError> {
  const code = codes.find((each) => each.id === moved);
  if (code === undefined) return err({ type: "CodeMissing", code: moved });
  const tree = codebookTree(codes);
  if (to.parent !== undefined && !tree.byId.has(to.parent))
    return err({ type: "CodeMissing", code: to.parent });
  if (wouldMakeCycle(tree, moved, to.parent)) return err({ type: "CodeBelowItself" });
  const name = checkCodeName(codes, code.name, to.parent, moved);
  if (!name.ok) return name;
  const all = to.parent === undefined ? tree.roots : (tree.byId.get(to.parent)?.children ?? []);
  const siblings = all.flatMap((id) => (id === moved ? [] : (tree.byId.get(id)?.code ?? [])));
  const index =
    to.before === undefined ? siblings.length : siblings.findIndex((each) => each.id === to.before);
  if (index < 0) return err({ type: "CodeMissing", code: to.before ?? moved });
  return ok(placeAt(siblings, index, moved, to.parent));
}

/** The highest position among the children of a code, or among those at the top; 0 where there are none. */
export function lastPosition(codes: readonly CodeLabel[], parent: RecordId | undefined): number {
  return codes.reduce(
    (last, each) => (each.parent === parent ? Math.max(last, each.position ?? 0) : last),
    0,
  );
}

function placeAt(
  siblings: readonly CodeLabel[],
  index: number,
  moved: RecordId,
  parent: RecordId | undefined,
): readonly PlacedCode[] {
  const before = siblings[index - 1]?.position;
  const after = siblings[index]?.position;
  const fits = siblings.every((each) => each.position !== undefined);
  const position =
    index === siblings.length ? (before ?? 0) + 1 : ((before ?? (after ?? 0) - 2) + (after ?? 0)) / 2;
  const between = (before === undefined || before < position) && (after === undefined || position < after);
  if (fits && between) return [{ code: moved, parent, position }];
  // Some sibling has no position yet, or there is no number left between two: all are numbered anew.
  const order = [
    ...siblings.slice(0, index).map((each) => each.id),
    moved,
    ...siblings.slice(index).map((each) => each.id),
  ];
  return order.map((code, i) => ({ code, parent, position: i + 1 }));
}
