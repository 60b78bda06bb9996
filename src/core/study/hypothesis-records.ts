import { flag, moment, number, oneOf, optional, ownedBy, ref, words } from "./fields.ts";
import { type RecordOf, table } from "./table.ts";

/** A question with several possible answers, weighed against the same evidence. */
export const matrix = table("matrix", {
  question: words(),
  position: number(),
});

/** One answer among those that compete. */
export const hypothesis = table("hypothesis", {
  matrix: ownedBy("matrix"),
  text: words(),
  position: number(),
});

/** What the hypotheses are held against: a claim of the study, or one passage that speaks for or against a claim. */
export const matrixRow = table("matrixRow", {
  matrix: ownedBy("matrix"),
  claim: optional(ref("claim")),
  evidence: optional(ref("evidence")),
  /** Set aside to see what follows without it; it stays in the matrix and is shown as left out. */
  leftOut: optional(flag()),
  position: number(),
});

/** How well a row agrees with a hypothesis, from "very consistent" to "very inconsistent"; NA does not apply. */
export const consistencies = ["CC", "C", "N", "I", "II", "NA"] as const;

/** How one analyst rated one row under one hypothesis. */
export const consistency = table("consistency", {
  row: ownedBy("matrixRow"),
  hypothesis: ref("hypothesis"),
  value: oneOf(...consistencies),
  reason: optional(words()),
  by: ref("member"),
  at: moment(),
});

export type Matrix = RecordOf<typeof matrix>;
export type Hypothesis = RecordOf<typeof hypothesis>;
export type MatrixRow = RecordOf<typeof matrixRow>;
export type Consistency = RecordOf<typeof consistency>;
