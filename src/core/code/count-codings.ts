import type { RecordId } from "../base/index.ts";
import {
  type CodeLabel,
  type Coding,
  type Member,
  markOf,
  type Passage,
  roles,
  type Source,
} from "../study/index.ts";
import { codebookTree } from "./codebook-tree.ts";

/** How much was coded: codings, the stretches of text they lie on, and the sources those are in. */
export interface Tally {
  readonly codings: number;
  /** Two coders on the same words count once here. */
  readonly stretches: number;
  readonly sources: number;
}

/** The records that counts are made of; leave codings out to count only some coders, codes or sources. */
export interface CountedRecords {
  readonly codes: readonly CodeLabel[];
  readonly codings: readonly Coding[];
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[];
}

/** How often a code was used: itself, and with all below it. */
export interface CodeCount {
  readonly code: RecordId;
  readonly own: Tally;
  /** Words coded with two codes of the branch count once as a stretch. */
  readonly withDescendants: Tally;
}

/** Count by code, in the order of the codebook. */
export function countByCode(records: CountedRecords): readonly CodeCount[] {
  const own = groupBy(placedCodings(records), ({ coding }) => coding.code);
  const tree = codebookTree(records.codes);
  const branches = new Map<RecordId, readonly Placed[]>();
  // From the last code to the first, so that every branch is known before the one that holds it.
  for (const { code, children } of [...tree.inOrder].reverse()) {
    const below = children.flatMap((child) => branches.get(child) ?? []);
    branches.set(code.id, [...(own.get(code.id) ?? []), ...below]);
  }
  return tree.inOrder.map(({ code }) => ({
    code: code.id,
    own: tallyOf(own.get(code.id)),
    withDescendants: tallyOf(branches.get(code.id)),
  }));
}

/** What of a source a count can be broken down by. */
export type SourceTrait = "role" | "place" | "group";

/** One line of a count; `value` is absent for codings in sources where nothing is stated. */
export interface CountLine<V> {
  readonly value: V | undefined;
  readonly tally: Tally;
}

/** Count by source, in the order in which the sources are given; sources without a coding are there with zeros. */
export function countBySource(records: CountedRecords): readonly CountLine<RecordId>[] {
  const groups = groupBy(placedCodings(records), ({ passage }) => passage.source);
  return records.sources.map(({ id }) => ({ value: id, tally: tallyOf(groups.get(id)) }));
}

/**
 * Count by what is stated of the sources: `values` first, in their order and with zeros (roles if nothing is given are
 * those of the vocabulary), then any other value by its id; the sources of which nothing is stated come last.
 */
export function countBySourceTrait(
  records: CountedRecords,
  trait: SourceTrait,
  values: readonly string[] = trait === "role" ? roles : [],
): readonly CountLine<string>[] {
  const stated = new Map<RecordId, string | undefined>(
    records.sources.map((source) => [source.id, source[trait]]),
  );
  const groups = groupBy(placedCodings(records), ({ passage }) => stated.get(passage.source));
  const others = [...groups.keys()].filter((value) => value !== undefined && !values.includes(value)).sort();
  const lines = [...values, ...others].map((value) => ({ value, tally: tallyOf(groups.get(value)) }));
  const unstated = groups.get(undefined);
  return unstated === undefined ? lines : [...lines, { value: undefined, tally: tallyOf(unstated) }];
}

/** Count by coder, in the order in which the members are given: how the work was shared, never a ranking. */
export function countByCoder(
  records: CountedRecords,
  members: readonly Member[],
): readonly CountLine<RecordId>[] {
  const groups = groupBy(placedCodings(records), ({ coding }) => coding.coder);
  return members.map(({ id }) => ({ value: id, tally: tallyOf(groups.get(id)) }));
}

/** A table of counts: `cells[row][column]` is how many codings of that code lie in that source. */
export interface CodeSourceMatrix {
  readonly codes: readonly RecordId[];
  readonly sources: readonly RecordId[];
  readonly cells: readonly (readonly number[])[];
}

/** Codes in the order of the codebook by sources in the order given. */
export function codeBySource(records: CountedRecords): CodeSourceMatrix {
  const codes = codebookTree(records.codes).inOrder.map(({ code }) => code.id);
  const sources = records.sources.map(({ id }) => id);
  const rowOf = new Map(codes.map((id, i) => [id, i]));
  const columnOf = new Map(sources.map((id, i) => [id, i]));
  const cells = codes.map(() => sources.map(() => 0));
  for (const { coding, passage } of placedCodings(records)) {
    const row = cells[rowOf.get(coding.code) ?? -1];
    const column = columnOf.get(passage.source) ?? -1;
    const count = row?.[column];
    if (row !== undefined && count !== undefined) row[column] = count + 1;
  }
  return { codes, sources, cells };
}

interface Placed {
  readonly coding: Coding;
  readonly passage: Passage;
}

// A coding whose passage was removed or destroyed is not counted anywhere.
function placedCodings({ codings, passages }: CountedRecords): readonly Placed[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return codings.flatMap((coding) => {
    const passage = byId.get(coding.passage);
    return passage === undefined ? [] : [{ coding, passage }];
  });
}

function tallyOf(placed: readonly Placed[] = []): Tally {
  const stretches = new Set(
    placed.map(({ passage }) =>
      passage.part === undefined ? markOf(passage) : `${passage.source} ${markOf(passage)}`,
    ),
  );
  const sources = new Set(placed.map(({ passage }) => passage.source));
  return { codings: placed.length, stretches: stretches.size, sources: sources.size };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
