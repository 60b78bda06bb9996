import { varianceOf } from "../base/index.ts";
import type { Carrier, OutlookNumbers, ParameterWorth } from "./outlook-numbers.ts";
import type { OutlookPlan } from "./outlook-plan.ts";
import { type OutlookRuns, partsOf } from "./outlook-runs.ts";
import { happenings, leadingDefinition, type WeighedInput, type WeighPart } from "./weigh-jobs.ts";

/** Put together what the runs say; `parts` stand in the order of their jobs, whoever did them. */
export function joinOutlook(
  plan: OutlookPlan,
  runs: OutlookRuns,
  parts: readonly WeighPart[],
): OutlookNumbers {
  const { baseline, steps } = runs;
  const { definitions, series, seed, months } = baseline.spec;
  const [passages] = partsOf(parts, "passages");
  const [together] = partsOf(parts, "together");
  const fans = partsOf(parts, "fan");
  const carriers = partsOf(parts, "carriers");
  if (passages === undefined || together === undefined) throw new Error("Not all runs were weighed");
  const inputs = carriers.flatMap((part) => (part.of === "main" ? part.inputs : []));
  const ofFates = carriers.flatMap((part) => (part.of === "fates" ? part.inputs : []));
  return {
    runs: baseline.runs,
    sideRuns: runs.fates[0]?.values.length ?? 0,
    seed,
    months,
    definitions: passages.definitions.map((definition, at) => ({
      ...definition,
      stepError: steps.shares[at] ?? Number.NaN,
      carriers: carriersOf(inputs, at),
      ...whereNumber("assumedShare", together.shares[at]),
    })),
    fans: series.map(({ id }, at) => ({
      id,
      months: fans[at]?.months ?? [],
      carriers: carriersOf(inputs, definitions.length + at),
      stepError: steps.series[at] ?? Number.NaN,
    })),
    fates: {
      runs: runs.fates[0]?.values.length ?? 0,
      cells: runs.fates.map(({ group, state, atBase, atHorizon }, at) => ({
        group,
        state,
        atBase,
        atHorizon,
        carriers: carriersOf(ofFates, at),
      })),
    },
    scenarios: plan.scenarios.map(({ id }, at) => ({
      id,
      definitions: passages.scenarios[at] ?? [],
      watched: series.map((watched, place) => ({
        id: watched.id,
        change: fans[place]?.changes[at] ?? [Number.NaN, Number.NaN, Number.NaN],
      })),
    })),
    questions: questionsOf(plan, runs, inputs),
    leftOver: runs.leftOver,
    checksum: runs.checksum,
  };
}

/** Inputs by their share in an outcome, the largest first, equal ones in the order of the model; none where it never changes. */
function carriersOf(inputs: readonly WeighedInput[], outcome: number): readonly Carrier[] {
  return inputs
    .map(({ is, id, shares }) => ({ is, id, share: shares[outcome] ?? Number.NaN }))
    .filter(({ share }) => !Number.isNaN(share))
    .sort((a, b) => b.share - a.share);
}

function questionsOf(
  plan: OutlookPlan,
  { baseline }: OutlookRuns,
  inputs: readonly WeighedInput[],
): readonly ParameterWorth[] {
  const leading = leadingDefinition(plan);
  const happened = happenings(baseline.passages[leading] ?? new Int16Array());
  const variance = varianceOf(happened);
  return inputs
    .filter(({ is, shares }) => is === "parameter" && !Number.isNaN(shares[leading] ?? Number.NaN))
    .map(({ id, shares, worth }) => ({
      parameter: id,
      couldMove: Math.sqrt((shares[leading] ?? 0) * variance),
      worth,
    }))
    .sort((a, b) => b.couldMove - a.couldMove);
}

function whereNumber<Key extends string>(key: Key, value = Number.NaN): { readonly [key in Key]?: number } {
  const held: { [key in Key]?: number } = {};
  if (!Number.isNaN(value)) held[key] = value;
  return held;
}
