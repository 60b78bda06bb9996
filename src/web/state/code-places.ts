import type { CodeLine, RecordId } from "../../app/views.ts";

/** Where a code goes: under which code (the top where absent), and before which sibling (last where absent). */
export interface CodePlace {
  readonly parent?: RecordId;
  readonly before?: RecordId;
}

/** How a code is dropped: above or below the line of another, or onto it. */
export type DropSide = "above" | "below" | "onto";

/** The codes beside a code, itself among them. A parent that is gone leaves its codes at the top. */
function siblingsOf(codes: readonly CodeLine[], code: CodeLine): readonly CodeLine[] {
  return codes.filter(({ depth, parent }) => (code.depth === 0 ? depth === 0 : parent === code.parent));
}

/** Which each code is among its siblings, from 1, and how many they are. */
export function placesAmongSiblings(
  codes: readonly CodeLine[],
): ReadonlyMap<RecordId, { readonly at: number; readonly of: number }> {
  const siblings = Map.groupBy(codes, (code) => parentOf(code));
  return new Map(
    [...siblings.values()].flatMap((each) =>
      each.map(({ id }, i) => [id, { at: i + 1, of: each.length }] as const),
    ),
  );
}

/** One place further up, or down, among its siblings; `undefined` where it is the first or last. */
export function stepAmongSiblings(
  codes: readonly CodeLine[],
  code: CodeLine,
  by: -1 | 1,
): CodePlace | undefined {
  const siblings = siblingsOf(codes, code);
  const at = siblings.findIndex(({ id }) => id === code.id);
  if (siblings[at + by] === undefined) return undefined;
  return placed(parentOf(code), siblings[by === -1 ? at - 1 : at + 2]?.id);
}

/** Under the code above it, as its last; `undefined` where it is the first of its siblings. */
export function stepInwards(codes: readonly CodeLine[], code: CodeLine): CodePlace | undefined {
  const siblings = siblingsOf(codes, code);
  const above = siblings[siblings.findIndex(({ id }) => id === code.id) - 1];
  return above === undefined ? undefined : { parent: above.id };
}

/** Out of the code it is under, to stand right after that; `undefined` at the top. */
export function stepOutwards(codes: readonly CodeLine[], code: CodeLine): CodePlace | undefined {
  const parent = codes.find(({ id }) => id === parentOf(code));
  if (parent === undefined) return undefined;
  const siblings = siblingsOf(codes, parent);
  const after = siblings[siblings.findIndex(({ id }) => id === parent.id) + 1];
  return placed(parentOf(parent), after?.id);
}

/** Where a code comes to stand when it is dropped beside another; `undefined` where that is itself or under it. */
export function dropPlace(
  codes: readonly CodeLine[],
  moved: CodeLine,
  over: CodeLine,
  side: DropSide,
): CodePlace | undefined {
  if (isUnder(codes, over, moved.id)) return undefined;
  if (side === "onto") return { parent: over.id };
  if (side === "above") return placed(parentOf(over), over.id);
  // Right below a code that has others under it is the first place among those.
  const next = codes[codes.findIndex(({ id }) => id === over.id) + 1];
  if (next !== undefined && next.depth > over.depth)
    return placed(over.id, next.id === moved.id ? secondChild(codes, next) : next.id);
  const siblings = siblingsOf(codes, over).filter(({ id }) => id !== moved.id);
  return placed(parentOf(over), siblings[siblings.findIndex(({ id }) => id === over.id) + 1]?.id);
}

/** Tell whether a code is another, or hangs under it. */
export function isUnder(codes: readonly CodeLine[], code: CodeLine, ancestor: RecordId): boolean {
  const byId = new Map(codes.map((each) => [each.id, each]));
  for (let at: CodeLine | undefined = code; at !== undefined; ) {
    if (at.id === ancestor) return true;
    at = at.parent === undefined ? undefined : byId.get(at.parent);
  }
  return false;
}

function secondChild(codes: readonly CodeLine[], first: CodeLine): RecordId | undefined {
  return siblingsOf(codes, first)[1]?.id;
}

function parentOf(code: CodeLine): RecordId | undefined {
  return code.depth === 0 ? undefined : code.parent;
}

function placed(parent: RecordId | undefined, before: RecordId | undefined): CodePlace {
  return { ...(parent === undefined ? {} : { parent }), ...(before === undefined ? {} : { before }) };
}
