import type { RecordId } from "../../core/base/index.ts";
import { type Guid, recordOfGuid } from "../../core/formats/refi/index.ts";
import { importedProject } from "../../core/study/index.ts";
import { type Desk, newId } from "../desk.ts";

/** Which record stands for which record of another program. */
export interface GuidBook {
  /** The record that came over under this guid before, or left from here under it, and is still there. */
  readonly known: (table: string, guid: Guid) => RecordId | undefined;
  /** The record of a guid: known, or given an id now. */
  readonly idOf: (table: string, guid: Guid) => RecordId;
  /** Say that a guid stands for a record that has its id already. */
  readonly stands: (table: string, guid: Guid, id: RecordId) => void;
  /** The record that a guid came to stand for, with its table; `undefined` where nothing came over under it. */
  readonly at: (guid: Guid) => { readonly table: string; readonly id: RecordId } | undefined;
  /** The guids that came over, by record. */
  readonly written: () => Readonly<Record<string, string>>;
}

/** Open the book of an import, with what earlier imports wrote in theirs. */
export function openGuidBook({ open, ...rest }: Desk): GuidBook {
  const earlier = new Map<Guid, string>();
  for (const { guids } of open.study.all(importedProject))
    for (const [id, guid] of Object.entries(guids)) earlier.set(guid, id);
  const made = new Map<Guid, { readonly table: string; readonly id: RecordId }>();
  const known = (table: string, guid: Guid): RecordId | undefined =>
    [recordOfGuid(guid), earlier.get(guid)].find(
      (id): id is RecordId =>
        id !== undefined && open.study.stateOf({ table, id: id as RecordId }) === "present",
    );
  const note = (table: string, guid: Guid, id: RecordId): RecordId => {
    made.set(guid, { table, id });
    return id;
  };
  return {
    known,
    idOf: (table, guid) =>
      made.get(guid)?.id ?? note(table, guid, known(table, guid) ?? newId({ open, ...rest })),
    stands: (table, guid, id) => void note(table, guid, id),
    at: (guid) => made.get(guid),
    written: () => Object.fromEntries([...made].map(([guid, { id }]) => [id, guid])),
  };
}
