import { isRecordId, periodText, type RecordId } from "../../core/base/index.ts";
import {
  assumptionRegister,
  evidenceCard,
  quantityErrorText,
  readQuantity,
} from "../../core/corroborate/index.ts";
import {
  type Door,
  sayAmountRange,
  sayCount,
  sayLikelihood,
  sayShare,
  sayShareRange,
} from "../../core/report/index.ts";
import { account, clash, judgement, measure, member, quantity, question } from "../../core/study/index.ts";
import { quantityWords } from "../claim-card.ts";
import { rangeWords } from "../corroboration.ts";
import type { Desk } from "../desk.ts";
import type { NumberCard } from "../outlook-views.ts";
import type { BriefMaterial } from "./brief-material.ts";
import { assumptionsUnder, cardAccounts, cardParameter } from "./card-parameters.ts";
import { passagesOfClaims, passagesOfQuantities } from "./card-passages.ts";
import { countCard, notAgainCard } from "./count-cards.ts";
import { emptyCard } from "./empty-card.ts";
import { liveNumber } from "./live-number.ts";

/** The card of a number that was counted, stated, judged or set; `undefined` where its record is gone. */
export function recordCard(desk: Desk, material: BriefMaterial, door: Door): NumberCard | undefined {
  if (door.to === "count") return countCard(material, door);
  if (door.to === "frame") return frameCard(material, door);
  if (!isRecordId(door.id)) return undefined;
  const make = cards[door.to];
  return make?.(desk, material, door, door.id);
}

type MakeCard = (desk: Desk, material: BriefMaterial, door: Door, id: RecordId) => NumberCard | undefined;

const cards: Partial<Record<Door["to"], MakeCard>> = {
  claim: claimNumberCard,
  quantity: quantityCard,
  parameter: parameterCard,
  account: accountCard,
  judgement: judgementCard,
  measure: measureCard,
  question: questionCard,
};

function claimNumberCard(
  desk: Desk,
  material: BriefMaterial,
  door: Door,
  id: RecordId,
): NumberCard | undefined {
  const line = claimLine(material, id);
  if (line === undefined) return undefined;
  if (door.part === "falls") return fallingCard(desk, material, door, id);
  const kind = door.part ?? "for";
  const shown = liveNumber(material, [kind, id])?.text ?? String(line.for);
  const card = evidenceCard(material.index, id);
  return {
    ...emptyCard(door, titleOfCount[kind] ?? "Passages for a claim", shown),
    made: [card?.independence.sentence ?? "", ...(card?.warnings ?? []).map(({ text }) => text)].filter(
      (each) => each !== "",
    ),
    claims: [line],
    passages: passagesOfClaims(desk, material, [id]),
    assumptions: card?.assumption === undefined ? [] : [{ text: card.statement, at: { table: "claim", id } }],
  };
}

/** The claims that fall with an assumption, and the assumption itself with whatever was said about it. */
function fallingCard(desk: Desk, material: BriefMaterial, door: Door, id: RecordId): NumberCard | undefined {
  const held = assumptionRegister(material.index).find((each) => each.claim === id);
  if (held === undefined) return undefined;
  return {
    ...emptyCard(door, "Claims that fall with an assumption", sayCount(held.falls.length)),
    made: ["They are reasoned from it, by themselves or through one another."],
    claims: presentLines(material, held.falls),
    passages: passagesOfClaims(desk, material, [id, ...held.falls]),
    assumptions: [{ text: held.statement, at: { table: "claim", id } }],
  };
}

const titleOfCount: Readonly<Record<string, string>> = {
  for: "Passages for a claim",
  against: "Passages against a claim",
  independent: "How many of the passages for a claim are independent of each other",
};

function claimLine({ index }: BriefMaterial, id: RecordId): NumberCard["claims"][number] | undefined {
  const card = evidenceCard(index, id);
  if (card === undefined) return undefined;
  const confidence = index.claimById.get(id)?.confidence;
  return {
    id,
    text: card.statement,
    for: card.counts.for.passages,
    against: card.counts.against.passages,
    silent: card.counts.silent.passages,
    independent: rangeWords(card.independence.range),
    ...(confidence !== undefined && { confidence }),
  };
}

function quantityCard(desk: Desk, material: BriefMaterial, door: Door, id: RecordId): NumberCard | undefined {
  const held = material.reader.get(quantity, id);
  if (held === undefined) return undefined;
  const reading = readQuantity(material.index, held);
  const shown = reading.ok ? quantityWords(reading.value, held.word) : quantityErrorText(reading.error);
  return {
    ...emptyCard(door, held.definition ?? "A number somebody stated", shown),
    made: [
      held.word === undefined
        ? "Stated so by the source."
        : `The source said “${held.word}”; the study's table of words reads it as ${shown}.`,
      ...(held.spread === "variety"
        ? ["The range is variety between cases, not doubt about one number."]
        : []),
    ],
    claims: held.claim === undefined ? [] : presentLines(material, [held.claim]),
    passages: passagesOfQuantities(desk, material, [id]),
  };
}

function parameterCard(
  desk: Desk,
  material: BriefMaterial,
  door: Door,
  id: RecordId,
): NumberCard | undefined {
  const line = material.ahead?.parameters.find((each) => each.id === id);
  if (line === undefined) return undefined;
  const claims = [...new Set(line.estimates.flatMap((each) => each.claims))];
  return {
    ...emptyCard(door, line.name, line.estimates.map(({ range }) => range ?? "no number").join(", or ")),
    made: line.estimates.map(
      ({ warrant, judge, reason, account: under }) =>
        `${under === undefined ? "" : `If ${under.name}: `}${warrantWords[warrant] ?? warrant}, by ${judge}. ${reason}`,
    ),
    parameters: [cardParameter(desk, material, line, 1)],
    claims: presentLines(material, claims),
    assumptions: assumptionsUnder([line]),
  };
}

const warrantWords: Readonly<Record<string, string>> = {
  stated: "Stated by sources",
  counted: "Counted",
  bounded: "Bounded on both sides, and nothing known between",
  "direction-only": "Only the direction is known",
  analogy: "Taken from another case at a discount",
  judgement: "Judged",
};

function accountCard(desk: Desk, material: BriefMaterial, door: Door, id: RecordId): NumberCard | undefined {
  const held = material.reader.get(account, id);
  if (held === undefined) return undefined;
  return {
    ...emptyCard(door, `How much “${held.name}” weighs`, sayShare(held.weight)),
    made: [
      `Declared by ${memberName(material, material.reader.get(clash, held.clash)?.by)}: ${held.reason}`,
      material.reader.get(clash, held.clash)?.checked ?? "",
    ].filter((each) => each !== ""),
    accounts: cardAccounts(desk, material, new Set([held.clash]), () => undefined),
    claims: presentLines(material, held.claims ?? []),
    assumptions: [{ text: `The weight was declared: ${held.reason}`, at: { table: "account", id } }],
  };
}

function judgementCard(
  desk: Desk,
  material: BriefMaterial,
  door: Door,
  id: RecordId,
): NumberCard | undefined {
  const held = material.reader.get(judgement, id);
  if (held === undefined) return undefined;
  const now = liveNumber(material, ["share", held.of])?.text;
  return {
    ...emptyCard(door, "A likelihood that somebody judged", sayLikelihood(held.likelihood)),
    made: [
      `Signed by ${memberName(material, held.by)} beside a share of ${sayShare(held.share)} of the runs (${sayShareRange(held.low, held.high)} over accounts, words and poolings).`,
      ...(now === undefined || now === sayShare(held.share)
        ? []
        : [
            `The share now is ${now}: the judgement was signed beside another number and should be looked at again.`,
          ]),
      held.reason,
      `Confidence ${held.confidence}: ${held.confidenceReason}`,
    ],
    claims: presentLines(material, held.claims ?? []),
    passages: passagesOfClaims(desk, material, held.claims ?? []),
    assumptions: [{ text: held.reason, at: { table: "judgement", id }, by: memberName(material, held.by) }],
  };
}

function measureCard(desk: Desk, material: BriefMaterial, door: Door, id: RecordId): NumberCard | undefined {
  const held = material.reader.get(measure, id);
  if (held === undefined) return undefined;
  const { costLow, costHigh = costLow, costUnit = "" } = held;
  const cost =
    costLow === undefined || costHigh === undefined
      ? "no cost stated"
      : `${sayAmountRange(costLow, costHigh)} ${costUnit}`;
  return {
    ...emptyCard(door, held.name, cost),
    made: [
      held.costBasis ?? "",
      held.harm ?? "No harm was modelled; that does not say there is none.",
    ].filter((each) => each !== ""),
    claims: presentLines(material, held.claims ?? []),
    passages: passagesOfClaims(desk, material, held.claims ?? []),
    assumptions: held.inferred
      ? [
          {
            text: "Nobody who was heard proposed it; the analysts inferred it.",
            at: { table: "measure", id },
          },
        ]
      : [{ text: held.costBasis ?? "The cost was assumed.", at: { table: "measure", id } }],
  };
}

function questionCard(desk: Desk, material: BriefMaterial, door: Door, id: RecordId): NumberCard | undefined {
  const held = material.reader.get(question, id);
  if (held === undefined) return undefined;
  const lines = (material.ahead?.parameters ?? []).filter((each) =>
    (held.parameters ?? []).some((asked) => asked === each.id),
  );
  if (door.part === "not again") return notAgainCard(material, door, held);
  return {
    ...emptyCard(door, held.text, door.part ?? ""),
    made: [
      "How far the answer could move the share of runs: the spread of the share over what the answer may be, by regression on the runs at hand.",
    ],
    parameters: lines.map((line) => cardParameter(desk, material, line, 0)),
    claims: presentLines(material, held.claims ?? []),
    passages: passagesOfClaims(desk, material, held.claims ?? []),
    assumptions: assumptionsUnder(lines),
  };
}

function frameCard({ ahead }: BriefMaterial, door: Door): NumberCard | undefined {
  if (ahead === undefined) return undefined;
  const { frame } = ahead;
  return {
    ...emptyCard(door, "How the study looks ahead", door.part ?? ""),
    made: [
      `From ${periodText(frame.base)} over ${frame.horizonMonths} months, in ${frame.stepsPerMonth} steps a month, ${sayCount(ahead.numbers.runs)} runs with seed ${frame.seed}. What was not known by ${periodText(frame.cutOff)} is not in it.`,
    ],
    assumptions: [{ text: "Set by those who made the study.", at: { table: "outlook", id: frame.id } }],
  };
}

/** The claims that are still in the study, each with its counts. */
export function presentLines(material: BriefMaterial, claims: readonly RecordId[]): NumberCard["claims"] {
  return claims.flatMap((id) => claimLine(material, id) ?? []);
}

function memberName({ reader }: BriefMaterial, id: RecordId | undefined): string {
  return (id && reader.get(member, id)?.name) ?? "somebody";
}
