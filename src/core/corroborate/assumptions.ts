import type { RecordId } from "../base/index.ts";
import type { Claim } from "../study/index.ts";
import { type CorroborateIndex, standingEvidence } from "./corroborate-tables.ts";
import { compareText, distinctInOrder } from "./order.ts";

/** How an assumption stands up to review; `not-reviewed` until somebody did. */
export type AssumptionState = "solid" | "caveats" | "unsupported" | "not-reviewed";

/** One line of the register of assumptions. */
export interface AssumptionEntry {
  readonly claim: RecordId;
  readonly statement: string;
  /** Flagged by an analyst, a step of reasoning without a passage, or a premise that nobody supported. */
  readonly because: "flagged" | "inference" | "uncited-premise";
  readonly state: AssumptionState;
  /** What would show it to be wrong; absent where nobody said. */
  readonly wouldBreak?: string;
  /** The claims that name it as a premise, in order of id. */
  readonly usedBy: readonly RecordId[];
  /** All claims that fall with it, directly or through others, in order of id. */
  readonly falls: readonly RecordId[];
  /** Whether it should become a question for the next round of collection. */
  readonly toAsk: boolean;
}

/**
 * List the assumptions of a study for a key assumptions check: those on which most rests and least is known first.
 *
 * An entry is a claim flagged as an assumption, an inference without a passage of its own, or a claim without a
 * passage that another claim is reasoned from.
 */
export function assumptionRegister(index: CorroborateIndex): readonly AssumptionEntry[] {
  const usedBy = usersByPremise(index);
  return index.tables.claim
    .flatMap((claim) => {
      const users = usedBy.get(claim.id) ?? [];
      const because = reasonToList(index, claim, users.length > 0);
      return because === undefined ? [] : [entry(claim, because, users, fallingWith(claim.id, usedBy))];
    })
    .sort((a, b) => load(b) - load(a) || compareText(a.claim, b.claim));
}

/** Tell whether anything a source said still stands for a claim. */
export function hasSupport(index: CorroborateIndex, claimId: RecordId): boolean {
  return standingEvidence(index, claimId).some(({ link }) => link.direction === "for");
}

/** List the claims that name each claim as a premise; both in order of id. */
export function usersByPremise(index: CorroborateIndex): ReadonlyMap<RecordId, readonly RecordId[]> {
  const users = new Map<RecordId, RecordId[]>();
  for (const claim of index.tables.claim)
    for (const premise of new Set(claim.premises ?? []))
      if (premise !== claim.id) users.set(premise, [...(users.get(premise) ?? []), claim.id]);
  return new Map([...users].map(([premise, list]) => [premise, distinctInOrder(list)]));
}

function reasonToList(
  index: CorroborateIndex,
  claim: Claim,
  isUsed: boolean,
): AssumptionEntry["because"] | undefined {
  if (claim.assumption) return "flagged";
  if (hasSupport(index, claim.id)) return undefined;
  if (claim.form === "inference") return "inference";
  return isUsed ? "uncited-premise" : undefined;
}

function entry(
  claim: Claim,
  because: AssumptionEntry["because"],
  usedBy: readonly RecordId[],
  falls: readonly RecordId[],
): AssumptionEntry {
  const state = claim.assumptionState ?? "not-reviewed";
  return {
    claim: claim.id,
    statement: claim.text,
    because,
    state,
    ...(claim.wouldBreak !== undefined && { wouldBreak: claim.wouldBreak }),
    usedBy,
    falls,
    toAsk: state === "unsupported",
  };
}

function fallingWith(
  premise: RecordId,
  usedBy: ReadonlyMap<RecordId, readonly RecordId[]>,
): readonly RecordId[] {
  const fallen = new Set<RecordId>();
  const open = [premise];
  for (let claim = open.pop(); claim !== undefined; claim = open.pop()) {
    for (const user of usedBy.get(claim) ?? []) {
      if (fallen.has(user) || user === premise) continue;
      fallen.add(user);
      open.push(user);
    }
  }
  return distinctInOrder(fallen);
}

// Load times weakness, as the check is usually read: how much falls, and how little holds it up. An assumption that
// nobody uses yet still has a load of one, so that an unsupported one is seen before it is built on.
function load(entry: AssumptionEntry): number {
  return (1 + entry.falls.length) * weakness[entry.state];
}

const weakness: Readonly<Record<AssumptionState, number>> = {
  unsupported: 3,
  "not-reviewed": 2,
  caveats: 1,
  solid: 0,
};
