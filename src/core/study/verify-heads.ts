import type { DeviceId, Hash, Heads } from "./log/index.ts";

/** What a database is asked when its log is compared with heads that were noted. */
export interface NotedChains {
  readonly heads: Heads;
  readonly hashOf: (device: DeviceId, seq: number) => Hash | undefined;
}

/** How a log stands to the heads noted of it: it holds them, lacks some of their actions, or has another history. */
export type HeadsComparison =
  | { readonly type: "HoldsThem" }
  | { readonly type: "Older"; readonly missingActions: number }
  | { readonly type: "Differs" };

/** Compare a log with the heads that were noted of it; a log that has moved on holds them still. */
export function compareWithNoted(noted: Heads, chains: NotedChains): HeadsComparison {
  let missingActions = 0;
  for (const [device, { seq, hash }] of Object.entries(noted)) {
    const have = chains.heads[device]?.seq ?? 0;
    if (have < seq) missingActions += seq - have;
    else if (chains.hashOf(device, seq) !== hash) return { type: "Differs" };
  }
  return missingActions === 0 ? { type: "HoldsThem" } : { type: "Older", missingActions };
}
