import type { RecordId } from "../base/index.ts";
import type { CodeLabel } from "../study/index.ts";

/** A code with its place in the codebook. */
export interface CodeInTree {
  readonly code: CodeLabel;
  /** 0 for a code at the top. */
  readonly depth: number;
  /** The names from the top down to the code itself. */
  readonly path: readonly string[];
  /** Its children, in order. */
  readonly children: readonly RecordId[];
}

/** The codebook as a tree. */
export interface CodebookTree {
  /** Every code once, each before its children: the order in which a codebook is read. */
  readonly inOrder: readonly CodeInTree[];
  readonly roots: readonly RecordId[];
  readonly byId: ReadonlyMap<RecordId, CodeInTree>;
}

/**
 * Put codes in the order of their tree: siblings by position, those without one last, then by name, then by id.
 *
 * A code whose parent is not there stands at the top until somebody moves it, and so does one in a circle.
 */
export function codebookTree(codes: readonly CodeLabel[]): CodebookTree {
  const children = childrenByParent(codes);
  const inOrder: CodeInTree[] = [];
  const visit = (code: CodeLabel, depth: number, above: readonly string[]): void => {
    const path = [...above, code.name];
    const below = children.get(code.id) ?? [];
    inOrder.push({ code, depth, path, children: below.map((each) => each.id) });
    for (const child of below) visit(child, depth + 1, path);
  };
  const roots = children.get(undefined) ?? [];
  for (const root of roots) visit(root, 0, []);
  return {
    inOrder,
    roots: roots.map((root) => root.id),
    byId: new Map(inOrder.map((each) => [each.code.id, each])),
  };
}

/** The codes below a code, in order, without the code itself. */
export function descendantsOf(tree: CodebookTree, code: RecordId): readonly RecordId[] {
  return (tree.byId.get(code)?.children ?? []).flatMap((child) => [child, ...descendantsOf(tree, child)]);
}

/** Whether a code would come to stand below itself under that parent. */
export function wouldMakeCycle(tree: CodebookTree, code: RecordId, parent: RecordId | undefined): boolean {
  return parent !== undefined && (parent === code || descendantsOf(tree, code).includes(parent));
}

/** Order two siblings: by position, those without one last, then by name, then by id. */
export function compareSiblings(a: CodeLabel, b: CodeLabel): number {
  const positions = (a.position ?? Number.MAX_VALUE) - (b.position ?? Number.MAX_VALUE);
  if (positions !== 0) return positions;
  // By code units rather than by a locale, whose order differs between machines.
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function childrenByParent(
  codes: readonly CodeLabel[],
): ReadonlyMap<RecordId | undefined, readonly CodeLabel[]> {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const children = new Map<RecordId | undefined, CodeLabel[]>();
  for (const code of [...byId.values()].sort(compareSiblings)) {
    const parent = code.parent !== undefined && reachesTop(byId, code) ? code.parent : undefined;
    const siblings = children.get(parent) ?? [];
    siblings.push(code);
    children.set(parent, siblings);
  }
  return children;
}

// False where the parent is not there, or the code is one of a circle; a code that only hangs on a circle stays there.
function reachesTop(byId: ReadonlyMap<RecordId, CodeLabel>, code: CodeLabel): boolean {
  if (code.parent === undefined || !byId.has(code.parent)) return false;
  const seen = new Set<RecordId>();
  for (let above = byId.get(code.parent); above !== undefined && !seen.has(above.id); ) {
    if (above.id === code.id) return false;
    seen.add(above.id);
    above = above.parent === undefined ? undefined : byId.get(above.parent);
  }
  return true;
}
