import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Json } from "../../src/core/base/index.ts";

/** One record of the plan, with the field names of the study's vocabulary and an id of the plan's own. */
export type PlanRecord = Readonly<Record<string, Json>> & { readonly id: string };

/** One record, as both files of the sample hold it. */
export const planRecord = z.custom<PlanRecord>(isRecord);
const record = planRecord;
const named = z.strictObject({ source: z.string(), texts: z.array(z.string()).min(1) });
const condition = z.union([
  z.strictObject({ record: z.string(), field: z.string(), is: z.json() }),
  z.strictObject({ record: z.string(), field: z.string(), present: z.boolean() }),
  z.strictObject({ table: z.string(), where: z.record(z.string(), z.json()), is: z.number() }),
  z.strictObject({ table: z.string(), where: z.record(z.string(), z.json()), atLeast: z.number() }),
]);

/** The rows of the acceptance table: what each asks, the records that express it, and what must be true of them. */
export const acceptanceRows = z.record(
  z.string(),
  z.strictObject({
    says: z.string(),
    records: z.array(z.string()).min(1),
    holds: z.array(condition).min(1),
  }),
);

const shape = z.strictObject({
  format: z.literal("grounds-sample-plan"),
  version: z.literal(1),
  notes: z.array(z.string()),
  study: z.record(z.string(), z.json()),
  members: z.array(record),
  waves: z.array(record),
  places: z.array(record),
  groups: z.array(record),
  persons: z.array(record),
  attributes: z.array(record),
  sources: z.array(record),
  codes: z.array(record),
  passages: z.array(
    z.strictObject({
      id: z.string(),
      source: z.string(),
      quote: z.string().min(6),
      release: z.enum(["never", "paraphrase"]).exactOptional(),
    }),
  ),
  codings: z.array(record),
  claims: z.array(record),
  evidence: z.array(record),
  origins: z.array(record),
  originLinks: z.array(record),
  independence: z.array(record),
  expectedIndependence: z.array(
    z.strictObject({
      row: z.string(),
      claim: z.string(),
      onlySources: z.array(z.string()).optional(),
      low: z.number(),
      high: z.number(),
      why: z.string(),
    }),
  ),
  quantities: z.array(record),
  sizeWords: z.array(record),
  memos: z.array(record),
  matrices: z.array(record).default([]),
  hypotheses: z.array(record).default([]),
  matrixRows: z.array(record).default([]),
  consistencies: z.array(record).default([]),
  acceptance: acceptanceRows,
});

/** Everything the sample study is made of, beside its texts. */
export type Plan = Readonly<z.infer<typeof shape>>;
/** What must be true of the records that express a row of the acceptance table. */
export type Condition = z.infer<typeof condition>;
/** The exact forms in which a person is named in one source. */
export type Occurrence = z.infer<typeof named>;

/** Read a plan, of the study beside this file if none is named; a plan of another shape is a mistake of ours and is thrown. */
export function readPlan(file = new URL("plan.json", import.meta.url)): Plan {
  return shape.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** The records of the plan by the name of the study's table they belong to. */
export function recordsByTable(plan: Plan): Readonly<Record<string, readonly PlanRecord[]>> {
  return {
    study: [{ ...plan.study, id: "study" }],
    member: plan.members,
    wave: plan.waves,
    place: plan.places,
    group: plan.groups,
    person: plan.persons,
    attribute: plan.attributes,
    source: plan.sources,
    code: plan.codes,
    passage: plan.passages,
    coding: plan.codings,
    claim: plan.claims,
    evidence: plan.evidence,
    origin: plan.origins,
    originLink: plan.originLinks,
    independence: plan.independence,
    quantity: plan.quantities,
    sizeWord: plan.sizeWords,
    memo: plan.memos,
    matrix: plan.matrices,
    hypothesis: plan.hypotheses,
    matrixRow: plan.matrixRows,
    consistency: plan.consistencies,
  };
}

/** The forms in which a person of the plan is named, source by source. */
export function occurrencesOf(person: PlanRecord): readonly Occurrence[] {
  return z.array(named).parse(person.occurrences);
}

/** The value of a field by a path such as `during.from`; absent where any step is. */
export function fieldAt(from: PlanRecord, path: string): Json | undefined {
  let value: Json | undefined = from;
  for (const step of path.split(".")) value = isObject(value) ? value[step] : undefined;
  return value;
}

function isRecord(value: unknown): boolean {
  return isObject(value) && typeof value.id === "string";
}

function isObject(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
