import type { RecordId } from "../base/index.ts";
import type { Block } from "./layout.ts";
import { shiftsBefore } from "./map-offset.ts";
import type { OffsetMap } from "./offset-map.ts";

/** A text version as its record holds it; a `TextVersion` is one. */
export interface VersionState {
  readonly id: RecordId;
  readonly base?: RecordId;
  /** `import` on a version with a base marks a merge, which only repeats what other versions changed. */
  readonly reason: "import" | "correction" | "replacement";
  readonly map: OffsetMap;
  /** Absent where they were destroyed; words that do not fit the map count as destroyed. */
  readonly words?: readonly string[];
  readonly whole: boolean;
  readonly layout?: readonly Block[];
}

/** When a version was made, in an order that is the same on every device: compared member by member. */
export type Stamp = readonly (number | string)[];

/** A version with its place in time. */
export interface VersionEntry {
  readonly version: VersionState;
  readonly stamp: Stamp;
  /** Whether it was taken back: it does not count, but anchors made on it still land. */
  readonly removed?: boolean;
}

/** The versions in the order in which everybody counts them, and those that hang on nothing. */
export interface OrderedVersions {
  readonly ordered: readonly VersionEntry[];
  /** Versions whose base is not there. */
  readonly adrift: readonly VersionEntry[];
  /** Versions that a whole text rests on: their words are destroyed. */
  readonly superseded: ReadonlySet<RecordId>;
  /** Versions that hold a whole text, on which no other whole text rests. */
  readonly wholes: ReadonlySet<RecordId>;
}

/**
 * Put versions in order: each after its base, the earlier stamp first.
 *
 * Whole texts come first, then other replacements of names, each with all it rests on, and then the corrections made
 * without knowledge of them: a correction can be left out until somebody settles it, a replacement cannot.
 */
export function orderVersions(entries: readonly VersionEntry[]): OrderedVersions {
  const byId = new Map(entries.map((entry) => [entry.version.id, entry]));
  const ages = agesOf(byId);
  const every = [...byId.values()];
  const ordered = every.filter(({ version }) => ages.has(version.id));
  const adrift = every.filter(({ version }) => !ages.has(version.id));
  const compare = compareBy(ages);
  const standing = ordered.filter((entry) =>
    holdsWholeText(entry.version, ages.get(entry.version.id)?.length),
  );
  const superseded = new Set(standing.flatMap((each) => ancestors(byId, each)));
  const wholes = standing.filter(({ version }) => !superseded.has(version.id));
  const first = [...wholes.sort(compare), ...ordered.filter(replacesNames).sort(compare)];
  const ranks = ranksOf(byId, first);
  const rank = (entry: VersionEntry): number => ranks.get(entry.version.id) ?? first.length;
  return {
    ordered: ordered.sort((a, b) => rank(a) - rank(b) || compare(a, b)),
    adrift,
    superseded,
    wholes: new Set(wholes.map(({ version }) => version.id)),
  };
}

/** Whether a version holds a text of that length, alone and whole. */
export function holdsWholeText({ whole, words }: VersionState, length: number | undefined): boolean {
  return whole && words?.length === 1 && words[0]?.length === length;
}

/** Whether a version replaces names and so is never left out. */
function replacesNames({ version, removed }: VersionEntry): boolean {
  return version.whole || (version.reason === "replacement" && removed !== true);
}

/** Order two stamps; a stamp that begins like the other and is longer comes later. */
function compareStamps(a: Stamp, b: Stamp): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [one, other] = [a[i] ?? 0, b[i] ?? 0];
    if (one === other) continue;
    if (typeof one === typeof other) return one < other ? -1 : 1;
    return typeof one === "number" ? -1 : 1;
  }
  return a.length - b.length;
}

/** The latest stamp of a version and all before it, how many those are, and the length of its own text. */
interface Age {
  readonly stamp: Stamp;
  readonly depth: number;
  readonly length: number;
}

// A version whose clock ran behind that of its base still comes after it. What never reaches a first version has no age.
function agesOf(byId: ReadonlyMap<RecordId, VersionEntry>): ReadonlyMap<RecordId, Age> {
  const ages = new Map<RecordId, Age>();
  for (const entry of byId.values()) {
    const path = [entry, ...chain(byId, entry, (id) => ages.has(id))];
    for (const { version, stamp } of path.reverse()) {
      const growth = shiftsBefore(version.map).at(-1) ?? 0;
      if (version.base === undefined) ages.set(version.id, { stamp, depth: 0, length: growth });
      const base = version.base === undefined ? undefined : ages.get(version.base);
      if (base === undefined) continue;
      const later = compareStamps(stamp, base.stamp) > 0 ? stamp : base.stamp;
      ages.set(version.id, { stamp: later, depth: base.depth + 1, length: base.length + growth });
    }
  }
  return ages;
}

function compareBy(ages: ReadonlyMap<RecordId, Age>): (a: VersionEntry, b: VersionEntry) => number {
  return (a, b) => {
    const [one, other] = [ages.get(a.version.id), ages.get(b.version.id)];
    if (one === undefined || other === undefined) throw new Error("A version in order has an age");
    return (
      compareStamps(one.stamp, other.stamp) ||
      one.depth - other.depth ||
      (a.version.id < b.version.id ? -1 : a.version.id > b.version.id ? 1 : 0)
    );
  };
}

// The first version and all it rests on, then what the next one rests on besides, and so on.
function ranksOf(
  byId: ReadonlyMap<RecordId, VersionEntry>,
  versions: readonly VersionEntry[],
): ReadonlyMap<RecordId, number> {
  const ranks = new Map<RecordId, number>();
  versions.forEach((entry, rank) => {
    for (const id of [entry.version.id, ...ancestors(byId, entry)]) if (!ranks.has(id)) ranks.set(id, rank);
  });
  return ranks;
}

function ancestors(byId: ReadonlyMap<RecordId, VersionEntry>, entry: VersionEntry): readonly RecordId[] {
  return chain(byId, entry, () => false).map(({ version }) => version.id);
}

/** The versions a version rests on, nearest first, up to one that `stops` (left out), a missing one, or a circle. */
function chain(
  byId: ReadonlyMap<RecordId, VersionEntry>,
  entry: VersionEntry,
  stops: (id: RecordId) => boolean,
): readonly VersionEntry[] {
  const found: VersionEntry[] = [];
  const seen = new Set([entry.version.id]);
  let base = entry.version.base;
  while (base !== undefined && !seen.has(base) && !stops(base)) {
    seen.add(base);
    const next = byId.get(base);
    if (next === undefined) break;
    found.push(next);
    base = next.version.base;
  }
  return found;
}
