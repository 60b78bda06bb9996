import { isNonEmpty } from "../../core/base/index.ts";
import {
  type LaidModel,
  layChanges,
  type ParameterChange,
  parseUnit,
  plain,
} from "../../core/model/index.ts";
import type { RegroupDefinition, ScenarioPlan, WatchedSeries } from "../../core/outlook/index.ts";
import type { Measure, MeasureEffect, Regroup, Watched } from "../../core/study/index.ts";
import { type Said, saidModelError, say } from "../said/index.ts";
import type { Gathering } from "./gather-flows.ts";
import { inOrder, type ModelRecords } from "./model-records.ts";
import type { NotModelled } from "./not-modelled.ts";

/** What is asked of a model: its definitions of regrouping, what is watched, and what policies and events would change. */
export interface AskedOfModel {
  /** By the ids of their records. */
  readonly definitions: readonly RegroupDefinition[];
  /** By the ids of their records. */
  readonly series: readonly WatchedSeries[];
  /** Each measure and shock alone, then the scenarios; by the ids of their records. */
  readonly scenarios: readonly ScenarioPlan[];
  /** Effects of measures on what is not in the model. */
  readonly notModelled: readonly NotModelled[];
}

/** Gather what is asked of a model, and check it against the model where that is laid out. */
export function askOfModel(
  records: ModelRecords,
  laid: LaidModel | undefined,
  gathering: Gathering,
): AskedOfModel {
  const asking: Asking = { records, laid, gathering, notModelled: [] };
  const measures = inOrder(records.measure);
  const changesOf = new Map(measures.map((each) => [each.id, changesOfMeasure(each, asking)]));
  const together = inOrder(records.scenario).map(({ id, key, measures: chosen }): ScenarioPlan => {
    if (chosen.some((each) => !changesOf.has(each)))
      gathering.tell({
        ...say("scenario-measure-gone", { key }),
        at: { table: "scenario", id },
      });
    return { id, changes: chosen.flatMap((each) => changesOf.get(each) ?? []) };
  });
  return {
    definitions: inOrder(records.regroup).flatMap((each) => definitionOf(each, asking)),
    series: inOrder(records.watched).flatMap((each) => seriesOf(each, asking)),
    scenarios: [...measures.map(({ id }) => ({ id, changes: changesOf.get(id) ?? [] })), ...together],
    notModelled: asking.notModelled,
  };
}

interface Asking {
  readonly records: ModelRecords;
  readonly laid: LaidModel | undefined;
  readonly gathering: Gathering;
  readonly notModelled: NotModelled[];
}

function definitionOf(record: Regroup, { laid, gathering }: Asking): readonly RegroupDefinition[] {
  const { id, key, name, rung, condition, forMonths, byMonth, earlySign, indicators, settledBy } = record;
  const at = { table: "regroup", id };
  const tell = (said: Said): void => gathering.tell({ ...said, at });
  const laidOut = laid?.watch(key, condition, plain);
  if (laidOut?.ok === false)
    for (const error of laidOut.error) gathering.tell({ ...saidModelError(error), at });
  if (forMonths < 1) tell(say("definition-no-month", { key }));
  if (!isNonEmpty(indicators)) {
    tell(say("definition-no-indicator", { key }));
    return [];
  }
  return [
    {
      id,
      name,
      rung,
      condition,
      forMonths,
      indicators,
      settledBy,
      ...(byMonth !== undefined && { byMonth }),
      ...(earlySign === true && { earlySign }),
    },
  ];
}

function seriesOf(record: Watched, { laid, gathering }: Asking): readonly WatchedSeries[] {
  const { id, key, name, formula, threshold } = record;
  const at = { table: "watched", id };
  const unit = parseUnit(record.unit);
  if (!unit.ok) {
    gathering.tell({ ...say("watched-unit", { key, unit: record.unit }), at });
    return [];
  }
  const laidOut = laid?.watch(key, formula, unit.value);
  if (laidOut?.ok === false)
    for (const error of laidOut.error) gathering.tell({ ...saidModelError(error), at });
  // A plain number is taken as being in the unit of what is watched.
  if (threshold !== undefined && !isPlainNumber(threshold)) {
    const place = { part: "watched formula", id: key, field: "threshold" } as const;
    const before = laid?.before(place, threshold, unit.value);
    if (before?.ok === false)
      for (const error of before.error) gathering.tell({ ...saidModelError(error), at });
  }
  return [{ id, name, formula, unit: unit.value }];
}

function isPlainNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function changesOfMeasure(measure: Measure, asking: Asking): readonly ParameterChange[] {
  const effects = asking.records.measureEffect.filter((each) => each.measure === measure.id);
  return inOrderOfEffect(effects).flatMap((effect) => changeOf(effect, measure, asking));
}

// Effects of one measure on one parameter: first what sets it, then what multiplies, then what adds; else by id.
function inOrderOfEffect(effects: readonly MeasureEffect[]): readonly MeasureEffect[] {
  const places = { to: 0, times: 1, plus: 2 };
  return effects.toSorted((a, b) => places[a.how] - places[b.how] || (a.id < b.id ? -1 : 1));
}

function changeOf(effect: MeasureEffect, measure: Measure, asking: Asking): readonly ParameterChange[] {
  const { laid, gathering, notModelled } = asking;
  const at = { table: "measureEffect", id: effect.id };
  const parameter = gathering.names.nameOf(effect.parameter);
  if (parameter === undefined) {
    gathering.tell({ ...say("effect-parameter-gone", { key: measure.key }), at });
    return [];
  }
  if (laid !== undefined && laid.unitOfParameter(parameter) === undefined) {
    const why = `What it changes (“${parameter}”) is not in the model.`;
    const because = { is: "nothing-to-change", names: [parameter] } as const;
    notModelled.push({ at, name: measure.name, why, because });
    return [];
  }
  const { fromMonth, overMonths, untilMonth } = measure;
  const change: ParameterChange = {
    parameter,
    how: effect.how,
    by: effect.by,
    fromMonth,
    overMonths,
    ...(untilMonth !== undefined && { untilMonth }),
  };
  const laidOut = laid === undefined ? undefined : layChanges(laid, [change]);
  if (laidOut?.ok === false)
    for (const error of laidOut.error)
      gathering.tell({ ...say("measure-told", { key: measure.key, what: saidModelError(error) }), at });
  return [change];
}
