import type { CardEvidence, Credibility, GradeCellKey, GradesView, Reliability } from "../../app/views.ts";

/** How many evidence links carry each pair of grades, by `gradeKey`. */
export type GradeCounts = ReadonlyMap<string, number>;

/** The letters in the order they are printed; F says that nobody can tell. */
export const reliabilities: readonly Reliability[] = ["A", "B", "C", "D", "E", "F"];

/** The figures in the order they are printed; 6 says that nobody can tell. */
export const credibilities: readonly Credibility[] = ["1", "2", "3", "4", "5", "6"];

/** Both grades side by side. */
export function gradeKey({ reliability, credibility }: GradeCellKey): string {
  return `${reliability}${credibility}`;
}

/** Count the links of a claim by their grades. */
export function countGrades(
  evidence: readonly Pick<CardEvidence, "reliability" | "credibility">[],
): GradeCounts {
  const counts = new Map<string, number>();
  for (const { reliability = "none" as const, credibility } of evidence) {
    const key = gradeKey({ reliability, credibility });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The counts of the whole study. */
export function gradeCounts({ cells, ungraded }: GradesView): GradeCounts {
  return new Map([
    ...cells.map((cell) => [gradeKey(cell), cell.count] as const),
    ...ungraded.map(
      ({ credibility, count }) => [gradeKey({ reliability: "none", credibility }), count] as const,
    ),
  ]);
}

/** The cell that an arrow leads to; the row of ungraded sources stands last, where there is one. */
export function cellBeside(
  from: GradeCellKey,
  key: string,
  rows: readonly GradeCellKey["reliability"][],
  mirrored: boolean,
): GradeCellKey | undefined {
  const [row, column] = [rows.indexOf(from.reliability), credibilities.indexOf(from.credibility)];
  const ahead = mirrored ? "ArrowLeft" : "ArrowRight";
  const back = mirrored ? "ArrowRight" : "ArrowLeft";
  const down = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const along = key === ahead ? 1 : key === back ? -1 : 0;
  if (down === 0 && along === 0) return undefined;
  const reliability = rows[row + down];
  const credibility = credibilities[column + along];
  return reliability === undefined || credibility === undefined ? undefined : { reliability, credibility };
}
