import type { RecordId } from "../../core/base/index.ts";
import { mentionsIn, parseExpression } from "../../core/model/index.ts";
import type { FlowRecord, ParameterRecord } from "../../core/study/index.ts";
import type { ModelRecords } from "./model-records.ts";

/** The parameters and levels that a formula names; none where it is no formula. */
function namesInFormula(formula: string | undefined): readonly string[] {
  if (formula === undefined) return [];
  const parsed = parseExpression(formula);
  if (!parsed.ok) return [];
  return mentionsIn(parsed.value).flatMap(({ kind, name }) => (kind === "name" ? [name] : []));
}

/** Every name that the formulas of a model use, with these flows in it. */
export function usedNames(records: ModelRecords, flows: readonly FlowRecord[]): ReadonlySet<string> {
  const formulas = [
    ...records.start.map((each) => each.people),
    ...records.fund.map((each) => each.starts),
    ...records.level.flatMap((each) => [each.formula, each.starts]),
    ...flows.flatMap((each) => [each.formula, each.places, each.carriesShare]),
    ...records.fundFlow.map((each) => each.formula),
    ...records.watched.flatMap((each) => [each.formula, each.threshold]),
    ...records.regroup.map((each) => each.condition),
    ...records.measureEffect.map((each) => each.by),
  ];
  return new Set(formulas.flatMap(namesInFormula));
}

/** The parameters that a flow's formulas mean, for any of the groups that it moves. */
export function parametersOfFlow(flow: FlowRecord, records: ModelRecords): readonly ParameterRecord[] {
  const groups = flow.groups ?? records.modelGroup.map(({ id }) => id);
  const meant = [
    ...namesInFormula(flow.formula).flatMap((name) => parametersMeant(name, groups, records)),
    // Places and the share that money goes by are the same for all groups.
    ...[flow.places, flow.carriesShare]
      .flatMap(namesInFormula)
      .flatMap((name) => parametersMeant(name, undefined, records)),
  ];
  return [...new Set(meant)];
}

/**
 * The parameters that a name means: in a formula that is computed for some groups, each group's own where it has one and
 * the common one for those that have none; else the one of exactly that name.
 */
export function parametersMeant(
  name: string,
  groups: readonly RecordId[] | undefined,
  records: ModelRecords,
): readonly ParameterRecord[] {
  const [key, groupKey] = name.split(".");
  const named = records.parameter.filter((each) => each.key === key);
  const common = named.filter(({ group }) => group === undefined);
  if (groupKey !== undefined) {
    const of = records.modelGroup.find((each) => each.key === groupKey)?.id;
    return named.filter(({ group }) => group !== undefined && group === of);
  }
  if (groups === undefined) return common;
  const own = named.filter(({ group }) => group !== undefined && groups.includes(group));
  const without = groups.some((group) => !own.some((each) => each.group === group));
  return without ? [...own, ...common] : own;
}
