import { err, ok, type Result } from "../base/index.ts";
import type { EnsembleError } from "./ensemble-spec.ts";
import { joinOutlook } from "./join-outlook.ts";
import { type RunJob, type RunPart, runJobs } from "./outlook-jobs.ts";
import type { OutlookNumbers } from "./outlook-numbers.ts";
import type { OutlookEffort, OutlookPlan } from "./outlook-plan.ts";
import { joinRuns } from "./outlook-runs.ts";
import { jobRunner } from "./run-job.ts";
import { weigh } from "./weigh-job.ts";
import { type WeighJob, type WeighPart, weighJobs } from "./weigh-jobs.ts";

/** A piece of the work of an outlook: plain values, so that another thread can do it. */
export type OutlookJob = RunJob | WeighJob;

/** What came of it. */
export type OutlookPart = RunPart | WeighPart;

/** Does pieces of one outlook. */
export type OutlookWorker = (job: OutlookJob) => Result<OutlookPart, EnsembleError>;

/** Make a worker for an outlook; what it gives for a piece is the same wherever it works. */
export function outlookWorker(plan: OutlookPlan, effort: OutlookEffort): OutlookWorker {
  const run = jobRunner(plan, effort);
  return (job) => {
    switch (job.kind) {
      case "passages":
      case "fan":
      case "carriers":
      case "together":
        return ok(weigh(plan, job));
      default:
        return run(job);
    }
  };
}

/**
 * Go through the work of an outlook: it gives out lists of pieces, takes what came of them in the same order, and ends with the
 * numbers. First all runs, then their weighing.
 */
export function* outlookWork(
  plan: OutlookPlan,
  effort: OutlookEffort,
): Generator<readonly OutlookJob[], Result<OutlookNumbers, EnsembleError>, readonly OutlookPart[]> {
  const jobs = runJobs(plan, effort);
  if (!jobs.ok) return jobs;
  const runs = joinRuns(plan, effort, (yield jobs.value).filter(isRunPart));
  const weighed = (yield weighJobs(plan, runs)).filter((part) => !isRunPart(part));
  return ok(joinOutlook(plan, runs, weighed));
}

/** Compute an outlook on this thread, from beginning to end. */
export function computeOutlook(
  plan: OutlookPlan,
  effort: OutlookEffort,
): Result<OutlookNumbers, EnsembleError> {
  const worker = outlookWorker(plan, effort);
  const work = outlookWork(plan, effort);
  let step = work.next();
  while (step.done !== true) {
    const parts: OutlookPart[] = [];
    for (const job of step.value) {
      const part = worker(job);
      if (!part.ok) return err(part.error);
      parts.push(part.value);
    }
    step = work.next(parts);
  }
  return step.value;
}

const runKinds: ReadonlySet<string> = new Set<RunPart["kind"]>([
  "main",
  "steps",
  "fates",
  "scenario",
  "corners",
  "variant",
]);

function isRunPart(part: OutlookPart): part is RunPart {
  return runKinds.has(part.kind);
}
