import type { RecordId, Result } from "../../core/base/index.ts";
import {
  type CorroborateIndex,
  type QuantityError,
  readQuantity,
  type StatedQuantity,
  standingEvidence,
} from "../../core/corroborate/index.ts";
import type { Claim, Estimate, Quantity } from "../../core/study/index.ts";
import { corroborateIndex } from "../corroboration.ts";
import type { RecordReader } from "../store.ts";
import type { ModelRecords } from "./model-records.ts";

/** One way to read what estimates rest on: the study's own, or another whose outcome is compared with it. */
export interface Reading {
  /** What a range stated in doubt is taken to cover, where an estimate says nothing of its own; 0 to 1. */
  readonly coverage: number;
  /** A quantity as it is read; `undefined` where it is gone or left out. */
  readonly quantity: (id: RecordId) => Result<StatedQuantity, QuantityError> | undefined;
  /** Whether a claim still says what it says on the word of somebody. */
  readonly claimStands: (id: RecordId) => boolean;
  /** Whether a record lost what it said when a source was withdrawn. */
  readonly wasWithdrawn: (id: RecordId) => boolean;
  /** Which of several pooled quantities count. */
  readonly pool: "all" | "lowest" | "highest";
}

/** The study's own reading. */
export function studyReading(index: CorroborateIndex, coverage: number): Reading {
  const quantities = new Map(index.tables.quantity.map((each) => [each.id, each]));
  const touched = touchedByWithdrawals(index);
  const lost = claimsThatLostAll(index, touched);
  return {
    coverage,
    quantity: (id) => {
      const held = quantities.get(id);
      return held === undefined || isWithdrawn(index, held) ? undefined : readQuantity(index, held);
    },
    claimStands: (id) => index.claimById.has(id) && !lost.has(id),
    wasWithdrawn: (id) => touched.has(id),
    pool: "all",
  };
}

/** What a range stated in doubt is taken to cover where the study does not say. */
const usualCoverage = 0.9;

/** The study's own reading of what its records say now. */
export function readingFor(study: RecordReader, { outlook }: Pick<ModelRecords, "outlook">): Reading {
  return studyReading(corroborateIndex(study), outlook[0]?.statedCoverage ?? usualCoverage);
}

/** The same, with every word of size read in the lowest or the highest tenth of its interval. */
export function wordsReadAt(end: "low" | "high", reading: Reading): Reading {
  return {
    ...reading,
    quantity: (id) => {
      const read = reading.quantity(id);
      if (read?.ok !== true || read.value.form !== "word") return read;
      const { low = 0, high = 0 } = read.value;
      const tenth = (high - low) / 10;
      const part = end === "low" ? { low, high: low + tenth } : { low: high - tenth, high };
      // A tenth of a word's interval has no tails of its own.
      return { ok: true, value: { ...read.value, ...part, spread: "variety" } };
    },
  };
}

/** What stems from one origin. */
export interface StemsFrom {
  readonly quantities: ReadonlySet<RecordId>;
  readonly claims: ReadonlySet<RecordId>;
}

/** The same, without what stems from an origin. */
export function readWithout({ quantities, claims }: StemsFrom, reading: Reading): Reading {
  return {
    ...reading,
    quantity: (id) => (quantities.has(id) ? undefined : reading.quantity(id)),
    claimStands: (id) => !claims.has(id) && reading.claimStands(id),
  };
}

function touchedByWithdrawals(index: CorroborateIndex): ReadonlySet<string> {
  return new Set(index.tables.withdrawal.flatMap(({ affected }) => affected.map(({ id }) => id)));
}

/** Claims that nobody speaks for any more since a source was withdrawn; what was never said by anybody is not among them. */
function claimsThatLostAll(index: CorroborateIndex, touched: ReadonlySet<string>): ReadonlySet<RecordId> {
  const fallen = index.tables.claim.filter((each) => {
    if (!touched.has(each.id) || !standsBySpeech(each)) return false;
    return !standingEvidence(index, each.id).some(({ link }) => link.direction === "for");
  });
  return new Set(fallen.map(({ id }) => id));
}

/** The claims that all who speak for them have from passages of one kind, and that are not reasoned or assumed. */
export function claimsOnlyFrom(
  index: CorroborateIndex,
  isFrom: (passage: RecordId, claim: RecordId) => boolean,
): ReadonlySet<RecordId> {
  const only = index.tables.claim.filter((each) => {
    const speaking = standingEvidence(index, each.id).filter(({ link }) => link.direction === "for");
    return (
      standsBySpeech(each) &&
      speaking.length > 0 &&
      speaking.every(({ passage }) => isFrom(passage.id, each.id))
    );
  });
  return new Set(only.map(({ id }) => id));
}

function standsBySpeech({ assumption, premises = [] }: Claim): boolean {
  return !assumption && premises.length === 0;
}

function isWithdrawn(index: CorroborateIndex, { passage }: Quantity): boolean {
  const source = index.passageById.get(passage)?.source;
  return source === undefined || index.withdrawnSourceIds.has(source);
}

/** What is left of all that an estimate or an account names. */
export interface Footing {
  /** How many quantities and claims it names. */
  readonly named: number;
  readonly quantities: readonly { readonly id: RecordId; readonly weight: number }[];
  readonly claims: readonly RecordId[];
}

/** See what is left, under a reading, of what an estimate or an account names; absent weights are all alike. */
export function footingOf(
  { quantities = [], weights, claims = [] }: Pick<Estimate, "quantities" | "weights" | "claims">,
  reading: Reading,
): Footing {
  return {
    named: quantities.length + claims.length,
    quantities: quantities
      .map((id, at) => ({ id, weight: weights?.[at] ?? 1 }))
      .filter(({ id }) => reading.quantity(id) !== undefined),
    claims: claims.filter(reading.claimStands),
  };
}
