import type { RelationCell } from "../../app/questions/question-views.ts";

/** The codes that are in any pair, in the order given; where they are more than `most`, those in the most pairs. */
export function strongestCodes<Code extends { readonly id: string }>(
  codes: readonly Code[],
  cells: readonly Pick<RelationCell, "one" | "other" | "pairs">[],
  most: number,
): readonly Code[] {
  const pairs = new Map<string, number>();
  for (const cell of cells) {
    for (const id of [cell.one, cell.other]) pairs.set(id, (pairs.get(id) ?? 0) + cell.pairs);
  }
  const tied = codes.filter(({ id }) => pairs.has(id));
  const strongest = [...tied].sort((a, b) => (pairs.get(b.id) ?? 0) - (pairs.get(a.id) ?? 0));
  const kept = new Set(strongest.slice(0, most).map(({ id }) => id));
  const isKept = (id: string): boolean => kept.has(id);
  // One whose pairs are all with others that are left out has nothing to show.
  const shown = cells.filter(({ one, other }) => isKept(one) && isKept(other));
  const inPair = new Set(shown.flatMap(({ one, other }) => [one, other] as string[]));
  return tied.filter(({ id }) => inPair.has(id));
}
