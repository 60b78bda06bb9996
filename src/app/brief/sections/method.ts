import { periodText } from "../../../core/base/index.ts";
import { type Block, type Run, type Section, sayCount, sayShareChange } from "../../../core/report/index.ts";
import { flow } from "../../../core/study/index.ts";
import { answeredDefinitions, type BriefMaterial, type LookAhead } from "../brief-material.ts";
import { definitionText } from "../live-number.ts";
import { joined, said, type Voice } from "../voice.ts";
import { carriersFigure } from "./figures.ts";
import { statementBlocks } from "./statements.ts";

/** How the numbers came about, what was left out, and how far they rest on assumption. */
export function methodSection(material: BriefMaterial, voice: Voice): readonly Section[] {
  const { ahead } = material;
  const blocks: readonly Block[] = [
    ...statementBlocks(material, voice, "method"),
    ...(ahead === undefined
      ? []
      : [runLine(voice, ahead), ...variance(material, voice), ...leftOut(material, voice)]),
  ];
  return blocks.length === 0 ? [] : [{ id: "method", title: "How the numbers came about", blocks }];
}

function runLine(voice: Voice, { frame, numbers }: LookAhead): Block {
  const door = (part: string) => ({ to: "frame", id: frame.id, part }) as const;
  return {
    kind: "paragraph",
    runs: [
      ...said("From "),
      ...voice.number(periodText(frame.base), door(periodText(frame.base))),
      ...said(" over "),
      ...voice.number(`${frame.horizonMonths} months`, door(`${frame.horizonMonths} months`)),
      ...said(": "),
      ...voice.number(`${sayCount(numbers.runs)} runs`, door(`${sayCount(numbers.runs)} runs`)),
      ...said(" with seed "),
      ...voice.number(String(numbers.seed), door(String(numbers.seed))),
      ...said(
        ". The same study and seed give the same numbers, bit for bit. People and money are conserved; the largest residue is below a billionth of what there was.",
      ),
    ],
  };
}

function variance(material: BriefMaterial, voice: Voice): readonly Block[] {
  const rows = answeredDefinitions(material).map(({ record, numbers }) => {
    const number = (part: string): readonly Run[] => {
      const text = definitionText(material, { record, numbers }, part, "");
      return text === undefined ? said("–") : voice.number(text, { to: "definition", id: record.id, part });
    };
    return [voice.own(record.name), number("assumed"), number("step"), number("error")];
  });
  const [first] = answeredDefinitions(material).filter(({ record }) => record.earlySign !== true);
  if (rows.length === 0) return [];
  return [
    ...(first === undefined ? [] : [carriersFigure(material, voice, first)]),
    {
      kind: "table",
      caption: "How far each share rests on assumption, and how exact the computation is",
      columns: [
        { title: "Definition", align: "start" },
        { title: "Variance that rests on assumption", align: "end" },
        { title: "Half the step changes", align: "end" },
        { title: "Monte Carlo error", align: "end" },
      ],
      rows,
    },
  ];
}

/** The flows that were not modelled, and those run without and with. */
function leftOut({ reader }: BriefMaterial, voice: Voice): readonly Block[] {
  const flows = reader.all(flow);
  const of = (runs: string): readonly (readonly Run[])[] =>
    flows
      .filter((each) => each.runs === runs)
      .map((each) => [...voice.own(each.name), ...(each.claims ?? []).flatMap((id) => voice.cited(id))]);
  const line = (title: string, names: readonly (readonly Run[])[]): readonly Block[] =>
    names.length === 0
      ? []
      : [{ kind: "paragraph", runs: [...said(title), ...joined(names, "; "), ...said(".")] }];
  return [
    ...line("Only said to be possible, and run both without and with: ", of("corner")),
    ...line("Only said to be possible, and drawn on or off: ", of("on-or-off")),
    ...line(
      "Said to be possible and not modelled, because nobody could put a range to it: ",
      of("not-modelled"),
    ),
  ];
}

/** Without one origin, and under other readings: in the authors' edition alone, because it shows what single sources carry. */
export function influenceSection(material: BriefMaterial, voice: Voice): readonly Section[] {
  const answered = answeredDefinitions(material);
  const { ahead } = material;
  const [first] = answered;
  if (voice.edition !== "authors" || ahead === undefined || first === undefined) return [];
  const names = first.numbers.variants.map(({ id }) => id);
  if (names.length === 0) return [];
  return [
    {
      id: "influence",
      title: "What single origins and readings carry",
      blocks: [
        {
          kind: "table",
          caption: "How the share of runs changes without one origin, or under another reading",
          columns: [
            { title: "Without, or with", align: "start" },
            ...answered.map(({ record }) => ({ title: voice.ownText(record.name), align: "end" as const })),
          ],
          rows: names.map((id) => [
            voice.own(ahead.variants.get(id) ?? id),
            ...answered.map(({ record, numbers }) => {
              const variant = numbers.variants.find((each) => each.id === id);
              return voice.number(sayShareChange(variant?.difference ?? 0), {
                to: "definition",
                id: record.id,
                part: `variant ${id}`,
              });
            }),
          ]),
          note: said(
            "“Without” is not the same as “if it is false”: what it said is left out, and the rest is weighed anew.",
          ),
        },
      ],
    },
  ];
}
