import { type Block, type Section, saySpread } from "../../../core/report/index.ts";
import { modelGroup, state } from "../../../core/study/index.ts";
import { type BriefMaterial, inOrder, type LookAhead, watchedFans, yearAfter } from "../brief-material.ts";
import { said, type Voice } from "../voice.ts";
import { fanFigures, fatesFigures } from "./figures.ts";

/** What becomes of each kind of member: where they are at the base date and at the horizon. */
export function fatesSection(material: BriefMaterial, voice: Voice): readonly Section[] {
  const { ahead } = material;
  if (ahead === undefined || ahead.numbers.fates.cells.length === 0) return [];
  return [
    {
      id: "fates",
      title: "Who is left, and what becomes of them",
      blocks: [
        ...fatesFigures(material, voice, ahead),
        fatesTable(material, voice, ahead),
        ...fanFigures(material, voice, ahead),
        ...watchedTable(material, voice, ahead),
      ],
    },
  ];
}

function fatesTable({ reader }: BriefMaterial, voice: Voice, { frame, numbers }: LookAhead): Block {
  const states = inOrder(reader.all(state));
  const groups = inOrder(reader.all(modelGroup));
  const cellOf = (group: string, at: string) =>
    numbers.fates.cells.find((cell) => cell.group === group && cell.state === at);
  const peopled = states.filter(({ key }) =>
    groups.some(
      (group) =>
        (cellOf(group.key, key)?.atHorizon[2] ?? 0) >= 0.5 || (cellOf(group.key, key)?.atBase[2] ?? 0) >= 0.5,
    ),
  );
  return {
    kind: "table",
    caption: `People by kind of member in ${yearAfter(frame, numbers.months)}: the middle of the runs, and where 90 of 100 lie`,
    columns: [
      { title: "What became of them", align: "start" },
      ...groups.map(({ name }) => ({ title: voice.ownText(name), align: "end" as const })),
    ],
    rows: peopled.map((at) => [
      voice.own(at.name),
      ...groups.map((group) => {
        const cell = cellOf(group.key, at.key);
        if (cell === undefined || cell.atHorizon[2] < 0.5) return said("–");
        const door = { to: "fate", id: `${group.key} ${at.key}` } as const;
        return voice.number(saySpread(cell.atHorizon, "people"), door);
      }),
    ]),
  };
}

function watchedTable(
  material: BriefMaterial,
  voice: Voice,
  { frame, numbers }: LookAhead,
): readonly Block[] {
  const fans = watchedFans(material);
  if (fans.length === 0) return [];
  const months = [0, 12, Math.round(numbers.months / 2), numbers.months];
  return [
    {
      kind: "table",
      caption: "Numbers that are watched: the middle of the runs, and where 90 of 100 lie",
      columns: [
        { title: "Number", align: "start" },
        { title: "Unit", align: "start" },
        ...months.map((month) => ({ title: String(yearAfter(frame, month)), align: "end" as const })),
      ],
      rows: fans.map(({ record, fan }) => [
        voice.own(record.name),
        said(record.unit),
        ...months.map((month) => {
          const [low = 0, , , middle = 0, , , high = 0] = fan.months[month] ?? [];
          const door = { to: "watched", id: record.id, part: String(month) } as const;
          return voice.number(saySpread([low, middle, high], record.unit), door);
        }),
      ]),
    },
  ];
}
