import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { type EvidenceCard, evidenceCard, supportState } from "../core/corroborate/index.ts";
import { passage as passageTable, quantity, source as sourceTable } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import { corroborateIndex, independentCount, pairWhy, rangeWords } from "./corroboration.ts";
import type { Desk } from "./desk.ts";
import { quotePassage } from "./read-source.ts";
import { refuse } from "./refusal.ts";
import { saidReading } from "./said-quantity.ts";
import type { CardEvidence, CardQuantityView, CardView } from "./views.ts";

/** Everything that stands behind a claim, with the words of its passages as they stand. */
export function claimCard(desk: Desk, input: { readonly claim: RecordId }): Result<CardView, Refusal> {
  const index = corroborateIndex(desk.open.study);
  const card = evidenceCard(index, input.claim);
  const held = index.claimById.get(input.claim);
  if (card === undefined || held === undefined) return err(refuse("not-found"));
  const group = card.group === undefined ? undefined : index.groupById.get(card.group)?.name;
  return ok({
    id: card.claim,
    text: card.statement,
    form: card.form,
    ...(group === undefined ? {} : { group }),
    for: card.counts.for.passages,
    against: card.counts.against.passages,
    silent: card.counts.silent.passages,
    independent: rangeWords(card.independence.range),
    independence: independentCount(card),
    support: supportState(card),
    independenceSentence: card.independence.sentence,
    dots: card.dots.map(({ source, name, role, place, directions }) => ({
      source,
      name,
      role: role ?? "not recorded",
      place: place ?? "not recorded",
      direction: directions[0] ?? "silent",
    })),
    ties: card.ties.map(({ one, other, text }) => ({ one, other, why: text })),
    warnings: card.warnings.map((each) => each.text),
    warned: card.warnings.map((each) => each.warning),
    evidence: card.rows.map((row) => cardEvidence(desk, row)),
    quantities: card.quantities.flatMap((each) => cardQuantity(desk, each)),
    ...(held.confidence === undefined ? {} : { confidence: held.confidence }),
    ...(held.confidenceReason === undefined ? {} : { confidenceReason: held.confidenceReason }),
    assumption: held.assumption,
    ...(card.assumption !== undefined && { assumptionState: card.assumption.state }),
    ...(held.wouldBreak !== undefined && { wouldBreak: held.wouldBreak }),
    restsOn: card.premises.map((each) => ({
      id: each.claim,
      text: each.statement ?? "a claim that is gone",
      assumption: each.isAssumption,
    })),
    cerqual: cerqualLines(held),
    pairs: sourcePairs(card),
  });
}

function cardQuantity(
  desk: Desk,
  { quantity: id, passage, reading }: EvidenceCard["quantities"][number],
): readonly CardQuantityView[] {
  const held = desk.open.study.get(quantity, id);
  if (held === undefined) return [];
  const { id: _, passage: __, ...stated } = held;
  const { start, end } = quotePassage(desk, passage);
  const source = desk.open.study.get(passageTable, passage)?.source ?? passage;
  return [
    {
      id,
      text: saidReading(reading, held.word).text,
      passage,
      source,
      start,
      end,
      language: desk.open.study.get(sourceTable, source)?.language ?? "und",
      stated,
      ...(reading.ok
        ? {
            read: {
              ...(reading.value.low !== undefined && { low: reading.value.low }),
              ...(reading.value.high !== undefined && { high: reading.value.high }),
            },
          }
        : { refused: reading.error.type }),
    },
  ];
}

/** One evidence link as a card shows it, with the words of its passage as they stand. */
export function cardEvidence(desk: Desk, row: EvidenceCard["rows"][number]): CardEvidence {
  const quoted = quotePassage(desk, row.passage.id);
  return {
    id: row.evidence,
    passage: row.passage.id,
    source: row.source,
    sourceName: row.name,
    ...(row.role === undefined ? {} : { role: row.kind ?? row.role }),
    ...(row.place === undefined ? {} : { place: row.place }),
    direction: row.direction,
    proximity: row.proximity,
    credibility: row.credibility,
    ...(row.reliability === undefined ? {} : { reliability: row.reliability }),
    ...(quoted.words === undefined ? {} : { quote: quoted.words }),
    ...(quoted.part === undefined ? {} : { part: quoted.part }),
    verbatim: row.utterance === "verbatim",
    textDirection: quoted.direction,
    language: quoted.language,
    start: quoted.start,
    end: quoted.end,
  };
}

function sourcePairs(card: EvidenceCard): CardView["pairs"] {
  const pairs = new Map<string, CardView["pairs"][number]>();
  for (const pair of [...card.independence.pairs, ...card.independenceAgainst.pairs]) {
    if (pair.oneSource === pair.otherSource) continue;
    const key = [pair.oneSource, pair.otherSource].sort().join(" ");
    // Two sources with several passages are judged once; a tie between any two of them is what a reader must see.
    if (pairs.get(key)?.value === "tied") continue;
    pairs.set(key, {
      one: pair.oneSource,
      other: pair.otherSource,
      value: pair.value,
      why: pairWhy(pair),
      reasons: pair.reasons,
    });
  }
  return [...pairs.values()];
}

const components = ["method", "coherence", "adequacy", "relevance"] as const;

function cerqualLines(held: Readonly<Record<string, unknown>>): CardView["cerqual"] {
  return components.flatMap((component) => {
    const concern = held[`${component}Concern`];
    const reason = held[`${component}Reason`];
    if (typeof concern !== "string") return [];
    return [{ component, concern, ...(typeof reason === "string" ? { reason } : {}) }];
  });
}
