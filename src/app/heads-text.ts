import type { Heads } from "../core/study/index.ts";

/** Say which state of a study something is of: the hash of each device's newest action, in the order of the devices. */
export function headsText(heads: Heads): string {
  return Object.entries(heads)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { hash }]) => hash)
    .join("+");
}
