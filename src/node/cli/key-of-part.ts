import type { Desk } from "../../app/desk.ts";
import type { RecordId } from "../../core/base/index.ts";
import {
  flow,
  fund,
  fundFlow,
  level,
  measure,
  modelGroup,
  parameter,
  regroup,
  scenario,
  state,
  watched,
} from "../../core/study/index.ts";

/** The tables of which each record has a key and a name; a parameter's key has that of its group behind it. */
const keyedTables = [
  modelGroup,
  state,
  fund,
  level,
  flow,
  fundFlow,
  watched,
  measure,
  scenario,
  regroup,
] as const;

/** What a part of the model is called in formulas (`killed`, `killed.rank`), and by those who wrote it. */
interface NamedPart {
  readonly key: string;
  readonly name: string;
}

/** Find the key and the name of a record; `undefined` where its table has no keys, or it is gone. */
export function namedPart(desk: Desk, id: RecordId): NamedPart | undefined {
  const { study } = desk.open;
  const ofParameter = study.get(parameter, id);
  if (ofParameter !== undefined) {
    const { key, name, group } = ofParameter;
    const of = group === undefined ? undefined : study.get(modelGroup, group)?.key;
    return { name, key: of === undefined ? key : `${key}.${of}` };
  }
  for (const table of keyedTables) {
    const held = study.get(table, id);
    if (held !== undefined) return { key: held.key, name: held.name };
  }
  return undefined;
}

/** The key of a record for a list; a sign where it is gone. */
export function keyOfPart(desk: Desk, id: RecordId): string {
  return namedPart(desk, id)?.key ?? "?";
}
