import type { Brand } from "./brand.ts";
import { philox } from "./philox.ts";

/** What all chance of a result follows from: a whole number from 0 to 2^53 - 1. */
export type Seed = number & Brand<"Seed">;

/** Tell whether a number can be a seed. */
export function isSeed(value: number): value is Seed {
  return Number.isSafeInteger(value) && value >= 0;
}

/** The draws of one parameter: 64 bits made from its stable id, the same in every study and order. */
export interface Stream {
  readonly high: number;
  readonly low: number;
}

/**
 * The stream that belongs to a stable id.
 *
 * Two ids share a stream with probability 2^-64; whoever draws for many ids refuses a list in which two do.
 */
export function streamOf(id: string): Stream {
  let [high, low] = [0x6a09e667, 0xbb67ae85];
  for (let at = 0; at < id.length; at += 2) {
    const words = philox(
      [id.charCodeAt(at), at + 1 < id.length ? id.charCodeAt(at + 1) : 0x10000, at, 0],
      [high, low],
    );
    [high, low] = [words[0], words[1]];
  }
  return { high, low };
}

/**
 * The unit, strictly between 0 and 1, of one stream in one run; `index` tells draws of the same run apart.
 *
 * It depends on nothing else, so a run can be computed again alone, in any order and on any number of threads.
 */
export function unitAt(seed: Seed, stream: Stream, run: number, index = 0): number {
  const [high, low] = wordsAt(seed, stream, run, index);
  return unitOfWords(high, low);
}

/** The unit, strictly between 0 and 1, that two random words make. */
export function unitOfWords(high: number, low: number): number {
  // 53 bits and half a step, so that neither 0 nor 1 is ever drawn.
  return ((high >>> 5) * 0x4000000 + (low >>> 6) + 0.5) / 0x20000000000000;
}

/** Four random words of one stream in one run. */
export function wordsAt(seed: Seed, stream: Stream, run: number, index: number) {
  return philox([run, index, stream.low, stream.high], [seed % 0x100000000, Math.floor(seed / 0x100000000)]);
}
