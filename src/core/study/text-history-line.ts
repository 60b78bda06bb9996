import type { RecordId } from "../base/index.ts";
import { shiftsBefore } from "./map-offset.ts";
import { applyEdit, composeEdits, type Edit, hasWords, undoEdit, withWordsOf } from "./text-history-edit.ts";
import { type Clash, moveOver, pairTwins } from "./text-history-merge.ts";
import { holdsWholeText, orderVersions, type VersionEntry, type VersionState } from "./text-history-order.ts";

/**
 * The one line of texts that a tree of versions comes to.
 *
 * Text 0 is that of the first version; `steps[i]` leads from text i to text i + 1.
 */
export interface HistoryLine {
  readonly steps: readonly Edit[];
  readonly places: ReadonlyMap<RecordId, Place>;
  /** The versions that count, in order. */
  readonly counted: readonly VersionState[];
  readonly faults: readonly LineFault[];
  /** Versions whose words are destroyed, since a later one holds the whole text. */
  readonly superseded: ReadonlySet<RecordId>;
}

/** How a version's own text joins the line. */
export interface Place {
  readonly version: VersionState;
  readonly position: number;
  /** From the version's own text to the text at that position; empty where they are the same. */
  readonly join: Edit;
  /** From the own text of the version's base to its own. */
  readonly edit: Edit;
  /** Length of its own text in UTF-16 units. */
  readonly length: number;
}

/** A version that does not count, or not quite as it was made, though nobody took it back. */
export interface LineFault {
  readonly version: RecordId;
  readonly why: "overlap" | "both-replaced" | "base-missing" | "does-not-fit" | "second-import";
  readonly with: readonly RecordId[];
  /** The text of the line in which the clashes lie; they lie in the version's own text too. */
  readonly position: number;
  readonly clashes: readonly Clash[];
}

/** Work out the line; the same versions and stamps give the same line in whatever order they are given. */
export function drawLine(entries: readonly VersionEntry[]): HistoryLine {
  const { ordered, adrift, superseded, wholes } = orderVersions(entries);
  const line: Drawing = { steps: [], places: new Map(), counted: [], faults: [], superseded };
  // What leads up to a whole text waits until that text is placed.
  const waiting = new Map<RecordId, VersionState>();
  for (const { version, removed } of ordered) {
    if (version.base !== undefined && superseded.has(version.id)) {
      waiting.set(version.id, version);
      continue;
    }
    const flaw =
      version.base === undefined
        ? addFirst(line, version)
        : wholes.has(version.id)
          ? addWhole(line, version, waiting)
          : addVersion(line, version, removed === true);
    if (flaw !== undefined) addFault(line, version.id, flaw);
  }
  for (const { version } of adrift) addFault(line, version.id, "base-missing");
  return line;
}

/** Text `position` of the line; `undefined` where its words were destroyed. */
export function textOnLine(line: HistoryLine, position: number): string | undefined {
  for (const version of [...line.counted].reverse()) {
    const place = line.places.get(version.id);
    if (place === undefined || place.position > position) continue;
    const own = wholeText(place);
    const joined = own === undefined ? undefined : applyEdit(own, place.join);
    if (joined === undefined) continue;
    return applyEdit(joined, line.steps.slice(place.position, position).reduce(composeEdits, []));
  }
  return undefined;
}

/** The text that a version holds whole: the first one, or one whose predecessors were destroyed. */
export function wholeText({ version, length }: Pick<Place, "version" | "length">): string | undefined {
  const whole = { ...version, whole: version.whole || version.base === undefined };
  return holdsWholeText(whole, length) ? version.words?.[0] : undefined;
}

interface Drawing extends HistoryLine {
  readonly steps: Edit[];
  readonly places: Map<RecordId, Place>;
  readonly counted: VersionState[];
  readonly faults: LineFault[];
}

/** What keeps a version from being placed at all. */
type Flaw = Exclude<LineFault["why"], "overlap" | "both-replaced">;

function addFirst(line: Drawing, version: VersionState): Flaw | undefined {
  if (line.places.size > 0) return "second-import";
  const length = version.map.reduce((sum, splice) => sum + splice.length, 0);
  line.places.set(version.id, { version, position: 0, join: [], edit: [], length });
  line.counted.push(version);
  return undefined;
}

function addVersion(line: Drawing, version: VersionState, removed: boolean): Flaw | undefined {
  const base = version.base === undefined ? undefined : line.places.get(version.base);
  if (base === undefined) return "base-missing";
  const edit = editOf(version, base.length);
  if (edit === undefined) return "does-not-fit";
  if (version.reason === "import") joinMerge(line, version, base, edit);
  else if (removed || !hasWords(edit)) leaveOut(line, version, base, edit);
  else addEdit(line, version, base, edit);
  return undefined;
}

function addEdit(line: Drawing, version: VersionState, base: Place, edit: Edit): void {
  const replaces = version.reason === "replacement";
  const moved = moveOver(edit, sinceBase(line, base), replaces ? "prevails" : "yields");
  const clashed = moved.clashes.length > 0;
  if (clashed) addFault(line, version.id, replaces ? "both-replaced" : "overlap", moved.clashes);
  if (clashed && !replaces) {
    leaveOut(line, version, base, edit);
    return;
  }
  line.steps.push(moved.edit);
  const length = lengthAfter(base.length, version);
  line.places.set(version.id, { version, position: line.steps.length, join: moved.over, edit, length });
  line.counted.push(version);
}

// A whole text stands, with all that led up to it, as one step: the words in between are destroyed.
function addWhole(
  line: Drawing,
  version: VersionState,
  waiting: ReadonlyMap<RecordId, VersionState>,
): Flaw | undefined {
  const path = [version];
  for (let id = version.base; id !== undefined && !line.places.has(id); id = path[0]?.base) {
    const before = waiting.get(id);
    if (before === undefined) return "base-missing";
    path.unshift(before);
  }
  const from = path[0]?.base === undefined ? undefined : line.places.get(path[0].base);
  if (from === undefined) return "base-missing";
  const edits = editsAlong(path, from.length);
  if (edits === undefined) return "does-not-fit";
  const text = wholeText({ version, length: edits.at(-1)?.length ?? 0 });
  const composed = edits.map(({ edit }) => edit).reduce(composeEdits, []);
  const whole = text === undefined ? composed : withWordsOf(composed, text);
  const moved = moveOver(whole, withTextOf(line, sinceBase(line, from)), "prevails");
  if (moved.clashes.length > 0) addFault(line, version.id, "both-replaced", moved.clashes);
  line.steps.push(moved.edit);
  line.counted.push(...path);
  const position = line.steps.length;
  let join = moved.over;
  for (const each of edits.reverse()) {
    line.places.set(each.version.id, { ...each, position, join });
    join = composeEdits(each.edit, join);
  }
  return undefined;
}

/** The changes along a path of versions, each made on the one before; `undefined` where one does not fit. */
function editsAlong(
  path: readonly VersionState[],
  baseLength: number,
): Pick<Place, "version" | "edit" | "length">[] | undefined {
  const edits: Pick<Place, "version" | "edit" | "length">[] = [];
  for (const version of path) {
    const before = edits.at(-1)?.length ?? baseLength;
    const edit = editOf(version, before);
    if (edit === undefined) return undefined;
    edits.push({ version, edit, length: lengthAfter(before, version) });
  }
  return edits;
}

function leaveOut(line: Drawing, version: VersionState, base: Place, edit: Edit): void {
  const join = composeEdits(undoEdit(edit, version.id), base.join);
  const length = lengthAfter(base.length, version);
  line.places.set(version.id, { version, position: base.position, join, edit, length });
}

// A merge repeats what others changed, so that its own text is what they came to together. It adds nothing: what it
// repeats of a version that no longer counts does not count either.
function joinMerge(line: Drawing, version: VersionState, base: Place, edit: Edit): void {
  const over = withTextOf(line, sinceBase(line, base));
  const twins = pairTwins(edit, over);
  const repeated = edit.filter((_, i) => twins.has(i));
  const undone = undoEdit(afterRepeated(edit, twins), version.id);
  const join = composeEdits(undone, moveOver(repeated, over, "yields").over);
  const length = lengthAfter(base.length, version);
  line.places.set(version.id, { version, position: line.steps.length, join, edit, length });
  line.counted.push(version);
}

// What a merge put in besides what it repeats, on the text that the repeated changes alone lead to.
function afterRepeated(edit: Edit, twins: ReadonlyMap<number, number>): Edit {
  let shift = 0;
  return edit.flatMap((splice, i) => {
    const { start, end, length } = splice;
    if (!twins.has(i)) return [{ ...splice, start: start + shift, end: end + shift }];
    shift += length - (end - start);
    return [];
  });
}

/** What happened to the text of a version's base that whoever made the version did not know of. */
function sinceBase(line: Drawing, base: Place): Edit {
  return line.steps.slice(base.position).reduce(composeEdits, base.join);
}

// Words that are not known from the versions (destroyed, or brought back by an undoing) still stand in the line's text.
function withTextOf(line: Drawing, over: Edit): Edit {
  const text = hasWords(over) ? undefined : textOnLine(line, line.steps.length);
  return text === undefined ? over : withWordsOf(over, text);
}

/** A version's change with its words, as far as they are known; `undefined` where the map does not fit its base. */
function editOf(version: VersionState, baseLength: number): Edit | undefined {
  const { map, reason, id } = version;
  if ((map.at(-1)?.end ?? 0) > baseLength) return undefined;
  const words = wordsOf(version, lengthAfter(baseLength, version));
  return map.map(({ start, end, length }, i) => ({
    start,
    end,
    length,
    words: length === 0 ? "" : words?.[i],
    reason: reason === "replacement" ? reason : "correction",
    by: [id],
  }));
}

function wordsOf(version: VersionState, length: number): readonly string[] | undefined {
  const { map, words, whole } = version;
  if (!whole) {
    const fits = words?.length === map.length && map.every((splice, i) => splice.length === words[i]?.length);
    return fits ? words : undefined;
  }
  const text = wholeText({ version, length });
  if (text === undefined) return undefined;
  const shifts = shiftsBefore(map);
  return map.map((splice, i) => {
    const from = splice.start + (shifts[i] ?? 0);
    return text.slice(from, from + splice.length);
  });
}

function lengthAfter(baseLength: number, { map }: VersionState): number {
  return baseLength + (shiftsBefore(map).at(-1) ?? 0);
}

function addFault(
  line: Drawing,
  version: RecordId,
  why: LineFault["why"],
  clashes: readonly Clash[] = [],
): void {
  const others = [...new Set(clashes.flatMap((clash) => clash.with))];
  line.faults.push({ version, why, with: others, position: line.steps.length, clashes });
}
