import { z } from "zod";
import { id, mediaPart } from "./shapes.ts";

/** What the page may send of recordings and pictures. */
export const mediaInputs = {
  markPart: z.strictObject({ source: id, part: mediaPart, code: id.optional() }),
  unmarkPart: z.strictObject({ passage: id }),
} as const;
