import { z } from "zod";
import { type PartTable, partTables } from "../../app/outlook/part-change.ts";
import type { SignJudgement } from "../../app/outlook/sign-judgement.ts";
import { isNestedAtMost, isRecordId, type RecordId, type StatedPeriod } from "../../core/base/index.ts";
import {
  brief as briefTable,
  claim,
  code,
  consistencies,
  decisions,
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
  statementKinds,
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
// Where a quantity was stated is not to be changed: it is another quantity then.
const { passage: _, ...statedFields } = quantity.fields;
const statementKind = z.enum(statementKinds);
const footing = z.enum(["information", "assumption", "judgement"]);
const statementValues = z.strictObject({
  kind: statementKind,
  text: words,
  footing,
  confidence: z.enum(["high", "moderate", "low"]).nullable().optional(),
  by: id.nullable().optional(),
});
const allowed = z.array(z.strictObject({ words: line, why: line })).max(200);
const partNames = partTables.map(({ name }) => name) as readonly PartTable[];

// First how deep it is: the check of a value calls itself once a level.
const json = z
  .unknown()
  .refine((value) => isNestedAtMost(value))
  .pipe(z.json());

const dated = z.custom<StatedPeriod>(
  (value) => json.refine(briefTable.fields.dated.accepts).safeParse(value).success,
);

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

const compared = { round: id, source: id, first: id.optional(), second: id.optional() };
const met = z.array(id).min(1).max(2);

const studyName = z.string().max(200);
// A made passphrase has thirty signs; a known sentence has more.
const secret = z.string().min(1).max(1_000);
const group = z.string().max(20);

/** The inputs of the calls by their name in `Api`. */
export const inputs = {
  nothing: z.strictObject({}),
  session: z.strictObject({ code: z.string().max(200).optional() }),
  keepView: z.strictObject({
    theme: z.enum(["system", "light", "dark"]),
    language: z.enum(["en", "ar"]),
    lockAfter: z.enum(["2", "5", "10", "30", "never"]),
  }),
  stirred: z.strictObject({ idleMs: z.int().min(0).max(1_000_000_000) }),
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
  takeStudy: z.strictObject({ name: studyName }),
  unlock: z.strictObject({
    name: studyName,
    passphrase: secret,
    vaultPassphrase: secret.optional(),
    withoutNames: z.boolean().optional(),
  }),
  recover: z.strictObject({ name: studyName, recoveryCode: z.string().max(100), passphrase: secret }),
  newCode: z.strictObject({ name: studyName, passphrase: secret, vaultPassphrase: secret.optional() }),
  newStudy: z.strictObject({
    folder: z.string().max(100),
    title: line,
    founder: line,
    passphrase: secret,
    vaultPassphrase: secret.optional(),
  }),
  confirmCode: z.strictObject({ typed: z.tuple([group, group]).readonly() }),
  unlockVault: z.strictObject({ passphrase: secret }),
  brief: z.strictObject({ brief: id.optional() }),
  addBrief: z.strictObject({ title: line, dated: dated.optional() }),
  changeBrief: z.strictObject({ brief: id, title: line.optional(), dated: dated.nullable().optional() }),
  checkStatements: z.strictObject({
    brief: id,
    statements: z
      .array(z.strictObject({ name: z.string().max(100), kind: statementKind, footing, text: words }))
      .max(2_000),
  }),
  editStatements: z.strictObject({
    brief: id,
    statements: z
      .array(
        z.union([
          z.strictObject({ statement: id, values: statementValues.partial().optional() }),
          z.strictObject({ values: statementValues }),
        ]),
      )
      .max(2_000),
    removed: z.array(id).max(2_000),
  }),
  releaseDraft: z.strictObject({ brief: id.optional(), allowed }),
  makeRelease: z.strictObject({ brief: id.optional(), allowed, note: line.optional() }),
  release: z.strictObject({ release: id }),
  makePackage: z.strictObject({
    brief: id.optional(),
    allowed,
    note: line.optional(),
    shown: z.string().max(64).optional(),
  }),
  answerCoreq: z.strictObject({ item: z.int().min(1).max(32), text: z.string().max(10_000) }),
  numberCard: z.strictObject({ door }),
  coding: z.strictObject({ coding: id }),
  passage: z.strictObject({ passage: id }),
  evidence: z.strictObject({ evidence: id }),
  addText: z.strictObject({
    title: line,
    text: z.string().max(20_000_000),
    description: valuesOf(source.fields).optional(),
  }),
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
  keepNamesDraft: z.strictObject({
    waiting: id,
    draft: z.strictObject({
      title: line,
      decisions: z.array(decision).max(20_000),
      byHand: z.array(line).max(20_000),
      marked: z.array(line).max(2_000),
    }),
  }),
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
  mergeCodes: z.strictObject({ from: id, into: id, earlier: z.enum(["move", "keep"]).optional() }),
  previewMerge: z.strictObject({ from: id, into: id }),
  retireCode: z.strictObject({ code: id, into: id.optional() }),
  freezeCodebook: z.strictObject({ note: line.optional() }),
  compareCodebooks: z.strictObject({ before: id, after: id.optional() }),
  addMember: z.strictObject({ name: z.string().max(100) }),
  setCoderRole: z.strictObject({ member: id, role: z.enum(["lead", "coder", "adjudicator"]) }),
  workAs: z.strictObject({ member: id }),
  startRound: z.strictObject({
    name: line,
    sources: z.array(id).max(10_000),
    coders: z.array(id).max(100),
    version: id,
    blind: z.boolean(),
  }),
  textOfRound: z.strictObject({ round: id, source: id }),
  round: z.strictObject({ round: id }),
  agreement: z.strictObject({
    round: id,
    unit: z.enum(["character", "word", "sentence", "turn", "passage"]),
  }),
  compareText: z.strictObject(compared),
  sayOnDisagreement: z.strictObject({ ...compared, codings: met, text: words }),
  decideDisagreement: z.strictObject({
    ...compared,
    codings: met,
    decision: z.enum(decisions),
    code: id.optional(),
    reason: words.optional(),
  }),
  countCodings: z.strictObject({
    by: z.enum(["source", "role", "place", "group", "coder"]),
    code: id.optional(),
  }),
  settleConflict: z.strictObject({ of: about, field: z.string().max(40), choose: offset }),
  settleText: z.strictObject({ source: id, version: id }),
  codePassage: z.strictObject({ ...selection, code: id }),
  findInSource: z.strictObject({ source: id, query: line }),
  translation: z.strictObject({ source: id, of: id }),
  readOriginal: z.strictObject({ source: id, which: z.enum(["pages", "recording"]) }),
  attachRecording: z.strictObject({ source: id, name: line, base64: z.string().max(63_000_000) }),
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
  grades: z.strictObject({
    cell: z
      .strictObject({ reliability: z.enum(["A", "B", "C", "D", "E", "F", "none"]), credibility })
      .optional(),
  }),
  hypotheses: z.strictObject({ matrix: id.optional(), rater: id.optional() }),
  addMatrix: z.strictObject({ question: line }),
  changeMatrix: z.strictObject({ matrix: id, question: line }),
  matrix: z.strictObject({ matrix: id }),
  addHypothesis: z.strictObject({ matrix: id, text: line }),
  changeHypothesis: z.strictObject({ hypothesis: id, text: line }),
  hypothesis: z.strictObject({ hypothesis: id }),
  addMatrixRow: z.union([
    z.strictObject({ matrix: id, claim: id }),
    z.strictObject({ matrix: id, evidence: id }),
  ]),
  leaveRowOut: z.strictObject({ row: id, leftOut: z.boolean() }),
  row: z.strictObject({ row: id }),
  rateConsistency: z.strictObject({
    row: id,
    hypothesis: id,
    value: z.enum(consistencies).nullable(),
    reason: line.optional(),
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
  changeQuantity: z.strictObject({ quantity: id, values: valuesOf(statedFields) }),
  quantity: z.strictObject({ quantity: id }),
  addPeriod: recordFor<Omit<NamedPeriod, "id">>(namedPeriod, []),
  changePeriod: z.strictObject({ period: id, values: valuesOf(namedPeriod.fields) }),
  period: z.strictObject({ period: id }),
  addOrigin: recordFor<Omit<Origin, "id">>(origin, []),
  linkOrigin: recordFor<Omit<OriginLink, "id">>(originLink, []),
  link: z.strictObject({ link: id }),
  changeModel: z.strictObject({ changes: z.array(partChange).max(5_000) }),
  parameter: z.strictObject({ parameter: id }),
  tryEstimate: z.strictObject({
    parameter: id,
    said: line.optional(),
    values: z.record(z.string().max(100), json),
  }),
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
