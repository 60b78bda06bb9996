import { z } from "zod";
import { source } from "../../../core/study/index.ts";
import { id, line, role, valuesOf } from "./shapes.ts";

const protection = z.enum(["1", "2", "3"]);
const decision = z.discriminatedUnion("do", [
  z.strictObject({ key: line, do: z.literal("replace"), person: id }),
  z.strictObject({ key: line, do: z.literal("new-person"), pseudonym: line, role, kind: line.optional() }),
  z.strictObject({ key: line, do: z.literal("not-a-name") }),
  z.strictObject({ key: line, do: z.literal("leave") }),
]);

/** What calls about sources and names take. */
export const sourceInputs = {
  addText: z.strictObject({
    title: line,
    text: z.string().max(20_000_000),
    description: valuesOf(source.fields).optional(),
  }),
  readReferences: z.strictObject({ base64: z.string().max(4_000_000) }),
  /** What a header says of a file on its way in. */
  described: valuesOf(source.fields),
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
  findInSource: z.strictObject({ source: id, query: line }),
  translation: z.strictObject({ source: id, of: id }),
  readOriginal: z.strictObject({ source: id, which: z.enum(["pages", "recording", "picture"]) }),
  attachRecording: z.strictObject({ source: id, name: line, base64: z.string().max(63_000_000) }),
  correctText: z.strictObject({ source: id, version: id, text: z.string().max(20_000_000) }),
  replaceNameLater: z.strictObject({
    words: line,
    person: z.union([z.strictObject({ id }), z.strictObject({ pseudonym: line, role })]),
  }),
  coverage: z.strictObject({ by: z.enum(["role", "country"]) }),
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
  addSpelling: z.strictObject({ person: id, text: line }),
  withdraw: z.strictObject({
    source: id,
    reason: z.enum(["consent-withdrawn", "risk", "error", "retention"]),
  }),
} as const;
