import type { RecordId } from "../base/index.ts";

/** A record, by its table and id. */
export interface RecordKey {
  readonly table: string;
  readonly id: RecordId;
}

/** That a field of one record names another. */
export interface Reference {
  readonly from: RecordKey;
  readonly to: RecordKey;
  readonly field: string;
}

/** Finds references one record at a time, so that a walk reads what it reaches and not a whole study. */
export interface ReferencesAround {
  /** The records that a field of this one names. */
  readonly named: (record: RecordKey, field: string) => readonly RecordKey[];
  /** The records of a table of which that field names this one. */
  readonly naming: (record: RecordKey, table: string, field: string) => readonly RecordKey[];
}

/** A reference that carries support, and which of its ends rests on the other. */
export interface SupportRule {
  readonly table: string;
  readonly field: string;
  /** `owner-rests`: the record with the field rests on the one it names; `target-rests`: the other way round. */
  readonly direction: "owner-rests" | "target-rests";
}

/**
 * The references of a study that carry support: claim, evidence, passage, source, and the quantities and premises
 * between.
 *
 * Evidence names its claim, and yet it is the claim that rests on it; so with a quantity that was stated for a claim.
 * A claim does not rest on its illustrations, nor a source on its person.
 */
export const supportRules: readonly SupportRule[] = [
  { table: "evidence", field: "claim", direction: "target-rests" },
  { table: "evidence", field: "passage", direction: "owner-rests" },
  { table: "quantity", field: "claim", direction: "target-rests" },
  { table: "quantity", field: "passage", direction: "owner-rests" },
  { table: "coding", field: "code", direction: "target-rests" },
  { table: "coding", field: "passage", direction: "owner-rests" },
  { table: "claim", field: "premises", direction: "owner-rests" },
  { table: "passage", field: "source", direction: "owner-rests" },
  { table: "memo", field: "about", direction: "owner-rests" },
  { table: "account", field: "clash", direction: "target-rests" },
  { table: "account", field: "quantities", direction: "owner-rests" },
  { table: "account", field: "claims", direction: "owner-rests" },
  { table: "estimate", field: "parameter", direction: "target-rests" },
  { table: "estimate", field: "account", direction: "owner-rests" },
  { table: "estimate", field: "quantities", direction: "owner-rests" },
  { table: "estimate", field: "claims", direction: "owner-rests" },
  { table: "start", field: "state", direction: "target-rests" },
  { table: "flow", field: "claims", direction: "owner-rests" },
  { table: "fundFlow", field: "claims", direction: "owner-rests" },
  { table: "measure", field: "claims", direction: "owner-rests" },
  { table: "measureEffect", field: "measure", direction: "target-rests" },
  { table: "scenario", field: "measures", direction: "owner-rests" },
  { table: "regroup", field: "claims", direction: "owner-rests" },
  { table: "judgement", field: "of", direction: "owner-rests" },
  { table: "judgement", field: "claims", direction: "owner-rests" },
  { table: "statement", field: "brief", direction: "target-rests" },
  { table: "cite", field: "statement", direction: "target-rests" },
  { table: "cite", field: "of", direction: "owner-rests" },
  { table: "matrixRow", field: "claim", direction: "owner-rests" },
  { table: "matrixRow", field: "evidence", direction: "owner-rests" },
  { table: "consistency", field: "row", direction: "owner-rests" },
  { table: "consistency", field: "hypothesis", direction: "target-rests" },
  { table: "hypothesis", field: "matrix", direction: "target-rests" },
  // What a formula names stands in no reference field; the app reads the formulas and adds these.
  { table: "start", field: "formula", direction: "owner-rests" },
  { table: "fund", field: "formula", direction: "owner-rests" },
  { table: "level", field: "formula", direction: "owner-rests" },
  { table: "flow", field: "formula", direction: "owner-rests" },
  { table: "fundFlow", field: "formula", direction: "owner-rests" },
  { table: "measureEffect", field: "formula", direction: "owner-rests" },
  { table: "regroup", field: "formula", direction: "owner-rests" },
  { table: "watched", field: "formula", direction: "owner-rests" },
  { table: "state", field: "flows", direction: "owner-rests" },
  { table: "fund", field: "flows", direction: "owner-rests" },
];

/** A record in a trace, and what the walk found beyond it. */
export interface TraceNode {
  readonly record: RecordKey;
  /** The field through which it was reached; absent for the record asked about. */
  readonly field?: string;
  /** In order of table, then id. */
  readonly children: readonly TraceNode[];
  /** Records it leads to as well that stand elsewhere in the tree, in the same order. */
  readonly elsewhere: readonly RecordKey[];
}

/** Trace what a record rests on: from a claim to its evidence, passages and sources. */
export function traceDown(
  start: RecordKey,
  references: readonly Reference[] | ReferencesAround,
  rules: readonly SupportRule[] = supportRules,
): TraceNode {
  return walk(start, stepsFrom(references, rules, "down"));
}

/** Trace what rests on a record: from a source to its passages, and to every claim that would lose support. */
export function traceUp(
  start: RecordKey,
  references: readonly Reference[] | ReferencesAround,
  rules: readonly SupportRule[] = supportRules,
): TraceNode {
  return walk(start, stepsFrom(references, rules, "up"));
}

/** Find the references of a list one record at a time. */
export function aroundIn(references: readonly Reference[]): ReferencesAround {
  const named = Map.groupBy(references, ({ from, field }) => `${keyText(from)} ${field}`);
  const naming = Map.groupBy(references, ({ from, field, to }) => `${keyText(to)} ${from.table} ${field}`);
  return {
    named: (record, field) => named.get(`${keyText(record)} ${field}`)?.map(({ to }) => to) ?? [],
    naming: (record, table, field) =>
      naming.get(`${keyText(record)} ${table} ${field}`)?.map(({ from }) => from) ?? [],
  };
}

/** The records of a trace without the one asked about, in order of table, then id. */
export function tracedRecords(trace: TraceNode): readonly RecordKey[] {
  const found = (node: TraceNode): readonly RecordKey[] =>
    node.children.flatMap((child) => [child.record, ...found(child)]);
  return [...found(trace)].sort(compareKeys);
}

interface Step {
  readonly record: RecordKey;
  readonly field: string;
}

type Steps = (record: RecordKey) => readonly Step[];

function stepsFrom(
  references: readonly Reference[] | ReferencesAround,
  rules: readonly SupportRule[],
  direction: "down" | "up",
): Steps {
  const around = "named" in references ? references : aroundIn(references);
  const step = (record: RecordKey, rule: SupportRule): readonly RecordKey[] => {
    const goesAlong = (rule.direction === "owner-rests") === (direction === "down");
    if (!goesAlong) return around.naming(record, rule.table, rule.field);
    return rule.table === record.table ? around.named(record, rule.field) : [];
  };
  return (record) =>
    rules
      .flatMap((rule) => step(record, rule).map((each) => ({ record: each, field: rule.field })))
      .sort((a, b) => compareKeys(a.record, b.record) || compareText(a.field, b.field));
}

/** A node while the walk goes on. */
interface OpenNode {
  readonly record: RecordKey;
  readonly field?: string;
  readonly children: OpenNode[];
  readonly elsewhere: RecordKey[];
}

// Breadth first: every record stands as near to the one asked about as it can, once, whatever the order of the list.
function walk(start: RecordKey, steps: Steps): TraceNode {
  const root: OpenNode = { record: start, children: [], elsewhere: [] };
  const placed = new Set([keyText(start)]);
  const open = [root];
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    const named = new Set<string>();
    for (const { record, field } of steps(node.record)) {
      const key = keyText(record);
      if (named.has(key)) continue;
      named.add(key);
      if (placed.has(key)) {
        node.elsewhere.push(record);
        continue;
      }
      placed.add(key);
      const child: OpenNode = { record, field, children: [], elsewhere: [] };
      node.children.push(child);
      open.push(child);
    }
  }
  return root;
}

function keyText(key: RecordKey): string {
  return `${key.table} ${key.id}`;
}

function compareKeys(a: RecordKey, b: RecordKey): number {
  return compareText(a.table, b.table) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
