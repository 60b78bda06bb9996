import { type DraftPlan, type DraftRunner, draftErrorText, draftRunner } from "../../core/outlook/index.ts";
import type { DraftAnswer, DraftOrder } from "./draft-desk.ts";

// On a thread of its own, so that the finger never waits for the runs. It knows a plan and numbers, and nothing of a study.
const held: { run?: DraftRunner } = {};

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.is === "plan") {
    held.run = draftRunner(data.plan, data.farthest);
    return;
  }
  const { run } = held;
  if (run === undefined) return;
  const done = run(data.order.change, data.order.ask);
  const answer: DraftAnswer = done.ok
    ? { order: data.order, numbers: done.value }
    : { order: data.order, trouble: draftErrorText(done.error) };
  postMessage(answer);
});

/** What the page says to the worker: the plan once, then order after order. */
export type ToWorker =
  | { readonly is: "plan"; readonly plan: DraftPlan; readonly farthest: number }
  | { readonly is: "order"; readonly order: DraftOrder };
