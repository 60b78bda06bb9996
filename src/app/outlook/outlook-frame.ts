import { isSeed } from "../../core/base/index.ts";
import { blockSize, type OutlookEffort, type OutlookPlan } from "../../core/outlook/index.ts";
import type { OutlookFrame } from "../../core/study/index.ts";
import type { Trouble } from "../outlook-views.ts";
import { type Said, say } from "../said/index.ts";
import type { ModelRecords } from "./model-records.ts";

/** Limits of how a study may look ahead, so that a slip cannot keep a machine busy for a day. */
export const outlookLimits = {
  runs: 200 * blockSize,
  horizonMonths: 600,
  stepsPerMonth: 8,
} as const;

/** How the study looks ahead, and what is wrong with that; without one there is a model and no outlook. */
export function frameOf({ outlook }: ModelRecords): {
  readonly frame?: OutlookFrame;
  readonly troubles: readonly Trouble[];
} {
  const [frame, other] = outlook.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (frame === undefined) return { troubles: [say("frame-none")] };
  const at = (id: OutlookFrame["id"]) => ({ table: "outlook", id });
  const twice = other === undefined ? [] : [{ ...say("frame-twice"), at: at(other.id) }];
  const wrong = wrongIn(frame).map((said) => ({ ...said, at: at(frame.id) }));
  return { frame, troubles: [...twice, ...wrong] };
}

/** How much is computed: the runs in whole blocks; fewer for what is computed many times over. */
export function effortOf({ runs }: OutlookFrame): OutlookEffort {
  const whole = Math.ceil(runs / blockSize) * blockSize;
  return { runs: whole, sideRuns: Math.min(whole, sideBlocks * blockSize) };
}

const sideBlocks = 4;

/** Numbers that may be kept at a time, for every watched number, or every group in every state, in all months and runs. */
const mostKept = 100_000_000;

/** What an outlook would keep beyond the memory of a usual machine: whoever runs out of it loses the server too. */
export function sizeTroubles({ baseline }: OutlookPlan, effort: OutlookEffort): readonly Trouble[] {
  const { months, series, model } = baseline;
  const kept = (lines: number, runs: number): number => lines * (months + 1) * runs;
  const watched = kept(series.length, effort.runs);
  const fates = kept(model.groups.length * model.states.length, effort.sideRuns);
  const told = (numbers: number, code: "too-much-watched" | "too-much-fates"): readonly Trouble[] =>
    numbers <= mostKept
      ? []
      : [say(code, { millions: String(Math.ceil(numbers / 1e6)), most: String(mostKept / 1e6) })];
  return [...told(watched, "too-much-watched"), ...told(fates, "too-much-fates")];
}

function wrongIn(frame: OutlookFrame): readonly Said[] {
  const { horizonMonths, runs, seed, stepsPerMonth, statedCoverage, smallestCell } = frame;
  const most = outlookLimits;
  return [
    ...(horizonMonths >= 1 ? [] : [say("frame-horizon-least")]),
    ...(horizonMonths <= most.horizonMonths
      ? []
      : [say("frame-horizon-most", { most: String(most.horizonMonths) })]),
    ...(runs >= 1 ? [] : [say("frame-no-runs")]),
    ...(runs <= most.runs ? [] : [say("frame-runs-most", { most: String(most.runs) })]),
    ...(stepsPerMonth >= 1 ? [] : [say("frame-steps-least")]),
    ...(stepsPerMonth <= most.stepsPerMonth
      ? []
      : [say("frame-steps-most", { most: String(most.stepsPerMonth) })]),
    ...(isSeed(seed) ? [] : [say("frame-seed")]),
    ...(statedCoverage > 0 && statedCoverage < 1 ? [] : [say("frame-coverage")]),
    ...(smallestCell >= 3 ? [] : [say("frame-cell")]),
  ];
}
