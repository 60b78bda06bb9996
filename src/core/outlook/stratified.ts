import { type Seed, type Stream, wordsAt } from "../base/index.ts";

/** Runs in a block. Each parameter's draws in a block fall one into each of so many equal strata. */
export const blockSize = 512;

// Draws of the strata's order have counters of their own, far from those of the runs.
const orderIndex = 0x80000000;

/**
 * Units of one stream for the runs of one block, each in a stratum of its own, in an order drawn for this stream.
 *
 * Blocks are independent of each other, so 512 runs are the beginning of 100,000, and the spread between blocks is the
 * Monte Carlo error.
 */
export function blockUnits(seed: Seed, stream: Stream, block: number): Float64Array {
  const order = strataOrder(seed, stream, block);
  const units = new Float64Array(blockSize);
  for (let at = 0; at < blockSize; at++) {
    const [high, low] = wordsAt(seed, stream, block * blockSize + at, 0);
    const inside = ((high >>> 5) * 0x4000000 + (low >>> 6) + 0.5) / 0x20000000000000;
    units[at] = ((order[at] ?? 0) + inside) / blockSize;
  }
  return units;
}

/** The strata of a block in a drawn order (Fisher and Yates), each 0 to 511 once. */
function strataOrder(seed: Seed, stream: Stream, block: number): Uint16Array {
  const order = Uint16Array.from({ length: blockSize }, (_, i) => i);
  for (let at = blockSize - 1; at > 0; at--) {
    const [word] = wordsAt(seed, stream, block, orderIndex + at);
    const other = Math.floor((word / 0x100000000) * (at + 1));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}
