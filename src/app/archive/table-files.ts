import { codebookTree } from "../../core/code/index.ts";
import { roleOfSource } from "../../core/corroborate/index.ts";
import { type CoarseRow, coarsenRows } from "../../core/protect/index.ts";
import { countWords, csvFile, type ProtectedTables, valueWords } from "../../core/report/index.ts";
import { code, place, type Source } from "../../core/study/index.ts";
import type { ArchiveMeans } from "./archive-means.ts";

/**
 * The codebook: every code with what it takes in and leaves out.
 *
 * Examples stay inside, for they are words of sources; so does how often a code was used.
 */
export function codebookFile({ desk, own }: ArchiveMeans): string {
  const tree = codebookTree(desk.open.study.all(code));
  const nameById = new Map(tree.inOrder.map(({ code: each }) => [each.id, each.name]));
  const said = (words: string | undefined): string => (words === undefined ? "" : own(words));
  const rows = tree.inOrder.map(({ code: each, depth }) => [
    String(depth + 1),
    own(each.name),
    said(each.parent === undefined ? undefined : nameById.get(each.parent)),
    said(each.definition),
    said(each.include),
    said(each.exclude),
  ]);
  return csvFile(["level", "code", "under", "definition", "includes", "excludes"], rows);
}

/** What is told of each source whose text is in the package, so coarsely that every row reads like k - 1 others. */
export function sourcesFile(means: ArchiveMeans): string {
  const deposited = means.deposited.filter(({ isCleared }) => isCleared);
  const told = coarseFacts(
    means,
    deposited.map(({ source }) => source),
  );
  return csvFile(
    ["source", ...sourceColumns, "transcript"],
    deposited.map(({ name }, at) => [
      name,
      ...sourceColumns.map((column) => told[at]?.[column] ?? "withheld"),
      `transcripts/${name}.txt`,
    ]),
  );
}

/** What may be told of each of some sources that leave together; what is absent is withheld. */
export function coarseFacts(
  means: Pick<ArchiveMeans, "material" | "counts" | "desk">,
  sources: readonly Source[],
): readonly CoarseRow[] {
  const rows = sources.map((each) => factsOf(means, each));
  return coarsenRows(rows, sourceColumns, means.counts.k);
}

/** The facts of a source that may be told, in their order. */
export const sourceColumns = ["role", "mode", "country", "year", "language"] as const;

function factsOf(
  { material, counts, desk }: Pick<ArchiveMeans, "material" | "counts" | "desk">,
  source: Source,
): CoarseRow {
  const { study } = desk.open;
  const country = source.place === undefined ? undefined : study.get(place, source.place)?.country;
  return {
    role: published(counts, "role", roleOfSource(material.index, source) ?? "not recorded"),
    mode: published(counts, "mode", source.mode ?? "not recorded"),
    country: published(counts, "country", country ?? "not recorded"),
    year: source.collected?.from.slice(0, 4),
    language: source.language?.split("-")[0],
  };
}

/** A value, where the tables of the same release count it by itself and show the count. */
function published({ cells }: ProtectedTables, by: string, value: string): string | undefined {
  const found = cells.find(({ cell }) => cell.length === 3 && cell[1] === by && cell[2] === value);
  return found?.shown === undefined ? undefined : value.replaceAll("-", " ");
}

/** All sources of the study as the tables of the release count them. */
export function countsFile({ counts }: ArchiveMeans): string {
  const rows = counts.tables.flatMap(({ name, by, cells, withheld }) =>
    withheld === undefined
      ? cells.map((cell) => [
          by.join(", "),
          valueWords(cell.cell[2] ?? "").replaceAll("-", " "),
          countWords(cell),
        ])
      : [[by.join(", "), name, "withheld"]],
  );
  return csvFile(["by", "value", "sources"], [["all", "", countWords(counts.total)], ...rows]);
}
