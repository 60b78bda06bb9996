import type { ComputedOutlook, DefinitionView, ModelView, RecordId, WatchedView } from "../../app/views.ts";
import type { DraftNumbers, JudgedRange } from "../../core/outlook/index.ts";
import { likelihoodWords } from "../../core/outlook/index.ts";
import type { FanThreshold } from "./fan-scale.ts";

/** The definition by which the room is read: the one that was chosen, else the first that is no early sign. */
export function definitionRead(
  { definitions }: ComputedOutlook,
  chosen: RecordId | undefined,
): DefinitionView | undefined {
  return (
    definitions.find(({ id }) => id === chosen) ??
    definitions.find(({ earlySign }) => !earlySign) ??
    definitions[0]
  );
}

/** The judgement signed last on a definition, without any scenario. */
export function signedLast({ judgements }: DefinitionView): DefinitionView["judgements"][number] | undefined {
  return judgements.filter(({ scenario }) => scenario === undefined).toSorted((a, b) => b.at - a.at)[0];
}

/** Whether the share or an end of its range has moved by a whole point since a judgement was signed. */
export function hasMoved(
  { share, low, high }: DefinitionView["judgements"][number],
  now: Pick<DefinitionView, "share" | "range">,
): boolean {
  const pairs = [
    [share, now.share],
    [low, now.range.low],
    [high, now.range.high],
  ] as const;
  return pairs.some(([then, since]) => Math.abs(then - since) >= 0.01);
}

/** A definition's share and range: of the whole outlook, or of the draft in hand. */
export interface ShareShown {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly error: number;
}

/** What is shown of a definition; a draft's range is that over its accounts alone. */
export function shareShown(definition: DefinitionView, draft: DraftNumbers | undefined): ShareShown {
  const own = draft?.definitions.find(({ id }) => id === definition.id);
  const { share, range, monteCarloError } = definition;
  if (own === undefined) return { share, low: range.low, high: range.high, error: monteCarloError };
  const all = [own.share, ...own.accounts.map((each) => each.share)];
  return { share: own.share, low: Math.min(...all), high: Math.max(...all), error: own.monteCarloError };
}

/** Whether the words that the ranges touch differ between definitions, so that the answer depends on which one is meant. */
export function dependsOnDefinition({ definitions, scale }: ComputedOutlook): boolean {
  const said = definitions
    .filter(({ earlySign }) => !earlySign)
    .map(({ range }) => likelihoodWords(scale, range.low, range.high).join());
  return new Set(said).size > 1;
}

/** The level of a watched number that matters: a number, or a parameter with the range that it may be in. */
export function thresholdOf(
  { threshold, thresholdName }: WatchedView,
  { parameters }: Pick<ModelView, "parameters">,
  movedByKey: (key: string) => JudgedRange | undefined,
): FanThreshold | undefined {
  if (threshold === undefined) return undefined;
  const said = Number(threshold);
  const name = thresholdName ?? "";
  if (Number.isFinite(said)) return { low: said, at: said, high: said, name };
  const moved = movedByKey(threshold);
  if (moved !== undefined) return { low: moved.low, at: moved.middle ?? moved.low, high: moved.high, name };
  const quantiles = parameters.find(({ key }) => key === threshold)?.estimates[0]?.quantiles;
  if (quantiles === undefined) return undefined;
  const [low, at, high] = quantiles;
  return { low, at, high, name };
}
