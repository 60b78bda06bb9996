import { isSeed } from "../../core/base/index.ts";
import { blockSize, type OutlookEffort } from "../../core/outlook/index.ts";
import type { OutlookFrame } from "../../core/study/index.ts";
import type { Trouble } from "../outlook-views.ts";
import type { ModelRecords } from "./model-records.ts";

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

const noFrame =
  "Nobody has said from which day and how far the study looks ahead. Set the base date, the horizon and the runs.";

function wrongIn(frame: OutlookFrame): readonly string[] {
  const { horizonMonths, runs, seed, stepsPerMonth, statedCoverage, smallestCell } = frame;
  return [
    ...(horizonMonths >= 1 ? [] : ["The horizon must be one month away at least."]),
    ...(runs >= 1 ? [] : ["There must be runs. Ten thousand are usual."]),
    ...(stepsPerMonth >= 1 ? [] : ["There must be one step a month at least."]),
    ...(isSeed(seed) ? [] : ["The seed must be a whole number of at most fifteen digits."]),
    ...(statedCoverage > 0 && statedCoverage < 1
      ? []
      : ["What a stated range covers lies between 0 and 1, such as 0.9."]),
    ...(smallestCell >= 3 ? [] : ["No published cell may count fewer than three."]),
  ];
}
