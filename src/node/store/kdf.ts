import { argon2Sync, hkdfSync } from "node:crypto";
import { err, ok, type Result, utf8 } from "../../core/base/index.ts";

/** What one guess at a passphrase costs: memory in KiB, passes over it, and lanes that run side by side. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** The cost of new passphrase slots, and the least that a slot read from a file may state. */
export interface KdfPolicy {
  readonly cost: KdfCost;
  readonly least: KdfCost;
}

/**
 * The cost of every real study: 256 MiB, 3 passes, 4 lanes, about a second on a laptop.
 *
 * The floor is the second choice of RFC 9106 section 4 (64 MiB, 3 passes).
 */
export const standardKdf: KdfPolicy = {
  cost: { memoryKiB: 256 * 1024, passes: 3, lanes: 4 },
  least: { memoryKiB: 64 * 1024, passes: 3, lanes: 1 },
};

/** The most that a slot may ask for, so that a planted header cannot tie up the machine: 1 GiB, 10 passes, 16 lanes. */
export const mostKdfCost: KdfCost = { memoryKiB: 1024 * 1024, passes: 10, lanes: 16 };

/** A slot asks for more than this program runs, or for less than protects anything. */
export interface KdfCostRefused {
  readonly type: "KdfCostRefused";
}

/** Check the cost that a slot states, before it is run. */
export function checkKdfCost(cost: KdfCost, least: KdfCost): Result<KdfCost, KdfCostRefused> {
  const within = (low: number, value: number, high: number): boolean =>
    Number.isSafeInteger(value) && value >= low && value <= high;
  const fits =
    within(least.memoryKiB, cost.memoryKiB, mostKdfCost.memoryKiB) &&
    within(least.passes, cost.passes, mostKdfCost.passes) &&
    within(least.lanes, cost.lanes, mostKdfCost.lanes) &&
    cost.memoryKiB >= 8 * cost.lanes;
  return fits ? ok(cost) : err({ type: "KdfCostRefused" });
}

/** Stretch a passphrase to 32 bytes with Argon2id; the cost must have passed `checkKdfCost`. */
export function stretchPassphrase(
  passphrase: string,
  salt: Uint8Array,
  cost: KdfCost,
): Uint8Array<ArrayBuffer> {
  const message = utf8(normalPassphrase(passphrase));
  const stretched = argon2Sync("argon2id", {
    message,
    nonce: salt,
    memory: cost.memoryKiB,
    passes: cost.passes,
    parallelism: cost.lanes,
    tagLength: 32,
  });
  // The string cannot be wiped; the copies that were made of it can.
  message.fill(0);
  const key = new Uint8Array(stretched);
  stretched.fill(0);
  return key;
}

/** Derive a 32-byte key for one purpose from a random key, by HKDF-SHA-256 with an empty or given salt. */
export function deriveKey(
  key: Uint8Array,
  purpose: string,
  salt: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hkdfSync("sha256", key, salt, utf8(purpose), 32));
}

/** One form for one passphrase: keyboards and systems write the same letters with different code points. */
export function normalPassphrase(passphrase: string): string {
  return passphrase.normalize("NFKC").trim().replace(/\s+/gu, " ");
}
