import type { MatrixRowView, MatrixView, RecordId } from "../../app/views.ts";

/** How well a row agrees with a hypothesis. */
export type Rating = NonNullable<MatrixRowView["cells"][number]["value"]>;

/** The ratings in the order of their keys 1 to 6. */
export const ratings: readonly Rating[] = ["CC", "C", "N", "I", "II", "NA"];

/** A cell of the matrix. */
export interface CellKey {
  readonly row: RecordId;
  readonly hypothesis: RecordId;
}

/** How a hypothesis is called in short: H1, H2, by its own order. */
export function letterOf({ hypotheses }: Pick<MatrixView, "hypotheses">, id: RecordId): string {
  return `H${hypotheses.findIndex((each) => each.id === id) + 1}`;
}

/** The rows as they were added, or those that tell the hypotheses apart most first; what is left out stands last then. */
export function rowsInOrder(
  rows: readonly MatrixRowView[],
  order: "added" | "telling",
): readonly MatrixRowView[] {
  if (order === "added") return rows;
  return rows.toSorted((a, b) => Number(a.leftOut) - Number(b.leftOut) || stepsOf(b) - stepsOf(a));
}

function stepsOf({ diagnosticity }: MatrixRowView): number {
  if (diagnosticity.type === "tells") return diagnosticity.steps;
  return diagnosticity.type === "equal" ? 0 : 0.5;
}

/** The rating that a key stands for: 1 to 6, or its letter, where a capital is the stronger of the two. */
export function ratingOfKey(key: string, shifted: boolean): Rating | undefined {
  const byFigure = ratings[Number(key) - 1];
  if (byFigure !== undefined) return byFigure;
  switch (key) {
    case "c":
      return shifted ? "CC" : "C";
    case "i":
      return shifted ? "II" : "I";
    case "n":
      return "N";
    case "a":
      return "NA";
    default:
      return undefined;
  }
}

/** The cell that an arrow leads to. */
export function cellTowards(
  from: CellKey,
  key: string,
  rows: readonly { readonly id: RecordId }[],
  hypotheses: readonly { readonly id: RecordId }[],
  mirrored: boolean,
): CellKey | undefined {
  const down = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const right = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  if (down === 0 && right === 0) return undefined;
  const row = rows[rows.findIndex(({ id }) => id === from.row) + down];
  const along = mirrored ? -right : right;
  const hypothesis = hypotheses[hypotheses.findIndex(({ id }) => id === from.hypothesis) + along];
  return row === undefined || hypothesis === undefined
    ? undefined
    : { row: row.id, hypothesis: hypothesis.id };
}

/** In which place a hypothesis stood with all rows, where leaving some out moved it. */
export function movedFrom(view: MatrixView, hypothesis: RecordId): number | undefined {
  if (view.leftOut === 0) return undefined;
  const place = (ranking: MatrixView["ranking"]) =>
    ranking.find((each) => each.hypothesis === hypothesis)?.place;
  const before = place(view.rankingOfAll);
  return before === place(view.ranking) ? undefined : before;
}
