import { isNonEmpty, isSeed, type NonEmpty, type RecordId } from "../../core/base/index.ts";
import type { CorroborateIndex } from "../../core/corroborate/index.ts";
import type { EnsembleSpec, OutlookEffort, OutlookPlan } from "../../core/outlook/index.ts";
import { type AnyRef, member, type OutlookFrame } from "../../core/study/index.ts";
import { corroborateIndex } from "../corroboration.ts";
import { lastRead } from "../last-read.ts";
import type { ParameterLine, Trouble } from "../outlook-views.ts";
import { say } from "../said/index.ts";
import type { RecordReader, Store } from "../store.ts";
import { clashesOf, type GatheredClash } from "./gather-clashes.ts";
import { estimatesOf, type GatheredDraws, gatherDraws } from "./gather-draws.ts";
import { type GatheredModel, modelOf } from "./gather-model.ts";
import { gatherVariants, type NamedVariant } from "./gather-variants.ts";
import { namesOf } from "./model-names.ts";
import { hasModel, inOrder, type ModelRecords, readModelRecords } from "./model-records.ts";
import type { NotModelled } from "./not-modelled.ts";
import { effortOf, frameOf, sizeTroubles } from "./outlook-frame.ts";
import { notesOn } from "./outlook-notes.ts";
import { parameterLines, restsOnAssumptions } from "./parameter-lines.ts";
import { studyReading } from "./reading.ts";

/**
 * All that an outlook is computed from, with the way back to the records.
 *
 * In the plan, parts of the model go by their keys; definitions, watched numbers, scenarios (each measure and shock alone
 * among them), corners, clashes and accounts by the ids of their records.
 */
export interface GatheredOutlook {
  readonly plan: OutlookPlan;
  readonly effort: OutlookEffort;
  readonly frame: OutlookFrame;
  readonly records: ModelRecords;
  /** What stands behind estimates: passages, quantities, claims. */
  readonly index: CorroborateIndex;
  /** Which record a name of the model is of; a switch (`on_arrest`) is of its flow. */
  readonly recordByName: ReadonlyMap<string, AnyRef>;
  readonly parameters: readonly ParameterLine[];
  /** The clashes that any estimate rests on. */
  readonly clashes: readonly GatheredClash[];
  readonly notModelled: readonly NotModelled[];
  /** Parameters of which only a direction is known. */
  readonly directions: readonly DirectionAlone[];
  readonly variants: readonly NamedVariant[];
  /** What deserves a look and keeps nothing from being computed. */
  readonly notes: readonly Trouble[];
}

/** A parameter of which is only known that something raises or lowers it. */
export interface DirectionAlone {
  readonly parameter: RecordId;
  readonly name: string;
  readonly direction?: "raises" | "lowers";
  readonly claims: readonly RecordId[];
}

/** What came of gathering: a study without a model is whole, and no outlook is asked of it. */
export type Gathered =
  | { readonly is: "none" }
  | {
      readonly is: "troubled";
      readonly troubles: NonEmpty<Trouble>;
      /** What can be shown all the same. */
      readonly parameters: readonly ParameterLine[];
      readonly notModelled: readonly NotModelled[];
    }
  | { readonly is: "gathered"; readonly outlook: GatheredOutlook };

/** Gather the outlook of a study out of its records. */
export function gatherOutlook(study: RecordReader): Gathered {
  const members = new Map(study.all(member).map(({ id, name }) => [id, name]));
  return outlookOf(
    readModelRecords(study),
    corroborateIndex(study),
    (id) => members.get(id) ?? "somebody no longer in the study",
  );
}

const gatheredLast = lastRead<Gathered>();

/** The same, gathered once for as long as nothing in the study changes: model, draft, outlook and brief all ask for it. */
export function gatheredOutlook(study: Store): Gathered {
  return gatheredLast.of(study, "", () => gatherOutlook(study));
}

/** The same from lists of records, so that a proposed change can be looked at before it is made. */
export function outlookOf(
  records: ModelRecords,
  index: CorroborateIndex,
  memberName: (id: RecordId) => string,
): Gathered {
  if (!hasModel(records)) return { is: "none" };
  const model = modelOf(records);
  const { frame, troubles: ofFrame } = frameOf(records);
  const reading = studyReading(index, frame?.statedCoverage ?? 0.9);
  const draws = gatherDraws(records, model, reading);
  const { nameOf } = namesOf(records);
  const parameters = parameterLines({ records, grounded: draws.grounded, nameOf, memberName });
  const baseline = frame === undefined ? undefined : baselineOf(model, draws, frame);
  const troubles = [...model.troubles, ...draws.troubles, ...ofFrame, ...cornerTroubles(model)];
  if (isNonEmpty(troubles)) return { is: "troubled", troubles, parameters, notModelled: model.notModelled };
  // Without a frame or with a wrong one there is a trouble that says so.
  if (frame === undefined || baseline === undefined)
    throw new Error("An outlook without a frame is in no trouble");
  const varied = gatherVariants({ records, index, model, reading, draws });
  const used = new Set(draws.plan.clashes.map(({ id }) => id));
  const clashes = clashesOf(records).filter(({ record }) => used.has(record.id));
  const plan: OutlookPlan = {
    baseline,
    corners: cornersOf(model).map(({ name, flow }) => ({ id: flow.id, switch: name })),
    scenarios: model.scenarios,
    variants: varied.map(({ variant }) => variant),
    assumed: assumedOf(records, model),
  };
  const effort = effortOf(frame);
  const tooMuch = sizeTroubles(plan, effort).map((each) => ({
    ...each,
    at: { table: "outlook", id: frame.id },
  }));
  if (isNonEmpty(tooMuch))
    return { is: "troubled", troubles: tooMuch, parameters, notModelled: model.notModelled };
  const outlook: GatheredOutlook = {
    plan,
    effort,
    frame,
    records,
    index,
    recordByName: model.recordByName,
    parameters,
    clashes,
    notModelled: model.notModelled,
    directions: directionsOf(records),
    variants: varied.map(({ named }) => named),
    notes: notesOn(records, draws, used),
  };
  return { is: "gathered", outlook };
}

function baselineOf(
  { model, definitions, series }: GatheredModel,
  { plan }: GatheredDraws,
  frame: OutlookFrame,
): EnsembleSpec | undefined {
  const { seed, horizonMonths: months, stepsPerMonth } = frame;
  if (!isSeed(seed)) return undefined;
  const { runs } = effortOf(frame);
  return { model, draws: plan, definitions, series, runs, seed, months, stepsPerMonth, changes: [] };
}

/** Flows of which is only said that they may be: every one doubles the runs. */
const mostCorners = 4;

function cornersOf({ switches }: GatheredModel): GatheredModel["switches"] {
  return switches.filter(({ flow }) => flow.runs === "corner");
}

function cornerTroubles(model: GatheredModel): readonly Trouble[] {
  const corners = cornersOf(model);
  const [over] = corners.slice(mostCorners);
  if (over === undefined) return [];
  return [{ ...say("corners-most", { corners: corners.length }), at: { table: "flow", id: over.flow.id } }];
}

/** What rests on assumptions alone: parameters, and the shares of runs in which flows are on. */
function assumedOf(records: ModelRecords, { parameters, switches }: GatheredModel): readonly string[] {
  return [
    ...parameters
      .filter(({ record }) => restsOnAssumptions(estimatesOf(record, records)))
      .map(({ name }) => name),
    ...switches.filter(({ flow }) => flow.runs === "on-or-off").map(({ name }) => name),
  ];
}

function directionsOf(records: ModelRecords): readonly DirectionAlone[] {
  return inOrder(records.parameter).flatMap((record) => {
    const estimates = estimatesOf(record, records);
    const alone = estimates.every(({ warrant }) => warrant === "direction-only");
    const [first] = estimates;
    if (!alone || first === undefined) return [];
    const { direction } = first;
    return [
      {
        parameter: record.id,
        name: record.name,
        claims: estimates.flatMap(({ claims = [] }) => claims),
        ...(direction !== undefined && { direction }),
      },
    ];
  });
}
