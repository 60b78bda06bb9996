import type { Json, RecordId } from "../../core/base/index.ts";
import {
  account,
  clash,
  estimate,
  flow,
  fund,
  fundFlow,
  type judgement,
  level,
  measure,
  measureEffect,
  modelGroup,
  outlook,
  parameter,
  question,
  regroup,
  scenario,
  start,
  state,
  type Table,
  watched,
} from "../../core/study/index.ts";

/** The tables whose records are the parts of a model and its outlook, in the order in which one would write them down. */
export const partTables = [
  modelGroup,
  state,
  start,
  fund,
  level,
  flow,
  fundFlow,
  parameter,
  clash,
  account,
  estimate,
  watched,
  outlook,
  measure,
  measureEffect,
  scenario,
  regroup,
  question,
] as const;

/** A table of which a part can be put into the model. */
export type PartTable = (typeof partTables)[number]["name"];

/** A table of which a part can be taken out; a signed judgement is never changed, only taken back. */
export type RemovableTable = PartTable | (typeof judgement)["name"];

/**
 * One change of a model: a part is put there or taken out.
 *
 * `put` without an id, or with one such as `new:hidden`, makes a new part, else it changes the fields that are given;
 * `null` clears one. Wherever a part is referred to, `new:hidden` means the part of that name in the same change.
 */
export type PartChange =
  | { readonly do: "put"; readonly table: PartTable; readonly id?: string; readonly values: PartValues }
  | { readonly do: "remove"; readonly table: RemovableTable; readonly id: string };

/** Fields of a part by their names; `null` clears. */
export interface PartValues {
  readonly [field: string]: Json;
}

/** What a change made. */
export interface ModelChanged {
  /** The records that names such as `new:hidden` became, by what stands after the colon. */
  readonly ids: Readonly<Record<string, RecordId>>;
  /** The record of each change, in their order. */
  readonly parts: readonly RecordId[];
}

/** The name of a new part within one change. */
export const newPart = /^new:([A-Za-z0-9_.:-]{1,80})$/;

/** Find a table of parts by its name. */
export function partTable(name: string): Table | undefined {
  return partTables.find((each) => each.name === name);
}

/** What a table's part is called in a sentence. */
export const partWords: Readonly<Record<RemovableTable, string>> = {
  modelGroup: "group",
  state: "state",
  start: "start",
  fund: "fund",
  level: "level",
  flow: "flow",
  fundFlow: "fund flow",
  parameter: "parameter",
  clash: "clash",
  account: "account",
  estimate: "estimate",
  watched: "watched number",
  outlook: "outlook",
  measure: "measure",
  measureEffect: "effect of a measure",
  scenario: "scenario",
  regroup: "definition of regrouping",
  question: "question",
  judgement: "judgement",
};
