import { z } from "zod";
import { type PartTable, partTables } from "../../app/outlook/part-change.ts";
import type { SignJudgement } from "../../app/outlook/sign-judgement.ts";
import { isNestedAtMost, isRecordId, type RecordId, type StatedPeriod } from "../../core/base/index.ts";
import {
  claim,
  code,
  type Field,
  judgement,
  type NamedPeriod,
  namedPeriod,
  type Origin,
  type OriginLink,
  origin,
  originLink,
  outlook,
  type Quantity,
  quantity,
  type SizeWord,
  sizeWord,
  source,
  type Table,
} from "../../core/study/index.ts";

// What the page may send, call by call. A key that is not listed is refused: it is a mistake of the page or an attack.

// Described for the document of the calls: a check that is a function of ours says nothing of itself there.
const id = z
  .custom<RecordId>(isRecordId)
  .meta({ type: "string", pattern: "^[0-9a-hjkmnp-tv-z]{20}$", description: "The id of a record" });
const words = z.string().max(100_000);
const line = z.string().max(2_000);
const offset = z.number().int().min(0);
const role = z.enum(["insider", "intermediary", "official", "civilian"]);
const protection = z.enum(["1", "2", "3"]);
const direction = z.enum(["for", "against", "silent"]);
const proximity = z.enum(["took-part", "saw-it", "was-told", "inferred"]);
const credibility = z.enum(["1", "2", "3", "4", "5", "6"]);
const form = z.enum(["general", "event", "illustration", "expectation", "attitude", "analogy", "inference"]);
const about = z.strictObject({ table: z.string().max(40), id });
const selection = { source: id, version: id, start: offset, end: offset };
const at = z.union([z.strictObject({ passage: id }), z.strictObject(selection)]);
const decision = z.discriminatedUnion("do", [
  z.strictObject({ key: line, do: z.literal("replace"), person: id }),
  z.strictObject({ key: line, do: z.literal("new-person"), pseudonym: line, role, kind: line.optional() }),
  z.strictObject({ key: line, do: z.literal("not-a-name") }),
  z.strictObject({ key: line, do: z.literal("leave") }),
]);

const door = z.strictObject({
  to: z.enum([
    "definition",
    "watched",
    "fate",
    "scenario",
    "parameter",
    "account",
    "claim",
    "quantity",
    "judgement",
    "question",
    "measure",
    "count",
    "frame",
  ]),
  id: line,
  part: line.optional(),
});
const partNames = partTables.map(({ name }) => name) as readonly PartTable[];

// First how deep it is: the check of a value calls itself once a level.
const json = z
  .unknown()
  .refine((value) => isNestedAtMost(value))
  .pipe(z.json());

// What each field holds is checked by the use case, which can say in words what is wrong with it, and where.
const partChange = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("put"),
    table: z.enum(partNames),
    id: z.string().max(100).optional(),
    values: z.record(z.string().max(100), json),
  }),
  z.strictObject({
    do: z.literal("remove"),
    table: z.enum([...partNames, judgement.name]),
    id: z.string().max(100),
  }),
]);

/** The inputs of the calls by their name in `Api`. */
export const inputs = {
  nothing: z.strictObject({}),
  session: z.strictObject({ code: z.string().max(200).optional() }),
  keepView: z.strictObject({
    theme: z.enum(["system", "light", "dark"]),
    language: z.enum(["en", "ar"]),
  }),
  source: z.strictObject({ source: id }),
  waiting: z.strictObject({ waiting: id }),
  claim: z.strictObject({ claim: id }),
  code: z.strictObject({ code: id }),
  history: z.strictObject({
    limit: z.int().min(1).max(5_000),
    author: z.string().max(100).optional(),
    act: z.string().max(100).optional(),
    of: id.optional(),
    tables: z.array(z.string().max(100)).max(100).optional(),
    from: z.int().optional(),
    before: z.int().optional(),
  }),
  compareStates: z.strictObject({ from: id, to: id }),
  undoTo: z.strictObject({ action: id }),
  takeStudy: z.strictObject({ name: z.string().max(100) }),
  brief: z.strictObject({ brief: id.optional() }),
  numberCard: z.strictObject({ door }),
  coding: z.strictObject({ coding: id }),
  passage: z.strictObject({ passage: id }),
  evidence: z.strictObject({ evidence: id }),
  addText: z.strictObject({ title: line, text: z.string().max(20_000_000) }),
  describeSource: z.strictObject({ source: id, values: valuesOf(source.fields) }),
  addChoice: z.discriminatedUnion("table", [
    z.strictObject({
      table: z.literal("place"),
      country: line,
      region: line.optional(),
      site: line.optional(),
    }),
    z.strictObject({ table: z.literal("wave"), name: line }),
    z.strictObject({ table: z.literal("group"), name: line }),
  ]),
  finishNames: z.strictObject({
    waiting: id,
    title: line,
    decisions: z.array(decision).max(20_000),
    marked: z.array(decision).max(20_000),
  }),
  skipNames: z.strictObject({ waiting: id, title: line.optional() }),
  addCode: z.strictObject({ name: line, parent: id.optional(), definition: words.optional() }),
  changeCode: z.strictObject({ code: id, values: valuesOf(code.fields) }),
  moveCode: z.strictObject({ code: id, parent: id.optional(), before: id.optional() }),
  splitCode: z.strictObject({
    code: id,
    name: line,
    codings: z.array(id).max(100_000),
    where: z.enum(["beside", "below"]),
  }),
  mergeCodes: z.strictObject({ from: id, into: id }),
  countCodings: z.strictObject({
    by: z.enum(["source", "role", "place", "group", "coder"]),
    code: id.optional(),
  }),
  settleConflict: z.strictObject({ of: about, field: z.string().max(40), choose: offset }),
  settleText: z.strictObject({ source: id, version: id }),
  codePassage: z.strictObject({ ...selection, code: id }),
  correctText: z.strictObject({ source: id, version: id, text: z.string().max(20_000_000) }),
  replaceNameLater: z.strictObject({
    words: line,
    person: z.union([z.strictObject({ id }), z.strictObject({ pseudonym: line, role })]),
  }),
  writeMemo: z.strictObject({ about, title: line.optional(), text: words }),
  rewordMemo: z.strictObject({
    memo: id,
    title: line.nullable().optional(),
    text: words,
    forGood: z.boolean().optional(),
  }),
  removeMemo: z.strictObject({ memo: id, forGood: z.boolean().optional() }),
  memos: z.strictObject({ about: about.optional() }),
  coverage: z.strictObject({ by: z.enum(["role", "country"]) }),
  makeClaim: z.strictObject({ text: words, form, assumption: z.boolean().optional() }),
  changeClaim: z.strictObject({ claim: id, values: valuesOf(claim.fields) }),
  linkEvidence: z.strictObject({
    claim: id,
    at,
    direction,
    proximity,
    credibility,
    place: id.optional(),
    note: words.optional(),
  }),
  judgeIndependence: z.strictObject({
    claim: id,
    one: id,
    other: id,
    value: z.enum(["shared", "independent", "not-known"]),
    reason: words,
  }),
  registerPerson: z.strictObject({
    pseudonym: line,
    role,
    kind: line.optional(),
    group: id.optional(),
    protection: protection.optional(),
    spellings: z.array(line).max(50),
  }),
  changePerson: z.strictObject({
    person: id,
    values: z.strictObject({
      role: role.optional(),
      protection: protection.optional(),
      kind: line.nullable().optional(),
      group: id.nullable().optional(),
    }),
  }),
  describeSpeaker: z.strictObject({
    speaker: id,
    part: z.enum(["interviewer", "respondent", "interpreter", "court", "other", "not-known"]).optional(),
    person: id.nullable().optional(),
  }),
  restrictPassage: z.strictObject({
    passage: id,
    release: z.enum(["never", "paraphrase", "quote"]).nullable(),
  }),
  setSizeWord: recordFor<Omit<SizeWord, "id" | "setBy">>(sizeWord, ["setBy"]),
  sizeWord: z.strictObject({ sizeWord: id }),
  addSpelling: z.strictObject({ person: id, text: line }),
  spelling: z.strictObject({ spelling: id }),
  stateQuantity: z.strictObject({
    at,
    values: recordFor<Omit<Quantity, "id" | "passage">>(quantity, ["passage"]),
  }),
  quantity: z.strictObject({ quantity: id }),
  addPeriod: recordFor<Omit<NamedPeriod, "id">>(namedPeriod, []),
  changePeriod: z.strictObject({ period: id, values: valuesOf(namedPeriod.fields) }),
  period: z.strictObject({ period: id }),
  addOrigin: recordFor<Omit<Origin, "id">>(origin, []),
  linkOrigin: recordFor<Omit<OriginLink, "id">>(originLink, []),
  link: z.strictObject({ link: id }),
  changeModel: z.strictObject({ changes: z.array(partChange).max(5_000) }),
  startModel: z.strictObject({
    starter: z.enum(["three", "five", "eight"]),
    base: z
      .custom<StatedPeriod>((value) => json.refine(outlook.fields.base.accepts).safeParse(value).success)
      .optional(),
  }),
  signJudgement: recordFor<SignJudgement>(judgement, ["by", "at"]),
  search: z.strictObject({ query: line }),
  withdraw: z.strictObject({
    source: id,
    reason: z.enum(["consent-withdrawn", "risk", "error", "retention"]),
  }),
} as const;

/** Values for some fields of a record, each as its own field accepts it; `null` clears. */
function valuesOf(fields: Readonly<Record<string, Field<unknown>>>) {
  return z
    .record(z.string(), json)
    .refine((values) =>
      Object.entries(values).every(([name, value]) => {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
        return field !== undefined && (value === null ? field.optional : field.accepts(value));
      }),
    )
    .meta({
      description: `Any of these fields, null where it is cleared: ${Object.keys(fields).join(", ")}`,
    });
}

/** A new record of a table but for some fields. */
function recordFor<T>(table: Table, without: readonly string[]) {
  const given = Object.entries(table.fields).filter(([name]) => !without.includes(name));
  return z.custom<T>(isRecordFor(table, without)).meta({
    type: "object",
    description: `A record of the table ${table.name}, each field as the vocabulary has it`,
    properties: Object.fromEntries(given.map(([name]) => [name, {}])),
    required: given.filter(([, field]) => !field.optional).map(([name]) => name),
    additionalProperties: false,
  });
}

/** What tells whether a value is a new record of a table but for some fields, each field as it accepts its value. */
function isRecordFor({ fields }: Table, without: readonly string[]): (input: unknown) => boolean {
  const given = Object.entries(fields).filter(([name]) => !without.includes(name));
  const shape = z.strictObject(
    Object.fromEntries(
      given.map(([name, field]) => {
        const value = json.refine((each) => field.accepts(each));
        return [name, field.optional ? value.optional() : value];
      }),
    ),
  );
  return (input) => shape.safeParse(input).success;
}
