import { z } from "zod";
import { id } from "./shapes.ts";

/** Inputs that name one record, or nothing. */
export const commonInputs = {
  nothing: z.strictObject({}),
  source: z.strictObject({ source: id }),
  waiting: z.strictObject({ waiting: id }),
  claim: z.strictObject({ claim: id }),
  code: z.strictObject({ code: id }),
  brief: z.strictObject({ brief: id.optional() }),
  release: z.strictObject({ release: id }),
  coding: z.strictObject({ coding: id }),
  passage: z.strictObject({ passage: id }),
  evidence: z.strictObject({ evidence: id }),
  round: z.strictObject({ round: id }),
  matrix: z.strictObject({ matrix: id }),
  hypothesis: z.strictObject({ hypothesis: id }),
  row: z.strictObject({ row: id }),
  sizeWord: z.strictObject({ sizeWord: id }),
  spelling: z.strictObject({ spelling: id }),
  quantity: z.strictObject({ quantity: id }),
  period: z.strictObject({ period: id }),
  link: z.strictObject({ link: id }),
  parameter: z.strictObject({ parameter: id }),
} as const;
