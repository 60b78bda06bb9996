import { isRecordId } from "../../core/base/index.ts";
import { type Guid, guidOfRecord } from "../../core/formats/refi/index.ts";
import { type AnyRef, importedProject } from "../../core/study/index.ts";
import type { Store } from "../store.ts";

/** The guids under which records leave. */
export interface ExportGuids {
  /** Say that a record leaves, and under which guid; the same at every export. */
  readonly leave: (of: AnyRef) => Guid;
  /** Say that a record leaves as another does, whose guid it takes. */
  readonly leaveAs: (of: AnyRef, guid: Guid) => void;
  /** The guid of a record that leaves; `undefined` where it stays behind. */
  readonly of: (of: AnyRef) => Guid | undefined;
}

/** Open the book of an export. A record that came from another program leaves under the guid it had there. */
export function openExportGuids(study: Store): ExportGuids {
  const foreign = new Map<string, Guid>();
  for (const { guids } of study.all(importedProject))
    for (const [id, guid] of Object.entries(guids)) foreign.set(id, guid);
  const left = new Map<string, Guid>();
  const taken = new Set<Guid>();
  const keyOf = ({ table, id }: AnyRef): string => `${table} ${id}`;
  return {
    leave(of) {
      const held = left.get(keyOf(of));
      if (held !== undefined) return held;
      const own = foreign.get(of.id);
      const guid = own === undefined || taken.has(own) ? guidOfId(of.id) : own;
      left.set(keyOf(of), guid);
      taken.add(guid);
      return guid;
    },
    leaveAs: (of, guid) => left.set(keyOf(of), guid),
    of: (of) => left.get(keyOf(of)),
  };
}

function guidOfId(id: string): Guid {
  if (!isRecordId(id)) throw new Error("A record has an id");
  return guidOfRecord(id);
}
