import { z } from "zod";
import {
  claim,
  consistencies,
  type Origin,
  type OriginLink,
  origin,
  originLink,
} from "../../../core/study/index.ts";
import { at, id, line, recordFor, valuesOf, words } from "./shapes.ts";

const direction = z.enum(["for", "against", "silent"]);
const proximity = z.enum(["took-part", "saw-it", "was-told", "inferred"]);
const credibility = z.enum(["1", "2", "3", "4", "5", "6"]);
const form = z.enum(["general", "event", "illustration", "expectation", "attitude", "analogy", "inference"]);

/** What calls about claims and their evidence take. */
export const claimInputs = {
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
  addHypothesis: z.strictObject({ matrix: id, text: line }),
  changeHypothesis: z.strictObject({ hypothesis: id, text: line }),
  addMatrixRow: z.union([
    z.strictObject({ matrix: id, claim: id }),
    z.strictObject({ matrix: id, evidence: id }),
  ]),
  leaveRowOut: z.strictObject({ row: id, leftOut: z.boolean() }),
  rateConsistency: z.strictObject({
    row: id,
    hypothesis: id,
    value: z.enum(consistencies).nullable(),
    reason: line.optional(),
  }),
  addOrigin: recordFor<Omit<Origin, "id">>(origin, []),
  linkOrigin: recordFor<Omit<OriginLink, "id">>(originLink, []),
} as const;
