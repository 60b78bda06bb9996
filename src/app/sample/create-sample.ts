import type { RecordId } from "../../core/base/index.ts";
import type { Desk } from "../desk.ts";
import { foundStudy } from "../found-study.ts";
import type { ReceivedText } from "../receive-text.ts";
import {
  codeTexts,
  holdBackPassages,
  makeClaims,
  stateQuantities,
  weighEvidence,
  writeMemos,
} from "./sample-claims.ts";
import { makeAttributes, makeFrame } from "./sample-frame.ts";
import { weighHypotheses } from "./sample-hypotheses.ts";
import type { SampleMaking } from "./sample-making.ts";
import { makeOutlook, signJudgements, writeBriefs } from "./sample-outlook.ts";
import { type SamplePlan, sampleIds, textOf } from "./sample-plan.ts";
import { takeSource } from "./sample-sources.ts";

/** What making the sample needs from outside. */
export interface SampleSteps {
  /** Read one of the plan's files, as an import would. */
  readonly read: (file: string) => Promise<ReceivedText>;
  /** Called now and then with how much is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Make the sample study in a new, empty one, through the use cases that a user has; give the plan's ids and their records.
 *
 * Rejects where a use case refuses or a quote is not found: the plan and the program then no longer fit together.
 */
export async function createSample(
  deps: Omit<Desk, "me">,
  plan: SamplePlan,
  { read, onProgress = () => {} }: SampleSteps,
): Promise<ReadonlyMap<string, RecordId>> {
  const [founder] = plan.members;
  if (founder === undefined) throw new Error("The sample's plan names nobody who works in the study");
  const me = foundStudy(deps.open, deps.randomBytes, {
    title: textOf(plan.study, "title"),
    founder: textOf(founder, "name"),
  });
  const making: SampleMaking = { desk: { ...deps, me }, plan, ids: sampleIds() };
  makeFrame(making);
  for (const [at, planned] of plan.sources.entries()) {
    takeSource(making, planned, await read(textOf(planned, "file")));
    onProgress((0.3 * (at + 1)) / plan.sources.length);
  }
  const steps = [
    makeAttributes,
    codeTexts,
    makeClaims,
    weighEvidence,
    stateQuantities,
    holdBackPassages,
    writeMemos,
    weighHypotheses,
    makeOutlook,
    writeBriefs,
    signJudgements,
  ];
  for (const [at, step] of steps.entries()) {
    // Awaited even where nothing is waited for, so that a progress line is drawn between steps that each take seconds.
    await step(making);
    onProgress(0.3 + (0.7 * (at + 1)) / steps.length);
  }
  return making.ids.all();
}
