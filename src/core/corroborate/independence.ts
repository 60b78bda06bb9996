import type { RecordId } from "../base/index.ts";
import type { Evidence, Source } from "../study/index.ts";
import { type CorroborateIndex, standingEvidence } from "./corroborate-tables.ts";
import { countIndependent, type IndependenceRange, type PairValue } from "./count-independent.ts";
import { compareText, distinctInOrder } from "./order.ts";
import { judgementOf, type PairJudgement } from "./pair-judgement.ts";
import { type SharedOrigin, type Statement, sharedOrigins } from "./shared-origins.ts";

/** Why a pair of passages has its value. */
export type PairReason =
  | { readonly type: "same-source"; readonly source: RecordId }
  | { readonly type: "same-person"; readonly person: RecordId }
  | ({ readonly type: "shared-origin" } & SharedOrigin)
  | {
      readonly type: "judged";
      readonly value: "shared" | "independent" | "not-known";
      readonly judgement: RecordId;
      /** The analyst; absent where the judgement is not signed. */
      readonly by?: RecordId;
      /** Whether it was made for this claim, or for all claims. */
      readonly reach: "this-claim" | "all-claims";
    }
  | { readonly type: "judgements-contradict"; readonly judgements: readonly RecordId[] }
  | { readonly type: "not-examined" };

/** Two passages behind a claim, what is known of their dependence, and why. */
export interface PassagePair {
  /** The passages, the smaller id first. */
  readonly one: RecordId;
  readonly other: RecordId;
  /** Their sources, in the same order; the same source twice where both are of one. */
  readonly oneSource: RecordId;
  readonly otherSource: RecordId;
  readonly value: PairValue;
  readonly reasons: readonly [PairReason, ...PairReason[]];
  /** What they share that does not tie them here: worth a look before they are judged independent. */
  readonly alsoShared: readonly SharedOrigin[];
}

/** The passages on one side of a claim, every pair of them, and how many are independent. */
export interface ClaimIndependence {
  readonly claim: RecordId;
  readonly direction: Evidence["direction"];
  /** In order of id. */
  readonly passages: readonly RecordId[];
  /** Every pair once, in order of the first and then the second passage. */
  readonly pairs: readonly PassagePair[];
  readonly range: IndependenceRange;
  /** Judgements that contradict each other, in order of id; they are set aside until somebody settles them. */
  readonly contradictions: readonly RecordId[];
}

/**
 * Relate every pair of passages on one side of a claim and count the independent ones as a range.
 *
 * Passages of withdrawn sources are left out. Method: docs/methods/independence.md.
 */
export function claimIndependence(
  index: CorroborateIndex,
  claimId: RecordId,
  direction: Evidence["direction"] = "for",
): ClaimIndependence {
  const statements = statementsOf(index, claimId, direction);
  const pairs = statements.flatMap((one, place) =>
    statements.slice(place + 1).map((other) => relateStatements(index, claimId, one, other)),
  );
  const passages = statements.map((statement) => statement.passage);
  return {
    claim: claimId,
    direction,
    passages,
    pairs,
    range: countIndependent(passages, pairs),
    contradictions: distinctInOrder(
      pairs.flatMap((pair) => [
        ...pair.reasons.flatMap((reason) =>
          reason.type === "judgements-contradict" ? reason.judgements : [],
        ),
      ]),
    ),
  };
}

/** Tell whether two statements for a claim depend on each other, with the reason. */
export function relateStatements(
  index: CorroborateIndex,
  claimId: RecordId,
  one: Statement,
  other: Statement,
): PassagePair {
  const shared = sharedOrigins(index, claimId, one, other);
  const pair = {
    one: one.passage,
    other: other.passage,
    oneSource: one.source.id,
    otherSource: other.source.id,
  };
  const identity = sameSpeaker(one.source, other.source);
  if (identity) return { ...pair, value: "tied", reasons: [identity], alsoShared: shared.harmless };

  const inferred = shared.ties.map((origin): PairReason => ({ type: "shared-origin", ...origin }));
  const judgement = judgementOf(index, claimId, one.source.id, other.source.id);
  const spoken = judgementReason(judgement);
  if (spoken?.type === "judged" && spoken.value === "independent")
    return {
      ...pair,
      value: "independent",
      reasons: [spoken],
      alsoShared: [...shared.ties, ...shared.harmless],
    };

  const reasons = [...(spoken ? [spoken] : []), ...inferred];
  const isShared = spoken?.type === "judged" && spoken.value === "shared";
  const [first = { type: "not-examined" } as const, ...rest] = reasons;
  return {
    ...pair,
    value: isShared || inferred.length > 0 ? "tied" : "not-known",
    reasons: [first, ...rest],
    alsoShared: shared.harmless,
  };
}

/**
 * The statements on one side of a claim, one for each passage, in order of passage id.
 *
 * A passage linked twice counts once; where its links differ in proximity it is taken as hearsay, the cautious reading.
 */
export function statementsOf(
  index: CorroborateIndex,
  claimId: RecordId,
  direction: Evidence["direction"],
): readonly Statement[] {
  const statements = new Map<RecordId, Statement>();
  for (const { link, passage, source } of standingEvidence(index, claimId)) {
    if (link.direction !== direction) continue;
    const hearsay = isHearsay(link) || statements.get(passage.id)?.hearsay === true;
    statements.set(passage.id, { passage: passage.id, source, hearsay });
  }
  return [...statements.values()].sort((a, b) => compareText(a.passage, b.passage));
}

function isHearsay(link: Evidence): boolean {
  return link.proximity === "was-told" || link.proximity === "inferred";
}

function sameSpeaker(one: Source, other: Source): PairReason | undefined {
  if (one.id === other.id) return { type: "same-source", source: one.id };
  if (one.person !== undefined && one.person === other.person)
    return { type: "same-person", person: one.person };
  return undefined;
}

function judgementReason(judgement: PairJudgement): PairReason | undefined {
  if (judgement.type === "none") return undefined;
  if (judgement.type === "contradictory")
    return { type: "judgements-contradict", judgements: judgement.judgements.map((each) => each.id) };
  const { id, by, claim, value } = judgement.judgement;
  return {
    type: "judged",
    value,
    judgement: id,
    ...(by !== undefined && { by }),
    reach: claim === undefined ? "all-claims" : "this-claim",
  };
}
