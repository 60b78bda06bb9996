// Measures one ensemble of a model as large as a starter may be (60 stocks, 120 flows, 120 months), and a whole outlook.
// Run: node bench/outlook.ts
import { cpus } from "node:os";
import type { Seed } from "../src/core/base/index.ts";
import { type Flow, type Model, people } from "../src/core/model/index.ts";
import {
  type EnsembleSpec,
  outlookWork,
  outlookWorker,
  runEnsemble,
  stepError,
  usualEffort,
} from "../src/core/outlook/index.ts";
import { outlooksOnThreads } from "../src/node/computing/index.ts";
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

const plan = starterOutlook();
console.log(`a whole outlook, piece by piece on one thread: ${timesByKind()}`);
for (const threads of [1, 2]) {
  const outlooks = outlooksOnThreads({ threads });
  const [from, busyFrom] = [performance.now(), process.cpuUsage()];
  const done = await outlooks.numbersOf(plan, usualEffort);
  const took = (performance.now() - from) / 1000;
  const busy = busySeconds(busyFrom);
  await outlooks.close();
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  console.log(
    `a whole outlook of ${usualEffort.runs.toLocaleString("en")} runs with 4 scenarios, 2 corners and 12 variants, ` +
      `${threads} thread${threads === 1 ? "" : "s"}: ${took.toFixed(1)} s, ` +
      `${busy.toFixed(1)} s of all processors (checksum ${done.value.checksum})`,
  );
}

/** Processor time since then: on a machine that others use too, it tells more than the clock on the wall. */
function busySeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** How much processor time each kind of piece takes in all, in milliseconds. */
function timesByKind(): string {
  const took = new Map<string, number>();
  const worker = outlookWorker(plan, usualEffort);
  const work = outlookWork(plan, usualEffort);
  const timed = <T>(kind: string, what: () => T): T => {
    const from = process.cpuUsage();
    const result = what();
    took.set(kind, (took.get(kind) ?? 0) + busySeconds(from) * 1000);
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
  return [...took].map(([kind, ms]) => `${kind} ${Math.round(ms)} ms`).join(", ");
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
