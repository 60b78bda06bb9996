import { isRecordId, type RecordId } from "../../core/base/index.ts";
import {
  evidenceCard,
  readQuantity,
  type SourceProperty,
  sourcesCounted,
} from "../../core/corroborate/index.ts";
import { type Door, sayMonths } from "../../core/report/index.ts";
import { type Judgement, judgement, modelGroup, quantity, state } from "../../core/study/index.ts";
import type { EstimateLine } from "../outlook-views.ts";
import { type Figure, own, type Said, say } from "../said/index.ts";
import { saidReading } from "../said-quantity.ts";
import {
  type AnsweredDefinition,
  answeredDefinitions,
  type BriefMaterial,
  triedScenarios,
  watchedFans,
} from "./brief-material.ts";

/** A number as it now stands, and what it opens. */
export interface LiveNumber {
  /** In the language of the study, as it stands in a brief. */
  readonly text: string;
  readonly said: Said;
  readonly door: Door;
}

function live(said: Said, door: Door): LiveNumber {
  return { text: said.text, said, door };
}

function figure(of: Figure): Said {
  return say("number-figure", { of });
}

/** The number that `{{KIND REF ARG}}` stands for; `undefined` where there is none of it, such as without an outlook. */
export function liveNumber(material: BriefMaterial, written: readonly string[]): LiveNumber | undefined {
  const [kind = "", ref = "", ...rest] = written;
  return (
    ofDefinition(material, kind, ref, rest) ??
    ofRuns(material, kind, ref, rest) ??
    ofRecords(material, kind, ref) ??
    ofSources(material, written)
  );
}

function ofDefinition(
  material: BriefMaterial,
  kind: string,
  ref: string,
  rest: readonly string[],
): LiveNumber | undefined {
  const wanted = kind === "account" ? (rest[0] ?? "") : ref;
  const asked = answeredDefinitions(material).find(({ record }) => record.id === wanted);
  if (asked === undefined) return undefined;
  const said = definitionSaid(material, asked, kind, kind === "account" ? ref : rest.join(" "));
  if (said === undefined) return undefined;
  const door = (part: string): Door => ({ to: "definition", id: wanted, part });
  if (kind === "word") return live(said, { to: "judgement", id: signedFor(material, wanted)?.id ?? wanted });
  if (kind === "account") return live(said, door(`account ${ref}`));
  return live(said, door(kind === "byYear" ? `byYear ${rest[0] ?? ""}` : kind));
}

/** The judgement without any scenario that was signed last for a definition. */
export function signedFor({ reader }: BriefMaterial, definition: string) {
  return reader
    .all(judgement)
    .filter((each) => each.of === definition && each.scenario === undefined)
    .sort((a, b) => b.at - a.at)[0];
}

function signedWord(material: BriefMaterial, definition: string): Said | undefined {
  const signed = signedFor(material, definition);
  return signed === undefined ? undefined : figure({ figure: "likelihood", words: signed.likelihood });
}

/** For each definition, alone and under each scenario, the judgement that was signed last. */
export function signedLast({ reader }: BriefMaterial): readonly Judgement[] {
  const last = new Map<string, Judgement>();
  for (const each of [...reader.all(judgement)].sort((a, b) => a.at - b.at))
    last.set(`${each.of} ${each.scenario ?? ""}`, each);
  return [...last.values()];
}

/** One of the numbers of a definition in words; `undefined` where there is none of that kind. */
export function definitionText(
  material: BriefMaterial,
  asked: AnsweredDefinition,
  kind: string,
  arg: string,
): string | undefined {
  return definitionSaid(material, asked, kind, arg)?.text;
}

function definitionSaid(
  material: BriefMaterial,
  { record, numbers }: AnsweredDefinition,
  kind: string,
  arg: string,
): Said | undefined {
  const { summary, range, accounts, variants } = numbers;
  switch (kind) {
    case "share":
      return figure({ figure: "share", share: summary.share });
    case "range":
      return figure({ figure: "shares", low: range.low, high: range.high });
    case "byYear": {
      const share = summary.byYear[Number(arg) - 1];
      return share === undefined ? undefined : figure({ figure: "share", share });
    }
    case "months":
      return timeSaid(summary.months);
    case "word":
      return signedWord(material, record.id);
    case "corner": {
      const corner = numbers.corners.find(({ on }) => on.join(" ") === arg);
      return corner === undefined ? undefined : figure({ figure: "share", share: corner.share });
    }
    case "variant": {
      const tried = variants.find(({ id }) => id === arg);
      return tried === undefined ? undefined : figure({ figure: "change", change: tried.difference });
    }
    case "assumed":
      return numbers.assumedShare === undefined
        ? undefined
        : figure({ figure: "share", share: numbers.assumedShare });
    case "step":
      return figure({ figure: "change", change: numbers.stepError });
    case "error":
      return figure({ figure: "tenths", share: summary.monteCarloError });
    case "account": {
      const under = accounts.find(({ account }) => account === arg);
      return under === undefined ? undefined : figure({ figure: "share", share: under.summary.share });
    }
    default:
      return undefined;
  }
}

/** The middle time to a first passage with its 5 and 95 % ends, in words. */
export function monthsText(months: readonly number[] | undefined): string | undefined {
  const [low, , middle, , high] = months ?? [];
  if (low === undefined || middle === undefined || high === undefined) return undefined;
  return `${sayMonths(middle)} (${sayMonths(low)} to ${sayMonths(high)})`;
}

function timeSaid(months: readonly number[] | undefined): Said | undefined {
  const [low, , middle, , high] = months ?? [];
  if (low === undefined || middle === undefined || high === undefined) return undefined;
  return figure({ figure: "time", of: [low, middle, high] });
}

function ofRuns(
  material: BriefMaterial,
  kind: string,
  ref: string,
  rest: readonly string[],
): LiveNumber | undefined {
  if (kind === "effect") {
    const tried = triedScenarios(material).find(({ record }) => record.id === ref);
    const effect = tried?.numbers.definitions.find(({ id }) => id === rest[0]);
    if (effect === undefined) return undefined;
    const said = figure({ figure: "change", change: effect.difference.difference });
    return live(said, { to: "scenario", id: ref, part: effect.id });
  }
  if (kind === "watched") {
    const month = Number(rest[0] ?? material.ahead?.numbers.months ?? 0);
    const found = watchedFans(material).find(({ record }) => record.id === ref);
    const quantiles = found?.fan.months[month];
    if (found === undefined || quantiles === undefined) return undefined;
    const [low = 0, , , middle = 0, , , high = 0] = quantiles;
    const said = figure({ figure: "spread", of: [low, middle, high], unit: found.record.unit });
    return live(said, { to: "watched", id: ref, part: String(month) });
  }
  return kind === "fate" ? ofFate(material, ref, rest[0] ?? "") : undefined;
}

function ofFate(material: BriefMaterial, group: string, at: string): LiveNumber | undefined {
  const { reader, ahead } = material;
  const groupKey = isRecordId(group) ? reader.get(modelGroup, group)?.key : group;
  const stateKey = isRecordId(at) ? reader.get(state, at)?.key : at;
  const cell = ahead?.numbers.fates.cells.find((each) => each.group === groupKey && each.state === stateKey);
  if (cell === undefined) return undefined;
  return live(figure({ figure: "spread", of: cell.atHorizon, unit: "people" }), {
    to: "fate",
    id: `${cell.group} ${cell.state}`,
  });
}

function ofRecords(material: BriefMaterial, kind: string, ref: string): LiveNumber | undefined {
  if (!isRecordId(ref)) return undefined;
  switch (kind) {
    case "for":
    case "against":
    case "independent":
      return ofClaim(material, kind, ref);
    case "quantity":
      return ofQuantity(material, ref);
    case "estimate": {
      const line = material.ahead?.parameters.find(({ id }) => id === ref);
      return line === undefined
        ? undefined
        : live(saidEstimates(line.estimates, say("number-not-known")), { to: "parameter", id: ref });
    }
    default:
      return undefined;
  }
}

function ofClaim(
  { index }: BriefMaterial,
  kind: "for" | "against" | "independent",
  ref: RecordId,
): LiveNumber | undefined {
  const card = evidenceCard(index, ref);
  if (card === undefined) return undefined;
  const { low, high } = card.independence.range;
  const said =
    kind === "independent"
      ? figure({ figure: "independent", low, high })
      : say("number-count", { value: card.counts[kind].passages });
  return live(said, { to: "claim", id: ref, part: kind });
}

function ofQuantity({ index, reader }: BriefMaterial, ref: RecordId): LiveNumber | undefined {
  const held = reader.get(quantity, ref);
  if (held === undefined) return undefined;
  const reading = readQuantity(index, held);
  return live(saidReading(reading, held.word), { to: "quantity", id: ref });
}

function ofSources(material: BriefMaterial, written: readonly string[]): LiveNumber | undefined {
  const [kind, by, ...of] = written;
  if (kind !== "sources" || (by !== undefined && !isSourceProperty(by))) return undefined;
  const counted = sourcesCounted(material.index, by, of.join(" "));
  return live(say("number-count", { value: counted.length }), { to: "count", id: written.join(" ") });
}

/** Tell whether sources can be counted by a property of that name. */
export function isSourceProperty(name: string): name is SourceProperty {
  return name === "role" || name === "mode" || name === "country";
}

/** What a parameter may be, under each account that gives it another range. */
export function saidEstimates(estimates: readonly EstimateLine[], none: Said): Said {
  const ranges = estimates.map(({ range }) => range ?? none);
  const [first = own(""), ...others] = ranges;
  return others.reduce((one, other) => say("number-or", { one, other }), first);
}
