import { drawFrom, fixed, type RecordId, rateOfShare } from "../../core/base/index.ts";
import { evidenceCard, readQuantity, type StatedQuantity } from "../../core/corroborate/index.ts";
import { type Estimate, quantity } from "../../core/study/index.ts";
import type { BriefMaterial } from "../brief/brief-material.ts";
import { passagesOfClaims, passagesOfQuantities } from "../brief/card-passages.ts";
import type { Desk } from "../desk.ts";
import type { ClaimBasis, OfferedGrounds, QuantityBasis } from "../ground-views.ts";
import { saidReading } from "../said-quantity.ts";
import { unitWrong } from "./estimate-checks.ts";
import type { Reading } from "./reading.ts";

/** The claims that an estimate rests on and that are still there, with the passages for and against each. */
export function basisClaims(
  desk: Desk,
  material: BriefMaterial,
  claims: readonly RecordId[],
): readonly ClaimBasis[] {
  return claims.flatMap((id) => {
    const card = evidenceCard(material.index, id);
    if (card === undefined) return [];
    return [
      {
        id,
        text: card.statement,
        for: card.counts.for.passages,
        against: card.counts.against.passages,
        passages: passagesOfClaims(desk, material, [id]),
      },
    ];
  });
}

/** What is entered of an estimate, in the unit of which parameter, and how the study reads it. */
export interface EnteredEstimate {
  readonly estimate: Pick<
    Estimate,
    "warrant" | "given" | "withinMonths" | "times" | "quantities" | "weights"
  >;
  readonly unit: string;
  readonly reading: Reading;
}

/** The quantities that an estimate rests on, each in the parameter's unit and with its passage. */
export function basisQuantities(
  desk: Desk,
  material: BriefMaterial,
  entered: EnteredEstimate,
): readonly QuantityBasis[] {
  const { warrant, quantities = [], weights } = entered.estimate;
  const total = weights?.reduce((sum, each) => sum + each, 0) ?? quantities.length;
  return quantities.flatMap((id, at) => {
    const line = quantityLine(material, id, entered);
    if (line === undefined) return [];
    const weight = total > 0 ? (weights?.[at] ?? 1) / total : 0;
    return [
      {
        ...line,
        ...(warrant === "stated" && { weight }),
        passages: passagesOfQuantities(desk, material, [id]),
      },
    ];
  });
}

/** All claims and quantities of the study, to be chosen from. */
export function offeredGrounds(material: BriefMaterial, entered: EnteredEstimate): OfferedGrounds {
  const { claim, quantity: stated } = material.index.tables;
  return {
    claims: claim.map(({ id, text }) => ({ id, text })),
    quantities: stated.flatMap(({ id }) => quantityLine(material, id, entered) ?? []),
  };
}

function quantityLine(
  { reader, index }: BriefMaterial,
  id: RecordId,
  { estimate, unit, reading }: EnteredEstimate,
): OfferedGrounds["quantities"][number] | undefined {
  const held = reader.get(quantity, id);
  if (held === undefined) return undefined;
  const read = readQuantity(index, held);
  const standing = reading.quantity(id);
  const ends = standing?.ok === true ? endsInUnit(standing.value, estimate, unit) : {};
  return {
    id,
    stated: saidReading(read, held.word),
    ...(held.definition !== undefined && { definition: held.definition }),
    ...ends,
  };
}

function endsInUnit(
  stated: StatedQuantity,
  estimate: EnteredEstimate["estimate"],
  unit: string,
): { readonly low?: number; readonly high?: number } {
  const { low, high } = stated;
  // What would be refused to be computed with has no place under the curve either.
  if (unitWrong(stated, estimate, unit) !== undefined) return {};
  const inUnit = (value: number): number | undefined => {
    const scaled = value * (estimate.times ?? 1);
    if (estimate.given !== "share-within") return scaled;
    const share = fixed(scaled);
    const rate = share.ok ? rateOfShare(share.value, estimate.withinMonths ?? 0) : share;
    return rate.ok ? drawFrom(rate.value)(0.5) : undefined;
  };
  const [from, to] = [low, high].map((end) => (end === undefined ? undefined : inUnit(end)));
  return { ...(from !== undefined && { low: from }), ...(to !== undefined && { high: to }) };
}
