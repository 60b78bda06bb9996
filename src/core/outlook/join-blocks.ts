import type { Ensemble, EnsembleSpec } from "./ensemble-spec.ts";
import type { BlockRuns, EndsHeld } from "./run-block.ts";
import { blockSize } from "./stratified.ts";

/** Join the blocks of an ensemble, in whatever order they were run. */
export function joinBlocks(spec: EnsembleSpec, blocks: readonly BlockRuns[]): Ensemble {
  const { runs } = spec;
  const inOrder = [...blocks].sort((a, b) => a.block - b.block);
  const joined = <T extends Int16Array | Float64Array | Uint8Array>(
    target: T,
    rows: number,
    stride: (block: BlockRuns) => number,
    source: (block: BlockRuns) => T,
  ): T => {
    for (const each of inOrder)
      for (let row = 0; row < rows; row++) {
        const from = row * stride(each);
        target.set(source(each).subarray(from, from + each.runs), row * runs + each.block * blockSize);
      }
    return target;
  };
  const ofRuns = (each: BlockRuns): number => each.runs;
  const [first] = inOrder;
  const rows = (first?.series[0]?.length ?? 0) / (first?.runs ?? 1);
  const held = (first?.held?.atBase.length ?? 0) / (first?.runs ?? 1);
  const heldAt = (when: keyof EndsHeld): Float64Array =>
    joined(new Float64Array(runs * held), held, ofRuns, (each) => each.held?.[when] ?? new Float64Array());
  return {
    spec,
    runs,
    passages: spec.definitions.map((_, at) =>
      joined(new Int16Array(runs), 1, ofRuns, (each) => each.passages[at] ?? new Int16Array()),
    ),
    series: spec.series.map((_, at) =>
      joined(new Float64Array(runs * rows), rows, ofRuns, (each) => each.series[at] ?? new Float64Array()),
    ),
    ...(held > 0 && { held: { atBase: heldAt("atBase"), atHorizon: heldAt("atHorizon") } }),
    parameters: spec.model.parameters.map((_, slot) =>
      joined(new Float64Array(runs), 1, ofRuns, (each) => each.drawn.values.subarray(slot * blockSize)),
    ),
    accounts: spec.draws.clashes.map((_, at) =>
      joined(new Uint8Array(runs), 1, ofRuns, (each) => each.drawn.accounts.subarray(at * blockSize)),
    ),
    leftOver: {
      people: Math.max(...inOrder.map(({ leftOver }) => leftOver.people)),
      money: Math.max(...inOrder.map(({ leftOver }) => leftOver.money)),
    },
  };
}
