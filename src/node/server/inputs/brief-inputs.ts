import { z } from "zod";
import { statementKinds } from "../../../core/study/index.ts";
import { dated, id, line, words } from "./shapes.ts";

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

/** What calls about briefs and releases take. */
export const briefInputs = {
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
  makePackage: z.strictObject({
    brief: id.optional(),
    allowed,
    note: line.optional(),
    shown: z.string().max(64).optional(),
  }),
  answerCoreq: z.strictObject({ item: z.int().min(1).max(32), text: z.string().max(10_000) }),
  numberCard: z.strictObject({ door }),
} as const;
