import type { RecordId } from "../base/index.ts";
import type { Claim, Passage, Source } from "../study/index.ts";
import type { ClaimWarning, Rendering } from "./claim-warning.ts";
import {
  type CorroborateIndex,
  fallenEvidence,
  roleOfSource,
  type StandingEvidence,
  standingEvidence,
} from "./corroborate-tables.ts";
import { unconfirmedOnes } from "./grades.ts";
import { type ClaimIndependence, claimIndependence } from "./independence.ts";
import { compareIds, distinctInOrder } from "./order.ts";

/** Warn about the evidence of a claim: whether there is any, who gave it, and what may be done with it. */
export function evidenceWarnings(index: CorroborateIndex, claim: Claim): readonly ClaimWarning[] {
  const standing = standingEvidence(index, claim.id);
  const sources = sourcesFor(standing);
  const independence = claimIndependence(index, claim.id, "for");
  return [
    ...presenceWarnings(index, claim, standing),
    ...consentWarnings(standing),
    ...bothWaysWarnings(standing, sources),
    ...speakerWarnings(claim, sources),
    ...originWarnings(index, claim, sources, independence),
    ...gradeWarnings(index, claim, sources),
    ...renderingWarnings(standing),
    ...contradictionWarnings(index, claim, independence),
  ];
}

/** The sources with a standing passage for a claim, each once, in order of id. */
export function sourcesFor(standing: readonly StandingEvidence[]): readonly Source[] {
  const sources = standing.filter(({ link }) => link.direction === "for").map(({ source }) => source);
  return [...new Set(sources)].sort(compareIds);
}

/** How a passage may be released: its own level or its source's, whichever is stricter. */
export function releaseOf(passage: Passage, source: Source): Source["release"] {
  const levels = [passage.release ?? source.release, source.release];
  if (levels.includes("never")) return "never";
  return levels.includes("paraphrase") ? "paraphrase" : "quote";
}

function presenceWarnings(
  index: CorroborateIndex,
  claim: Claim,
  standing: readonly StandingEvidence[],
): readonly ClaimWarning[] {
  const countOf = (direction: string): number =>
    new Set(standing.flatMap(({ link, passage }) => (link.direction === direction ? passage.id : []))).size;
  const warnings: ClaimWarning[] = [];
  const [passagesFor, against] = [countOf("for"), countOf("against")];
  const isReasoned = claim.assumption || claim.form === "inference";
  if (passagesFor === 0 && against === 0 && !isReasoned)
    warnings.push({ type: "no-evidence", silent: countOf("silent") });
  if (passagesFor === 0 && against > 0) warnings.push({ type: "only-against", passages: against });
  const gone = fallenEvidence(index, claim.id).length;
  if (gone > 0) warnings.push({ type: "evidence-gone", links: gone });
  return warnings;
}

function consentWarnings(standing: readonly StandingEvidence[]): readonly ClaimWarning[] {
  const refusing = (refuses: (each: StandingEvidence) => boolean): readonly RecordId[] =>
    distinctInOrder(standing.filter(refuses).map(({ source }) => source.id));
  const analysis = refusing(({ source }) => source.consentAnalysis === "no");
  const quotation = refusing(
    ({ source, passage }) => source.consentQuotation === "no" && releaseOf(passage, source) === "quote",
  );
  return [
    ...(analysis.length > 0
      ? [{ type: "consent-refused", use: "analysis", sources: analysis } as const]
      : []),
    ...(quotation.length > 0
      ? [{ type: "consent-refused", use: "quotation", sources: quotation } as const]
      : []),
  ];
}

function bothWaysWarnings(
  standing: readonly StandingEvidence[],
  sourcesFor: readonly Source[],
): readonly ClaimWarning[] {
  const against = new Set(
    standing.flatMap(({ link, source }) => (link.direction === "against" ? [source.id] : [])),
  );
  const both = sourcesFor.map(({ id }) => id).filter((id) => against.has(id));
  return both.length === 0 ? [] : [{ type: "speaks-both-ways", sources: both }];
}

function speakerWarnings(claim: Claim, sources: readonly Source[]): readonly ClaimWarning[] {
  const atLeast = claim.speakersAtLeast ?? 0;
  const warnings: ClaimWarning[] = [];
  if (atLeast > sources.length)
    warnings.push({ type: "speakers-uncounted", atLeast, listed: sources.length });
  if (sources.length > 0 && sources.every((source) => hasText(source.interest)))
    warnings.push({ type: "interested-sources", sources: sources.length });
  return warnings;
}

function originWarnings(
  index: CorroborateIndex,
  claim: Claim,
  sources: readonly Source[],
  independence: ClaimIndependence,
): readonly ClaimWarning[] {
  const warnings: ClaimWarning[] = [];
  const count = sources.length;
  if (count > 1 && independence.range.high === 1) warnings.push({ type: "all-tied", sources: count });
  const role = onlyOne(sources.map((source) => roleOfSource(index, source)));
  if (role !== undefined && Math.max(count, claim.speakersAtLeast ?? 0) > 1)
    warnings.push({ type: "same-role", role, sources: count });
  if (count < 2) return warnings;
  const country = onlyOne(sources.map((source) => countryServed(index, source)));
  if (role === "official" && country !== undefined) warnings.push({ type: "one-country", sources: count });
  if (isOneInstitution(independence)) warnings.push({ type: "one-institution", sources: count });
  return warnings;
}

function gradeWarnings(
  index: CorroborateIndex,
  claim: Claim,
  sources: readonly Source[],
): readonly ClaimWarning[] {
  const warnings: ClaimWarning[] = [];
  if (sources.length > 0 && sources.every((source) => source.reliability === "F"))
    warnings.push({ type: "reliability-unknown", sources: sources.length });
  const passages = unconfirmedOnes(index, claim.id);
  if (passages.length > 0) warnings.push({ type: "unconfirmed-credibility", passages });
  return warnings;
}

function renderingWarnings(standing: readonly StandingEvidence[]): readonly ClaimWarning[] {
  const renderings: readonly Rendering[] = ["interpreter", "reconstructed", "summary"];
  return renderings.flatMap((utterance) => {
    const passages = distinctInOrder(
      standing
        .filter(
          ({ source, passage }) => source.utterance === utterance && releaseOf(passage, source) === "quote",
        )
        .map(({ passage }) => passage.id),
    );
    return passages.length > 0 ? [{ type: "not-verbatim", utterance, passages } as const] : [];
  });
}

function contradictionWarnings(
  index: CorroborateIndex,
  claim: Claim,
  independence: ClaimIndependence,
): readonly ClaimWarning[] {
  const against = claimIndependence(index, claim.id, "against");
  const judgements = distinctInOrder([...independence.contradictions, ...against.contradictions]);
  return judgements.length > 0 ? [{ type: "judgements-contradict", judgements }] : [];
}

/** Whether one institution is shared by every pair of sources, whether or not it ties them. */
function isOneInstitution(independence: ClaimIndependence): boolean {
  const institutions = independence.pairs
    .filter((pair) => pair.oneSource !== pair.otherSource)
    .map((pair) => {
      const shared = pair.reasons.flatMap((reason) => (reason.type === "shared-origin" ? reason : []));
      return [...shared, ...pair.alsoShared]
        .filter((origin) => origin.kind === "institution")
        .map((origin) => origin.origin ?? origin.label);
    });
  const [first = [], ...rest] = institutions;
  return first.some((institution) => rest.every((others) => others.includes(institution)));
}

function countryServed(index: CorroborateIndex, source: Source): string | undefined {
  return source.institutionCountry ?? (source.place && index.placeById.get(source.place)?.country);
}

/** The value that all of a list have, where it has one and they agree. */
function onlyOne<T>(values: readonly (T | undefined)[]): T | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

function hasText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}
