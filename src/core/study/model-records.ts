import {
  count,
  label,
  number,
  oneOf,
  optional,
  ownedBy,
  ref,
  refs,
  structure,
  token,
  words,
} from "./fields.ts";
import { type RecordOf, table } from "./table.ts";

// The model as its researcher edits it. A `key` is the name that formulas use; it is unique among all keys of the study.

/** Kinds of member that the model takes together. */
export const modelGroup = table("modelGroup", {
  key: token(),
  name: words(),
  groups: refs("group"),
  position: number(),
});

/** What may have become of members. */
export const state = table("state", {
  key: token(),
  name: words(),
  means: optional(words()),
  position: number(),
  /** Where it was put in the drawing of the model, from left to right; absent where the drawing lays it out by itself. */
  drawn: optional(structure<DrawnAt>(isDrawnAt)),
});

/** A place in a drawing, in its own units. */
export interface DrawnAt {
  readonly x: number;
  readonly y: number;
}

/** How many of a group are in a state at the base date: a formula of parameters alone, in people. */
export const start = table("start", {
  state: ownedBy("state"),
  group: ref("modelGroup"),
  people: label(),
});

/** An amount of money that somebody holds; `starts` is a formula of parameters alone. */
export const fund = table("fund", {
  key: token(),
  name: words(),
  starts: label(),
  position: number(),
});

/** Something that is neither people nor money: a network between 0 and 1, the pull of a name, a share. */
export const level = table("level", {
  key: token(),
  name: words(),
  how: oneOf("computed", "changing"),
  unit: label(),
  /** What it is, where it is computed; else how much it grows in a month. */
  formula: label(),
  /** Where it begins, if it changes month by month. */
  starts: optional(label()),
  least: optional(number()),
  most: optional(number()),
  /** Levels are computed in this order within a step. */
  position: number(),
});

/** People who move from one state to another, or in or out of the model. */
export const flow = table("flow", {
  key: token(),
  name: words(),
  from: optional(ref("state")),
  to: optional(ref("state")),
  /** Absent for all groups. */
  groups: optional(refs("modelGroup")),
  /** The group they belong to from then on. */
  becomes: optional(ref("modelGroup")),
  by: oneOf("rate", "amount", "places", "stages"),
  /** The rate (1/month), the amount (people/month) or the mean (months); absent where the flow is not modelled. */
  formula: optional(label()),
  /** How many places a month there are, where it goes by places (people/month). */
  places: optional(label()),
  stages: optional(count()),
  /** Money that goes with those who move. */
  carriesFrom: optional(ref("fund")),
  carriesTo: optional(ref("fund")),
  carriesShare: optional(label()),
  /**
   * `always`: part of every run. A flow of which is only said that it may be is run without and with it and reported as
   * bounds (`corner`), drawn on or off (`on-or-off`), or listed as not modelled.
   */
  runs: oneOf("always", "corner", "on-or-off", "not-modelled"),
  /** In which share of the runs it is on. */
  shareOn: optional(number()),
  /** The claims that say people move so. */
  claims: optional(refs("claim")),
  note: optional(words()),
  position: number(),
});

/** Money that moves by itself: spent, seized, earned, passed on. */
export const fundFlow = table("fundFlow", {
  key: token(),
  name: words(),
  from: optional(ref("fund")),
  to: optional(ref("fund")),
  by: oneOf("rate", "amount"),
  formula: label(),
  claims: optional(refs("claim")),
  position: number(),
});

/** A number that the model needs and does not know; what it may be stands in its estimates. */
export const parameter = table("parameter", {
  key: token(),
  /** Absent for all groups alike; else its name in the model is the key, a dot, and the key of the group. */
  group: optional(ref("modelGroup")),
  name: words(),
  unit: label(),
  definition: optional(words()),
  position: number(),
});

/** A number that is watched over the months: a formula of the model, drawn as a fan. */
export const watched = table("watched", {
  key: token(),
  name: words(),
  formula: label(),
  unit: label(),
  /** A level of it that matters, drawn into the picture, and what it is called. */
  threshold: optional(label()),
  thresholdName: optional(words()),
  position: number(),
});

function isDrawnAt(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value).toSorted().join(" ");
  return (
    names === "x y" &&
    Object.values(value).every((each) => Number.isInteger(each) && Math.abs(each) <= 100_000)
  );
}

export type ModelGroup = RecordOf<typeof modelGroup>;
export type StateOfMembers = RecordOf<typeof state>;
export type Start = RecordOf<typeof start>;
export type FundRecord = RecordOf<typeof fund>;
export type LevelRecord = RecordOf<typeof level>;
export type FlowRecord = RecordOf<typeof flow>;
export type FundFlowRecord = RecordOf<typeof fundFlow>;
export type ParameterRecord = RecordOf<typeof parameter>;
export type Watched = RecordOf<typeof watched>;
