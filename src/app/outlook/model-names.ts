import type { RecordId } from "../../core/base/index.ts";
import type { AnyRef, FlowRecord, ParameterRecord } from "../../core/study/index.ts";
import type { Trouble } from "../outlook-views.ts";
import { say } from "../said/index.ts";
import type { ModelRecords } from "./model-records.ts";

/** What the records of a model are called in its formulas, and which record each name is of. */
export interface ModelNames {
  /** A record's name: its key, for a group's own parameter `key.group`; absent where the record is gone. */
  readonly nameOf: (id: RecordId) => string | undefined;
  /** Names of groups, states, funds, levels, flows, parameters, and of the switches of flows (`on_arrest`). */
  readonly recordByName: ReadonlyMap<string, AnyRef>;
  readonly troubles: readonly Trouble[];
}

/** The parameter by which a flow is taken out of a run or left in. */
export function switchNameOf({ key }: Pick<FlowRecord, "key">): string {
  return `on_${key}`;
}

/** Tell whether a flow is run with a switch. */
export function hasSwitch({ runs }: Pick<FlowRecord, "runs">): boolean {
  return runs === "corner" || runs === "on-or-off";
}

/** Name every record of the model; two of one name, and what is no name, are troubles. */
export function namesOf(records: ModelRecords): ModelNames {
  const names = new Map<RecordId, string>();
  const recordByName = new Map<string, AnyRef>();
  const troubles: Trouble[] = [];
  const take = (name: string, at: AnyRef): void => {
    if (recordByName.has(name)) troubles.push({ ...say("name-twice", { name }), at });
    else recordByName.set(name, at);
  };
  for (const table of keyedTables)
    for (const { id, key } of records[table]) {
      const at = { table, id };
      names.set(id, key);
      take(key, at);
      // Of the parts of the model the model itself says so.
      if (!partsOfModel.has(table) && !keyForm.test(key)) troubles.push({ ...say("not-a-key", { key }), at });
    }
  const keys = new Set(recordByName.keys());
  for (const each of records.parameter) {
    const at = { table: "parameter", id: each.id };
    const name = parameterName(each, names);
    if (name === undefined) {
      troubles.push({
        ...say("parameter-group-gone", { key: each.key }),
        at,
      });
      continue;
    }
    names.set(each.id, name);
    if (name !== each.key && keys.has(each.key))
      troubles.push({ ...say("name-twice", { name: each.key }), at });
    take(name, at);
  }
  for (const each of records.flow)
    if (hasSwitch(each)) take(switchNameOf(each), { table: "flow", id: each.id });
  return { nameOf: (id) => names.get(id), recordByName, troubles };
}

function parameterName(
  { key, group }: ParameterRecord,
  names: ReadonlyMap<RecordId, string>,
): string | undefined {
  if (group === undefined) return key;
  const of = names.get(group);
  return of === undefined ? undefined : `${key}.${of}`;
}

const keyedTables = [
  "modelGroup",
  "state",
  "fund",
  "level",
  "flow",
  "fundFlow",
  "watched",
  "measure",
  "scenario",
  "regroup",
] as const;

const partsOfModel: ReadonlySet<string> = new Set(["modelGroup", "state", "fund", "level"]);

const keyForm = /^[A-Za-z][A-Za-z0-9_]*$/;
