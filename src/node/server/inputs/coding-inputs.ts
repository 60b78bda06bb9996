import { z } from "zod";
import { code, decisions } from "../../../core/study/index.ts";
import { about, id, line, selection, valuesOf, words } from "./shapes.ts";

const compared = { round: id, source: id, first: id.optional(), second: id.optional() };
const met = z.array(id).min(1).max(2);

/** What calls about the codebook, codings, memos and coders take. */
export const codingInputs = {
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
  codePassage: z.strictObject({ ...selection, code: id }),
  restrictPassage: z.strictObject({
    passage: id,
    release: z.enum(["never", "paraphrase", "quote"]).nullable(),
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
} as const;
