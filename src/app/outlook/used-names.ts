import { mentionsIn, parseExpression } from "../../core/model/index.ts";
import type { FlowRecord, ParameterRecord } from "../../core/study/index.ts";
import type { ModelRecords } from "./model-records.ts";

/** The parameters and levels that a formula names; none where it is no formula. */
export function namesInFormula(formula: string | undefined): readonly string[] {
  if (formula === undefined) return [];
  const parsed = parseExpression(formula);
  if (!parsed.ok) return [];
  return mentionsIn(parsed.value).flatMap(({ kind, name }) => (kind === "name" ? [name] : []));
}

/** The formulas of a flow. */
export function formulasOfFlow(flow: FlowRecord): readonly (string | undefined)[] {
  return [flow.formula, flow.places, flow.carriesShare];
}

/** Every name that the formulas of a model use, with these flows in it. */
export function usedNames(records: ModelRecords, flows: readonly FlowRecord[]): ReadonlySet<string> {
  const formulas = [
    ...records.start.map((each) => each.people),
    ...records.fund.map((each) => each.starts),
    ...records.level.flatMap((each) => [each.formula, each.starts]),
    ...flows.flatMap(formulasOfFlow),
    ...records.fundFlow.map((each) => each.formula),
    ...records.watched.flatMap((each) => [each.formula, each.threshold]),
    ...records.regroup.map((each) => each.condition),
    ...records.measureEffect.map((each) => each.by),
  ];
  return new Set(formulas.flatMap(namesInFormula));
}

/** The parameters that a flow's formulas mean, for any of the groups that it moves. */
export function parametersOfFlow(flow: FlowRecord, records: ModelRecords): readonly ParameterRecord[] {
  const named = new Set(formulasOfFlow(flow).flatMap(namesInFormula));
  const groups = flow.groups ?? records.modelGroup.map(({ id }) => id);
  const keyOf = new Map(records.modelGroup.map(({ id, key }) => [id, key]));
  return records.parameter.filter(({ key, group }) => {
    if (group === undefined) return named.has(key);
    return named.has(`${key}.${keyOf.get(group)}`) || (named.has(key) && groups.includes(group));
  });
}
