import type { RandomBytes } from "../../core/base/index.ts";
import { asSymbols } from "./recovery-code.ts";

/** The groups of a recovery code that are to be typed back, counted from 0 and in order: the proof that it was written down. */
export type DrillPlaces = readonly [number, number];

/** The groups of a recovery code as it is printed. */
export function groupsOf(code: string): readonly string[] {
  return code.split("-");
}

/** Choose two groups of a code. Which two is no secret, only not the same two each time; a byte divides evenly enough. */
export function drawDrill(code: string, randomBytes: RandomBytes): DrillPlaces {
  const count = groupsOf(code).length;
  const [one = 0, other = 0] = randomBytes(2);
  const first = one % count;
  const second = (first + 1 + (other % (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}

/** Tell whether somebody typed that group, in any case and with O for 0, I or L for 1. */
export function isGroup(code: string, place: number, typed: string): boolean {
  return asSymbols(typed) === groupsOf(code)[place];
}
