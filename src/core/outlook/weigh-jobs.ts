import { varianceOf } from "../base/index.ts";
import type { DefinitionNumbers, ScenarioNumbers } from "./outlook-numbers.ts";
import type { OutlookPlan } from "./outlook-plan.ts";
import type { OutlookRuns } from "./outlook-runs.ts";
import { blockSize } from "./stratified.ts";

/** A piece of the weighing of runs that were done; it carries the values it needs, and can be done alone and anywhere. */
export type WeighJob =
  /** How often and when the definitions came true, under everything. */
  | ({ readonly kind: "passages" } & PassagesToWeigh)
  /** The fan of one series, and what the scenarios change of it at the horizon. */
  | {
      readonly kind: "fan";
      readonly runs: number;
      readonly series: Float64Array;
      readonly horizon: Float64Array;
      readonly scenarios: readonly Float64Array[];
    }
  /** How far some outcomes follow each of some inputs, and what knowing it could be worth for choosing an option. */
  | {
      readonly kind: "carriers";
      readonly of: "main" | "fates";
      readonly inputs: readonly Input[];
      readonly outcomes: readonly Float64Array[];
      readonly options: readonly Float64Array[];
    }
  /** How far some outcomes follow some inputs together. */
  | {
      readonly kind: "together";
      readonly inputs: readonly Input[];
      readonly outcomes: readonly Float64Array[];
    };

/** First passages by definition. */
export interface PassagesToWeigh {
  readonly baseline: readonly Int16Array[];
  readonly accounts: readonly Uint8Array[];
  readonly scenarios: readonly (readonly Int16Array[])[];
  readonly corners: readonly { readonly on: readonly string[]; readonly passages: readonly Int16Array[] }[];
  readonly variants: readonly (readonly Int16Array[])[];
}

/** Something that varies from run to run. */
export interface Input {
  readonly is: "parameter" | "clash";
  readonly id: string;
  readonly values: Float64Array | Uint8Array;
}

/** What came of a piece of the weighing. */
export type WeighPart =
  | {
      readonly kind: "passages";
      readonly definitions: readonly WeighedDefinition[];
      /** For each scenario. */
      readonly scenarios: readonly ScenarioNumbers["definitions"][];
    }
  | {
      readonly kind: "fan";
      readonly months: readonly (readonly number[])[];
      readonly changes: readonly (readonly [number, number, number])[];
    }
  | {
      readonly kind: "carriers";
      readonly of: "main" | "fates";
      /** For each input: its share in each outcome, NaN for one that never changes; and what knowing it could be worth. */
      readonly inputs: readonly WeighedInput[];
    }
  | { readonly kind: "together"; readonly shares: readonly number[] };

/** A definition with what does not rest on regressions. */
export type WeighedDefinition = Omit<DefinitionNumbers, "stepError" | "carriers" | "assumedShare">;

/** An input with the shares of variance that follow it. */
export interface WeighedInput {
  readonly is: "parameter" | "clash";
  readonly id: string;
  readonly shares: readonly number[];
  readonly worth: number;
}

/** Inputs that are weighed in one piece: few enough that threads end together, enough that the outcomes are sent seldom. */
const inputsInPiece = 8;

/** Runs that regressions are made on: an error of a share of variance of 0.01 is small beside what such shares are used for. */
const mostRegressed = 8 * blockSize;

/** Cut the weighing into pieces, the longest first. */
export function weighJobs(plan: OutlookPlan, runs: OutlookRuns): readonly WeighJob[] {
  const { baseline, scenarios, corners, variants, fates } = runs;
  const regressed = Math.min(baseline.runs, mostRegressed);
  const inputs = beginnings(inputsOf(runs), regressed);
  const happened = baseline.passages.map((months) => happenings(months.subarray(0, regressed)));
  const horizons = baseline.series.map((values) => values.slice(values.length - baseline.runs));
  const regressedHorizons = horizons.map((values) => values.slice(0, regressed));
  const assumed = new Set(plan.assumed);
  const pieces = Array.from({ length: Math.ceil(inputs.length / inputsInPiece) }, (_, at) =>
    inputs.slice(at * inputsInPiece, (at + 1) * inputsInPiece),
  );
  return [
    {
      kind: "together",
      inputs: inputs.filter(({ is, id }) => is === "parameter" && assumed.has(id)),
      outcomes: happened,
    },
    {
      kind: "passages",
      baseline: baseline.passages,
      accounts: baseline.accounts,
      scenarios: scenarios.map(({ passages }) => passages),
      corners: corners.map(({ on, passages }) => ({ on, passages })),
      variants: variants.map(({ passages }) => passages),
    },
    ...baseline.series.map((series, at) => ({
      kind: "fan" as const,
      runs: baseline.runs,
      series,
      horizon: horizons[at] ?? new Float64Array(),
      scenarios: scenarios.map(({ horizon }) => horizon[at] ?? new Float64Array()),
    })),
    ...pieces.map((piece) => ({
      kind: "carriers" as const,
      of: "main" as const,
      inputs: piece,
      outcomes: [...happened, ...regressedHorizons],
      options: optionsOf(plan, runs),
    })),
    {
      kind: "carriers",
      of: "fates",
      inputs: beginnings(inputs, fates[0]?.values.length ?? 0),
      outcomes: fates.map(({ values }) => values),
      options: [],
    },
  ];
}

/** The first definition that is no early sign: what questions are weighed by; -1 where there is none. */
export function leadingDefinition({ baseline }: OutlookPlan): number {
  return baseline.definitions.findIndex(({ earlySign }) => earlySign !== true);
}

/** 1 in the runs in which it came true, and 0 in the others. */
export function happenings(passages: Int16Array): Float64Array {
  return Float64Array.from(passages, (month) => (month >= 0 ? 1 : 0));
}

/** Doing nothing and each scenario are options; each is worth 1 less in the runs in which it ends in regrouping. */
function optionsOf(plan: OutlookPlan, { baseline, scenarios }: OutlookRuns): readonly Float64Array[] {
  const leading = leadingDefinition(plan);
  if (leading < 0 || scenarios.length === 0) return [];
  const sideRuns = Math.min(mostRegressed, scenarios[0]?.passages[leading]?.length ?? 0);
  return [baseline, ...scenarios].map(({ passages }) => {
    const months = (passages[leading] ?? new Int16Array()).subarray(0, sideRuns);
    return Float64Array.from(months, (month) => (month >= 0 ? -1 : 0));
  });
}

/** Every parameter and clash that is not the same in all runs. */
function inputsOf({ baseline: { spec, parameters, accounts } }: OutlookRuns): readonly Input[] {
  const all: readonly Input[] = [
    ...spec.model.parameters.map(({ id }, at) => ({
      is: "parameter" as const,
      id,
      values: parameters[at] ?? new Float64Array(),
    })),
    ...spec.draws.clashes.map(({ id }, at) => ({
      is: "clash" as const,
      id,
      values: accounts[at] ?? new Uint8Array(),
    })),
  ];
  return all.filter(({ values }) => varianceOf(values) > 0);
}

function beginnings(inputs: readonly Input[], runs: number): readonly Input[] {
  return inputs.map((input) => ({ ...input, values: input.values.slice(0, runs) }));
}
