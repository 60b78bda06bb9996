import { type Block, sayShare } from "../../../core/report/index.ts";
import { flow } from "../../../core/study/index.ts";
import type { AnsweredDefinition, BriefMaterial } from "../brief-material.ts";
import { joined, said, type Voice } from "../voice.ts";

/** The shares without and with each flow of which is only said that it may be, and with all of them: bounds, not odds. */
export function cornerTable(
  { reader }: BriefMaterial,
  voice: Voice,
  answered: readonly AnsweredDefinition[],
): readonly Block[] {
  const combinations = answered[0]?.numbers.corners.map(({ on }) => on) ?? [];
  const most = Math.max(0, ...combinations.map((on) => on.length));
  const shown = combinations.filter((on) => on.length <= 1 || on.length === most);
  if (most === 0) return [];
  const names = new Map<string, string>(reader.all(flow).map(({ id, name }) => [id, name]));
  return [
    {
      kind: "table",
      caption: "Without and with what is only said to be possible",
      columns: [
        { title: "With", align: "start" },
        ...answered.map(({ record }) => ({ title: voice.ownText(record.name), align: "end" as const })),
      ],
      rows: shown.map((on) => [
        on.length === 0
          ? said("None of them")
          : on.length === most && most > 1
            ? said("All of them")
            : joined(
                on.map((id) => voice.own(names.get(id) ?? "a flow that is gone")),
                ", ",
              ),
        ...answered.map(({ record, numbers }) => {
          const corner = numbers.corners.find((each) => each.on.join() === on.join());
          const door = { to: "definition", id: record.id, part: `corner ${on.join(" ")}` } as const;
          return voice.number(corner === undefined ? "–" : sayShare(corner.share), door);
        }),
      ]),
      note: said("Nobody said how often; so these are bounds, and the figures above leave all of them out."),
    },
  ];
}
