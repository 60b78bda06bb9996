import { type Bench, benchIn, tickingClock } from "./small-study.ts";

/** The clock is asked once for each action that is signed and once for each note, so it is where a crash can be put. */
export function crashingBench(root: string): {
  readonly bench: Bench;
  readonly crashAfter: (asked: number) => void;
} {
  const clock = tickingClock();
  let left = Number.POSITIVE_INFINITY;
  const bench = benchIn(root, () => {
    if (left-- <= 0) throw new Error("The process was killed here");
    return clock();
  });
  return { bench, crashAfter: (asked) => (left = asked) };
}
