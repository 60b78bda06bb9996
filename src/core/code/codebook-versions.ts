import type { CodeLabel, FrozenCode } from "../study/index.ts";
import { codebookTree } from "./codebook-tree.ts";

/** What a code says that can change without it becoming another code. */
export const describedIn = ["definition", "include", "exclude", "example"] as const;

/** A code in both of two versions, as it was and as it is. */
export interface ChangedCode {
  readonly before: FrozenCode;
  readonly after: FrozenCode;
}

/** What differs between two states of a codebook. */
export interface VersionsCompared {
  readonly added: readonly FrozenCode[];
  readonly gone: readonly FrozenCode[];
  readonly renamed: readonly ChangedCode[];
  readonly moved: readonly ChangedCode[];
  readonly redefined: readonly ChangedCode[];
}

/** Write down the codes as they stand, in the order of their tree. */
export function freezeCodes(codes: readonly CodeLabel[]): readonly FrozenCode[] {
  return codebookTree(codes).inOrder.map(({ code: { position: _, colour: __, ...said } }) => said);
}

/** Say what differs between two states of a codebook; a code may be renamed, moved and redefined at once. */
export function compareVersions(
  before: readonly FrozenCode[],
  after: readonly FrozenCode[],
): VersionsCompared {
  const earlier = new Map(before.map((each) => [each.id, each]));
  const later = new Set(after.map(({ id }) => id));
  const both = after.flatMap((each) => {
    const was = earlier.get(each.id);
    return was === undefined ? [] : [{ before: was, after: each }];
  });
  return {
    added: after.filter(({ id }) => !earlier.has(id)),
    gone: before.filter(({ id }) => !later.has(id)),
    renamed: both.filter((each) => each.before.name !== each.after.name),
    moved: both.filter((each) => each.before.parent !== each.after.parent),
    redefined: both.filter((each) => isRedefined(each)),
  };
}

/** Whether a code means what it meant: its description differs, wherever it stands and whatever it is called. */
export function isRedefined({ before, after }: ChangedCode): boolean {
  return describedIn.some((field) => (before[field] ?? "") !== (after[field] ?? ""));
}
