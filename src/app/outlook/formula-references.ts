import type { RecordId } from "../../core/base/index.ts";
import { type Mention, mentionsIn, parseExpression } from "../../core/model/index.ts";
import type { Reference } from "../../core/trace/index.ts";
import { namesOf } from "./model-names.ts";
import type { ModelRecords } from "./model-records.ts";
import { sortFlows } from "./not-modelled.ts";
import { parametersMeant } from "./used-names.ts";

const formulaField = "formula";
const flowsField = "flows";

/**
 * List what the formulas of a model name, as references from record to record, so that a walk goes from a number to what it
 * is computed from.
 *
 * Beside the names in formulas: a state and a fund rest on the flows into and out of them (field `flows`), and a flow by a
 * rate on the state it takes from. Flows that are not modelled carry nothing. A formula that cannot be read names nothing.
 */
export function formulaReferences(records: ModelRecords): readonly Reference[] {
  const { run } = sortFlows(records);
  const naming = namingOf(records);
  const formulas = [
    ...formulasIn(records),
    ...run.flatMap((each) => [
      written("flow", each, [each.formula], each.groups ?? records.modelGroup.map(({ id }) => id)),
      // The same for all groups.
      written("flow", each, [each.places, each.carriesShare]),
    ]),
  ];
  return distinct([
    ...formulas.flatMap((each) => referencesOf(each, naming)),
    ...run.flatMap(({ id, from, to, carriesFrom, carriesTo }) => [
      ...movedBy("flow", id, "state", from, to),
      ...movedBy("flow", id, "fund", carriesFrom, carriesTo),
    ]),
    ...records.fundFlow.flatMap(({ id, from, to }) => movedBy("fundFlow", id, "fund", from, to)),
  ]);
}

interface Written {
  readonly table: "start" | "fund" | "level" | "flow" | "fundFlow" | "watched" | "regroup" | "measureEffect";
  readonly id: RecordId;
  readonly formulas: readonly (string | undefined)[];
  /** The groups it is computed for one by one. */
  readonly groups?: readonly RecordId[];
}

function formulasIn(records: ModelRecords): readonly Written[] {
  return [
    ...records.start.map((each) => written("start", each, [each.people], [each.group])),
    ...records.fund.map((each) => written("fund", each, [each.starts])),
    ...records.level.map((each) => written("level", each, [each.formula, each.starts])),
    ...records.fundFlow.map((each) => written("fundFlow", each, [each.formula])),
    ...records.watched.map((each) => written("watched", each, [each.formula, each.threshold])),
    ...records.regroup.map((each) => written("regroup", each, [each.condition])),
    ...records.measureEffect.map((each) => written("measureEffect", each, [each.by])),
  ];
}

function written(
  table: Written["table"],
  { id }: { readonly id: RecordId },
  formulas: Written["formulas"],
  groups?: readonly RecordId[],
): Written {
  return { table, id, formulas, ...(groups !== undefined && { groups }) };
}

interface Naming {
  readonly records: ModelRecords;
  readonly recordByName: ReturnType<typeof namesOf>["recordByName"];
}

function namingOf(records: ModelRecords): Naming {
  return { records, recordByName: namesOf(records).recordByName };
}

function referencesOf({ table, id, formulas, groups }: Written, naming: Naming): readonly Reference[] {
  const from = { table, id };
  return formulas.flatMap((formula) => {
    const parsed = formula === undefined ? undefined : parseExpression(formula);
    if (parsed?.ok !== true) return [];
    return mentionsIn(parsed.value)
      .flatMap((mention) => meantBy(mention, groups, naming))
      .map((to) => ({ from, to, field: formulaField }));
  });
}

function meantBy(
  { kind, name }: Mention,
  groups: readonly RecordId[] | undefined,
  { records, recordByName }: Naming,
): readonly Reference["to"][] {
  if (kind === "group") return [];
  const parameters = kind === "name" ? parametersMeant(name, groups, records) : [];
  if (parameters.length > 0) return parameters.map(({ id }) => ({ table: "parameter", id }));
  const found = recordByName.get(name);
  const wanted = kind === "name" ? "level" : kind;
  return found?.table === wanted ? [found] : [];
}

/** What a flow moves rests on it, and it rests on what it takes from. */
function movedBy(
  table: "flow" | "fundFlow",
  id: RecordId,
  held: "state" | "fund",
  from: RecordId | undefined,
  to: RecordId | undefined,
): readonly Reference[] {
  const flow = { table, id };
  const ends = [from, to].filter((each) => each !== undefined);
  return [
    ...ends.map((each) => ({ from: { table: held, id: each }, to: flow, field: flowsField })),
    ...(from === undefined ? [] : [{ from: flow, to: { table: held, id: from }, field: formulaField }]),
  ];
}

function distinct(references: readonly Reference[]): readonly Reference[] {
  const byText = new Map(
    references.map((each) => [
      [each.from.table, each.from.id, each.field, each.to.table, each.to.id].join(" "),
      each,
    ]),
  );
  return [...byText.values()];
}
