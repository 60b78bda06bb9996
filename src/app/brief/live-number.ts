import { isRecordId, type RecordId } from "../../core/base/index.ts";
import {
  evidenceCard,
  quantityErrorText,
  readQuantity,
  type SourceProperty,
  sourcesCounted,
} from "../../core/corroborate/index.ts";
import {
  type Door,
  sayCount,
  sayLikelihood,
  sayMonths,
  sayShare,
  sayShareChange,
  sayShareRange,
  saySpread,
} from "../../core/report/index.ts";
import { type Judgement, judgement, modelGroup, quantity, state } from "../../core/study/index.ts";
import { quantityWords } from "../claim-card.ts";
import { rangeWords } from "../corroboration.ts";
import {
  type AnsweredDefinition,
  answeredDefinitions,
  type BriefMaterial,
  triedScenarios,
  watchedFans,
} from "./brief-material.ts";

/** A number as it now stands, and what it opens. */
export interface LiveNumber {
  readonly text: string;
  readonly door: Door;
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
  const text = definitionText(material, asked, kind, kind === "account" ? ref : rest.join(" "));
  if (text === undefined) return undefined;
  const door = (part: string): Door => ({ to: "definition", id: wanted, part });
  if (kind === "word")
    return { text, door: { to: "judgement", id: signedFor(material, wanted)?.id ?? wanted } };
  if (kind === "account") return { text, door: door(`account ${ref}`) };
  return { text, door: door(kind === "byYear" ? `byYear ${rest[0] ?? ""}` : kind) };
}

/** The judgement without any scenario that was signed last for a definition. */
export function signedFor({ reader }: BriefMaterial, definition: string) {
  return reader
    .all(judgement)
    .filter((each) => each.of === definition && each.scenario === undefined)
    .sort((a, b) => b.at - a.at)[0];
}

function signedWord(material: BriefMaterial, definition: string): string | undefined {
  const signed = signedFor(material, definition);
  return signed === undefined ? undefined : sayLikelihood(signed.likelihood);
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
  { record, numbers }: AnsweredDefinition,
  kind: string,
  arg: string,
): string | undefined {
  const { summary, range, accounts, variants } = numbers;
  switch (kind) {
    case "share":
      return sayShare(summary.share);
    case "range":
      return sayShareRange(range.low, range.high);
    case "byYear": {
      const share = summary.byYear[Number(arg) - 1];
      return share === undefined ? undefined : sayShare(share);
    }
    case "months":
      return monthsText(summary.months);
    case "word":
      return signedWord(material, record.id);
    case "corner": {
      const corner = numbers.corners.find(({ on }) => on.join(" ") === arg);
      return corner === undefined ? undefined : sayShare(corner.share);
    }
    case "variant": {
      const tried = variants.find(({ id }) => id === arg);
      return tried === undefined ? undefined : sayShareChange(tried.difference);
    }
    case "assumed":
      return numbers.assumedShare === undefined ? undefined : sayShare(numbers.assumedShare);
    case "step":
      return sayShareChange(numbers.stepError);
    case "error":
      return `${(summary.monteCarloError * 100).toFixed(1)} points`;
    case "account": {
      const under = accounts.find(({ account }) => account === arg);
      return under === undefined ? undefined : sayShare(under.summary.share);
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
    const text = sayShareChange(effect.difference.difference);
    return { text, door: { to: "scenario", id: ref, part: effect.id } };
  }
  if (kind === "watched") {
    const month = Number(rest[0] ?? material.ahead?.numbers.months ?? 0);
    const found = watchedFans(material).find(({ record }) => record.id === ref);
    const quantiles = found?.fan.months[month];
    if (found === undefined || quantiles === undefined) return undefined;
    const [low = 0, , , middle = 0, , , high = 0] = quantiles;
    const text = saySpread([low, middle, high], found.record.unit);
    return { text, door: { to: "watched", id: ref, part: String(month) } };
  }
  return kind === "fate" ? ofFate(material, ref, rest[0] ?? "") : undefined;
}

function ofFate(material: BriefMaterial, group: string, at: string): LiveNumber | undefined {
  const { reader, ahead } = material;
  const groupKey = isRecordId(group) ? reader.get(modelGroup, group)?.key : group;
  const stateKey = isRecordId(at) ? reader.get(state, at)?.key : at;
  const cell = ahead?.numbers.fates.cells.find((each) => each.group === groupKey && each.state === stateKey);
  if (cell === undefined) return undefined;
  return {
    text: saySpread(cell.atHorizon, "people"),
    door: { to: "fate", id: `${cell.group} ${cell.state}` },
  };
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
      const text = line?.estimates.map(({ range }) => range ?? "not known").join(", or ");
      return text === undefined ? undefined : { text, door: { to: "parameter", id: ref } };
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
  const text =
    kind === "independent" ? rangeWords(card.independence.range) : sayCount(card.counts[kind].passages);
  return { text, door: { to: "claim", id: ref, part: kind } };
}

function ofQuantity({ index, reader }: BriefMaterial, ref: RecordId): LiveNumber | undefined {
  const held = reader.get(quantity, ref);
  if (held === undefined) return undefined;
  const reading = readQuantity(index, held);
  const text = reading.ok ? quantityWords(reading.value, held.word) : quantityErrorText(reading.error);
  return { text, door: { to: "quantity", id: ref } };
}

function ofSources(material: BriefMaterial, written: readonly string[]): LiveNumber | undefined {
  const [kind, by, ...of] = written;
  if (kind !== "sources" || (by !== undefined && !isSourceProperty(by))) return undefined;
  const counted = sourcesCounted(material.index, by, of.join(" "));
  return { text: sayCount(counted.length), door: { to: "count", id: written.join(" ") } };
}

/** Tell whether sources can be counted by a property of that name. */
export function isSourceProperty(name: string): name is SourceProperty {
  return name === "role" || name === "mode" || name === "country";
}
