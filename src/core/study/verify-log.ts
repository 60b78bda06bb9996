import { fromHex, type Json } from "../base/index.ts";
import {
  type Batch,
  batchHash,
  type ChainFault,
  type ChainsSoFar,
  type CheckDeps,
  checkBatch,
  commitmentOf,
  type DeviceId,
  type Entry,
  type Hash,
  type Head,
  type HybridClock,
  isKnownTo,
  isValueDestroyed,
  type MemoryFold,
  memoryFold,
  type SignedBatch,
} from "./log/index.ts";
import type { Vocabulary } from "./table.ts";

/**
 * Something that verification found, in words and without any value.
 *
 * Damage: something is lost or was changed. Fault: something is there that must not be. Notice: worth knowing.
 */
export interface Finding {
  readonly severity: "damage" | "fault" | "notice";
  readonly where: string;
  readonly what: string;
}

/** A log as it lies in a database: its batches in the order they were folded, and the values beside it. */
export interface StoredLog {
  readonly study: string;
  readonly batches: () => Iterable<SignedBatch>;
  readonly valueAt: (commitment: Hash) => StoredValue | undefined;
  readonly commitments: () => Iterable<Hash>;
}

/** A value beside the log. */
export interface StoredValue {
  readonly salt: Uint8Array;
  readonly value: Json;
}

/** What checking a log found, and the state that folding it anew gives. */
export interface LogVerdict {
  readonly findings: readonly Finding[];
  readonly actions: number;
  readonly values: number;
  /** Values that are rightly gone. */
  readonly destroyedValues: number;
  /** The state by the log alone; absent where part of the log cannot be folded. */
  readonly fold?: MemoryFold;
}

/** Check every action of a log and every value beside it, and fold the log anew. */
export function verifyLog(deps: CheckDeps, vocabulary: Vocabulary, log: StoredLog): LogVerdict {
  const findings: Finding[] = [];
  const chains = growingChains(log.study);
  const fold = memoryFold(vocabulary, (commitment) => log.valueAt(commitment)?.value);
  const commits: Commits = new Map();
  let [actions, unfolded] = [0, 0];
  for (const signed of log.batches()) {
    actions++;
    const { batch, faults } = checkBatch(deps, chains, signed);
    const where = batch === undefined ? `action ${actions} in the order of arrival` : placeOf(batch);
    for (const fault of faults) findings.push({ severity: "damage", where, what: chainFaultText(fault) });
    if (batch !== undefined) chains.add(batch, batchHash(deps.sha256, signed.bytes));
    if (batch === undefined || !isKnownTo(vocabulary, batch)) {
      unfolded++;
      if (batch !== undefined)
        findings.push({
          severity: "damage",
          where,
          what: "names a table or field that this program does not know",
        });
      continue;
    }
    fold.apply(batch);
    for (const entry of batch.entries) noteCommitment(commits, entry, where);
  }
  const values = verifyValues(deps, vocabulary, log, fold, commits);
  return {
    findings: [...findings, ...values.findings],
    actions,
    values: values.present,
    destroyedValues: values.destroyed,
    ...(unfolded === 0 ? { fold } : {}),
  };
}

/** Name an action without a word of the study: its number in its device's chain. */
export function placeOf(batch: Pick<Batch, "device" | "seq">): string {
  return `action ${batch.seq} of device ${shortDevice(batch.device)}`;
}

/** The first digits of a device's id, enough to tell a few devices apart. */
function shortDevice(device: DeviceId): string {
  return device.slice(0, 4);
}

/** Say what is wrong with an action's place in the log. */
function chainFaultText(fault: ChainFault): string {
  return chainFaultTexts[fault];
}

const chainFaultTexts: Readonly<Record<ChainFault, string>> = {
  "not-readable": "cannot be read as an action",
  "other-study": "belongs to another study",
  "signature-wrong": "is not signed by its device",
  "device-not-its-key": "is signed with a key that is not its device's",
  "not-next-in-chain": "does not follow the action before it: one is missing or doubled",
  "chain-broken": "does not continue the action before it: the history was changed",
  "not-yet-due": "has seen an action that is missing here",
  "seen-does-not-match": "has seen another history than the one here",
  "clock-runs-back": "is dated before what it follows",
};

/** Where each commitment of the log was made. */
type Commits = Map<Hash, { readonly where: string; readonly entry: Entry }>;

function noteCommitment(commits: Commits, entry: Entry, where: string): void {
  const { commitment, kind, table, field } = entry;
  // An undo writes a value again under its old commitment; it is told of where it was first written.
  if (commitment === undefined || kind === "destroy" || commits.has(commitment)) return;
  commits.set(commitment, { entry, where: `${where}, ${table}${field === undefined ? "" : `.${field}`}` });
}

function verifyValues(
  deps: CheckDeps,
  vocabulary: Vocabulary,
  log: StoredLog,
  fold: MemoryFold,
  commits: Commits,
): { readonly findings: readonly Finding[]; readonly present: number; readonly destroyed: number } {
  const findings: Finding[] = [];
  let [present, destroyed] = [0, 0];
  for (const [commitment, { where, entry }] of commits) {
    const stored = log.valueAt(commitment);
    const gone = isValueDestroyed(vocabulary, fold.view, entry);
    if (stored !== undefined) present++;
    else if (gone) destroyed++;
    if (stored === undefined && !gone)
      findings.push({ severity: "damage", where, what: "its value is missing although nobody destroyed it" });
    if (stored !== undefined && gone)
      findings.push({ severity: "fault", where, what: "its value is still there although it was destroyed" });
    if (stored !== undefined && commitmentOf(deps.sha256, stored.salt, stored.value) !== commitment)
      findings.push({ severity: "damage", where, what: "its value is not the one that was signed" });
  }
  let strays = 0;
  for (const commitment of log.commitments()) if (!commits.has(commitment)) strays++;
  if (strays > 0)
    findings.push({
      severity: "fault",
      where: "values beside the log",
      what: `${strays} belong to no action`,
    });
  return { findings, present, destroyed };
}

/** The chains as far as they were checked; each batch is added whatever was wrong with it, so that one fault is told once. */
function growingChains(study: string): ChainsSoFar & { readonly add: (batch: Batch, hash: Hash) => void } {
  const heads: Record<DeviceId, Head> = {};
  const keys = new Map<DeviceId, Uint8Array>();
  const hashes = new Map<string, Hash>();
  const clocks = new Map<string, HybridClock>();
  return {
    study,
    heads,
    publicKeyOf: (device) => keys.get(device),
    hashOf: (device, seq) => hashes.get(`${device} ${seq}`),
    clockOf: (device, seq) => clocks.get(`${device} ${seq}`),
    add: (batch, hash) => {
      const { device, seq, clock, publicKey } = batch;
      const key = publicKey === undefined ? undefined : fromHex(publicKey);
      if (key?.ok) keys.set(device, key.value);
      heads[device] = { seq, hash };
      hashes.set(`${device} ${seq}`, hash);
      clocks.set(`${device} ${seq}`, clock);
    },
  };
}
