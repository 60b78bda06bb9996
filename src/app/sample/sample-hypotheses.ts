import { consistency, hypothesis, matrix, matrixRow } from "../../core/study/index.ts";
import { addHypothesis, addMatrix, addMatrixRow, rateConsistency } from "../hypotheses.ts";
import { asMember, must, type SampleMaking } from "./sample-making.ts";
import { required, resolved } from "./sample-plan.ts";

/** Ask the planned questions, hold their hypotheses against claims and passages, and let each analyst rate. */
export function weighHypotheses(making: SampleMaking): void {
  const { desk, plan, ids } = making;
  for (const planned of plan.matrices ?? []) {
    const { question } = resolved(matrix, planned, ids);
    ids.became(planned, must(addMatrix(desk, { question: required(question, planned) })).matrix);
  }
  for (const planned of plan.hypotheses ?? []) {
    const { matrix: of, text } = resolved(hypothesis, planned, ids);
    const made = { matrix: required(of, planned), text: required(text, planned) };
    ids.became(planned, must(addHypothesis(desk, made)).hypothesis);
  }
  for (const planned of plan.matrixRows ?? []) {
    const { matrix: of, claim, evidence } = resolved(matrixRow, planned, ids);
    const against = claim === undefined ? { evidence: required(evidence, planned) } : { claim };
    ids.became(planned, must(addMatrixRow(desk, { matrix: required(of, planned), ...against })).row);
  }
  for (const planned of plan.consistencies ?? []) {
    const { row, hypothesis: under, value, reason } = resolved(consistency, planned, ids);
    const rated = rateConsistency(asMember(making, planned.by), {
      row: required(row, planned),
      hypothesis: required(under, planned),
      value: required(value, planned),
      ...(reason !== undefined && { reason }),
    });
    must(rated);
  }
}
