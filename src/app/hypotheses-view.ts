import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  byLeastInconsistency,
  diagnosticity,
  type RatedRow,
  turningRows,
} from "../core/corroborate/index.ts";
import {
  type Consistency,
  claim,
  consistency,
  evidence,
  hypothesis,
  type Matrix,
  type MatrixRow,
  matrix,
  matrixRow,
  member,
  passage,
} from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import type { Desk } from "./desk.ts";
import { nameOf } from "./memos.ts";
import { quotePassage } from "./read-source.ts";
import { refuse } from "./refusal.ts";
import type { HypothesesView, MatrixCell, MatrixPassage, MatrixRowView, MatrixView } from "./views.ts";

/**
 * The study's questions with competing answers, and one of them in full: the one that is named, else the first, rated by
 * whoever is named, else by whoever works here, else by whoever rated most.
 */
export function listHypotheses(
  desk: Desk,
  input: { readonly matrix?: RecordId; readonly rater?: RecordId },
): Result<HypothesesView, Refusal> {
  const all = desk.open.study.all(matrix).toSorted(byPosition);
  const open = input.matrix === undefined ? all[0] : all.find(({ id }) => id === input.matrix);
  if (input.matrix !== undefined && open === undefined) return err(refuse("not-found"));
  const matrices = all.map(({ id, question }) => ({ id, question }));
  return ok({ matrices, ...(open !== undefined && { open: matrixView(desk, open, input.rater) }) });
}

function matrixView(desk: Desk, open: Matrix, asked: RecordId | undefined): MatrixView {
  const { study } = desk.open;
  const hypotheses = study.where(hypothesis, "matrix", open.id).toSorted(byPosition);
  const rows = study.where(matrixRow, "matrix", open.id).toSorted(byPosition);
  const ratings = rows.flatMap((row) => latestOf(study.where(consistency, "row", row.id)));
  const raters = ratersOf(desk, ratings);
  const rater = raters.find(({ id }) => id === asked)?.id ?? raters[0]?.id ?? desk.me;
  const ids = hypotheses.map(({ id }) => id);
  const rated = rows.map((row) => ratedRow(row, ids, ratings, rater));
  const standing = rated.filter((_, at) => rows[at]?.leftOut !== true);
  const turning = new Set(turningRows(ids, standing));
  return {
    id: open.id,
    question: open.question,
    hypotheses: hypotheses.map(({ id, text }) => ({ id, text })),
    rows: rows.map((row, at) => ({
      ...rowView(desk, row),
      cells: ids.map((of) => cellOf(desk, row, of, ratings, rater)),
      diagnosticity: diagnosticity(rated[at] ?? { row: row.id, ratings: new Map() }),
      turns: turning.has(row.id),
    })),
    raters,
    rater,
    ranking: byLeastInconsistency(ids, standing),
    rankingOfAll: byLeastInconsistency(ids, rated),
    leftOut: rated.length - standing.length,
  };
}

function ratedRow(
  row: MatrixRow,
  hypotheses: readonly RecordId[],
  ratings: readonly Consistency[],
  rater: RecordId,
): RatedRow {
  const own = ratings.filter((each) => each.row === row.id && each.by === rater);
  const values = own.flatMap((each) =>
    hypotheses.includes(each.hypothesis) ? [[each.hypothesis, each.value] as const] : [],
  );
  return { row: row.id, ratings: new Map(values) };
}

function cellOf(
  desk: Desk,
  row: MatrixRow,
  of: RecordId,
  ratings: readonly Consistency[],
  rater: RecordId,
): MatrixCell {
  const here = ratings.filter((each) => each.row === row.id && each.hypothesis === of);
  const own = here.find(({ by }) => by === rater);
  return {
    hypothesis: of,
    ...(own !== undefined && { value: own.value }),
    ...(own?.reason !== undefined && { reason: own.reason }),
    others: here
      .filter(({ by }) => by !== rater)
      .map(({ by, value, reason }) => ({
        name: nameOf(desk, { table: member.name, id: by }),
        value,
        ...(reason !== undefined && { reason }),
      })),
  };
}

function rowView(
  desk: Desk,
  row: MatrixRow,
): Pick<MatrixRowView, "id" | "of" | "claim" | "passage" | "leftOut"> {
  const { study } = desk.open;
  const link = row.evidence === undefined ? undefined : study.get(evidence, row.evidence);
  const about = link?.claim ?? row.claim;
  const held = about === undefined ? undefined : study.get(claim, about);
  const words = link === undefined ? undefined : passageOf(desk, link.passage, link.direction);
  return {
    id: row.id,
    of: row.evidence === undefined ? "claim" : "evidence",
    leftOut: row.leftOut === true,
    ...(held !== undefined && { claim: { id: held.id, text: held.text } }),
    ...(words !== undefined && { passage: words }),
  };
}

function passageOf(
  desk: Desk,
  id: RecordId,
  direction: MatrixPassage["direction"],
): MatrixPassage | undefined {
  const held = desk.open.study.get(passage, id);
  if (held === undefined) return undefined;
  const { words, part, start, end, direction: textDirection, language } = quotePassage(desk, id);
  return {
    id,
    source: held.source,
    sourceName: nameOf(desk, { table: "source", id: held.source }),
    start,
    end,
    ...(words !== undefined && { quote: words }),
    ...(part !== undefined && { part }),
    textDirection,
    language,
    direction,
  };
}

/** Whoever works here first, then by how much each rated. */
function ratersOf(desk: Desk, ratings: readonly Consistency[]): MatrixView["raters"] {
  const cells = new Map<RecordId, number>([[desk.me, 0]]);
  for (const { by } of ratings) cells.set(by, (cells.get(by) ?? 0) + 1);
  const raters = [...cells].map(([id, count]) => ({
    id,
    name: nameOf(desk, { table: member.name, id }),
    cells: count,
    me: id === desk.me,
  }));
  // Whoever has rated nothing yet sees what the others did, and can begin beside them.
  const first = raters.find(({ me, cells: count }) => me && count > 0);
  const rest = raters.filter((each) => each !== first).sort((a, b) => b.cells - a.cells);
  return first === undefined ? rest : [first, ...rest];
}

/** One rating of each member under each hypothesis: two devices of one member may have made one each. */
function latestOf(ratings: readonly Consistency[]): readonly Consistency[] {
  const rising = ratings.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return [...new Map(rising.map((each) => [`${each.hypothesis} ${each.by}`, each])).values()];
}

function byPosition(
  a: { readonly position: number; readonly id: RecordId },
  b: { readonly position: number; readonly id: RecordId },
): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
