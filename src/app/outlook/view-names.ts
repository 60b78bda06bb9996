import type { RecordId } from "../../core/base/index.ts";
import type { Carrier } from "../../core/outlook/index.ts";
import type { CarrierLine, NamedPart } from "../outlook-views.ts";
import type { GatheredOutlook } from "./gather-outlook.ts";

/** The way from what numbers are of back to records and their names. */
export interface ViewNames {
  /** A part by the id of its record. */
  readonly part: (id: string) => NamedPart | undefined;
  /** A part by its name in the model. */
  readonly named: (name: string) => NamedPart | undefined;
  readonly account: (id: string) => { readonly id: RecordId; readonly name: string } | undefined;
  readonly clash: (id: string) => { readonly id: RecordId; readonly name: string } | undefined;
  readonly carriers: (carriers: readonly Carrier[]) => readonly CarrierLine[];
}

/** Index the names of an outlook's records. */
export function viewNames({ records, recordByName, clashes }: GatheredOutlook): ViewNames {
  const parts = new Map<string, NamedPart>();
  for (const table of keyedTables)
    for (const { id, key, name } of records[table]) parts.set(id, { id, key, name });
  const byName = new Map(
    [...recordByName].flatMap(([name, { id }]) => {
      const part = parts.get(id);
      return part === undefined ? [] : [[name, { ...part, key: name }] as const];
    }),
  );
  const sides = clashes.flatMap(({ accounts }) => accounts);
  const account: ViewNames["account"] = (id) => shortOf(sides.find((each) => each.id === id));
  const clash: ViewNames["clash"] = (id) => shortOf(clashes.find(({ record }) => record.id === id)?.record);
  return {
    part: (id) => parts.get(id),
    named: (name) => byName.get(name),
    account,
    clash,
    carriers: (carriers) =>
      carriers.flatMap(({ is, id, share }): readonly CarrierLine[] => {
        const found = is === "clash" ? clash(id) : byName.get(id);
        return found === undefined ? [] : [{ is, id: found.id, name: found.name, share }];
      }),
  };
}

function shortOf(record: { readonly id: RecordId; readonly name: string } | undefined) {
  return record === undefined ? undefined : { id: record.id, name: record.name };
}

const keyedTables = [
  "modelGroup",
  "state",
  "fund",
  "level",
  "flow",
  "fundFlow",
  "parameter",
  "watched",
  "measure",
  "scenario",
  "regroup",
] as const;
