import { fromHex, type Sha256, type VerifySignature } from "../../base/index.ts";
import {
  type Batch,
  type DeviceId,
  decodeBatch,
  deviceIdOf,
  type Hash,
  type Heads,
  type HybridClock,
  type SignedBatch,
} from "./batch.ts";
import { compareClocks } from "./hybrid-clock.ts";

/** What is known of the chains so far, when the next batch is checked. */
export interface ChainsSoFar {
  readonly study: string;
  readonly heads: Heads;
  readonly publicKeyOf: (device: DeviceId) => Uint8Array | undefined;
  readonly hashOf: (device: DeviceId, seq: number) => Hash | undefined;
  readonly clockOf: (device: DeviceId, seq: number) => HybridClock | undefined;
}

/** What is wrong with a batch. */
export type ChainFault =
  | "not-readable"
  | "other-study"
  | "signature-wrong"
  | "device-not-its-key"
  | "not-next-in-chain"
  | "chain-broken"
  | "not-yet-due"
  | "seen-does-not-match"
  | "clock-runs-back";

/** Needed to check signatures and hashes. */
export interface CheckDeps {
  readonly sha256: Sha256;
  readonly verify: VerifySignature;
}

/** Read a batch and say what is wrong with it, if anything: its form, signature, place in its chain, and what it saw. */
export function checkBatch(
  deps: CheckDeps,
  chains: ChainsSoFar,
  signed: SignedBatch,
): { readonly batch?: Batch; readonly faults: readonly ChainFault[] } {
  const decoded = decodeBatch(signed.bytes);
  if (!decoded.ok) return { faults: ["not-readable"] };
  const batch = decoded.value;
  const faults: ChainFault[] = [];
  if (batch.study !== chains.study) faults.push("other-study");
  faults.push(
    ...signatureFaults(deps, chains, batch, signed),
    ...chainFaults(chains, batch),
    ...seenFaults(chains, batch),
  );
  return { batch, faults };
}

function signatureFaults(
  deps: CheckDeps,
  chains: ChainsSoFar,
  batch: Batch,
  signed: SignedBatch,
): readonly ChainFault[] {
  const stated = batch.publicKey === undefined ? undefined : fromHex(batch.publicKey);
  const key = stated?.ok ? stated.value : chains.publicKeyOf(batch.device);
  if (key === undefined) return ["signature-wrong"];
  if (deviceIdOf(deps.sha256, key) !== batch.device) return ["device-not-its-key"];
  return deps.verify(key, signed.bytes, signed.signature) ? [] : ["signature-wrong"];
}

function chainFaults(chains: ChainsSoFar, batch: Batch): readonly ChainFault[] {
  const head = chains.heads[batch.device];
  if (batch.seq !== (head?.seq ?? 0) + 1) return ["not-next-in-chain"];
  if (batch.prev !== head?.hash) return ["chain-broken"];
  const before = head === undefined ? undefined : chains.clockOf(batch.device, head.seq);
  return before !== undefined && compareClocks(batch.clock, before) <= 0 ? ["clock-runs-back"] : [];
}

function seenFaults(chains: ChainsSoFar, batch: Batch): readonly ChainFault[] {
  const faults = new Set<ChainFault>();
  for (const [device, { seq, hash }] of Object.entries(batch.seen)) {
    if (device === batch.device) faults.add("seen-does-not-match");
    const known = chains.hashOf(device, seq);
    if (known === undefined) faults.add("not-yet-due");
    else if (known !== hash) faults.add("seen-does-not-match");
    const clock = chains.clockOf(device, seq);
    if (clock !== undefined && compareClocks(batch.clock, clock) <= 0) faults.add("clock-runs-back");
  }
  return [...faults];
}
