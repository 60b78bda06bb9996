import type { RecordId } from "../../core/base/index.ts";
import type { ParameterRecord } from "../../core/study/index.ts";
import type { UsedIn } from "../ground-views.ts";
import { formulaReferences } from "./formula-references.ts";
import { inOrder, type ModelRecords } from "./model-records.ts";

/** Where a parameter is used: the parts of the model whose formulas name it, and the measures that change it. */
export function usesOf({ id }: ParameterRecord, records: ModelRecords): readonly UsedIn[] {
  const naming = new Set(
    formulaReferences(records).flatMap(({ from, to }) => (to.id === id ? [from.id] : [])),
  );
  return [
    ...inOrder(records.flow).flatMap((each) => use("flow", naming, each, each.formula)),
    ...inOrder(records.fundFlow).flatMap((each) => use("fundFlow", naming, each, each.formula)),
    ...inOrder(records.level).flatMap((each) => use("level", naming, each, each.formula)),
    ...inOrder(records.fund).flatMap((each) => use("fund", naming, each, each.starts)),
    ...records.start.flatMap((each) => startUse(each, naming, records)),
    ...inOrder(records.watched).flatMap((each) => use("watched", naming, each, each.formula)),
    ...inOrder(records.regroup).flatMap((each) => use("regroup", naming, each, each.condition)),
    ...measureUses(id, naming, records),
  ];
}

function use(
  table: string,
  naming: ReadonlySet<string>,
  { id, key, name }: { readonly id: RecordId; readonly key: string; readonly name: string },
  formula: string | undefined,
): readonly UsedIn[] {
  return naming.has(id) ? [{ table, id, key, name, formula: formula ?? "" }] : [];
}

function startUse(
  { id, state, group, people }: ModelRecords["start"][number],
  naming: ReadonlySet<string>,
  records: ModelRecords,
): readonly UsedIn[] {
  const [where, who] = [
    records.state.find((each) => each.id === state),
    records.modelGroup.find((each) => each.id === group),
  ];
  if (!naming.has(id) || where === undefined || who === undefined) return [];
  return [
    { table: "start", id: where.id, key: where.key, name: `${who.name}, ${where.name}`, formula: people },
  ];
}

function measureUses(
  id: RecordId,
  naming: ReadonlySet<string>,
  { measure, measureEffect }: ModelRecords,
): readonly UsedIn[] {
  return inOrder(measure).flatMap((each) =>
    measureEffect
      .filter((effect) => effect.measure === each.id && (effect.parameter === id || naming.has(effect.id)))
      .slice(0, 1)
      .map((effect) => ({
        table: "measure",
        id: each.id,
        key: each.key,
        name: each.name,
        formula: effect.by,
      })),
  );
}
