import type { RecordId } from "../base/index.ts";
import type { CorroborateIndex } from "./corroborate-tables.ts";
import { countIndependent, type PairValue, type ValuedPair } from "./count-independent.ts";
import { compareText } from "./order.ts";
import { judgementOf } from "./pair-judgement.ts";
import { tyingKeysOf } from "./shared-origins.ts";

/** How many of some sources are independent of each other: as few as were examined, as many as are not tied. */
export interface IndependentSources {
  readonly low: number;
  readonly high: number;
  readonly exact: boolean;
}

/** Counts independent sources whatever is claimed, for tables of many cells. */
export interface SourceIndependence {
  readonly of: (sources: readonly RecordId[]) => IndependentSources;
}

/**
 * Relate the sources of a study to each other, whatever a passage is cited for: by who speaks, by origins that tie all their
 * statements, and by judgements made for all claims. An origin of one passage ties its whole source, the cautious reading; an
 * institution ties hearsay alone and so nothing here.
 *
 * Only pairs of which something is known are held, so that a count looks at few. Method: docs/methods/independence.md.
 */
export function sourceIndependence(index: CorroborateIndex): SourceIndependence {
  const known = knownPairs(index);
  const counted = new Map<string, IndependentSources>();
  return {
    of(sources) {
      const all = new Set(sources).size;
      if (!sources.some((each) => known.has(each))) return { low: Math.min(1, all), high: all, exact: true };
      const ids = [...new Set(sources)].sort(compareText);
      const key = ids.join(" ");
      const before = counted.get(key);
      if (before !== undefined) return before;
      const range = count(ids, known);
      counted.set(key, range);
      return range;
    },
  };
}

type KnownPairs = ReadonlyMap<RecordId, ReadonlyMap<RecordId, PairValue>>;

function knownPairs(index: CorroborateIndex): KnownPairs {
  const known = new Map<RecordId, Map<RecordId, PairValue>>();
  const put = (one: RecordId, other: RecordId, value: PairValue): void => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const own = known.get(from) ?? new Map<RecordId, PairValue>();
      known.set(from, own.set(to, value));
    }
  };
  const sharing = new Map<string, RecordId[]>();
  for (const { id } of index.tables.source) {
    for (const key of tyingKeysOf(index, id)) {
      const own = sharing.get(key) ?? [];
      for (const other of own) put(id, other, "tied");
      sharing.set(key, [...own, id]);
    }
  }
  for (const { one, other } of index.tables.independence) {
    const value = judgedValue(index, one, other);
    if (one !== other && value !== undefined) put(one, other, value);
  }
  return known;
}

/** What was judged of two sources for all claims, where that goes before what they share. */
function judgedValue(index: CorroborateIndex, one: RecordId, other: RecordId): PairValue | undefined {
  const person = index.sourceById.get(one)?.person;
  if (person !== undefined && person === index.sourceById.get(other)?.person) return undefined;
  const judgement = judgementOf(index, undefined, one, other);
  if (judgement.type !== "judged") return undefined;
  if (judgement.value === "shared") return "tied";
  return judgement.value === "independent" ? "independent" : undefined;
}

/** Sources of which nothing is known beside the others are counted without being held against each of them. */
function count(ids: readonly RecordId[], known: KnownPairs): IndependentSources {
  if (ids.length === 0) return { low: 0, high: 0, exact: true };
  const among = new Set(ids);
  const pairs: ValuedPair[] = ids.flatMap((one) =>
    [...(known.get(one) ?? [])].flatMap(([other, value]) =>
      one < other && among.has(other) ? [{ one, other, value }] : [],
    ),
  );
  const met = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  if (met.size === 0) return { low: 1, high: ids.length, exact: true };
  const range = countIndependent([...met], pairs);
  return { low: range.low, high: range.high + ids.length - met.size, exact: range.exact };
}
