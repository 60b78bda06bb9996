/** A source of numbers that gives the same ones for the same seed; 0 to below 1. */
export function drawing(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The low bits of such a row repeat soon; the high ones are mixed in.
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
  };
}
