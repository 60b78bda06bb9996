import {
  type Block,
  type Run,
  type Section,
  sayLikelihood,
  sayShare,
  sayShareRange,
} from "../../../core/report/index.ts";
import { account, clash } from "../../../core/study/index.ts";
import {
  type AnsweredDefinition,
  answeredDefinitions,
  type BriefMaterial,
  yearAfter,
} from "../brief-material.ts";
import { monthsText, signedFor } from "../live-number.ts";
import { said, type Voice } from "../voice.ts";
import { cornerTable } from "./corners.ts";
import { answerFigure } from "./figures.ts";
import { statementBlocks } from "./statements.ts";

/** Can it regroup: by definition, under each account first, then together; and whether the answer hangs on the definition. */
export function answerSection(material: BriefMaterial, voice: Voice): readonly Section[] {
  const answered = answeredDefinitions(material);
  const { ahead } = material;
  if (ahead === undefined || answered.length === 0) return [];
  const accounts = accountTable(material, voice, answered);
  return [
    {
      id: "answer",
      title: `Can it regroup by ${yearAfter(ahead.frame, ahead.numbers.months)}?`,
      blocks: [
        ...disagreement(voice, answered),
        answerFigure(material, voice, answered),
        ...accounts,
        answerTable(material, voice, answered),
        ...cornerTable(material, voice, answered),
        ...statementBlocks(material, voice, "outlook"),
        { kind: "heading", text: "What each definition asks, and how it is settled" },
        settlingList(voice, answered),
      ],
    },
  ];
}

/** Said first where the definitions do not agree: the answer then depends on the choice. */
function disagreement(voice: Voice, answered: readonly AnsweredDefinition[]): readonly Block[] {
  const counted = answered.filter(({ record }) => record.earlySign !== true);
  const sorted = [...counted].sort((a, b) => a.numbers.summary.share - b.numbers.summary.share);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || least === most) return [];
  const apart = most.numbers.summary.share - least.numbers.summary.share;
  if (apart < 0.1) return [];
  return [
    {
      kind: "paragraph",
      tone: "warning",
      runs: [
        ...said("The answer depends on what is meant by regrouping: “"),
        ...voice.own(least.record.name),
        ...said("” comes true in "),
        ...shareRuns(voice, least),
        ...said(" of the runs, “"),
        ...voice.own(most.record.name),
        ...said("” in "),
        ...shareRuns(voice, most),
        ...said("."),
      ],
    },
  ];
}

function shareRuns(voice: Voice, { record, numbers }: AnsweredDefinition): readonly Run[] {
  return voice.number(sayShare(numbers.summary.share), { to: "definition", id: record.id, part: "share" });
}

function accountTable(
  { reader }: BriefMaterial,
  voice: Voice,
  answered: readonly AnsweredDefinition[],
): readonly Block[] {
  const accounts = reader
    .all(account)
    .filter(({ id }) => answered.some(({ numbers }) => numbers.accounts.some((each) => each.account === id)));
  if (accounts.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "Share of runs, if one side of a disagreement between sources is right",
      columns: [
        { title: "If", align: "start" },
        { title: "Weight", align: "end" },
        ...answered.map(({ record }) => ({ title: voice.ownText(record.name), align: "end" as const })),
      ],
      rows: accounts.map((each) => [
        [
          ...voice.own(each.name),
          ...said(" ("),
          ...voice.own(reader.get(clash, each.clash)?.name ?? ""),
          ...said(")"),
        ],
        voice.number(sayShare(each.weight), { to: "account", id: each.id, part: "weight" }),
        ...answered.map(({ record, numbers }) => {
          const under = numbers.accounts.find(({ account: id }) => id === each.id);
          const door = { to: "definition", id: record.id, part: `account ${each.id}` } as const;
          return under === undefined ? said("") : voice.number(sayShare(under.summary.share), door);
        }),
      ]),
      note: said("The weights were declared; the combined shares below rest on them."),
    },
  ];
}

function answerTable(material: BriefMaterial, voice: Voice, answered: readonly AnsweredDefinition[]): Block {
  return {
    kind: "table",
    caption: "Combined over the accounts",
    columns: [
      { title: "Definition", align: "start" },
      { title: "Rung", align: "start" },
      { title: "Range", align: "end" },
      { title: "Share of runs", align: "end" },
      { title: "Judged", align: "start" },
      { title: "Time until it comes true", align: "start" },
    ],
    rows: answered.map((each) => answerRow(material, voice, each)),
    note: said(
      "A share of runs is not a likelihood. The word is a judgement that somebody signed beside it; a range that crosses bands of the scale prints the words at its ends.",
    ),
  };
}

function answerRow(
  material: BriefMaterial,
  voice: Voice,
  { record, numbers }: AnsweredDefinition,
): readonly (readonly Run[])[] {
  const door = (part: string) => ({ to: "definition", id: record.id, part }) as const;
  const signed = signedFor(material, record.id);
  const months = monthsText(numbers.summary.months);
  return [
    [
      ...voice.own(record.name),
      ...(record.earlySign === true ? said(" (an early sign, not regrouping)") : []),
    ],
    said(record.rung),
    voice.number(sayShareRange(numbers.range.low, numbers.range.high), door("range")),
    voice.number(sayShare(numbers.summary.share), door("share")),
    signed === undefined
      ? said("not judged")
      : voice.number(sayLikelihood(signed.likelihood), { to: "judgement", id: signed.id }),
    months === undefined ? said("in no run") : voice.number(months, door("months")),
  ];
}

function settlingList(voice: Voice, answered: readonly AnsweredDefinition[]): Block {
  return {
    kind: "list",
    items: answered.map(({ record }) => [
      ...voice.own(`${record.name}: ${record.indicators.join("; ")}. Settled by: ${record.settledBy}`),
      ...(record.claims ?? []).flatMap((id) => voice.cited(id)),
    ]),
  };
}
