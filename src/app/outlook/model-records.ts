import {
  type Account,
  account,
  type Clash,
  clash,
  type Estimate,
  estimate,
  type FlowRecord,
  type FundFlowRecord,
  type FundRecord,
  flow,
  fund,
  fundFlow,
  type LevelRecord,
  level,
  type Measure,
  type MeasureEffect,
  type ModelGroup,
  measure,
  measureEffect,
  modelGroup,
  type OutlookFrame,
  outlook,
  type ParameterRecord,
  parameter,
  type Regroup,
  regroup,
  type Scenario,
  type Start,
  type StateOfMembers,
  scenario,
  start,
  state,
  type Watched,
  watched,
} from "../../core/study/index.ts";
import type { RecordReader } from "../store.ts";

/** The records that a model, its grounds and its outlook are made of, by table; the order of a list carries no meaning. */
export interface ModelRecords {
  readonly modelGroup: readonly ModelGroup[];
  readonly state: readonly StateOfMembers[];
  readonly start: readonly Start[];
  readonly fund: readonly FundRecord[];
  readonly level: readonly LevelRecord[];
  readonly flow: readonly FlowRecord[];
  readonly fundFlow: readonly FundFlowRecord[];
  readonly parameter: readonly ParameterRecord[];
  readonly watched: readonly Watched[];
  readonly clash: readonly Clash[];
  readonly account: readonly Account[];
  readonly estimate: readonly Estimate[];
  readonly outlook: readonly OutlookFrame[];
  readonly measure: readonly Measure[];
  readonly measureEffect: readonly MeasureEffect[];
  readonly scenario: readonly Scenario[];
  readonly regroup: readonly Regroup[];
}

const tables = {
  modelGroup,
  state,
  start,
  fund,
  level,
  flow,
  fundFlow,
  parameter,
  watched,
  clash,
  account,
  estimate,
  outlook,
  measure,
  measureEffect,
  scenario,
  regroup,
};

/** The names of the tables that a model, its grounds and its outlook are made of. */
export const modelTables: ReadonlySet<string> = new Set(Object.values(tables).map(({ name }) => name));

/** Read the records of the model once. */
export function readModelRecords(study: RecordReader): ModelRecords {
  return {
    modelGroup: study.all(modelGroup),
    state: study.all(state),
    start: study.all(start),
    fund: study.all(fund),
    level: study.all(level),
    flow: study.all(flow),
    fundFlow: study.all(fundFlow),
    parameter: study.all(parameter),
    watched: study.all(watched),
    clash: study.all(clash),
    account: study.all(account),
    estimate: study.all(estimate),
    outlook: study.all(outlook),
    measure: study.all(measure),
    measureEffect: study.all(measureEffect),
    scenario: study.all(scenario),
    regroup: study.all(regroup),
  };
}

/** Tell whether a study has a model at all; one without is whole. */
export function hasModel(records: ModelRecords): boolean {
  const {
    modelGroup: groups,
    state: states,
    flow: flows,
    level: levels,
    fund: funds,
    parameter: all,
  } = records;
  return [groups, states, flows, levels, funds, all].some((list) => list.length > 0);
}

/** Records in the order their researcher gave them; where two have one place, by id, so that the order is always the same. */
export function inOrder<T extends { readonly id: string; readonly position: number }>(
  records: readonly T[],
): readonly T[] {
  return [...records].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
