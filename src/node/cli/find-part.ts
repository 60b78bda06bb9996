import type { Desk } from "../../app/desk.ts";
import { type PartTable, partTables, type RemovableTable } from "../../app/outlook/part-change.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { judgement, modelGroup } from "../../core/study/index.ts";
import { onlyOne } from "./find-record.ts";
import { type Refused, wrongUse } from "./refused.ts";

/** A part of the model by its table and id. */
interface FoundPart {
  readonly table: RemovableTable;
  readonly id: RecordId;
}

/** Find a part by its key (`killed`, `killed.rank`), or by the beginning of its id. */
export function findPart(desk: Desk, typed: string): Result<FoundPart, Refused> {
  const parts = allParts(desk);
  const named = parts.filter(({ key }) => key === typed.trim());
  const [only] = named;
  if (only !== undefined && named.length === 1) return ok({ table: only.table, id: only.id });
  if (named.length > 1)
    return wrongUse(`${named.length} parts have that key. Use the id of the one you mean.`);
  const found = onlyOne(parts, typed, "a part of the model");
  return found.ok ? ok({ table: found.value.table, id: found.value.id }) : found;
}

function allParts(desk: Desk): readonly (FoundPart & { readonly key?: string })[] {
  const { study } = desk.open;
  const groups = new Map<unknown, string>(study.all(modelGroup).map(({ id, key }) => [id, key]));
  const parts = partTables.flatMap((table) =>
    study.all(table).map((each) => {
      const { key, group } = each as { readonly key?: unknown; readonly group?: unknown };
      const of = table.name === "parameter" ? groups.get(group) : undefined;
      const name: PartTable = table.name;
      return {
        table: name,
        id: each.id,
        ...(typeof key === "string" && { key: of === undefined ? key : `${key}.${of}` }),
      };
    }),
  );
  return [...parts, ...study.all(judgement).map(({ id }) => ({ table: judgement.name, id }))];
}
