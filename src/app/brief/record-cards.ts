import { isRecordId, periodText, type RecordId } from "../../core/base/index.ts";
import { assumptionRegister, evidenceCard, readQuantity } from "../../core/corroborate/index.ts";
import { type Door, sayShare } from "../../core/report/index.ts";
import { account, clash, judgement, measure, member, quantity, question } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import type { NumberCard } from "../outlook-views.ts";
import { own, type Said, say } from "../said/index.ts";
import { saidIndependence } from "../said-independence.ts";
import { saidReading } from "../said-quantity.ts";
import type { BriefMaterial } from "./brief-material.ts";
import { assumptionsUnder, cardAccounts, cardParameter } from "./card-parameters.ts";
import { passagesOfClaims, passagesOfQuantities } from "./card-passages.ts";
import { countCard, notAgainCard } from "./count-cards.ts";
import { emptyCard } from "./empty-card.ts";
import { liveNumber, saidEstimates } from "./live-number.ts";

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
  const shown = liveNumber(material, [kind, id])?.said ?? say("number-count", { value: line.for });
  const card = evidenceCard(material.index, id);
  return {
    ...emptyCard(door, say(titleOfCount[kind] ?? "claim-for"), shown),
    made: card === undefined ? [] : [saidIndependence(card.independence)],
    warned: card?.warnings ?? [],
    claims: [line],
    passages: passagesOfClaims(desk, material, [id]),
    assumptions:
      card?.assumption === undefined ? [] : [{ said: own(card.statement), at: { table: "claim", id } }],
  };
}

/** The claims that fall with an assumption, and the assumption itself with whatever was said about it. */
function fallingCard(desk: Desk, material: BriefMaterial, door: Door, id: RecordId): NumberCard | undefined {
  const held = assumptionRegister(material.index).find((each) => each.claim === id);
  if (held === undefined) return undefined;
  return {
    ...emptyCard(door, say("claim-falls"), say("number-count", { value: held.falls.length })),
    made: [say("claim-falls-how")],
    claims: presentLines(material, held.falls),
    passages: passagesOfClaims(desk, material, [id, ...held.falls]),
    assumptions: [{ said: own(held.statement), at: { table: "claim", id } }],
  };
}

const titleOfCount: Readonly<Record<string, "claim-for" | "claim-against" | "claim-independent">> = {
  for: "claim-for",
  against: "claim-against",
  independent: "claim-independent",
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
    independent: say("number-figure", {
      of: { figure: "independent", low: card.independence.range.low, high: card.independence.range.high },
    }),
    ...(confidence !== undefined && { confidence }),
  };
}

function quantityCard(desk: Desk, material: BriefMaterial, door: Door, id: RecordId): NumberCard | undefined {
  const held = material.reader.get(quantity, id);
  if (held === undefined) return undefined;
  const reading = readQuantity(material.index, held);
  const shown = saidReading(reading, held.word);
  const title = held.definition === undefined ? say("quantity-title") : own(held.definition);
  return {
    ...emptyCard(door, title, shown),
    made: [
      held.word === undefined
        ? say("quantity-stated")
        : say("quantity-read", { word: held.word, amount: shown }),
      ...(held.spread === "variety" ? [say("quantity-variety")] : []),
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
    ...emptyCard(door, own(line.name), saidEstimates(line.estimates, say("number-none"))),
    made: line.estimates.map(({ warrant, judge, reason, account: under }) => {
      const how = { warrant: say(`warrant-${warrant}`), judge, reason };
      return under === undefined
        ? say("estimate-by", how)
        : say("estimate-if", { account: under.name, ...how });
    }),
    parameters: [cardParameter(desk, material, line, 1)],
    claims: presentLines(material, claims),
    assumptions: assumptionsUnder([line]),
  };
}

function accountCard(desk: Desk, material: BriefMaterial, door: Door, id: RecordId): NumberCard | undefined {
  const held = material.reader.get(account, id);
  if (held === undefined) return undefined;
  return {
    ...emptyCard(
      door,
      say("account", { name: held.name }),
      say("number-figure", { of: { figure: "share", share: held.weight } }),
    ),
    made: [
      say("account-how", {
        who: memberName(material, material.reader.get(clash, held.clash)?.by),
        reason: held.reason,
      }),
      ...ownIfAny(material.reader.get(clash, held.clash)?.checked),
    ],
    accounts: cardAccounts(desk, material, new Set([held.clash]), () => undefined),
    claims: presentLines(material, held.claims ?? []),
    assumptions: [{ said: say("account-assumed", { reason: held.reason }), at: { table: "account", id } }],
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
  const now = liveNumber(material, ["share", held.of]);
  return {
    ...emptyCard(
      door,
      say("judgement"),
      say("number-figure", { of: { figure: "likelihood", words: held.likelihood } }),
    ),
    made: [
      say("judgement-how", {
        who: memberName(material, held.by),
        share: { figure: "share", share: held.share },
        range: { figure: "shares", low: held.low, high: held.high },
      }),
      ...(now === undefined || now.text === sayShare(held.share)
        ? []
        : [say("judgement-moved", { share: now.said })]),
      own(held.reason),
      say("judgement-confidence", {
        level: { figure: "term", list: "confidence", value: held.confidence },
        reason: held.confidenceReason,
      }),
    ],
    claims: presentLines(material, held.claims ?? []),
    passages: passagesOfClaims(desk, material, held.claims ?? []),
    assumptions: [{ said: own(held.reason), at: { table: "judgement", id }, ...signedBy(material, held.by) }],
  };
}

function measureCard(desk: Desk, material: BriefMaterial, door: Door, id: RecordId): NumberCard | undefined {
  const held = material.reader.get(measure, id);
  if (held === undefined) return undefined;
  const { costLow, costHigh = costLow, costUnit = "" } = held;
  const cost =
    costLow === undefined || costHigh === undefined
      ? say("cost-none")
      : say("number-figure", { of: { figure: "amounts", low: costLow, high: costHigh, unit: costUnit } });
  return {
    ...emptyCard(door, own(held.name), cost),
    made: [
      ...ownIfAny(held.costBasis),
      ...(held.harm === undefined ? [say("harm-none")] : ownIfAny(held.harm)),
    ],
    claims: presentLines(material, held.claims ?? []),
    passages: passagesOfClaims(desk, material, held.claims ?? []),
    assumptions: held.inferred
      ? [{ said: say("measure-inferred"), at: { table: "measure", id } }]
      : [
          {
            said: held.costBasis === undefined ? say("cost-assumed") : own(held.costBasis),
            at: { table: "measure", id },
          },
        ],
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
    ...emptyCard(door, own(held.text), own(door.part ?? "")),
    made: [say("question-how")],
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
    ...emptyCard(door, say("frame"), own(door.part ?? "")),
    made: [
      say("frame-how", {
        base: periodText(frame.base),
        months: String(frame.horizonMonths),
        steps: String(frame.stepsPerMonth),
        runs: ahead.numbers.runs,
        seed: String(frame.seed),
        cutOff: periodText(frame.cutOff),
      }),
    ],
    assumptions: [{ said: say("frame-assumed"), at: { table: "outlook", id: frame.id } }],
  };
}

/** The claims that are still in the study, each with its counts. */
export function presentLines(material: BriefMaterial, claims: readonly RecordId[]): NumberCard["claims"] {
  return claims.flatMap((id) => claimLine(material, id) ?? []);
}

function memberName({ reader }: BriefMaterial, id: RecordId | undefined): Said {
  const name = id && reader.get(member, id)?.name;
  return name === undefined ? say("somebody") : own(name);
}

function signedBy({ reader }: BriefMaterial, id: RecordId): { readonly by?: string } {
  const by = reader.get(member, id)?.name;
  return by === undefined ? {} : { by };
}

function ownIfAny(words: string | undefined): readonly Said[] {
  return words === undefined || words === "" ? [] : [own(words)];
}
