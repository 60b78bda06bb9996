import { isRecordId, type Json, type RecordId } from "../../core/base/index.ts";
import { type FieldChanges, isList, isObject, type Table } from "../../core/study/index.ts";

/** One record of the plan: the fields of its table, with ids of the plan's own wherever it refers to another. */
export type PlannedRecord = Readonly<Record<string, Json>> & { readonly id: string };

/** A passage of the plan, by its words; `release` holds it back further than its source. */
export interface PlannedPassage {
  readonly id: string;
  readonly source: string;
  readonly quote: string;
  readonly release?: "never" | "paraphrase";
}

/** What the sample study is made of, as `samples/study/plan.json` holds it. */
export interface SamplePlan {
  readonly study: Readonly<Record<string, Json>>;
  readonly members: readonly PlannedRecord[];
  readonly waves: readonly PlannedRecord[];
  readonly places: readonly PlannedRecord[];
  readonly groups: readonly PlannedRecord[];
  readonly persons: readonly PlannedRecord[];
  readonly attributes: readonly PlannedRecord[];
  readonly sources: readonly PlannedRecord[];
  readonly codes: readonly PlannedRecord[];
  readonly passages: readonly PlannedPassage[];
  readonly codings: readonly PlannedRecord[];
  readonly claims: readonly PlannedRecord[];
  readonly evidence: readonly PlannedRecord[];
  readonly origins: readonly PlannedRecord[];
  readonly originLinks: readonly PlannedRecord[];
  readonly independence: readonly PlannedRecord[];
  readonly quantities: readonly PlannedRecord[];
  readonly sizeWords: readonly PlannedRecord[];
  readonly memos: readonly PlannedRecord[];
  /** Questions with competing hypotheses; a study need not weigh any. */
  readonly matrices?: readonly PlannedRecord[];
  readonly hypotheses?: readonly PlannedRecord[];
  readonly matrixRows?: readonly PlannedRecord[];
  readonly consistencies?: readonly PlannedRecord[];
  /** The model, its grounds, the outlook and the brief; a study without them is whole. */
  readonly ahead?: PlannedOutlook;
}

/** The model side of a sample, as `outlook.json` beside its `plan.json` holds it. */
export interface PlannedOutlook {
  readonly modelGroups: readonly PlannedRecord[];
  readonly states: readonly PlannedRecord[];
  readonly starts: readonly PlannedRecord[];
  readonly funds: readonly PlannedRecord[];
  readonly levels: readonly PlannedRecord[];
  readonly flows: readonly PlannedRecord[];
  readonly fundFlows: readonly PlannedRecord[];
  readonly parameters: readonly PlannedRecord[];
  readonly watched: readonly PlannedRecord[];
  readonly clashes: readonly PlannedRecord[];
  readonly accounts: readonly PlannedRecord[];
  readonly estimates: readonly PlannedRecord[];
  readonly outlook: readonly PlannedRecord[];
  readonly measures: readonly PlannedRecord[];
  readonly measureEffects: readonly PlannedRecord[];
  readonly scenarios: readonly PlannedRecord[];
  readonly regroups: readonly PlannedRecord[];
  readonly questions: readonly PlannedRecord[];
  /** Signed beside the numbers that the runs give when the sample is made. */
  readonly judgements: readonly PlannedRecord[];
  readonly briefs: readonly PlannedRecord[];
  readonly statements: readonly PlannedRecord[];
}

/** Read a sample's plan and its model side, as the two files hold them; tests read both through their whole schema. */
export function samplePlanOf(plan: string, outlook: string): SamplePlan {
  // Both are part of the program.
  return { ...(JSON.parse(plan) as SamplePlan), ahead: JSON.parse(outlook) as PlannedOutlook };
}

/** The plan's ids and the records they became. */
export interface SampleIds {
  readonly idOf: (planned: Json | undefined) => RecordId;
  readonly became: (planned: { readonly id: string }, record: RecordId) => void;
  readonly all: () => ReadonlyMap<string, RecordId>;
}

/** Start with no record made. */
export function sampleIds(): SampleIds {
  const ids = new Map<string, RecordId>();
  return {
    idOf: (planned) => {
      const known = typeof planned === "string" ? ids.get(planned) : undefined;
      if (known === undefined)
        throw new Error(`The sample's plan refers to ${JSON.stringify(planned)} before it is there`);
      return known;
    },
    became: (planned, record) => void ids.set(planned.id, record),
    all: () => ids,
  };
}

/**
 * The fields of a planned record as its table holds them: plan ids become record ids, keys of the plan's own are left out.
 *
 * Throws where a value is not what its field accepts: the plan and the vocabulary then no longer fit together.
 */
export function resolved<T extends Table>(table: T, planned: PlannedRecord, ids: SampleIds): FieldChanges<T> {
  const values = Object.entries(table.fields).flatMap(([name, field]) => {
    const value = planned[name];
    if (value === undefined) return [];
    const own = field.refersTo === undefined ? value : withRealIds(value, ids);
    if (!field.accepts(own))
      throw new Error(`The sample's plan gives ${planned.id} a ${name} that the study refuses`);
    return [[name, own]];
  });
  // Every value was accepted by its own field just above.
  return Object.fromEntries(values) as FieldChanges<T>;
}

/** A field that the plan must have, or the plan is wrong. */
export function required<V>(value: V | undefined, planned: PlannedRecord): V {
  if (value === undefined) throw new Error(`The sample's plan leaves something out of ${planned.id}`);
  return value;
}

/** A text of the plan. */
export function textOf(planned: Readonly<Record<string, Json>>, key: string): string {
  const value = planned[key];
  if (typeof value !== "string") throw new Error(`The sample's plan lacks a text for ${key}`);
  return value;
}

function withRealIds(value: Json, ids: SampleIds): Json {
  if (isList(value)) return value.map((each) => withRealIds(each, ids));
  if (isObject(value)) return { ...value, id: ids.idOf(value.id) };
  return isRecordId(value) ? value : ids.idOf(value);
}
