import { useEffect, useRef, useState } from "react";
import type { ReadyDraft } from "../../app/views.ts";
import type { DraftAsk, DraftChange, DraftNumbers, DraftPlan } from "../../core/outlook/index.ts";
import type { ToWorker } from "./draft-worker.ts";

/** One picture that is wanted. */
export interface DraftOrder {
  readonly change: DraftChange;
  readonly ask: DraftAsk;
}

/** What came of an order: numbers, or in words why there are none. */
export interface DraftAnswer {
  readonly order: DraftOrder;
  readonly numbers?: DraftNumbers;
  readonly trouble?: string;
}

/** Runs drafts elsewhere: one at a time, and of those that were wanted meanwhile only the last. */
interface DraftDesk {
  readonly want: (order: DraftOrder) => void;
  readonly close: () => void;
}

/**
 * How far a draft can look ahead, in months: half as far again as the study, five years more at least, as far as any study can.
 */
export function farthestOf({ baseline }: DraftPlan): number {
  return Math.min(600, Math.max(baseline.months + 60, Math.ceil(baseline.months * 1.5)));
}

/** The newest answer to what is wanted; the one before stays until it comes. Nothing runs while nothing is wanted. */
export function useDraftRuns(
  ready: ReadyDraft | undefined,
  order: DraftOrder | undefined,
): DraftAnswer | undefined {
  const [answer, setAnswer] = useState<DraftAnswer>();
  const desk = useRef<DraftDesk>(undefined);
  const isWanted = order !== undefined;
  useEffect(() => {
    if (ready === undefined || !isWanted) return;
    const opened = openDesk(ready.plan, setAnswer);
    desk.current = opened;
    return () => {
      opened.close();
      desk.current = undefined;
      setAnswer(undefined);
    };
  }, [ready, isWanted]);
  useEffect(() => {
    if (order !== undefined && ready !== undefined) desk.current?.want(order);
  }, [order, ready]);
  return answer;
}

function openDesk(plan: DraftPlan, onAnswer: (answer: DraftAnswer) => void): DraftDesk {
  const worker = new Worker(new URL("./draft-worker.ts", import.meta.url), { type: "module" });
  const tell = (message: ToWorker): void => worker.postMessage(message);
  const held: { running?: DraftOrder | undefined; next?: DraftOrder | undefined } = {};
  const run = (order: DraftOrder): void => {
    held.running = order;
    held.next = undefined;
    tell({ is: "order", order });
  };
  worker.addEventListener("message", ({ data }: MessageEvent<DraftAnswer>) => {
    held.running = undefined;
    if (held.next !== undefined) run(held.next);
    onAnswer(data);
  });
  tell({ is: "plan", plan, farthest: farthestOf(plan) });
  return {
    want: (order) => {
      if (held.running === undefined) run(order);
      else held.next = order;
    },
    close: () => worker.terminate(),
  };
}
