import type { RecordId } from "../../../core/base/index.ts";
import type { ModelRecords } from "../model-records.ts";

/** A record id that a test can read. */
export function idOf(name: string): RecordId {
  // Just made to have the form of one: letters that ids do not use are taken out.
  return name
    .toLowerCase()
    .replaceAll(/[^0-9a-hjkmnp-tv-z]/g, "")
    .padEnd(20, "0")
    .slice(0, 20) as RecordId;
}

const me = idOf("member me");

/** No records at all. */
export const noRecords: ModelRecords = {
  modelGroup: [],
  state: [],
  start: [],
  fund: [],
  level: [],
  flow: [],
  fundFlow: [],
  parameter: [],
  watched: [],
  clash: [],
  account: [],
  estimate: [],
  outlook: [],
  measure: [],
  measureEffect: [],
  scenario: [],
  regroup: [],
};

type ListOf<T extends keyof ModelRecords> = ModelRecords[T][number];

/** A parameter with its unit; `key.group` is the one of a group. */
export function aParameter(name: string, unit: string, position = 0): ListOf<"parameter"> {
  const [key = "", group] = name.split(".");
  return {
    id: idOf(`p ${name}`),
    key,
    name: `How much ${name}`,
    unit,
    position,
    ...(group !== undefined && { group: idOf(`g ${group}`) }),
  };
}

/** A range that somebody judged and signed. */
export function aJudgement(
  name: string,
  low: number,
  high: number,
  parts: Partial<ListOf<"estimate">> = {},
): ListOf<"estimate"> {
  return {
    id: idOf(`e ${name}`),
    parameter: idOf(`p ${name}`),
    warrant: "judgement",
    given: "value",
    low,
    high,
    coverage: 0.9,
    scale: "ln",
    judge: me,
    judgedAt: 1_546_300_800_000,
    reason: "Read against the transcripts",
    ...parts,
  };
}

/** A flow of everybody by a rate, from one state to another. */
export function aFlow(
  key: string,
  from: string,
  to: string,
  formula: string,
  parts: Partial<ListOf<"flow">> = {},
): ListOf<"flow"> {
  return {
    id: idOf(`f ${key}`),
    key,
    name: `They go: ${key}`,
    from: idOf(`s ${from}`),
    to: idOf(`s ${to}`),
    by: "rate",
    formula,
    runs: "always",
    position: 0,
    ...parts,
  };
}

/**
 * Two groups that hide, are held or fight on; everything of it can be replaced.
 *
 * `found` is judged, the number who hide is judged, one flow is only said to be possible.
 */
export function smallRecords(parts: Partial<ModelRecords> = {}): ModelRecords {
  const group = (key: string, position: number) => ({
    id: idOf(`g ${key}`),
    key,
    name: key,
    groups: [],
    position,
  });
  const stateOf = (key: string, position: number) => ({ id: idOf(`s ${key}`), key, name: key, position });
  return {
    ...noRecords,
    modelGroup: [group("core", 0), group("rest", 1)],
    state: [stateOf("hidden", 0), stateOf("held", 1), stateOf("remnant", 2)],
    start: [
      { id: idOf("start core"), state: idOf("s hidden"), group: idOf("g core"), people: "size * core_share" },
      {
        id: idOf("start rest"),
        state: idOf("s hidden"),
        group: idOf("g rest"),
        people: "size * (1 - core_share)",
      },
    ],
    flow: [
      aFlow("arrest", "hidden", "held", "found"),
      aFlow("fight", "hidden", "remnant", "fighting", { position: 1 }),
      aFlow("flee", "held", "remnant", "fleeing", { position: 2, runs: "corner" }),
    ],
    parameter: [
      aParameter("size", "people"),
      aParameter("core_share", "share", 1),
      aParameter("found", "1/month", 2),
      aParameter("found.core", "1/month", 3),
      aParameter("fighting", "1/month", 4),
      aParameter("fleeing", "1/month", 5),
      aParameter("enough", "people", 6),
    ],
    estimate: [
      aJudgement("size", 3000, 9000),
      aJudgement("core_share", 0.05, 0.2, { scale: "logit" }),
      aJudgement("found", 0.01, 0.05),
      aJudgement("found.core", 0.02, 0.08),
      aJudgement("fighting", 0.005, 0.03),
      aJudgement("fleeing", 0.001, 0.004),
      aJudgement("enough", 500, 500),
    ],
    outlook: [
      {
        id: idOf("outlook"),
        base: { from: "2018-12-31" } as ListOf<"outlook">["base"],
        horizonMonths: 24,
        runs: 1024,
        seed: 7,
        stepsPerMonth: 1,
        cutOff: { from: "2018-12-31" } as ListOf<"outlook">["cutOff"],
        statedCoverage: 0.9,
        smallestCell: 3,
      },
    ],
    watched: [
      {
        id: idOf("w remnant"),
        key: "remnant_size",
        name: "Those who fight on",
        formula: "people(remnant)",
        unit: "people",
        threshold: "enough",
        position: 0,
      },
    ],
    regroup: [
      {
        id: idOf("r mass"),
        key: "mass",
        name: "Mass",
        rung: "reorganisation",
        condition: "people(remnant) >= enough",
        forMonths: 6,
        indicators: ["camps are seen again"],
        settledBy: "two published counts",
        position: 0,
      },
    ],
    measure: [
      {
        id: idOf("m search"),
        key: "search",
        name: "Search harder",
        kind: "measure",
        inferred: false,
        fromMonth: 6,
        overMonths: 6,
        position: 0,
      },
    ],
    measureEffect: [
      {
        id: idOf("effect search"),
        measure: idOf("m search"),
        parameter: idOf("p found"),
        how: "times",
        by: "2",
      },
    ],
    ...parts,
  };
}
