import { isRecordId, type RecordId } from "../../core/base/index.ts";
import { type Guid, guidOfName, recordOfGuid } from "../../core/formats/refi/index.ts";
import { type AnyRef, claim, evidence, importedProject, person } from "../../core/study/index.ts";
import { type Desk, newId } from "../desk.ts";

/** Which record stands for which record of another program. */
export interface GuidBook {
  /**
   * Take the record of a guid over: the one that came under it before, or left from here under it, and is still there; else a new
   * one. Where a guid stands twice in a project, the second is a record of its own, and is known again as the second.
   */
  readonly take: (table: string, guid: Guid) => TakenRecord;
  /** Whether a record of that table came under that guid before, or left from here under it, and is still there. */
  readonly knows: (table: string, guid: Guid) => boolean;
  /** Say that a guid stands for a record that has its id already. */
  readonly stands: (guid: Guid, record: AnyRef) => void;
  /** The record that a guid came to stand for, the first of that table where one is named; `undefined` where none came over under it. */
  readonly at: (guid: Guid | undefined, table?: string) => AnyRef | undefined;
  /** The guids that came over, by record. */
  readonly written: () => Readonly<Record<string, string>>;
}

/** A record that comes over, and whether it has to be written. */
export interface TakenRecord {
  readonly id: RecordId;
  readonly isNew: boolean;
}

/** Records that left as something else: a claim as a note, a person as a case. */
const leftAsOthers: readonly string[] = [claim.name, evidence.name, person.name];

/** Open the book of an import, with what earlier imports wrote in theirs. */
export function openGuidBook(desk: Desk): GuidBook {
  const { study } = desk.open;
  const earlier = new Map<Guid, RecordId>();
  for (const { guids } of study.all(importedProject))
    for (const [id, guid] of Object.entries(guids)) if (isRecordId(id)) earlier.set(guid, id);
  const made = new Map<Guid, AnyRef>();
  const inTable = new Map<string, AnyRef>();
  const stand = (guid: Guid, record: AnyRef): void => {
    const place = `${record.table} ${guid}`;
    if (!inTable.has(place)) inTable.set(place, record);
  };
  const times = new Map<Guid, number>();
  // From its second time on a guid is kept under one made of it and of how often it came before.
  const keyOf = (guid: Guid): Guid => {
    if (!made.has(guid)) return guid;
    const before = (times.get(guid) ?? 0) + 1;
    times.set(guid, before);
    return guidOfName(`again ${before}`, guid);
  };
  const known = (table: string, guid: Guid): AnyRef | undefined => {
    const [own, other] = [recordOfGuid(guid), earlier.get(guid)];
    const refs = [
      ...(own === undefined ? [] : [table, ...leftAsOthers].map((each) => ({ table: each, id: own }))),
      ...(other === undefined ? [] : [{ table, id: other }]),
    ];
    return refs.find((ref) => study.stateOf(ref) === "present");
  };
  return {
    take(table, guid) {
      const key = keyOf(guid);
      // What is known is present.
      const held = known(table, key);
      const record = held ?? { table, id: newId(desk) };
      made.set(key, record);
      stand(guid, record);
      return { id: record.id, isNew: held === undefined };
    },
    knows: (table, guid) => known(table, guid)?.table === table,
    stands: (guid, record) => {
      if (!made.has(guid)) made.set(guid, record);
      stand(guid, record);
    },
    at: (guid, table) => {
      if (guid === undefined) return undefined;
      return table === undefined ? made.get(guid) : inTable.get(`${table} ${guid}`);
    },
    written: () => Object.fromEntries([...made].map(([guid, { id }]) => [id, guid])),
  };
}
