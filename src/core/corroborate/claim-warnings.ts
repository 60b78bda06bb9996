import type { RecordId } from "../base/index.ts";
import type { Claim } from "../study/index.ts";
import { assumptionRegister, hasSupport, usersByPremise } from "./assumptions.ts";
import type { ClaimWarning } from "./claim-warning.ts";
import { type CorroborateIndex, standingEvidence } from "./corroborate-tables.ts";
import { unheardGroups } from "./coverage.ts";
import { evidenceWarnings, sourcesFor } from "./evidence-warnings.ts";
import { claimIndependence } from "./independence.ts";
import { distinctInOrder } from "./order.ts";

/** What warnings need to know of the whole study; made once and used for every claim. */
export interface WarningContext {
  /** The speakers behind claims that rest on one alone: a person or, where none is recorded, a source. */
  readonly soleSpeakerByClaimId: ReadonlyMap<RecordId, RecordId>;
  readonly unheardGroupIds: ReadonlySet<RecordId>;
  readonly assumptionIds: ReadonlySet<RecordId>;
  readonly usersByPremiseId: ReadonlyMap<RecordId, readonly RecordId[]>;
}

/** Tell whether a claim's passages count as support for what it says: only for general statements and events. */
export function countsAsSupported(form: Claim["form"]): form is "general" | "event" {
  return form === "general" || form === "event";
}

/** Look through the study once for what warnings need. */
export function warningContext(index: CorroborateIndex): WarningContext {
  return {
    soleSpeakerByClaimId: soleSpeakers(index),
    unheardGroupIds: new Set(unheardGroups(index).map(({ group }) => group)),
    assumptionIds: new Set(assumptionRegister(index).map(({ claim }) => claim)),
    usersByPremiseId: usersByPremise(index),
  };
}

/** List what a reader of a claim should know, in a fixed order; none for a claim that is not in the study. */
export function claimWarnings(
  index: CorroborateIndex,
  claimId: RecordId,
  context: WarningContext = warningContext(index),
): readonly ClaimWarning[] {
  const claim = index.claimById.get(claimId);
  if (!claim) return [];
  return [
    ...evidenceWarnings(index, claim),
    ...soleSpeakerWarnings(index, claim, context),
    ...formWarnings(index, claim),
    ...reasoningWarnings(index, claim, context),
    ...confidenceWarnings(index, claim),
  ];
}

function soleSpeakers(index: CorroborateIndex): ReadonlyMap<RecordId, RecordId> {
  const speakers = new Map<RecordId, RecordId>();
  for (const claim of index.tables.claim) {
    // An example is of one case by its nature; that it has one source says nothing.
    if (claim.form === "illustration") continue;
    const behind = new Set(
      sourcesFor(standingEvidence(index, claim.id)).map((source) => source.person ?? source.id),
    );
    const [speaker] = behind;
    if (behind.size === 1 && speaker !== undefined) speakers.set(claim.id, speaker);
  }
  return speakers;
}

function soleSpeakerWarnings(
  index: CorroborateIndex,
  claim: Claim,
  context: WarningContext,
): readonly ClaimWarning[] {
  const speaker = context.soleSpeakerByClaimId.get(claim.id);
  if (speaker === undefined) return [];
  const sources = sourcesFor(standingEvidence(index, claim.id)).map((source) => source.id);
  const others = [...context.soleSpeakerByClaimId].filter(
    ([id, each]) => each === speaker && id !== claim.id,
  );
  const claims = distinctInOrder(others.map(([id]) => id));
  const single: ClaimWarning = { type: "single-source", sources };
  return claims.length > 0 ? [single, { type: "shared-source", sources, claims }] : [single];
}

function formWarnings(index: CorroborateIndex, claim: Claim): readonly ClaimWarning[] {
  const warnings: ClaimWarning[] = [];
  if (claim.provenanceGap === true) warnings.push({ type: "provenance-gap" });
  if (claim.form === "analogy" && claim.analogyRelevance === undefined)
    warnings.push({ type: "analogy-ungraded" });
  if (countsAsSupported(claim.form)) return [...warnings, ...borrowedSupport(index, claim)];
  if (hasSupport(index, claim.id)) warnings.push({ type: "not-corroboration", form: claim.form });
  return warnings;
}

/** Passages counted for a claim that belong to an example of it, or to an expectation, attitude or analogy beneath it. */
function borrowedSupport(index: CorroborateIndex, claim: Claim): readonly ClaimWarning[] {
  const own = passagesFor(index, claim.id);
  const lenders = index.tables.claim.flatMap(({ id, form, illustrates }) => {
    if (id === claim.id || countsAsSupported(form)) return [];
    const isExample = form === "illustration" && (illustrates === undefined || illustrates === claim.id);
    if (!isExample && claim.premises?.includes(id) !== true) return [];
    const passages = [...passagesFor(index, id)].filter((passage) => own.has(passage));
    return passages.length > 0 ? [{ id, form, passages }] : [];
  });
  const examples = lenders.filter(({ form }) => form === "illustration").flatMap(({ passages }) => passages);
  const forms = distinctInOrder(lenders.flatMap(({ form }) => (form === "illustration" ? [] : form)));
  return [
    ...(examples.length > 0
      ? [{ type: "illustration-counted", passages: distinctInOrder(examples) } as const]
      : []),
    ...forms.map((form): ClaimWarning => {
      const claims = lenders.filter((lender) => lender.form === form).map(({ id }) => id);
      return { type: "borrowed-support", form, claims: distinctInOrder(claims) };
    }),
  ];
}

function reasoningWarnings(
  index: CorroborateIndex,
  claim: Claim,
  context: WarningContext,
): readonly ClaimWarning[] {
  const warnings: ClaimWarning[] = [];
  if (claim.assumption) warnings.push({ type: "assumption", state: claim.assumptionState ?? "not-reviewed" });
  const isSupported = hasSupport(index, claim.id);
  const usedBy = context.usersByPremiseId.get(claim.id) ?? [];
  if (!isSupported && usedBy.length > 0) warnings.push({ type: "uncited-premise", usedBy });
  const premises = distinctInOrder(claim.premises ?? []);
  if (claim.form === "inference" && premises.length === 0 && !isSupported)
    warnings.push({ type: "inference-without-premise" });
  const assumed = premises.filter((premise) => context.assumptionIds.has(premise));
  if (assumed.length > 0) warnings.push({ type: "rests-on-assumption", premises: assumed });
  if (claim.group !== undefined && context.unheardGroupIds.has(claim.group))
    warnings.push({ type: "could-not-be-asked", group: claim.group });
  return warnings;
}

function confidenceWarnings(index: CorroborateIndex, claim: Claim): readonly ClaimWarning[] {
  const { confidence } = claim;
  const warnings: ClaimWarning[] = [];
  const weakness = weaknessOf(index, claim);
  if (weakness) warnings.push({ type: "weak-evidence", why: weakness });
  if (weakness && (confidence === "high" || confidence === "moderate"))
    warnings.push({ type: "confidence-above-cap", cap: "low" });
  const { low, high } = claimIndependence(index, claim.id, "for").range;
  if (confidence === "high" && low < 2)
    warnings.push({ type: "high-confidence-low-independence", low, high });
  if (confidence !== undefined && (claim.confidenceReason ?? "").trim() === "")
    warnings.push({ type: "confidence-without-reason" });
  return warnings;
}

function weaknessOf(index: CorroborateIndex, claim: Claim): "anecdotal" | "doubtful" | undefined {
  if (claim.anecdotal === true) return "anecdotal";
  const links = standingEvidence(index, claim.id).filter(({ link }) => link.direction === "for");
  const areDoubtful = links.every(({ link }) => link.credibility === "4" || link.credibility === "5");
  return links.length > 0 && areDoubtful ? "doubtful" : undefined;
}

function passagesFor(index: CorroborateIndex, claimId: RecordId): ReadonlySet<RecordId> {
  const standing = standingEvidence(index, claimId);
  return new Set(standing.filter(({ link }) => link.direction === "for").map(({ passage }) => passage.id));
}
