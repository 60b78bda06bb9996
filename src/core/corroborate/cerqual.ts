import { assertNever, type RecordId } from "../base/index.ts";
import type { Claim } from "../study/index.ts";
import { type CorroborateIndex, standingEvidence } from "./corroborate-tables.ts";
import { compareIds, distinctInOrder } from "./order.ts";

/** The four components of GRADE-CERQual, in the order they are printed. */
export const cerqualComponents = ["method", "coherence", "adequacy", "relevance"] as const;

/** A component of GRADE-CERQual. */
export type CerqualComponent = (typeof cerqualComponents)[number];

/** How serious the concern about a component is; `none` reads "none or very minor". */
export type ConcernLevel = NonNullable<Claim["methodConcern"]>;

/** How confident the study is that the claim is a fair account of what it speaks of. */
export type CerqualConfidence = NonNullable<Claim["confidence"]>;

/** What is printed with every table: the method was made for another use than a single study. */
export const cerqualNote =
  "GRADE-CERQual was made for syntheses of several qualitative studies. Here it is used on the sources of one study.";

/** The words for each component. */
export const componentWords: Readonly<Record<CerqualComponent, string>> = {
  method: "Methodological limitations",
  coherence: "Coherence",
  adequacy: "Adequacy of data",
  relevance: "Relevance",
};

/** The words for each level of concern. */
export const concernWords: Readonly<Record<ConcernLevel, string>> = {
  none: "no or very minor concerns",
  minor: "minor concerns",
  moderate: "moderate concerns",
  serious: "serious concerns",
};

/** The words for each level of confidence. */
export const confidenceWords: Readonly<Record<CerqualConfidence, string>> = {
  high: "high confidence",
  moderate: "moderate confidence",
  low: "low confidence",
  "very-low": "very low confidence",
};

/** One component as assessed; an absent concern was not assessed. */
export interface ComponentAssessment {
  readonly component: CerqualComponent;
  readonly concern?: ConcernLevel;
  readonly reason?: string;
}

/** What an assessment still lacks, or says that does not go together. */
export type CerqualGap =
  | { readonly type: "ConcernMissing"; readonly component: CerqualComponent }
  /** A concern above "none or very minor" has to say why. */
  | { readonly type: "ConcernWithoutReason"; readonly component: CerqualComponent }
  | { readonly type: "ConfidenceMissing" }
  | { readonly type: "ConfidenceWithoutReason" }
  | { readonly type: "HighDespiteSeriousConcern"; readonly component: CerqualComponent };

/** The assessment of one claim: four components, the confidence with its reason, and what is missing. */
export interface CerqualProfile {
  readonly claim: RecordId;
  /** The four components in their order. */
  readonly components: readonly ComponentAssessment[];
  readonly confidence?: CerqualConfidence;
  readonly confidenceReason?: string;
  readonly gaps: readonly CerqualGap[];
}

/** One row of the Summary of Qualitative Findings table. */
export interface FindingRow {
  readonly profile: CerqualProfile;
  readonly finding: string;
  /** The sources with a standing passage for or against, in order of id. */
  readonly sources: readonly RecordId[];
  readonly passages: number;
}

/**
 * Gather what the study says about its confidence in a claim.
 *
 * The confidence is never computed from the concerns: an analyst weighs them and gives a reason
 * (Lewin et al. 2018, Implementation Science 13, supplement 1).
 */
export function cerqualProfile(claim: Claim): CerqualProfile {
  const components = cerqualComponents.map((component) => assessment(claim, component));
  const reason = written(claim.confidenceReason);
  return {
    claim: claim.id,
    components,
    ...(claim.confidence !== undefined && { confidence: claim.confidence }),
    ...(reason !== undefined && { confidenceReason: reason }),
    gaps: [...components.flatMap(componentGaps), ...confidenceGaps(claim, components)],
  };
}

/** Make the Summary of Qualitative Findings: one row for each claim that is not an assumption, in order of id. */
export function summaryOfFindings(index: CorroborateIndex): readonly FindingRow[] {
  return index.tables.claim
    .filter((claim) => !claim.assumption)
    .sort(compareIds)
    .map((claim) => {
      const standing = standingEvidence(index, claim.id).filter(({ link }) => link.direction !== "silent");
      return {
        profile: cerqualProfile(claim),
        finding: claim.text,
        sources: distinctInOrder(standing.map(({ source }) => source.id)),
        passages: new Set(standing.map(({ passage }) => passage.id)).size,
      };
    });
}

/** Say what an assessment lacks. */
export function cerqualGapText(gap: CerqualGap): string {
  switch (gap.type) {
    case "ConcernMissing":
      return `${componentWords[gap.component]}: not assessed yet.`;
    case "ConcernWithoutReason":
      return `${componentWords[gap.component]}: the concern has no reason.`;
    case "ConfidenceMissing":
      return "The overall confidence is not stated yet.";
    case "ConfidenceWithoutReason":
      return "The overall confidence has no reason.";
    case "HighDespiteSeriousConcern":
      return `${componentWords[gap.component]}: a serious concern stands beside high confidence; say why it does not lower it.`;
    default:
      return assertNever(gap);
  }
}

function assessment(claim: Claim, component: CerqualComponent): ComponentAssessment {
  const concern = claim[`${component}Concern`];
  const reason = written(claim[`${component}Reason`]);
  return { component, ...(concern !== undefined && { concern }), ...(reason !== undefined && { reason }) };
}

function componentGaps({ component, concern, reason }: ComponentAssessment): readonly CerqualGap[] {
  if (concern === undefined) return [{ type: "ConcernMissing", component }];
  return concern !== "none" && reason === undefined ? [{ type: "ConcernWithoutReason", component }] : [];
}

function confidenceGaps(claim: Claim, components: readonly ComponentAssessment[]): readonly CerqualGap[] {
  if (claim.confidence === undefined) return [{ type: "ConfidenceMissing" }];
  const gaps: CerqualGap[] = [];
  if (written(claim.confidenceReason) === undefined) gaps.push({ type: "ConfidenceWithoutReason" });
  if (claim.confidence !== "high") return gaps;
  const serious = components.filter(({ concern }) => concern === "serious");
  return [
    ...gaps,
    ...serious.map(({ component }): CerqualGap => ({ type: "HighDespiteSeriousConcern", component })),
  ];
}

/** The text, unless it is blank. */
function written(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text;
}
