import { err, ok, type Result } from "../base/index.ts";
import type { DrawPlan } from "./draw-plan.ts";
import type { EnsembleError } from "./ensemble-spec.ts";
import type { FateCell } from "./outlook-numbers.ts";
import type { OutlookEffort, OutlookPlan } from "./outlook-plan.ts";
import type { BlockRuns } from "./run-block.ts";
import type { StepError } from "./step-error.ts";
import { blockSize } from "./stratified.ts";

/** A piece of the runs of an outlook; plain values. Each can be done alone, anywhere and in any order. */
export type RunJob =
  /** One block of the baseline. */
  | { readonly kind: "main"; readonly block: number }
  /** The first two blocks with half the step. */
  | { readonly kind: "steps" }
  /** Where everybody is. */
  | { readonly kind: "fates" }
  /** The side runs of one scenario on the baseline's draws, by its place in the plan. */
  | { readonly kind: "scenario"; readonly at: number }
  /** The side runs with some corners on. */
  | { readonly kind: "corners"; readonly on: readonly string[] }
  /** The side runs of one variant, by its place in the plan. */
  | { readonly kind: "variant"; readonly at: number };

/** What came of a piece of the runs. */
export type RunPart =
  | {
      readonly kind: "main";
      readonly baseline: BlockRuns;
      readonly checksum: string;
    }
  | (SideRuns & {
      readonly kind: "scenario";
      readonly at: number;
      /** The values of each series at the horizon. */
      readonly horizon: readonly Float64Array[];
    })
  | { readonly kind: "steps"; readonly steps: StepError }
  | {
      readonly kind: "fates";
      readonly cells: readonly FateRuns[];
      readonly leftOver: LeftOver;
      readonly checksum: string;
    }
  | (SideRuns & { readonly kind: "corners"; readonly on: readonly string[] })
  | (SideRuns & { readonly kind: "variant"; readonly at: number });

/** The largest residues of the two ledgers. */
export type LeftOver = BlockRuns["leftOver"];

/** What is kept of runs that are compared with the baseline and not looked at themselves. */
export interface SideRuns {
  readonly passages: readonly Int16Array[];
  readonly leftOver: LeftOver;
  readonly checksum: string;
}

/** How many of a group are in a state, with the values at the horizon of each run. */
export interface FateRuns extends Omit<FateCell, "carriers"> {
  readonly values: Float64Array;
}

const mostCorners = 4;

/** Cut the runs of an outlook into pieces; what is wrong with the plan as a whole is said here. */
export function runJobs(
  plan: OutlookPlan,
  { runs }: OutlookEffort,
): Result<readonly RunJob[], EnsembleError> {
  const { baseline, corners, scenarios } = plan;
  if (corners.length > mostCorners)
    return err({
      type: "Draws",
      texts: [
        `${corners.length} flows are to be run without and with them; at most ${mostCorners} can be. Let some be on in a share of the runs instead.`,
      ],
    });
  const drawn = new Set(baseline.draws.parameters.map(({ parameter }) => parameter));
  for (const corner of corners)
    if (!drawn.has(corner.switch))
      return err({
        type: "Draws",
        texts: [`A flow cannot be switched on: the plan of draws has no parameter “${corner.switch}”.`],
      });
  const blocks = Number.isInteger(runs) ? Math.max(1, Math.ceil(runs / blockSize)) : 1;
  return ok([
    ...Array.from({ length: blocks }, (_, block) => ({ kind: "main", block }) as const),
    { kind: "steps" },
    { kind: "fates" },
    ...scenarios.map((_, at) => ({ kind: "scenario", at }) as const),
    ...combinations(corners.map(({ id }) => id)).map((on) => ({ kind: "corners", on }) as const),
    ...[...new Set(runsOfVariants(plan))].flatMap((at) => (at < 0 ? [] : [{ kind: "variant", at } as const])),
  ]);
}

/** For each variant, the place of the first with the same draws, whose runs are its own; -1 for the draws of the baseline. */
export function runsOfVariants({ baseline, variants }: OutlookPlan): readonly number[] {
  const texts = variants.map(({ draws }) => textOf(draws));
  const own = textOf(baseline.draws);
  return texts.map((text) => (text === own ? -1 : texts.indexOf(text)));
}

// Endless numbers have no JSON, and would look alike.
function textOf(draws: DrawPlan): string {
  return JSON.stringify(draws, (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value,
  );
}

/** Every choice of some of the ids but that of none, in the order of counting in binary. */
function combinations(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** ids.length - 1 }, (_, before) =>
    ids.filter((_, at) => ((before + 1) >> at) & 1),
  );
}
