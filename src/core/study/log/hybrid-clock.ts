import type { HybridClock } from "./batch.ts";

/**
 * The clock of the next batch: never behind the wall clock, always after everything seen.
 *
 * Method: hybrid logical clock, Kulkarni et al. 2014. A device whose wall clock is behind keeps counting.
 */
export function tick(latestSeen: HybridClock, wallMilliseconds: number): HybridClock {
  if (wallMilliseconds > latestSeen[0]) return [wallMilliseconds, 0];
  return [latestSeen[0], latestSeen[1] + 1];
}

/** Order two clocks: negative where the first is earlier. */
export function compareClocks(a: HybridClock, b: HybridClock): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** The later of two clocks. */
export function laterClock(a: HybridClock, b: HybridClock): HybridClock {
  return compareClocks(a, b) >= 0 ? a : b;
}
