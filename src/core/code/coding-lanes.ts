import type { RecordId } from "../base/index.ts";
import type { Block, Coding, TextRange } from "../study/index.ts";
import { compareRanges, type LandedPassage, overlapOf } from "./landed-passages.ts";

/** How many codings can be drawn beside each other before the rest is counted ("+2"). */
export const laneCount = 4;

/** A coding where it lies in the text as it stands. */
export interface PlacedCoding extends TextRange {
  readonly coding: Coding;
  /** 0 to 3 from the text outwards; absent where four others lie there already. */
  readonly lane?: number;
}

/** Place the codings of one source: each in the lowest lane that is free over its whole length. */
export function placeCodings(
  codings: readonly Coding[],
  landed: readonly LandedPassage[],
): readonly PlacedCoding[] {
  const byPassage = new Map(landed.map((each) => [each.passage.id, each]));
  const placed = codings.flatMap((coding) => {
    const at = byPassage.get(coding.passage);
    return at === undefined || at.state === "gone" ? [] : [{ coding, start: at.start, end: at.end }];
  });
  // Where each lane is taken to.
  const reached: number[] = Array.from({ length: laneCount }, () => 0);
  return placed.sort(compareCodings).map((each) => {
    const lane = reached.findIndex((end) => end <= each.start);
    if (lane < 0) return each;
    reached[lane] = each.end;
    return { ...each, lane };
  });
}

/** The part of a coding that lies in one block. */
export interface CodingInBlock extends PlacedCoding {
  readonly beginsHere: boolean;
  readonly endsHere: boolean;
}

/** Cut codings at the edges of the blocks: for each block, in order, what of them is to be drawn in it. */
export function codingsByBlock(
  blocks: readonly Block[],
  placed: readonly PlacedCoding[],
): readonly (readonly CodingInBlock[])[] {
  const byBlock: CodingInBlock[][] = blocks.map(() => []);
  for (const each of placed) {
    for (let i = firstEndingAfter(blocks, each.start); i < blocks.length; i++) {
      const block = blocks[i];
      const shared = block === undefined ? undefined : overlapOf(block, each);
      if (block === undefined || block.start >= each.end) break;
      if (shared === undefined) continue;
      byBlock[i]?.push({
        ...each,
        ...shared,
        beginsHere: shared.start === each.start,
        endsHere: shared.end === each.end,
      });
    }
  }
  return byBlock;
}

/** How many codings lie over each other beyond the lanes, and where: what "+n" is shown at. */
export function overflowOf(
  placed: readonly PlacedCoding[],
): readonly (TextRange & { readonly codings: readonly RecordId[] })[] {
  const groups: { start: number; end: number; codings: RecordId[] }[] = [];
  for (const each of placed) {
    if (each.lane !== undefined) continue;
    const last = groups.at(-1);
    if (last !== undefined && each.start < last.end) {
      last.end = Math.max(last.end, each.end);
      last.codings.push(each.coding.id);
    } else groups.push({ start: each.start, end: each.end, codings: [each.coding.id] });
  }
  return groups;
}

function compareCodings(a: PlacedCoding, b: PlacedCoding): number {
  return compareRanges(a, b) || a.coding.at - b.coding.at || (a.coding.id < b.coding.id ? -1 : 1);
}

function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
