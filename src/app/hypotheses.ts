import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  type Change,
  change,
  claim,
  consistency,
  create,
  evidence,
  hypothesis,
  matrix,
  matrixRow,
  remove,
} from "../core/study/index.ts";
import type { NewMatrixRow, Nothing, RateConsistency, Refusal } from "./api.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";
import type { RecordReader } from "./store.ts";

/** Ask a question that several hypotheses answer. */
export function addMatrix(
  desk: Desk,
  input: { readonly question: string },
): Result<{ readonly matrix: RecordId }, Refusal> {
  const question = input.question.trim();
  if (question === "") return err(refuse("text-empty"));
  const id = newId(desk);
  const position = nextPosition(desk.open.study.all(matrix));
  const done = commit(desk, "add-matrix", [create(matrix, id, { question, position })]);
  return done.ok ? ok({ matrix: id }) : done;
}

/** Word the question otherwise. */
export function changeMatrix(
  desk: Desk,
  input: { readonly matrix: RecordId; readonly question: string },
): Result<Nothing, Refusal> {
  const question = input.question.trim();
  if (desk.open.study.get(matrix, input.matrix) === undefined) return err(refuse("not-found"));
  if (question === "") return err(refuse("text-empty"));
  return nothingOf(commit(desk, "change-matrix", [change(matrix, input.matrix, { question })]));
}

/** Take a question out with its hypotheses and ratings; claims and passages stay. Can be undone. */
export function removeMatrix(desk: Desk, input: { readonly matrix: RecordId }): Result<Nothing, Refusal> {
  const { study } = desk.open;
  if (study.get(matrix, input.matrix) === undefined) return err(refuse("not-found"));
  const rows = study.where(matrixRow, "matrix", input.matrix);
  const changes = [
    ...rows.flatMap(({ id }) => rowGone(study, id)),
    ...study.where(hypothesis, "matrix", input.matrix).map(({ id }) => remove(hypothesis, id)),
    remove(matrix, input.matrix),
  ];
  return nothingOf(commit(desk, "remove-matrix", changes));
}

/** Add an answer that competes with the others. */
export function addHypothesis(
  desk: Desk,
  input: { readonly matrix: RecordId; readonly text: string },
): Result<{ readonly hypothesis: RecordId }, Refusal> {
  const { study } = desk.open;
  const text = input.text.trim();
  if (study.get(matrix, input.matrix) === undefined) return err(refuse("not-found"));
  if (text === "") return err(refuse("text-empty"));
  const id = newId(desk);
  const position = nextPosition(study.where(hypothesis, "matrix", input.matrix));
  const made = create(hypothesis, id, { matrix: input.matrix, text, position });
  const done = commit(desk, "add-hypothesis", [made]);
  return done.ok ? ok({ hypothesis: id }) : done;
}

/** Word a hypothesis otherwise; its ratings stay. */
export function changeHypothesis(
  desk: Desk,
  input: { readonly hypothesis: RecordId; readonly text: string },
): Result<Nothing, Refusal> {
  const text = input.text.trim();
  if (desk.open.study.get(hypothesis, input.hypothesis) === undefined) return err(refuse("not-found"));
  if (text === "") return err(refuse("text-empty"));
  return nothingOf(commit(desk, "change-hypothesis", [change(hypothesis, input.hypothesis, { text })]));
}

/** Take a hypothesis out with its ratings. Can be undone. */
export function removeHypothesis(
  desk: Desk,
  input: { readonly hypothesis: RecordId },
): Result<Nothing, Refusal> {
  const { study } = desk.open;
  if (study.get(hypothesis, input.hypothesis) === undefined) return err(refuse("not-found"));
  const ratings = study.where(consistency, "hypothesis", input.hypothesis);
  const changes = [...ratings.map(({ id }) => remove(consistency, id)), remove(hypothesis, input.hypothesis)];
  return nothingOf(commit(desk, "remove-hypothesis", changes));
}

/** Hold the hypotheses against a claim, or against one passage for or against it; one that is a row already is answered. */
export function addMatrixRow(desk: Desk, input: NewMatrixRow): Result<{ readonly row: RecordId }, Refusal> {
  const { study } = desk.open;
  const known =
    study.get(matrix, input.matrix) !== undefined &&
    ("claim" in input
      ? study.get(claim, input.claim) !== undefined
      : study.get(evidence, input.evidence) !== undefined);
  if (!known) return err(refuse("not-found"));
  const rows = study.where(matrixRow, "matrix", input.matrix);
  const held = rows.find((row) =>
    "claim" in input ? row.claim === input.claim : row.evidence === input.evidence,
  );
  if (held !== undefined) return ok({ row: held.id });
  const id = newId(desk);
  const done = commit(desk, "add-matrix-row", [
    create(matrixRow, id, { ...input, position: nextPosition(rows) }),
  ]);
  return done.ok ? ok({ row: id }) : done;
}

/** Leave a row out to see what follows without it, or take it in again. */
export function leaveRowOut(
  desk: Desk,
  input: { readonly row: RecordId; readonly leftOut: boolean },
): Result<Nothing, Refusal> {
  if (desk.open.study.get(matrixRow, input.row) === undefined) return err(refuse("not-found"));
  const act = input.leftOut ? "leave-row-out" : "take-row-in";
  const leftOut = input.leftOut ? true : undefined;
  return nothingOf(commit(desk, act, [change(matrixRow, input.row, { leftOut })]));
}

/** Take a row out of its matrix with its ratings; the claim or passage stays. Can be undone. */
export function removeMatrixRow(desk: Desk, input: { readonly row: RecordId }): Result<Nothing, Refusal> {
  const { study } = desk.open;
  if (study.get(matrixRow, input.row) === undefined) return err(refuse("not-found"));
  return nothingOf(commit(desk, "remove-matrix-row", rowGone(study, input.row)));
}

/** Rate a row under a hypothesis as whoever works here sees it; a rating of theirs that is there is changed. */
export function rateConsistency(desk: Desk, input: RateConsistency): Result<Nothing, Refusal> {
  const { study } = desk.open;
  const row = study.get(matrixRow, input.row);
  const of = study.get(hypothesis, input.hypothesis);
  if (row === undefined || of === undefined || row.matrix !== of.matrix) return err(refuse("not-found"));
  const held = study
    .where(consistency, "row", input.row)
    .filter((each) => each.hypothesis === input.hypothesis && each.by === desk.me);
  if (input.value === null) {
    if (held.length === 0) return ok({});
    const gone = held.map(({ id }) => remove(consistency, id));
    return nothingOf(commit(desk, "unrate-consistency", gone));
  }
  const reason = input.reason?.trim();
  // A reason that is not given stays with its rating; an empty one is taken back.
  const why = reason === undefined ? {} : { reason: reason === "" ? undefined : reason };
  const values = { value: input.value, at: desk.clock(), ...why };
  const [first] = held;
  const rated =
    first === undefined
      ? create(consistency, newId(desk), {
          row: row.id,
          hypothesis: of.id,
          by: desk.me,
          value: values.value,
          at: values.at,
          ...(reason === undefined || reason === "" ? {} : { reason }),
        })
      : change(consistency, first.id, values);
  return nothingOf(commit(desk, "rate-consistency", [rated]));
}

function rowGone(study: RecordReader, row: RecordId): readonly Change[] {
  return [
    ...study.where(consistency, "row", row).map(({ id }) => remove(consistency, id)),
    remove(matrixRow, row),
  ];
}

function nextPosition(held: readonly { readonly position: number }[]): number {
  return 1 + Math.max(0, ...held.map(({ position }) => position));
}

function nothingOf(done: Result<unknown, Refusal>): Result<Nothing, Refusal> {
  return done.ok ? ok({}) : done;
}
