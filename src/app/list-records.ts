import type { RecordId } from "../core/base/index.ts";
import {
  brief,
  claim,
  code,
  measure,
  memo,
  namedPeriod,
  parameter,
  person,
  question,
  regroup,
  scenario,
  source,
  statement,
  type Table,
} from "../core/study/index.ts";
import type { Desk } from "./desk.ts";
import { nameOfRecord } from "./history.ts";

/** A record that one may want to go to, by what it is called. */
export interface NamedRecord {
  readonly table: string;
  readonly id: RecordId;
  readonly name: string;
}

/** The tables whose records have a name and a room, in the order of the work; of persons the pseudonyms. */
const gone: readonly Table[] = [
  source,
  person,
  code,
  memo,
  claim,
  parameter,
  namedPeriod,
  regroup,
  measure,
  scenario,
  question,
  brief,
  statement,
];

/** List every record that has a name and a room of its own. */
export function listRecords({ open: { study } }: Desk): readonly NamedRecord[] {
  return gone.flatMap((table) =>
    study.all(table).flatMap((record): readonly NamedRecord[] => {
      const name = nameOfRecord(record);
      return name === undefined ? [] : [{ table: table.name, id: record.id, name }];
    }),
  );
}
