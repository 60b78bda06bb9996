// Measures one ensemble of a model as large as a starter may be (60 stocks, 120 flows, 120 months), and whole outlooks: of such a model, and of
// the invented sample.
// Run: node bench/outlook.ts
import { cpus, loadavg } from "node:os";
import type { Seed } from "../src/core/base/index.ts";
import { type Flow, type Model, people } from "../src/core/model/index.ts";
import {
  type EnsembleSpec,
  type OutlookEffort,
  type OutlookPlan,
  outlookWork,
  outlookWorker,
  runEnsemble,
  stepError,
  usualEffort,
} from "../src/core/outlook/index.ts";
import { outlooksOnThreads } from "../src/node/computing/index.ts";
import { sampleOutlook } from "./sample-outlook.ts";
import { starterOutlook } from "./starter-outlook.ts";

const runs = 10_000;
const spec = largeOutlook();
const times: number[] = [];
for (let i = 0; i < 5; i++) {
  const from = performance.now();
  const done = runEnsemble(spec);
  times.push(performance.now() - from);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  if (i === 0) {
    const error = stepError(done.value);
    console.log(
      `step error of the series: ${error.ok ? error.value.series.map((each) => each.toExponential(1)) : "none"}`,
    );
  }
}
const [median = 0] = times.toSorted((a, b) => a - b).slice(2);
console.log(
  `${runs.toLocaleString("en")} runs, 60 stocks, 120 flows, 120 months, one thread: ${Math.round(median)} ms (median of 5), ` +
    `${Math.round((1000 * runs) / median).toLocaleString("en")} runs/s on ${cpus()[0]?.model ?? "an unknown processor"}`,
);

const sample = sampleOutlook();
const plans: readonly (readonly [string, OutlookPlan, OutlookEffort])[] = [
  ["as large as a starter's", starterOutlook(), usualEffort],
  ["of the sample", sample.plan, sample.effort],
  ["of the sample", sample.plan, { ...sample.effort, runs: usualEffort.runs }],
];
for (const [name, plan, effort] of plans) {
  const { scenarios, corners, variants } = plan;
  console.log(
    `a whole outlook ${name}: ${effort.runs.toLocaleString("en")} runs and ${effort.sideRuns.toLocaleString("en")} beside them, ` +
      `${scenarios.length} scenarios, ${corners.length} corners, ${variants.length} variants`,
  );
  console.log(`  piece by piece on one thread: ${timesByKind(plan, effort)}`);
  for (const threads of [1, 2]) console.log(`  ${await onThreads(threads, plan, effort)}`);
}

async function onThreads(threads: number, plan: OutlookPlan, effort: OutlookEffort): Promise<string> {
  const outlooks = outlooksOnThreads({ threads });
  const [from, busyFrom] = [performance.now(), process.cpuUsage()];
  const done = await outlooks.numbersOf(plan, effort);
  const took = (performance.now() - from) / 1000;
  const busy = busySeconds(busyFrom);
  await outlooks.close();
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return (
    `${threads} thread${threads === 1 ? "" : "s"}: ${took.toFixed(1)} s, ` +
    `${busy.toFixed(1)} s of all processors (checksum ${done.value.checksum}; load ${loadavg()[0]?.toFixed(1)})`
  );
}

/** Processor time since then: on a machine that others use too, it tells more than the clock on the wall. */
function busySeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** How many pieces of each kind there are, and how much processor time they take in all, in milliseconds. */
function timesByKind(plan: OutlookPlan, effort: OutlookEffort): string {
  const took = new Map<string, { readonly pieces: number; readonly ms: number }>();
  const worker = outlookWorker(plan, effort);
  const work = outlookWork(plan, effort);
  const timed = <T>(kind: string, what: () => T): T => {
    const from = process.cpuUsage();
    const result = what();
    const { pieces, ms } = took.get(kind) ?? { pieces: 0, ms: 0 };
    took.set(kind, { pieces: pieces + 1, ms: ms + busySeconds(from) * 1000 });
    return result;
  };
  for (let step = work.next(); step.done !== true; ) {
    const parts = step.value.map((job) => {
      const part = timed(job.kind, () => worker(job));
      if (!part.ok) throw new Error(JSON.stringify(part.error));
      return part.value;
    });
    step = timed("joining", () => work.next(parts));
  }
  return [...took].map(([kind, { pieces, ms }]) => `${pieces} × ${kind} ${Math.round(ms)} ms`).join(", ");
}

function largeOutlook(): EnsembleSpec {
  const groups = Array.from({ length: 6 }, (_, i) => ({ id: `g${i}`, name: `Group ${i}` }));
  const starts = Object.fromEntries(groups.map(({ id }) => [id, "size"]));
  const states = Array.from({ length: 10 }, (_, i) => ({ id: `s${i}`, name: `State ${i}`, starts }));
  const flows = Array.from({ length: 20 }, (_, i): Flow => {
    const rate = i % 4 === 0 ? `rate${i} * (1 - pull / 2)` : `rate${i}`;
    const [from, to] = [`s${i % 10}`, `s${(i * 3 + 1) % 10}`];
    return { id: `f${i}`, name: `Flow ${i}`, from, to, groups: "all", moves: { by: "rate", rate } };
  });
  const rates = flows.map((_, i) => ({ id: `rate${i}`, name: `Rate ${i}`, unit: "1/month" }));
  const model: Model = {
    groups,
    states,
    funds: [],
    levels: [
      { kind: "changing", id: "pull", name: "Pull", unit: "share", starts: "first", change: "-rate1 * pull" },
    ],
    flows,
    fundFlows: [],
    parameters: [
      { id: "size", name: "Size", unit: "people" },
      { id: "first", name: "First", unit: "share" },
      ...rates,
    ],
  };
  return {
    model,
    draws: {
      clashes: [],
      parameters: model.parameters.map(({ id, unit }) => ({
        parameter: id,
        stream: `record-${id}`,
        spread: {
          kind: "one",
          of:
            unit === "people"
              ? { kind: "lognormal", mu: 6, sigma: 0.5 }
              : { kind: "beta", alpha: 2.5, beta: unit === "share" ? 2.5 : 80 },
        },
      })),
    },
    definitions: [
      {
        id: "R1",
        name: "Mass",
        rung: "reorganisation",
        condition: "people(s9) >= size * 3",
        forMonths: 6,
        indicators: ["none"],
        settledBy: "none",
      },
    ],
    series: [0, 3, 6, 9].map((i) => ({
      id: `s${i}`,
      name: `State ${i}`,
      formula: `people(s${i})`,
      unit: people,
    })),
    runs,
    seed: 1 as Seed,
    months: 120,
    stepsPerMonth: 1,
    changes: [],
  };
}
