import type { RecordId } from "../base/index.ts";
import type { TextRange } from "./map-offset.ts";
import type { Edit, EditSplice } from "./text-history-edit.ts";

/** Two edits of the same text, each moved so that it can be made after the other; both ways lead to the same text. */
export interface MovedEdits {
  readonly edit: Edit;
  readonly over: Edit;
  readonly clashes: readonly Clash[];
}

/** Where two edits of the same text touched the same words differently. */
export interface Clash {
  readonly with: readonly RecordId[];
  /** In the text that `over` leads to. */
  readonly there: TextRange;
  /** In the text that `edit` leads to. */
  readonly here: TextRange;
}

/**
 * How an edit is to be moved.
 *
 * `yields`: it is meant to be left out when there is a clash; what is returned is then of no use.
 * `prevails`: it must not be lost. Where it clashes, all the words at stake give way to the words of one side: to a
 * pseudonym rather than to a correction, and of two pseudonyms to the later, unless the earlier one covers more.
 */
export type Moving = "yields" | "prevails";

/**
 * Move an edit over another one of the same text.
 *
 * Splices that do not share words are shifted; what both changed alike (same stretch, same words) counts once. Anything
 * else is a clash.
 */
export function moveOver(edit: Edit, over: Edit, how: Moving): MovedEdits {
  if (over.length === 0 || edit.length === 0) return { edit, over, clashes: [] };
  const moved: MovedSoFar = { edit: [], over: [], clashes: [], editShift: 0, overShift: 0 };
  const twins = pairTwins(edit, over);
  let i = 0;
  let j = 0;
  while (i < edit.length || j < over.length) {
    const next = nextMove(edit, over, twins, i, j);
    if (next === "ours") takeOurs(moved, edit[i++]);
    else if (next === "theirs") takeTheirs(moved, over[j++]);
    else {
      const cluster = next === "twins" ? twinsAt(edit, over, i, j) : clusterAt(edit, over, i, j);
      if (next === "clash") recordClash(moved, cluster);
      if (next === "clash" && how === "prevails") prevail(moved, cluster);
      moved.editShift += growthOf(cluster.ours);
      moved.overShift += growthOf(cluster.theirs);
      i += cluster.ours.length;
      j += cluster.theirs.length;
    }
  }
  return moved;
}

interface MovedSoFar {
  readonly edit: EditSplice[];
  readonly over: EditSplice[];
  readonly clashes: Clash[];
  editShift: number;
  overShift: number;
}

/** Splices of both edits that hang together, and the stretch of the common text they cover. */
interface Cluster {
  readonly ours: Edit;
  readonly theirs: Edit;
  readonly start: number;
  readonly end: number;
}

// Two insertions at one place share it: nobody can say which should come first.
function sharesWords(one: EditSplice, other: EditSplice): boolean {
  if (one.start === one.end && other.start === other.end) return one.start === other.start;
  return one.start < other.end && other.start < one.end;
}

function clusterAt(edit: Edit, over: Edit, i: number, j: number): Cluster {
  const start = Math.min(edit[i]?.start ?? 0, over[j]?.start ?? 0);
  let [nextI, nextJ, end] = [i, j, start];
  for (;;) {
    const ours = edit[nextI];
    const theirs = over[nextJ];
    if (ours !== undefined && (nextI === i || ours.start < end)) {
      end = Math.max(end, ours.end);
      nextI++;
    } else if (theirs !== undefined && (nextJ === j || theirs.start < end)) {
      end = Math.max(end, theirs.end);
      nextJ++;
    } else return { ours: edit.slice(i, nextI), theirs: over.slice(j, nextJ), start, end };
  }
}

/**
 * Match the splices that are the same change in two edits of one text: positions in the first by positions in the other.
 *
 * Of several words put in at one place, those that both put in are matched, so that the others fall before or after.
 */
export function pairTwins(edit: Edit, over: Edit): ReadonlyMap<number, number> {
  const twins = new Map<number, number>();
  let from = 0;
  edit.forEach((ours, i) => {
    while ((over[from]?.start ?? ours.start) < ours.start) from++;
    for (let j = from; over[j]?.start === ours.start; j++) {
      if (!isSameChange(ours, over[j])) continue;
      twins.set(i, j);
      from = j + 1;
      return;
    }
  });
  return twins;
}

function nextMove(
  edit: Edit,
  over: Edit,
  twins: ReadonlyMap<number, number>,
  i: number,
  j: number,
): "ours" | "theirs" | "twins" | "clash" {
  const ours = edit[i];
  const theirs = over[j];
  if (ours === undefined) return "theirs";
  if (theirs === undefined) return "ours";
  const twin = twins.get(i);
  if (twin === j) return "twins";
  if (!sharesWords(ours, theirs)) return ours.end <= theirs.start ? "ours" : "theirs";
  if (twin !== undefined) return "theirs";
  const awaited = [...twins].some(([one, other]) => other === j && one > i);
  return awaited ? "ours" : "clash";
}

function takeOurs(moved: MovedSoFar, splice: EditSplice | undefined): void {
  if (splice === undefined) return;
  moved.edit.push(shifted(splice, moved.overShift));
  moved.editShift += growth(splice);
}

function takeTheirs(moved: MovedSoFar, splice: EditSplice | undefined): void {
  if (splice === undefined) return;
  moved.over.push(shifted(splice, moved.editShift));
  moved.overShift += growth(splice);
}

function twinsAt(edit: Edit, over: Edit, i: number, j: number): Cluster {
  const { start, end } = edit[i] ?? { start: 0, end: 0 };
  return { ours: edit.slice(i, i + 1), theirs: over.slice(j, j + 1), start, end };
}

function recordClash(moved: MovedSoFar, cluster: Cluster): void {
  const others = [...new Set(cluster.theirs.flatMap((each) => each.by))];
  moved.clashes.push({ with: others, there: thereOf(moved, cluster), here: hereOf(moved, cluster) });
}

// The words of one side take the place of all that is at stake, on both sides where they are not there already.
function prevail(moved: MovedSoFar, cluster: Cluster): void {
  const theirsStay = theirsStand(cluster);
  const winners = theirsStay ? cluster.theirs : cluster.ours;
  const put = joined(winners);
  const alone = winners.length === 1 && winners[0]?.start === cluster.start && winners[0].end === cluster.end;
  if (!alone || !theirsStay) moved.edit.push({ ...put, ...thereOf(moved, cluster) });
  if (!alone || theirsStay) moved.over.push({ ...put, ...hereOf(moved, cluster) });
}

function thereOf({ overShift }: MovedSoFar, { theirs, start, end }: Cluster): TextRange {
  return { start: start + overShift, end: end + overShift + growthOf(theirs) };
}

function hereOf({ editShift }: MovedSoFar, { ours, start, end }: Cluster): TextRange {
  return { start: start + editShift, end: end + editShift + growthOf(ours) };
}

function theirsStand({ ours, theirs, start, end }: Cluster): boolean {
  if (!theirs.some(isPseudonym)) return false;
  return !ours.some(isPseudonym) || (theirs[0]?.start === start && theirs[0].end === end);
}

function isPseudonym({ reason }: EditSplice): boolean {
  return reason === "replacement";
}

// Words that are not known are never taken for the same: an anchor on them must not land on others.
function isSameChange(one: EditSplice, other: EditSplice | undefined): boolean {
  if (one.start !== other?.start || one.end !== other.end) return false;
  return one.words !== undefined && one.words === other.words;
}

// Where several splices of one side clash with the other side at once, their words stand side by side.
function joined(splices: Edit): EditSplice {
  const [first] = splices;
  if (first === undefined) throw new Error("A clash has two sides");
  const known = splices.flatMap((each) => (each.words === undefined ? [] : [each.words]));
  const length = splices.reduce((sum, each) => sum + each.length, 0) + splices.length - 1;
  return { ...first, length, words: known.length < splices.length ? undefined : known.join(" ") };
}

function shifted(splice: EditSplice, by: number): EditSplice {
  return by === 0 ? splice : { ...splice, start: splice.start + by, end: splice.end + by };
}

function growthOf(edit: Edit): number {
  return edit.reduce((sum, each) => sum + growth(each), 0);
}

function growth({ start, end, length }: EditSplice): number {
  return length - (end - start);
}
