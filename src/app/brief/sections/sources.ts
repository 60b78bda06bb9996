import {
  countSources,
  coverageByRole,
  sourcesInCell,
  unheardGroups,
} from "../../../core/corroborate/index.ts";
import { type Block, type Section, sayCount } from "../../../core/report/index.ts";
import { release } from "../../../core/study/index.ts";
import type { BriefMaterial } from "../brief-material.ts";
import { joined, said, type Voice } from "../voice.ts";

/** Who was asked: sources by role, mode and country, whatever else the brief says of them. */
export function sourcesSection(material: BriefMaterial, voice: Voice): readonly Section[] {
  if (voice.sources !== undefined) return [{ id: "sources", title, blocks: voice.sources }];
  const counts = countSources(material.index);
  if (counts.total === 0) return [];
  const blocks: readonly Block[] = [
    {
      kind: "paragraph",
      runs: [
        ...said("The study rests on "),
        ...voice.number(sayCount(counts.total), { to: "count", id: "sources" }),
        ...said(" sources."),
      ],
    },
    countTable(voice, "role", "By role", counts.byRole),
    countTable(voice, "mode", "By how they were obtained", counts.byMode),
    countTable(voice, "country", "By country", counts.byCountry),
  ];
  return [{ id: "sources", title, blocks }];
}

const title = "Who was asked";

function countTable(
  voice: Voice,
  by: "role" | "mode" | "country",
  caption: string,
  counts: ReturnType<typeof countSources>["byRole"],
): Block {
  return {
    kind: "table",
    caption,
    columns: [
      { title: caption.replace(/^By /, ""), align: "start" },
      { title: "Sources", align: "end" },
    ],
    rows: counts.map(({ value, count }) => [
      said(value.replaceAll("-", " ")),
      voice.number(sayCount(count), { to: "count", id: `sources ${by} ${value}` }),
    ]),
  };
}

/** Who could not be asked: kinds of member by role of the sources, with the empty cells, and what that means. */
export function coverageSection(material: BriefMaterial, voice: Voice): readonly Section[] {
  const { index } = material;
  const { groups, columns, cells } = coverageByRole(index);
  if (groups.length === 0) return [];
  const absent = unheard(index, voice);
  // Kinds of member by role are counts of very few: the release edition says who was not heard, and counts nobody.
  // Beside an earlier release, a kind that is new among them would say that the only one of it who spoke was withdrawn.
  if (voice.edition === "release" && isReleasedBefore(material)) return [];
  if (voice.edition === "release")
    return absent.length === 0 ? [] : [{ id: "coverage", title: "Who could not be asked", blocks: absent }];
  return [
    {
      id: "coverage",
      title: "Who could not be asked",
      blocks: [
        {
          kind: "table",
          caption:
            "Sources behind what is said of each kind of member, by role; an empty cell is a voice that is missing",
          columns: [
            { title: "Kind of member", align: "start" },
            ...columns.map((each) => ({ title: each.replaceAll("-", " "), align: "end" as const })),
          ],
          rows: groups.map((group) => [
            voice.own(index.groupById.get(group)?.name ?? ""),
            ...columns.map((column) => {
              const cell = cells.find((each) => each.group === group && each.column === column);
              const heard = cell?.empty === false ? sourcesInCell(index, group, column).length : 0;
              return heard === 0
                ? said("nobody")
                : voice.number(sayCount(heard), { to: "count", id: `coverage ${group} ${column}` });
            }),
          ]),
        },
        ...absent,
      ],
    },
  ];
}

function isReleasedBefore({ reader, fromTheSame }: BriefMaterial): boolean {
  return reader.allEverMade(release).some(({ record }) => fromTheSame?.has(record.id) !== true);
}

function unheard(index: BriefMaterial["index"], voice: Voice): readonly Block[] {
  const groups = unheardGroups(index);
  if (groups.length === 0) return [];
  return [
    {
      kind: "paragraph",
      tone: "warning",
      runs: [
        ...said("Nobody of these could be asked, and what is said of them comes from others: "),
        ...joined(
          groups.map(({ group }) => voice.own(index.groupById.get(group)?.name ?? "")),
          "; ",
        ),
        ...said(
          ". Those who survived and talked are not like those who did not; which way that leans is not known from these sources.",
        ),
      ],
    },
  ];
}
