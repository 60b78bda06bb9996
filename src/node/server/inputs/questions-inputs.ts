import { z } from "zod";
import { matrixBy, relations, timeBy, wordLanguages } from "../../../app/questions/kept-query.ts";
import { id, line } from "./shapes.ts";

const question = z.string().max(12_000);
const where = question.optional();
const turns = z.number().int().min(0).max(1_000).optional();
const from = z.number().int().min(0).optional();
const limit = z.number().int().min(1).max(500).optional();
const around = z.number().int().min(0).max(2_000).optional();
const codes = { codes: z.array(id).max(5_000).optional(), below: z.boolean().optional() };

const passages = { text: question };
const related = { relation: z.enum(relations), turns, where, ...codes };
const matrix = {
  by: z.enum(matrixBy),
  attribute: line.optional(),
  words: z.boolean().optional(),
  where,
  ...codes,
};
const context = { query: line, where };
const frequent = {
  where,
  withoutStopWordsOf: z.array(z.enum(wordLanguages)).max(20).optional(),
  without: z.array(line).max(1_000).optional(),
  limit: z.number().int().min(1).max(5_000).optional(),
  within: question.optional(),
};
const portrait = { source: id, coder: id.optional(), ...codes };
const time = { by: z.enum(timeBy), where, ...codes };
const asked = z.discriminatedUnion("view", [
  z.strictObject({ view: z.literal("passages"), ...passages }),
  z.strictObject({ view: z.literal("relations"), ...related }),
  z.strictObject({ view: z.literal("matrix"), ...matrix }),
  z.strictObject({ view: z.literal("context"), ...context }),
  z.strictObject({ view: z.literal("words"), ...frequent }),
  z.strictObject({ view: z.literal("map"), ...related }),
  z.strictObject({ view: z.literal("portrait"), ...portrait }),
  z.strictObject({ view: z.literal("time"), ...time }),
]);

/** What the page may ask of the coding, by the names of `inputs`. */
export const questionInputs = {
  question: z.strictObject({ text: question }),
  passages: z.strictObject({ ...passages, from, limit, around }),
  relations: z.strictObject(related),
  matrixOfCodes: z.strictObject(matrix),
  context: z.strictObject({
    ...context,
    from,
    limit,
    around,
    count: z.boolean().optional(),
    codes: z.boolean().optional(),
  }),
  frequentWords: z.strictObject(frequent),
  portrait: z.strictObject(portrait),
  timeLine: z.strictObject(time),
  addNamedQuery: z.strictObject({ name: line, asked }),
  changeNamedQuery: z.strictObject({ query: id, name: line.optional(), asked: asked.optional() }),
  namedQuery: z.strictObject({ query: id }),
  asked: z.strictObject({ asked }),
  mark: z.strictObject({ mark: line }),
};
