import type { RecordId } from "../../core/base/index.ts";
import type { CorroborateIndex } from "../../core/corroborate/index.ts";
import type { DrawPlan, Variant } from "../../core/outlook/index.ts";
import type { AnyRef } from "../../core/study/index.ts";
import { type GatheredDraws, gatherDraws, groundEstimates } from "./gather-draws.ts";
import type { GatheredModel } from "./gather-model.ts";
import type { ModelRecords } from "./model-records.ts";
import { originsLeftOut } from "./origins-left-out.ts";
import { type Reading, readWithout, wordsReadAt } from "./reading.ts";

/** Another reading of what was said, under the name it is shown by. */
export interface NamedVariant {
  readonly id: string;
  readonly kind: Variant["kind"];
  readonly name: string;
  /** What is left out: an origin; or a person or a source behind which no origin is recorded. */
  readonly without?: AnyRef;
  /** Estimates that would have lost all they rest on, and are kept as they are. */
  readonly kept: readonly RecordId[];
  /** Accounts that lost all they rest on; the others weigh as much more. */
  readonly dropped: readonly RecordId[];
}

/** What variants are gathered from. */
export interface VaryingContext {
  readonly records: ModelRecords;
  readonly index: CorroborateIndex;
  readonly model: GatheredModel;
  readonly reading: Reading;
  readonly draws: GatheredDraws;
}

/** Gather the other readings that change any draw, or that leave nothing of what an estimate rests on. */
export function gatherVariants(
  context: VaryingContext,
): readonly { readonly variant: Variant; readonly named: NamedVariant }[] {
  const baseline = drawsText(context.draws.plan);
  return [...wordReadings(context), ...pools(context), ...withoutOrigins(context)].flatMap((each) => {
    const { records, model, draws } = context;
    const varied = gatherDraws(records, model, each.reading, draws.grounded);
    const kept = keptBy(context, each.reading);
    if (drawsText(varied.plan) === baseline && kept.length === 0) return [];
    const { id, kind, name, without } = each;
    const named = {
      id,
      kind,
      name,
      kept,
      dropped: varied.dropped,
      ...(without !== undefined && { without }),
    };
    return [{ variant: { id, kind, draws: varied.plan }, named }];
  });
}

interface OtherReading extends Pick<NamedVariant, "id" | "kind" | "name" | "without"> {
  readonly reading: Reading;
}

function wordReadings({ reading }: VaryingContext): readonly OtherReading[] {
  return [
    {
      id: "words-low",
      kind: "word-table",
      name: "Every word of size at the low end of its interval",
      reading: wordsReadAt("low", reading),
    },
    {
      id: "words-high",
      kind: "word-table",
      name: "Every word of size at the high end of its interval",
      reading: wordsReadAt("high", reading),
    },
  ];
}

function pools({ reading }: VaryingContext): readonly OtherReading[] {
  return [
    {
      id: "pool-lowest",
      kind: "pooling",
      name: "Of several quantities the lowest alone",
      reading: { ...reading, pool: "lowest" },
    },
    {
      id: "pool-highest",
      kind: "pooling",
      name: "Of several quantities the highest alone",
      reading: { ...reading, pool: "highest" },
    },
  ];
}

function withoutOrigins({ index, records, reading }: VaryingContext): readonly OtherReading[] {
  return originsLeftOut(index, records).map((each) => ({
    id: `without-${each.of.id}`,
    kind: "without-origin",
    name: `Without ${each.name}`,
    without: each.of,
    reading: readWithout(each, reading),
  }));
}

/** The estimates of the model that a reading would leave without anything. */
function keptBy({ records, model, draws }: VaryingContext, reading: Reading): readonly RecordId[] {
  const inModel = new Set<RecordId>(model.parameters.map(({ record }) => record.id));
  const grounded = groundEstimates(records, reading);
  return records.estimate
    .filter(({ id, parameter }) => {
      const now = grounded.get(id);
      return inModel.has(parameter) && now?.is === "lost" && draws.grounded.get(id)?.is === "drawn";
    })
    .map(({ id }) => id)
    .toSorted();
}

function drawsText(plan: DrawPlan): string {
  return JSON.stringify(plan);
}
