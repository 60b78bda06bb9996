import type { Desk } from "../../app/desk.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { code, type Table } from "../../core/study/index.ts";
import { commandHere } from "./places.ts";
import { type Refused, wrongUse } from "./refused.ts";

/** A record by its table and id. */
export interface FoundRecord {
  readonly table: string;
  readonly id: RecordId;
}

/** How many signs of an id a list shows: enough to be typed, and to be one record's alone. */
const shownSigns = 8;
const leastSigns = 4;

/** An id as a list shows it. */
export function shortId(id: RecordId): string {
  return id.slice(0, shownSigns);
}

/** Find the record of a table that is meant by the beginning of its id. */
export function findRecord(desk: Desk, table: Table, typed: string): Result<RecordId, Refused> {
  const ids = desk.open.study.all(table).map((each) => ({ table: table.name, id: each.id }));
  const found = onlyOne(ids, typed, `a ${table.name}`);
  return found.ok ? ok(found.value.id) : found;
}

/** Find the record of any table that is meant by the beginning of its id. */
export function findAnyRecord(desk: Desk, typed: string): Result<FoundRecord, Refused> {
  const { study } = desk.open;
  const all = Object.values(study.vocabulary.tables).flatMap((table) =>
    study.all(table).map((each) => ({ table: table.name, id: each.id })),
  );
  return onlyOne(all, typed, "a record");
}

/** Find a code by its name, or by the beginning of its id. */
export function findCode(desk: Desk, typed: string): Result<RecordId, Refused> {
  const wanted = typed.normalize("NFC").trim().toLowerCase();
  const named = desk.open.study.all(code).filter((each) => each.name.toLowerCase() === wanted);
  const [only] = named;
  if (only !== undefined && named.length === 1) return ok(only.id);
  if (named.length > 1) {
    return wrongUse(
      `${named.length} codes have that name. Use the id that \`${commandHere} code list\` shows: ${named.map((each) => shortId(each.id)).join(", ")}.`,
    );
  }
  return findRecord(desk, code, typed);
}

/** Pick the one whose id begins as typed. */
export function onlyOne<Found extends { readonly id: RecordId }>(
  all: readonly Found[],
  typed: string,
  what: string,
): Result<Found, Refused> {
  const wanted = typed.trim().toLowerCase();
  const found = wanted.length < leastSigns ? [] : all.filter((each) => each.id.startsWith(wanted));
  const [only] = found;
  if (only === undefined) {
    return wrongUse(
      `There is no such id in this study for ${what}. Type at least the first ${leastSigns} signs of an id as a list shows it.`,
    );
  }
  return found.length === 1 ? ok(only) : wrongUse(`${found.length} ids begin like that. Type more of it.`);
}
