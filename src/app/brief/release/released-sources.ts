import { roleOfSource, sourcesCounted } from "../../../core/corroborate/index.ts";
import {
  type Block,
  countWords,
  type EarlierRelease,
  type ProtectedTables,
  protectRelease,
  valueWords,
} from "../../../core/report/index.ts";
import { place, release } from "../../../core/study/index.ts";
import type { BriefMaterial } from "../brief-material.ts";
import { said } from "../voice.ts";

/** The sources by role, mode and country, safe together and beside every earlier release. */
export function releasedCounts(material: BriefMaterial, smallest: number): ProtectedTables {
  const { index, reader } = material;
  const counted = sourcesCounted(index).map((source) => ({
    id: source.id,
    facts: {
      role: roleOfSource(index, source) ?? "not recorded",
      mode: source.mode ?? "not recorded",
      country: (source.place && reader.get(place, source.place)?.country) ?? "not recorded",
    },
  }));
  return protectRelease(
    {
      population: "sources",
      counted,
      tables: [
        { name: "By role", by: ["role"] },
        { name: "By how they were obtained", by: ["mode"] },
        { name: "By country", by: ["country"] },
      ],
      k: smallest,
    },
    earlierReleases(material),
  );
}

/** What earlier releases printed, oldest first; one that was taken back in the study is out all the same. */
export function earlierReleases({
  reader,
  fromTheSame,
}: Pick<BriefMaterial, "reader" | "fromTheSame">): readonly EarlierRelease[] {
  return reader
    .allEverMade(release)
    .map(({ record }) => record)
    .filter(({ id }) => fromTheSame?.has(id) !== true)
    .sort((a, b) => a.at - b.at)
    .map(({ cells }) => ({ cells }));
}

/** The tables as they are printed; “withheld” where something is. */
export function releasedSources({ tables, total }: ProtectedTables): readonly Block[] {
  return [
    { kind: "paragraph", runs: said(`The study rests on ${countWords(total)} sources.`) },
    ...tables.map(
      (each): Block =>
        each.withheld === undefined
          ? {
              kind: "table",
              caption: each.name,
              columns: [
                { title: each.by[0] ?? "", align: "start" },
                { title: "Sources", align: "end" },
              ],
              rows: each.cells.map((cell) => [
                said(valueWords(cell.cell[2] ?? "").replaceAll("-", " ")),
                said(countWords(cell)),
              ]),
            }
          : {
              kind: "paragraph",
              tone: "small",
              runs: said(`${each.name}: withheld, because the counts are small.`),
            },
    ),
    {
      kind: "paragraph",
      tone: "small",
      runs: said(
        "Kinds with few sources are counted together, and a count may be given as a range, so that nobody can be found by it.",
      ),
    },
  ];
}

/** A count of sources as the tables print it; what they keep back, or take together with others, is withheld. */
export function releasedCount({ cells }: ProtectedTables, counted: string): string {
  const [population, by, ...of] = counted.split(" ");
  const wanted = by === undefined ? [population] : [population, by, of.join(" ")];
  const found = cells.find(
    ({ cell }) => cell.length === wanted.length && cell.every((part, at) => part === wanted[at]),
  );
  return found === undefined ? "withheld" : countWords(found);
}

/** The kind under which a source is spoken of in a release: its role as the tables print it. */
export function releasedKind({ index }: BriefMaterial, { cells }: ProtectedTables) {
  const values = cells.filter(({ cell }) => cell[1] === "role").map(({ cell }) => cell[2] ?? "");
  return (source: string): string => {
    const held = index.tables.source.find(({ id }) => id === source);
    const role = held === undefined ? undefined : roleOfSource(index, held);
    const value = values.find((each) => each.split("\n").includes(role ?? "not recorded"));
    return value === undefined || value.includes("\n") ? "source" : (kindWords[value] ?? "source");
  };
}

const kindWords: Readonly<Record<string, string>> = {
  insider: "person from inside",
  intermediary: "go-between",
  official: "official",
  civilian: "civilian",
  researcher: "researcher",
};
