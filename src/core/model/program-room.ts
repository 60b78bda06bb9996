import type { Layout } from "./layout.ts";
import type { RunPlan } from "./run-plan.ts";

/** Runs that are computed at a time; a whole number of pairs, few enough that all of them stay in a processor's near memory. */
export const lanesAtOnce = 32;

/** Bytes of a row: one number for each run. */
export const rowBytes = lanesAtOnce * 8;

/** Where everything stands in a program's memory, in bytes; each part is rows of one number a run, but for the first three. */
export interface ProgramRoom {
  /** The length of a step in months, and half of it, as pairs. */
  readonly steps: number;
  /** For each change, a 32-bit 1 where it is made. */
  readonly makes: number;
  /** The first and the last month in which changes are under way, as 32-bit numbers. */
  readonly changing: number;
  readonly parameters: number;
  readonly watched: number;
  readonly heldAtBase: number;
  readonly heldAtHorizon: number;
  /** People left over and ever, money left over and ever. */
  readonly ledgers: number;
  readonly bytes: number;
}

/** Lay out the memory of a program. */
export function programRoom(
  { held, parameters }: Layout,
  { changes, watched, months }: RunPlan,
): ProgramRoom {
  let bytes = 0;
  const room = (size: number): number => {
    const from = bytes;
    bytes += size;
    return from;
  };
  return {
    steps: room(2 * 16),
    makes: room(Math.ceil(changes.length / 4) * 16),
    changing: room(16),
    parameters: room(parameters.length * rowBytes),
    watched: room(watched.length * (months + 1) * rowBytes),
    heldAtBase: room(held.length * rowBytes),
    heldAtHorizon: room(held.length * rowBytes),
    ledgers: room(4 * rowBytes),
    bytes,
  };
}
