import type { Desk } from "../../app/desk.ts";
import { partTables, type RemovableTable } from "../../app/outlook/part-change.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { judgement } from "../../core/study/index.ts";
import { type FoundRecord, findAnyRecord, onlyOne } from "./find-record.ts";
import { namedPart } from "./key-of-part.ts";
import { type Refused, wrongUse } from "./refused.ts";

/** A part of the model by its table and id. */
interface FoundPart {
  readonly table: RemovableTable;
  readonly id: RecordId;
}

/** Find a part by its key (`killed`, `killed.rank`), or by the beginning of its id. */
export function findPart(desk: Desk, typed: string): Result<FoundPart, Refused> {
  return findByKey(desk, typed) ?? onlyOne(allParts(desk), typed, "a part of the model");
}

/** Find a record of any table by the key it has in the model, or by the beginning of its id. */
export function findPartOrRecord(desk: Desk, typed: string): Result<FoundRecord, Refused> {
  return findByKey(desk, typed) ?? findAnyRecord(desk, typed);
}

/** Find the part that has a key; `undefined` where none has it. */
function findByKey(desk: Desk, typed: string): Result<FoundPart, Refused> | undefined {
  const named = allParts(desk).filter(({ id }) => namedPart(desk, id)?.key === typed.trim());
  const [only] = named;
  if (only === undefined) return undefined;
  return named.length === 1
    ? ok(only)
    : wrongUse(`${named.length} parts have that key. Use the id of the one you mean.`);
}

function allParts(desk: Desk): readonly FoundPart[] {
  const { study } = desk.open;
  return [...partTables, judgement].flatMap((table) =>
    study.all(table).map(({ id }): FoundPart => ({ table: table.name, id })),
  );
}
