import { joinChecksums } from "./checksum.ts";
import type { Ensemble } from "./ensemble-spec.ts";
import { joinBlocks } from "./join-blocks.ts";
import type { FateRuns, LeftOver, RunPart, SideRuns, Sketch } from "./outlook-jobs.ts";
import type { OutlookEffort, OutlookPlan } from "./outlook-plan.ts";
import type { StepError } from "./step-error.ts";

/** All runs of an outlook, put together. */
export interface OutlookRuns {
  readonly baseline: Ensemble;
  /** In the order of the plan, over the same runs as the baseline. */
  readonly scenarios: readonly Pick<Sketch, "passages" | "horizon">[];
  readonly corners: readonly (SideRuns & { readonly on: readonly string[] })[];
  readonly variants: readonly SideRuns[];
  readonly fates: readonly FateRuns[];
  readonly steps: StepError;
  readonly leftOver: LeftOver;
  readonly checksum: string;
}

/** Put the pieces of the runs together; `parts` stand in the order of their jobs, whoever did them. */
export function joinRuns(
  { baseline, scenarios }: OutlookPlan,
  { runs }: OutlookEffort,
  parts: readonly RunPart[],
): OutlookRuns {
  const main = partsOf(parts, "main");
  const ensemble = joinBlocks(
    { ...baseline, runs },
    main.map((part) => part.baseline),
  );
  const [steps] = partsOf(parts, "steps");
  const [fates] = partsOf(parts, "fates");
  if (steps === undefined || fates === undefined) throw new Error("Not all pieces of an outlook were done");
  const [corners, variants] = [partsOf(parts, "corners"), partsOf(parts, "variant")];
  const residues = [
    ensemble.leftOver,
    ...main.flatMap((part) => part.scenarios.map(({ leftOver }) => leftOver)),
    ...[fates, ...corners, ...variants].map(({ leftOver }) => leftOver),
  ];
  return {
    baseline: ensemble,
    scenarios: scenarios.map((_, at) => joinSketches(main.flatMap((part) => part.scenarios[at] ?? []))),
    corners,
    variants,
    fates: fates.cells,
    steps: steps.steps,
    leftOver: {
      people: Math.max(...residues.map(({ people }) => people)),
      money: Math.max(...residues.map(({ money }) => money)),
    },
    checksum: joinChecksums([...main, fates, ...corners, ...variants].map(({ checksum }) => checksum)),
  };
}

function joinSketches(sketches: readonly Sketch[]): Pick<Sketch, "passages" | "horizon"> {
  const [first] = sketches;
  return {
    passages: (first?.passages ?? []).map((_, at) =>
      Int16Array.from(sketches.flatMap(({ passages }) => [...(passages[at] ?? [])])),
    ),
    horizon: (first?.horizon ?? []).map((_, at) =>
      Float64Array.from(sketches.flatMap(({ horizon }) => [...(horizon[at] ?? [])])),
    ),
  };
}

/** The parts of one kind, in their order. */
export function partsOf<Part extends { readonly kind: string }, Kind extends Part["kind"]>(
  parts: readonly Part[],
  kind: Kind,
): readonly Extract<Part, { readonly kind: Kind }>[] {
  return parts.filter((part): part is Extract<Part, { readonly kind: Kind }> => part.kind === kind);
}
