import { assertNever, type RecordId } from "../base/index.ts";
import { type CorroborateIndex, nameOfSource } from "./corroborate-tables.ts";
import type { IndependenceRange } from "./count-independent.ts";
import type { ClaimIndependence, PairReason, PassagePair } from "./independence.ts";
import { compareText } from "./order.ts";
import type { OriginKind, SharedOrigin } from "./shared-origins.ts";

/** Two sources with a tied pair of passages between them, and why. */
export interface SourceTie {
  /** The two sources, the smaller id first. */
  readonly sources: readonly [RecordId, RecordId];
  readonly reasons: readonly PairReason[];
}

/** Write the range of independent passages: "2 to 4 independent", or "3 independent" where both ends agree. */
export function independenceRangeText(range: IndependenceRange): string {
  const bound = range.exact ? "" : " (a bound: too many passages to search through)";
  const span = range.low === range.high ? `${range.low}` : `${range.low} to ${range.high}`;
  return `${span} independent${bound}`;
}

/** Say in one sentence how many passages are independent, which sources are tied and how many pairs nobody examined. */
export function independenceSentence(index: CorroborateIndex, independence: ClaimIndependence): string {
  if (independence.passages.length === 0) return "No passage to count.";
  const ties = sourceTies(independence.pairs);
  const parts = [independenceRangeText(independence.range)];
  if (ties.length > 0) {
    const shown = ties.slice(0, 3).map((tie) => sourceTieText(index, tie));
    if (ties.length > shown.length) shown.push(`and ${ties.length - shown.length} more`);
    parts.push(`${ties.length === 1 ? "1 pair" : `${ties.length} pairs`} tied: ${shown.join(", ")}`);
  }
  const open = pairsOfSources(independence.pairs.filter((pair) => pair.value === "not-known"));
  if (open.length > 0) parts.push(`${open.length === 1 ? "1 pair" : `${open.length} pairs`} not examined`);
  return `${parts.join("; ")}.`;
}

/** The ties between different sources, each pair of sources once, in order of id. */
export function sourceTies(pairs: readonly PassagePair[]): readonly SourceTie[] {
  return pairsOfSources(pairs.filter((pair) => pair.value === "tied")).map(({ sources, pairs: tied }) => ({
    sources,
    reasons: distinctReasons(tied.flatMap((pair) => pair.reasons)),
  }));
}

/** Say why two sources count once: `M-02 and M-05: both through the gatekeeper "G"`. */
export function sourceTieText(index: CorroborateIndex, tie: SourceTie): string {
  const [one, other] = tie.sources.map((source) => nameOfSource(index, source)).sort(compareText);
  return `${one} and ${other}: ${tie.reasons.map(pairReasonText).join(" and ")}`;
}

/** Say a pair's reason in a few words. */
export function pairReasonText(reason: PairReason): string {
  switch (reason.type) {
    case "same-source":
      return "passages of one source";
    case "same-person":
      return "one person speaks in both";
    case "shared-origin":
      return sharedOriginText(reason);
    case "judged":
      return `judged ${judgedWords[reason.value]}${reason.reach === "this-claim" ? " for this claim" : ""}`;
    case "judgements-contradict":
      return `${reason.judgements.length} judgements contradict each other`;
    case "not-examined":
      return "not examined";
    default:
      return assertNever(reason);
  }
}

/** Say what two statements share. */
export function sharedOriginText(shared: SharedOrigin): string {
  return `${sharedWords[shared.kind]} “${shared.label}”`;
}

const judgedWords = { shared: "dependent", independent: "independent", "not-known": "not known" } as const;

const sharedWords: Readonly<Record<OriginKind, string>> = {
  person: "both go back to",
  informant: "the same informant behind both,",
  gatekeeper: "both through the gatekeeper",
  unit: "both of the unit",
  institution: "both heard it inside",
  interpreter: "both through the interpreter",
  media: "both may have it from",
  prompt: "both answer the same prompt,",
};

interface PairsOfSources {
  readonly sources: readonly [RecordId, RecordId];
  readonly pairs: readonly PassagePair[];
}

function pairsOfSources(pairs: readonly PassagePair[]): readonly PairsOfSources[] {
  const bySources = new Map<string, { sources: readonly [RecordId, RecordId]; pairs: PassagePair[] }>();
  for (const pair of pairs) {
    if (pair.oneSource === pair.otherSource) continue;
    const sources: readonly [RecordId, RecordId] =
      pair.oneSource < pair.otherSource
        ? [pair.oneSource, pair.otherSource]
        : [pair.otherSource, pair.oneSource];
    const key = sources.join(" ");
    const known = bySources.get(key);
    if (known) known.pairs.push(pair);
    else bySources.set(key, { sources, pairs: [pair] });
  }
  return [...bySources.entries()].sort(([a], [b]) => compareText(a, b)).map(([, each]) => each);
}

function distinctReasons(reasons: readonly PairReason[]): readonly PairReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
