import { err, isRecordId, ok, type RecordId, type Result } from "../core/base/index.ts";
import type { AnyRef } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import { valueWords } from "./conflicts.ts";
import type { Desk } from "./desk.ts";
import { nameOfRecord, withoutNumbers } from "./history.ts";
import { nameOf, shorten } from "./memos.ts";
import { refuse } from "./refusal.ts";
import type { RecordChange, RecordThen } from "./store.ts";

/** Two points of a study's history: the state after each of two actions. */
export interface TwoStates {
  readonly from: RecordId;
  readonly to: RecordId;
}

/** A record that differs between two states, by what it is called in the later one, or was in the earlier; some have no name. */
export interface ChangedRecord {
  readonly id: RecordId;
  readonly name: string;
  /** Fields whose value differs, each in words before and after; empty words where it had or has none. */
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** What differs between two states in one table. */
export interface TableDifference {
  readonly table: string;
  readonly added: readonly ChangedRecord[];
  readonly changed: readonly ChangedRecord[];
  readonly removed: readonly ChangedRecord[];
}

/** What differs between two states of a study, table by table, and which is the earlier. */
export interface StatesCompared {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly tables: readonly TableDifference[];
}

/** Longer words are cut: a comparison points at what changed, and the record holds the rest. */
const mostLetters = 240;

/** Say what differs between the states after two actions, whichever of them came first. */
export function compareStates(desk: Desk, { from, to }: TwoStates): Result<StatesCompared, Refusal> {
  const { study } = desk.open;
  const onward = study.changedBetween(from, to);
  const changes = onward ?? study.changedBetween(to, from);
  if (changes === undefined) return err(refuse("not-found"));
  const byTable = Map.groupBy(changes, ({ of }) => of.table);
  const tables = [...byTable]
    .map(([table, found]) => differenceIn(desk, table, found))
    .filter(({ added, changed, removed }) => added.length + changed.length + removed.length > 0);
  return ok({ ...(onward === undefined ? { from: to, to: from } : { from, to }), tables });
}

function differenceIn(desk: Desk, table: string, changes: readonly RecordChange[]): TableDifference {
  const [added, changed, removed]: [ChangedRecord[], ChangedRecord[], ChangedRecord[]] = [[], [], []];
  for (const { of, before, after } of changes) {
    const [was, is] = [before.state === "present", after.state === "present"];
    if (!was && is) added.push(named(of, after));
    else if (was && !is) removed.push(named(of, before));
    else if (was && is) {
      const fields = fieldsThatDiffer(desk, of, before, after);
      if (fields.length > 0) changed.push({ ...named(of, after), fields });
    }
  }
  return { table, added, changed, removed };

  function named(of: AnyRef, then: RecordThen): ChangedRecord {
    return { id: of.id, name: nameThen(desk, then), fields: [] };
  }
}

function fieldsThatDiffer(
  desk: Desk,
  of: AnyRef,
  before: RecordThen,
  after: RecordThen,
): ChangedRecord["fields"] {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...names].flatMap((field) => {
    const [was, is] = [before.fields[field], after.fields[field]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const words = (value: unknown): string =>
      shorten(withoutNumbers(valueWords(desk, { of, field }, value)), mostLetters);
    return [{ field, before: words(was), after: words(is) }];
  });
}

/** Tables that are called something of their own when a record without a name refers to them, the nearest first. */
const abouts = ["code", "claim", "passage", "source", "person"] as const;

function nameThen(desk: Desk, { fields }: RecordThen): string {
  const own = nameOfRecord(fields);
  if (own !== undefined) return own;
  for (const table of abouts) {
    const id = fields[table];
    if (isRecordId(id)) return nameOf(desk, { table, id });
  }
  return "";
}
