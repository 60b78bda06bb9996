import { isSeed } from "../../core/base/index.ts";
import { blockSize, type OutlookEffort, type OutlookPlan } from "../../core/outlook/index.ts";
import type { OutlookFrame } from "../../core/study/index.ts";
import type { Trouble } from "../outlook-views.ts";
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
  if (frame === undefined) return { troubles: [{ text: noFrame }] };
  const at = (id: OutlookFrame["id"]) => ({ table: "outlook", id });
  const twice =
    other === undefined
      ? []
      : [{ text: "The study says twice how it looks ahead. Keep one of the two.", at: at(other.id) }];
  const wrong = wrongIn(frame).map((text) => ({ text, at: at(frame.id) }));
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
  const say = (numbers: number, what: string, fewer: string): readonly Trouble[] =>
    numbers <= mostKept
      ? []
      : [
          {
            text: `${what} over all months and runs are ${Math.ceil(numbers / 1e6)} million numbers; ${mostKept / 1e6} million can be kept at a time. Take ${fewer}.`,
          },
        ];
  return [
    ...say(watched, "The watched numbers", "fewer runs, a nearer horizon, or watch less"),
    ...say(fates, "All groups in all states", "a nearer horizon, or fewer groups or states"),
  ];
}

const noFrame =
  "Nobody has said from which day and how far the study looks ahead. Set the base date, the horizon and the runs.";

function wrongIn(frame: OutlookFrame): readonly string[] {
  const { horizonMonths, runs, seed, stepsPerMonth, statedCoverage, smallestCell } = frame;
  const most = outlookLimits;
  return [
    ...(horizonMonths >= 1 ? [] : ["The horizon must be one month away at least."]),
    ...(horizonMonths <= most.horizonMonths
      ? []
      : [`The horizon can be ${most.horizonMonths} months away at most.`]),
    ...(runs >= 1 ? [] : ["There must be runs. Ten thousand are usual."]),
    ...(runs <= most.runs ? [] : [`There can be ${most.runs} runs at most. Ten thousand are usual.`]),
    ...(stepsPerMonth >= 1 ? [] : ["There must be one step a month at least."]),
    ...(stepsPerMonth <= most.stepsPerMonth
      ? []
      : [`There can be ${most.stepsPerMonth} steps a month at most.`]),
    ...(isSeed(seed) ? [] : ["The seed must be a whole number of at most fifteen digits."]),
    ...(statedCoverage > 0 && statedCoverage < 1
      ? []
      : ["What a stated range covers lies between 0 and 1, such as 0.9."]),
    ...(smallestCell >= 3 ? [] : ["No published cell may count fewer than three."]),
  ];
}
