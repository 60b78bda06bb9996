import type { RecordId, Result } from "../base/index.ts";
import type { Claim, Evidence, Source } from "../study/index.ts";
import { type AssumptionState, usersByPremise } from "./assumptions.ts";
import { type CardDot, type CardRow, type CardTie, cardDots, cardRows, cardTies } from "./card-evidence.ts";
import { type CerqualProfile, cerqualProfile } from "./cerqual.ts";
import { type ClaimWarning, claimWarningText } from "./claim-warning.ts";
import { claimWarnings, countsAsSupported, type WarningContext, warningContext } from "./claim-warnings.ts";
import { type QuantityClash, quantityClashes } from "./compare-quantities.ts";
import type { CorroborateIndex } from "./corroborate-tables.ts";
import { type ClaimIndependence, claimIndependence } from "./independence.ts";
import { independenceSentence } from "./independence-words.ts";
import { compareIds, distinctInOrder } from "./order.ts";
import { type QuantityError, readQuantity, type StatedQuantity } from "./quantities.ts";

/** Everything the card of a claim shows, as plain data; the words of passages are read where they are shown. */
export interface EvidenceCard {
  readonly claim: RecordId;
  readonly statement: string;
  readonly form: Claim["form"];
  readonly group?: RecordId;
  /** Whether passages for it count as support; false for illustrations, expectations, attitudes, analogies, inferences. */
  readonly countsAsSupported: boolean;
  readonly counts: Readonly<Record<Evidence["direction"], CardCount>>;
  /** The passages for it, and those against it. */
  readonly independence: CardIndependence;
  readonly independenceAgainst: CardIndependence;
  readonly dots: readonly CardDot[];
  readonly ties: readonly CardTie[];
  readonly warnings: readonly CardWarning[];
  /** By date of collection, then as one reads; never by grade. */
  readonly rows: readonly CardRow[];
  /** From which sides and countries the passages for it come. */
  readonly voices: { readonly roles: readonly string[]; readonly countries: readonly string[] };
  /** The confidence with its reason, and the four components beneath it. */
  readonly confidence: CerqualProfile;
  readonly quantities: readonly CardQuantity[];
  /** Quantities of the card that speak of the same thing and cannot both be right. */
  readonly clashes: readonly QuantityClash[];
  /** Present where the claim is an assumption. */
  readonly assumption?: { readonly state: AssumptionState; readonly wouldBreak?: string };
  /** The claims it is reasoned from, and those reasoned from it; in order of id. */
  readonly premises: readonly CardPremise[];
  readonly usedBy: readonly RecordId[];
  readonly by?: RecordId;
}

/** How many passages, and of how many sources. */
export interface CardCount {
  readonly passages: number;
  readonly sources: number;
}

/** The count of independent passages on one side, and the same as a sentence. */
export interface CardIndependence extends ClaimIndependence {
  readonly sentence: string;
}

/** A warning and its words. */
export interface CardWarning {
  readonly warning: ClaimWarning;
  readonly text: string;
}

/** A quantity as the study reads it, or why it cannot. */
export interface CardQuantity {
  readonly quantity: RecordId;
  readonly passage: RecordId;
  readonly reading: Result<StatedQuantity, QuantityError>;
}

/** A claim beneath this one; its words are absent where it is no longer in the study. */
export interface CardPremise {
  readonly claim: RecordId;
  readonly statement?: string;
  readonly isAssumption: boolean;
}

/** Make the card of a claim; `undefined` where the claim is not in the study. */
export function evidenceCard(
  index: CorroborateIndex,
  claimId: RecordId,
  context: WarningContext = warningContext(index),
): EvidenceCard | undefined {
  const claim = index.claimById.get(claimId);
  if (!claim) return undefined;
  const rows = cardRows(index, claimId);
  const independence = cardIndependence(index, claimId, "for");
  const independenceAgainst = cardIndependence(index, claimId, "against");
  const quantities = cardQuantities(index, claim, rows);
  return {
    claim: claim.id,
    statement: claim.text,
    form: claim.form,
    ...(claim.group !== undefined && { group: claim.group }),
    countsAsSupported: countsAsSupported(claim.form),
    counts: { for: countOf(rows, "for"), against: countOf(rows, "against"), silent: countOf(rows, "silent") },
    independence,
    independenceAgainst,
    dots: cardDots(rows),
    ties: cardTies(index, [...independence.pairs, ...independenceAgainst.pairs]),
    warnings: claimWarnings(index, claimId, context).map((warning) => ({
      warning,
      text: claimWarningText(warning),
    })),
    rows,
    voices: voicesOf(rows),
    confidence: cerqualProfile(claim),
    quantities,
    clashes: quantityClashes(quantities.flatMap(({ reading }) => (reading.ok ? [reading.value] : []))),
    ...(claim.assumption && { assumption: assumptionOf(claim) }),
    premises: premisesOf(index, claim, context),
    usedBy: usersByPremise(index).get(claimId) ?? [],
    ...(claim.by !== undefined && { by: claim.by }),
  };
}

function cardIndependence(
  index: CorroborateIndex,
  claimId: RecordId,
  direction: Evidence["direction"],
): CardIndependence {
  const independence = claimIndependence(index, claimId, direction);
  return { ...independence, sentence: independenceSentence(index, independence) };
}

function countOf(rows: readonly CardRow[], direction: Evidence["direction"]): CardCount {
  const side = rows.filter((row) => row.direction === direction);
  return {
    passages: new Set(side.map((row) => row.passage.id)).size,
    sources: new Set(side.map((row) => row.source)).size,
  };
}

function voicesOf(rows: readonly CardRow[]): EvidenceCard["voices"] {
  const supporting = rows.filter((row) => row.direction === "for");
  const known = (valueOfRow: (row: CardRow) => string | undefined): readonly string[] =>
    distinctInOrder(supporting.flatMap((row) => valueOfRow(row) ?? []));
  return { roles: known((row): Source["role"] => row.role), countries: known((row) => row.country) };
}

/** The quantities of a claim: those attached to it, and those on its passages that belong to no other claim. */
function cardQuantities(
  index: CorroborateIndex,
  claim: Claim,
  rows: readonly CardRow[],
): readonly CardQuantity[] {
  const passages = new Set(rows.map((row) => row.passage.id));
  return index.tables.quantity
    .filter((quantity) => {
      const source = index.passageById.get(quantity.passage)?.source;
      if (source === undefined || index.withdrawnSourceIds.has(source)) return false;
      return quantity.claim === undefined ? passages.has(quantity.passage) : quantity.claim === claim.id;
    })
    .sort(compareIds)
    .map((quantity) => ({
      quantity: quantity.id,
      passage: quantity.passage,
      reading: readQuantity(index, quantity),
    }));
}

function assumptionOf(claim: Claim): NonNullable<EvidenceCard["assumption"]> {
  return {
    state: claim.assumptionState ?? "not-reviewed",
    ...(claim.wouldBreak !== undefined && { wouldBreak: claim.wouldBreak }),
  };
}

function premisesOf(index: CorroborateIndex, claim: Claim, context: WarningContext): readonly CardPremise[] {
  return distinctInOrder(claim.premises ?? []).map((premise) => {
    const statement = index.claimById.get(premise)?.text;
    return {
      claim: premise,
      ...(statement !== undefined && { statement }),
      isAssumption: context.assumptionIds.has(premise),
    };
  });
}
