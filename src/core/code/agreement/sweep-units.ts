import type { UnitRange, UnitText } from "./compared-units.ts";

/** What is told on the way through a text: ranges as they begin and end, and the runs of units in between, all alike. */
export interface SweepSteps<Range extends Pick<UnitRange, "from" | "to">> {
  begin(range: Range): void;
  end(range: Range): void;
  /** `turn` counts the turns of the text from 0; it is 0 where units stand alone. */
  run(from: number, to: number, turn: number): void;
}

/** Go through the units of a text once; the cost is that of sorting the ends of the ranges. */
export function sweepUnits<Range extends Pick<UnitRange, "from" | "to">>(
  { size, turnEnds }: Pick<UnitText, "size" | "turnEnds">,
  ranges: readonly Range[],
  steps: SweepSteps<Range>,
): void {
  const edges = edgesOf(ranges);
  let [at, turn] = [0, 0];
  const runTo = (to: number): void => {
    for (;;) {
      while (turnEnds !== undefined && turn < turnEnds.length && (turnEnds[turn] ?? 0) <= at) turn++;
      const stop = Math.min(to, turnEnds?.[turn] ?? size);
      if (stop <= at) return;
      steps.run(at, stop, turn);
      at = stop;
    }
  };
  for (const { place, range, begins } of edges) {
    runTo(place);
    if (begins) steps.begin(range);
    else steps.end(range);
  }
  runTo(size);
}

interface Edge<Range> {
  readonly place: number;
  readonly range: Range;
  readonly begins: boolean;
}

// Ends come before beginnings, so that ranges that only touch are not open together.
function edgesOf<Range extends Pick<UnitRange, "from" | "to">>(
  ranges: readonly Range[],
): readonly Edge<Range>[] {
  return ranges
    .flatMap((range): readonly Edge<Range>[] => [
      { place: range.from, range, begins: true },
      { place: range.to, range, begins: false },
    ])
    .sort((a, b) => a.place - b.place || Number(a.begins) - Number(b.begins));
}
