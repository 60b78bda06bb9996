import type { Guid, Oddity, RefiCode } from "../refi/index.ts";

/** A code before it hangs in its tree. */
export interface LooseCode {
  readonly code: Omit<RefiCode, "children">;
  /** The code or category it stands under. */
  readonly parent?: Guid;
}

/** Hang codes under their parents. Where they go round in a circle, the circle is opened at its first code; that is told. */
export function codeTree(loose: readonly LooseCode[], oddities: Oddity[]): readonly RefiCode[] {
  const known = new Map(loose.map((each) => [each.code.guid, each]));
  const children = new Map<Guid, LooseCode[]>();
  const roots: LooseCode[] = [];
  for (const each of loose) {
    const { parent } = each;
    const isLost = parent !== undefined && !known.has(parent);
    if (parent === undefined || isLost || comesBack(each, known)) {
      if (parent !== undefined) oddities.push({ element: "code", oddity: isLost ? "lost-parent" : "circle" });
      roots.push(each);
      known.set(each.code.guid, { code: each.code });
    } else children.set(parent, [...(children.get(parent) ?? []), each]);
  }
  const grown = ({ code }: LooseCode): RefiCode => ({
    ...code,
    children: (children.get(code.guid) ?? []).map(grown),
  });
  return roots.map(grown);
}

/** Whether the way up from a code leads to itself. */
function comesBack(from: LooseCode, known: ReadonlyMap<Guid, LooseCode>): boolean {
  const passed = new Set<Guid>();
  for (let at = from.parent; at !== undefined && !passed.has(at); at = known.get(at)?.parent) {
    if (at === from.code.guid) return true;
    passed.add(at);
  }
  return false;
}
