import type { KdfPolicy } from "../kdf.ts";

/** A cost that protects nothing, for tests that are about something else. */
export const cheapKdf: KdfPolicy = {
  cost: { memoryKiB: 32, passes: 1, lanes: 1 },
  least: { memoryKiB: 8, passes: 1, lanes: 1 },
};
