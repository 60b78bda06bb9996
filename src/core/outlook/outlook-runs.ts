import { joinChecksums } from "./checksum.ts";
import type { Ensemble } from "./ensemble-spec.ts";
import { joinBlocks } from "./join-blocks.ts";
import { type FateRuns, type LeftOver, type RunPart, runsOfVariants, type SideRuns } from "./outlook-jobs.ts";
import type { OutlookEffort, OutlookPlan } from "./outlook-plan.ts";
import type { StepError } from "./step-error.ts";

/** All runs of an outlook, put together. */
export interface OutlookRuns {
  readonly baseline: Ensemble;
  /** In the order of the plan, over the first of the baseline's runs. */
  readonly scenarios: readonly {
    readonly passages: readonly Int16Array[];
    readonly horizon: readonly Float64Array[];
  }[];
  readonly corners: readonly (SideRuns & { readonly on: readonly string[] })[];
  /** In the order of the plan; those that draw what others do have the same runs. */
  readonly variants: readonly Pick<SideRuns, "passages">[];
  readonly fates: readonly FateRuns[];
  readonly steps: StepError;
  readonly leftOver: LeftOver;
  readonly checksum: string;
}

/** Put the pieces of the runs together; `parts` stand in the order of their jobs, whoever did them. */
export function joinRuns(
  plan: OutlookPlan,
  { runs, sideRuns }: OutlookEffort,
  parts: readonly RunPart[],
): OutlookRuns {
  const main = partsOf(parts, "main");
  const ensemble = joinBlocks(
    { ...plan.baseline, runs },
    main.map((part) => part.baseline),
  );
  const [steps] = partsOf(parts, "steps");
  const [fates] = partsOf(parts, "fates");
  if (steps === undefined || fates === undefined) throw new Error("Not all pieces of an outlook were done");
  const [scenarios, corners, variants] = [
    partsOf(parts, "scenario"),
    partsOf(parts, "corners"),
    partsOf(parts, "variant"),
  ];
  const besides = [fates, ...scenarios, ...corners, ...variants];
  const residues = [ensemble.leftOver, ...besides.map(({ leftOver }) => leftOver)];
  const own = { passages: ensemble.passages.map((months) => months.slice(0, sideRuns)) };
  return {
    baseline: ensemble,
    scenarios,
    corners,
    variants: runsOfVariants(plan).map((at) => variants.find((each) => each.at === at) ?? own),
    fates: fates.cells,
    steps: steps.steps,
    leftOver: {
      people: Math.max(...residues.map(({ people }) => people)),
      money: Math.max(...residues.map(({ money }) => money)),
    },
    checksum: joinChecksums([...main, ...besides].map(({ checksum }) => checksum)),
  };
}

/** The parts of one kind, in their order. */
export function partsOf<Part extends { readonly kind: string }, Kind extends Part["kind"]>(
  parts: readonly Part[],
  kind: Kind,
): readonly Extract<Part, { readonly kind: Kind }>[] {
  return parts.filter((part): part is Extract<Part, { readonly kind: Kind }> => part.kind === kind);
}
