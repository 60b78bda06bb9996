import type { RecordId } from "../../base/index.ts";
import type { TextRange } from "../../study/index.ts";
import { compareRanges, overlapOf } from "../landed-passages.ts";
import type { CoderStretch } from "./compared-units.ts";

/** All codes that one coder put on one stretch. */
export interface CoderPassage extends TextRange {
  readonly coder: RecordId;
  readonly codes: readonly RecordId[];
}

/** A place in a text where coders drew passages that are held to be the same; at most one passage of each coder. */
export interface PassagePlace extends TextRange {
  readonly passages: readonly CoderPassage[];
}

/**
 * Find the places of one text where coders drew passages, in reading order.
 *
 * Two passages of different coders may be one where what they share is at least `overlap` of what either covers. The best
 * matches are made first; a match that would bring two passages of one coder to one place is not made.
 */
export function matchPassages(stretches: readonly CoderStretch[], overlap: number): readonly PassagePlace[] {
  const passages = passagesOf(stretches);
  const groups = passages.map((_, at): number[] => [at]);
  const codersOf = (group: readonly number[]) => group.map((at) => passages[at]?.coder);
  for (const { one, other } of matchesOf(passages, overlap)) {
    const [to, from] = [groups[one], groups[other]];
    if (to === undefined || from === undefined || to === from) continue;
    const there = codersOf(to);
    if (codersOf(from).some((coder) => there.includes(coder))) continue;
    to.push(...from);
    for (const at of from) groups[at] = to;
  }
  return [...new Set(groups)]
    .map((group) => placeOf(group.flatMap((at) => passages[at] ?? [])))
    .sort(compareRanges);
}

function passagesOf(stretches: readonly CoderStretch[]): readonly CoderPassage[] {
  const byPlace = Map.groupBy(stretches, ({ coder, start, end }) => `${start} ${end} ${coder}`);
  return [...byPlace.values()]
    .flatMap((same) => {
      const first = same[0];
      if (first === undefined || first.start >= first.end) return [];
      const { coder, start, end } = first;
      return [{ coder, start, end, codes: [...new Set(same.map(({ code }) => code))] }];
    })
    .sort(compareRanges);
}

interface Match {
  readonly one: number;
  readonly other: number;
  readonly share: number;
}

function matchesOf(passages: readonly CoderPassage[], overlap: number): readonly Match[] {
  const matches: Match[] = [];
  let open: number[] = [];
  passages.forEach((passage, other) => {
    open = open.filter((one) => (passages[one]?.end ?? 0) > passage.start);
    for (const one of open) {
      const before = passages[one];
      if (before === undefined || before.coder === passage.coder) continue;
      const share = sharedPart(before, passage);
      if (share > 0 && share >= overlap) matches.push({ one, other, share });
    }
    open.push(other);
  });
  return matches.sort((a, b) => b.share - a.share || a.one - b.one || a.other - b.other);
}

/** How much of what two stretches cover together lies in both, from 0 to 1. */
export function sharedPart(one: TextRange, other: TextRange): number {
  const shared = overlapOf(one, other);
  if (shared === undefined) return 0;
  return (shared.end - shared.start) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

function placeOf(passages: readonly CoderPassage[]): PassagePlace {
  return {
    start: Math.min(...passages.map(({ start }) => start)),
    end: Math.max(...passages.map(({ end }) => end)),
    passages,
  };
}
