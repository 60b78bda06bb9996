import type { RecordId } from "../../core/base/index.ts";
import {
  type Level,
  layOutModel,
  type Model,
  type ModelError,
  type Parameter,
} from "../../core/model/index.ts";
import type { AnyRef, FlowRecord, LevelRecord, ParameterRecord } from "../../core/study/index.ts";
import type { Trouble } from "../outlook-views.ts";
import { saidModelError, say } from "../said/index.ts";
import { flowOf, fundFlowOf, type Gathering } from "./gather-flows.ts";
import { type AskedOfModel, askOfModel } from "./gather-questions.ts";
import { hasSwitch, type ModelNames, namesOf, switchNameOf } from "./model-names.ts";
import { inOrder, type ModelRecords } from "./model-records.ts";
import { type NotModelled, parametersWithNumbers, sortFlows } from "./not-modelled.ts";
import { usedNames } from "./used-names.ts";

/**
 * The model that the records describe, whatever state they are in, and all that keeps it from being run.
 *
 * Its parts are named by their keys. Definitions, watched numbers, scenarios and switches' flows go by the ids of their
 * records.
 */
export interface GatheredModel extends AskedOfModel {
  readonly model: Model;
  /** Which record a name of the model is of; a switch (`on_arrest`) is of its flow. */
  readonly recordByName: ReadonlyMap<string, AnyRef>;
  /** The parameters of the model by their names in it, without the switches. */
  readonly parameters: readonly { readonly name: string; readonly record: ParameterRecord }[];
  /** The flows that are run without and with them, or drawn on or off. */
  readonly switches: readonly { readonly name: string; readonly flow: FlowRecord }[];
  readonly notModelled: readonly NotModelled[];
  readonly troubles: readonly Trouble[];
}

/** Gather the model out of its records; a proposed change can so be looked at before it is made. */
export function modelOf(records: ModelRecords): GatheredModel {
  const names = namesOf(records);
  const troubles: Trouble[] = [...names.troubles];
  const gathering: Gathering = { names, tell: (trouble) => void troubles.push(trouble) };
  const { run, notModelled } = sortFlows(records);
  const parameters = parametersOf(records, run, names);
  const switches = run.filter(hasSwitch).map((flow) => ({ name: switchNameOf(flow), flow }));
  const model: Model = {
    groups: inOrder(records.modelGroup).map(({ key, name }) => ({ id: key, name })),
    states: statesOf(records, gathering),
    funds: inOrder(records.fund).map(({ key, name, starts }) => ({ id: key, name, starts })),
    levels: inOrder(records.level).flatMap((each) => levelOf(each, gathering)),
    flows: run.flatMap((each) => flowOf(each, gathering)),
    fundFlows: inOrder(records.fundFlow).flatMap((each) => fundFlowOf(each, gathering)),
    parameters: [
      ...parameters.map(
        ({ name, record }): Parameter => ({ id: name, name: record.name, unit: record.unit }),
      ),
      ...switches.map(
        ({ name, flow }): Parameter => ({ id: name, name: `Whether “${flow.name}” is on`, unit: "1" }),
      ),
    ],
  };
  const laid = layOutModel(model);
  if (!laid.ok) troubles.push(...laid.error.flatMap((error) => troubleOf(error, records, names)));
  const asked = askOfModel(records, laid.ok ? laid.value : undefined, gathering);
  return {
    model,
    recordByName: names.recordByName,
    parameters,
    switches,
    ...asked,
    notModelled: [...notModelled, ...asked.notModelled],
    troubles,
  };
}

/** The parameters to be drawn: those with a number, and those that something in the model needs all the same. */
function parametersOf(
  records: ModelRecords,
  run: readonly FlowRecord[],
  { nameOf }: ModelNames,
): GatheredModel["parameters"] {
  const numbered = parametersWithNumbers(records);
  const used = usedNames(records, run);
  return inOrder(records.parameter).flatMap((record) => {
    const name = nameOf(record.id);
    const wanted = numbered.has(record.id) || used.has(record.key) || (name !== undefined && used.has(name));
    return wanted && name !== undefined ? [{ name, record }] : [];
  });
}

function statesOf(records: ModelRecords, { tell }: Gathering): Model["states"] {
  const groups = inOrder(records.modelGroup);
  const known = new Set<RecordId>(groups.map(({ id }) => id));
  return inOrder(records.state).map(({ id, key, name }) => {
    const starts = records.start.filter((each) => each.state === id);
    for (const each of starts)
      if (!known.has(each.group))
        tell({
          ...say("start-group-gone", { key }),
          at: { table: "start", id: each.id },
        });
    const entries = groups.flatMap((group): readonly (readonly [string, string])[] => {
      const own = starts.filter((each) => each.group === group.id).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const [first, second] = own;
      if (second !== undefined)
        tell({
          ...say("start-twice", { key, group: group.key }),
          at: { table: "start", id: second.id },
        });
      return first === undefined ? [] : [[group.key, first.people]];
    });
    return { id: key, name, starts: Object.fromEntries(entries) };
  });
}

function levelOf(record: LevelRecord, { tell }: Gathering): readonly Level[] {
  const { id, key, name, unit, formula, how, starts, least, most } = record;
  if (how === "computed") return [{ kind: "computed", id: key, name, unit, is: heldWithin(record) }];
  if (starts === undefined) {
    tell({
      ...say("level-without-start", { key }),
      at: { table: "level", id },
    });
    return [];
  }
  const bounds = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
  return [{ kind: "changing", id: key, name, unit, starts, change: formula, ...bounds }];
}

function heldWithin({ formula, least, most }: LevelRecord): string {
  const above = least === undefined ? formula : `max(${formula}, ${numberText(least)})`;
  return most === undefined ? above : `min(${above}, ${numberText(most)})`;
}

// The language of formulas has no sign within a number.
function numberText(value: number): string {
  return value < 0 ? `(-${-value})` : `${value}`;
}

/** What the model says is wrong, with the record it is about; a name taken twice was told before. */
function troubleOf(error: ModelError, records: ModelRecords, names: ModelNames): readonly Trouble[] {
  const { problem, at } = error;
  if (problem.type === "NameTaken") return [];
  const said = saidModelError(error);
  const place = startAt(error, records, names) ?? names.recordByName.get(at.id);
  return [place === undefined ? said : { ...said, at: place }];
}

function startAt({ at }: ModelError, records: ModelRecords, { nameOf }: ModelNames): AnyRef | undefined {
  const group = at.part === "state" ? at.field?.match(/^start of (.+)$/)?.[1] : undefined;
  if (group === undefined) return undefined;
  const found = records.start.find((each) => nameOf(each.state) === at.id && nameOf(each.group) === group);
  return found && { table: "start", id: found.id };
}
