import type { RecordId } from "../base/index.ts";
import type { Block } from "./layout.ts";
import type { Landing, TextRange } from "./map-offset.ts";
import type { OffsetMap } from "./offset-map.ts";
import {
  applyEdit,
  composeEdits,
  type Edit,
  editMapper,
  hasWords,
  withWordsOf,
} from "./text-history-edit.ts";
import { mapLayout } from "./text-history-layout.ts";
import {
  drawLine,
  type HistoryLine,
  type LineFault,
  type Place,
  textOnLine,
  wholeText,
} from "./text-history-line.ts";
import type { VersionEntry } from "./text-history-order.ts";

/** A stretch of one text version, such as a passage. */
export interface Anchor extends TextRange {
  readonly version: RecordId;
}

/** What a source's text came to, through all its versions. */
export interface TextHistory {
  /** The versions that count, in the order in which everybody applies them. */
  readonly order: readonly RecordId[];
  /** Versions that do not count, or not as they were made, until somebody settles it by taking one back. */
  readonly conflicts: readonly VersionConflict[];
  /** The version whose own text is the head, on which passages and corrections are made; absent after a merge. */
  readonly head: RecordId | undefined;
  /** The text as it stands; `undefined` where its words were destroyed. */
  readonly headText: () => string | undefined;
  /** The blocks of the head, and the version whose list of speakers they refer to. */
  readonly headLayout: () => { readonly version: RecordId | undefined; readonly blocks: readonly Block[] };
  /** A version's own text, as its maker saw it; `undefined` where it is not known or its words were destroyed. */
  readonly textAt: (version: RecordId) => string | undefined;
  /** Where an anchor made on any version, counted or not, lies in the head. */
  readonly landAnchor: (anchor: Anchor) => Landing;
  /** The version to write so that the head is a version again; absent where it is one, or its words were destroyed. */
  readonly mergeVersion: () => MergeVersion | undefined;
}

/** Why a version does not count, or not as it was made. */
export interface VersionConflict {
  readonly version: RecordId;
  /**
   * `overlap`: it changed words that an earlier version changed otherwise, and is left out.
   * `both-replaced`: two replacements of names met; what both covered stays replaced.
   * `base-missing`, `does-not-fit`, `second-import`: the records are damaged or not all there.
   */
  readonly why: LineFault["why"];
  readonly with: readonly RecordId[];
  /** The words at stake, in the head and in the version's own text. */
  readonly places: readonly { readonly head: TextRange; readonly own: TextRange }[];
}

/** The fields of a version that holds nothing new, but whose own text is the head. */
export interface MergeVersion {
  readonly base: RecordId;
  /** With a base, this marks a merge: it repeats what was made without knowledge of the base. */
  readonly reason: "import";
  readonly map: OffsetMap;
  readonly words: readonly string[];
  readonly whole: false;
}

/**
 * Read the history of a source from its text versions: a tree, made on several devices, that everybody turns into the
 * same line whatever the order in which the versions arrived.
 *
 * Edits made without knowledge of each other are applied one after the other, each moved over those before it. The
 * same change made twice counts once. A correction that overlaps an earlier change is left out, and so is what rests on
 * its words, until one of the two is taken back; a replacement of names is never left out.
 */
export function readTextHistory(entries: readonly VersionEntry[]): TextHistory {
  const line = drawLine(entries);
  const land = headLander(line);
  const headText = once(() => textOnLine(line, line.steps.length));
  const textAt = textReader(line);
  const head = headOf(line);
  return {
    order: line.counted.map(({ id }) => id),
    conflicts: line.faults.map((fault) => conflictOf(line, fault)),
    head,
    headText,
    headLayout: once(() => layoutOfHead(line)),
    textAt,
    landAnchor: ({ version, start, end }) => land(version, { start, end }),
    mergeVersion: () => (head === undefined ? mergeOf(line, textAt, headText()) : undefined),
  };
}

type Lander = (range: TextRange) => Landing;

function headLander(line: HistoryLine): (version: RecordId, range: TextRange) => Landing {
  const steps = line.steps.map(editMapper);
  const joins = new Map<RecordId, Lander>();
  return (version, range) => {
    const place = line.places.get(version);
    if (place === undefined || range.end > place.length) return { state: "gone", start: 0, end: 0 };
    const join = joins.get(version) ?? editMapper(place.join);
    joins.set(version, join);
    return landThrough(range, [join, ...steps.slice(place.position)]);
  };
}

// Once nothing is left of the words, the place where they were is still carried on.
function landThrough(range: TextRange, maps: readonly Lander[]): Landing {
  let { start, end } = range;
  let [changed, gone] = [false, false];
  for (const land of maps) {
    const landed = land({ start, end });
    changed ||= landed.state === "changed";
    gone ||= landed.state === "gone";
    ({ start, end } = landed);
  }
  const moved = start !== range.start || end !== range.end;
  return { state: gone ? "gone" : changed ? "changed" : moved ? "moved" : "stands", start, end };
}

function conflictOf(line: HistoryLine, fault: LineFault): VersionConflict {
  const steps = line.steps.slice(fault.position).map(editMapper);
  const places = fault.clashes.map(({ there, here }) => {
    const { start, end } = landThrough(there, steps);
    return { head: { start, end }, own: here };
  });
  return { version: fault.version, why: fault.why, with: fault.with, places };
}

function toHead(line: HistoryLine, { join, position }: Place): Edit {
  return line.steps.slice(position).reduce(composeEdits, join);
}

function headOf(line: HistoryLine): RecordId | undefined {
  const same = line.counted.findLast(({ id }) => {
    const place = line.places.get(id);
    return place?.join.length === 0 && line.steps.slice(place.position).every((step) => step.length === 0);
  });
  return same?.id;
}

function layoutOfHead(line: HistoryLine): ReturnType<TextHistory["headLayout"]> {
  const carrier = line.counted.findLast(({ layout }) => layout !== undefined);
  const place = carrier === undefined ? undefined : line.places.get(carrier.id);
  if (carrier?.layout === undefined || place === undefined) return { version: undefined, blocks: [] };
  return { version: carrier.id, blocks: mapLayout(carrier.layout, toHead(line, place)) };
}

function mergeOf(
  line: HistoryLine,
  textAt: (version: RecordId) => string | undefined,
  headText: string | undefined,
): MergeVersion | undefined {
  const last = line.counted.findLast(({ id }) => textAt(id) !== undefined);
  const place = last === undefined ? undefined : line.places.get(last.id);
  if (last === undefined || place === undefined || headText === undefined) return undefined;
  const edit = withWordsOf(toHead(line, place), headText);
  const map = edit.map(({ start, end, length }) => ({ start, end, length }));
  return { base: last.id, reason: "import", map, words: edit.map(({ words }) => words ?? ""), whole: false };
}

function textReader(line: HistoryLine): (version: RecordId) => string | undefined {
  const texts = new Map<RecordId, string | undefined>();
  return (version) => {
    if (!texts.has(version)) texts.set(version, ownText(line, version));
    return texts.get(version);
  };
}

function ownText(line: HistoryLine, version: RecordId): string | undefined {
  let edit: Edit = [];
  let place = line.places.get(version);
  while (place !== undefined && !line.superseded.has(place.version.id)) {
    const whole = wholeText(place);
    if (whole !== undefined) return applyEdit(whole, edit);
    if (place.version.base === undefined || !hasWords(place.edit)) return undefined;
    edit = composeEdits(place.edit, edit);
    place = line.places.get(place.version.base);
  }
  return undefined;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
