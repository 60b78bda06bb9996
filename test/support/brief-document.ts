import type {
  Block,
  BriefDocument,
  Door,
  FigureBlock,
  Picture,
  PictureWidth,
  Run,
} from "../../src/core/report/index.ts";
import {
  answerPicture,
  answersInWords,
  carriersInWords,
  coverageInWords,
  coveragePicture,
  effectsInWords,
  effectsPicture,
  fanInWords,
  fanPicture,
  fatesInWords,
  fatesPicture,
  tornadoPicture,
} from "../../src/core/report/index.ts";
import {
  lampAnswers,
  lampCarriers,
  lampCoverage,
  lampEffects,
  lampFan,
  lampFates,
  standIn,
} from "./brief-pictures.ts";

/** A whole brief about the invented group called the Lamp, for tests of whatever shows or writes briefs. */
export function lampBrief(edition: BriefDocument["edition"]): BriefDocument {
  // In a release notes are cited in the order in which they are met; the authors' edition has doors and no notes.
  const cite = (note: number): readonly Run[] => (edition === "release" ? [{ kind: "note", note }] : []);
  return {
    edition,
    title: "After the Lamp: who is left, and can it come back?",
    lines: [
      said("What was not known by 2026-03-31 is not in it. Printed 2026-05-04."),
      said("A sample: the group, its countries and its people are invented."),
    ],
    sections: [
      { id: "answer", title: "Can the Lamp regroup within ten years?", blocks: answerBlocks(cite) },
      { id: "course", title: "How many there could be", blocks: courseBlocks(cite) },
      { id: "fates", title: "What becomes of each kind of member", blocks: fatesBlocks(cite) },
      { id: "prevention", title: "What would prevent it", blocks: preventionBlocks(cite) },
      { id: "heard", title: "Who was heard, and who could not be", blocks: heardBlocks(cite) },
      { id: "method", title: "How this was made", blocks: methodBlocks() },
    ],
    notes:
      edition === "authors"
        ? []
        : noteTexts.map((text, place) => ({
            id: `note${place + 1}`,
            runs: typeof text === "string" ? said(text) : text,
          })),
  };
}

type Cite = (note: number) => readonly Run[];

const noteTexts: readonly (string | readonly Run[])[] = [
  "Three insiders and two officials, 2017 to 2026; two of the insiders heard it from the same man and count once. Reliability C to B.",
  "One official register of releases, 2019 to 2025, seen as a table of counts.",
  [
    { kind: "words", text: "An insider, by phone, 2018, in Arabic: " },
    { kind: "words", text: "كانوا يعرفون من يجمع الرجال داخل السجن، ولم يتكلم أحد", language: "ar" },
    { kind: "words", text: "." },
  ],
  "A prison guard, in person, 2021: in his wing it was quarrels and not plans.",
];

function said(text: string): readonly Run[] {
  return [{ kind: "words", text }];
}

function number(text: string, to: Door["to"], id: string, part?: string): Run {
  return { kind: "number", text, door: { to, id: standIn(id), ...(part !== undefined && { part }) } };
}

function figure(draw: (width: PictureWidth) => Picture, caption: string, alternative: string): FigureBlock {
  return { kind: "figure", picture: draw(720), narrow: draw(360), caption: said(caption), alternative };
}

function answerBlocks(cite: Cite): readonly Block[] {
  return [
    {
      kind: "paragraph",
      tone: "lead",
      statement: standIn("lead"),
      footing: "judgement",
      runs: [
        ...said("It is "),
        number("unlikely", "judgement", "mass"),
        ...said(" as a mass and a "),
        number("roughly even chance to likely", "judgement", "core"),
        ...said(" as a core of leaders and veterans; the answer depends on what coming back means."),
        ...cite(1),
      ],
    },
    {
      kind: "paragraph",
      statement: standIn("shares"),
      footing: "information",
      runs: [
        ...said("A core of 300 is in touch again by the end of 2028 in "),
        number("40 to 63 %", "definition", "core", "range"),
        ...said(" of the runs: in "),
        number("41 %", "definition", "core", "account officials"),
        ...said(" if the officials are right, in "),
        number("60 %", "definition", "core", "account members"),
        ...said(" if the former members are. This is a share of runs and not a likelihood."),
        ...cite(1),
        ...cite(2),
      ],
    },
    figure(
      (width) => answerPicture(lampAnswers, width),
      "What the runs say by each definition: the range first, each account by itself, the signed word last.",
      answersInWords(lampAnswers),
    ),
    { kind: "heading", text: "What it hangs on" },
    figure(
      (width) => tornadoPicture(lampCarriers, width),
      "Shares of the variance of the core’s answer. Broken outlines are assumptions.",
      carriersInWords(lampCarriers),
    ),
  ];
}

function courseBlocks(cite: Cite): readonly Block[] {
  return [
    {
      kind: "paragraph",
      footing: "information",
      statement: standIn("course"),
      runs: [
        ...said("At the end of 2018 "),
        number("1,700", "watched", "free", "month 0"),
        ...said(" members were free and in touch with one another, by the middle of what was counted."),
        ...cite(2),
      ],
    },
    figure(
      (width) => fanPicture(lampFan, width),
      "Half, 80 and 90 % of the runs lie within the bands in each month; the line is the median.",
      fanInWords(lampFan),
    ),
    {
      kind: "paragraph",
      tone: "quote",
      runs: [
        { kind: "words", text: "كانوا يعرفون من يجمع الرجال داخل السجن، ولم يتكلم أحد.", language: "ar" },
        ...cite(3),
      ],
    },
    {
      kind: "paragraph",
      tone: "warning",
      runs: said("Two of the five sources for this heard it from the same man; they count once."),
    },
  ];
}

function fatesBlocks(cite: Cite): readonly Block[] {
  return [
    {
      kind: "paragraph",
      footing: "information",
      runs: [
        ...said("Most of the low-level members who survived are held: "),
        number("5,200", "fate", "low prison", "base"),
        ...said(" at the end of 2018, "),
        number("1,400 (700 to 2,700)", "fate", "low prison", "horizon"),
        ...said(" ten years later. What they find inside is disputed."),
        ...cite(4),
      ],
    },
    figure(
      (width) => fatesPicture(lampFates, width),
      "Medians by state, each group on its own scale. Ribbons join a state to itself and do not say who went where; families and children are counted apart.",
      fatesInWords(lampFates),
    ),
  ];
}

function preventionBlocks(cite: Cite): readonly Block[] {
  return [
    {
      kind: "paragraph",
      footing: "judgement",
      runs: [
        ...said("Keeping organisers apart prevents more than it causes: "),
        number("6 points fewer", "scenario", "apart", "core"),
        ...said(". No harm of it was modelled, which is not to say that there is none."),
        ...cite(1),
      ],
    },
    figure(
      (width) => effectsPicture(lampEffects, width),
      "Each measure against doing nothing on the same draws; whiskers are 1.96 Monte Carlo errors.",
      effectsInWords(lampEffects),
    ),
    {
      kind: "table",
      caption: "Measures, their cost, and what they rest on",
      columns: [
        { title: "Measure", align: "start" },
        { title: "Cost, million dollars a year", align: "end" },
        { title: "Begins", align: "end" },
        { title: "Harm", align: "start" },
        { title: "Proposed by", align: "start" },
      ],
      rows: [
        ["Organisers kept apart", "1 to 2", "2019", "no harm modelled", "2 officials"],
        ["Places to reintegrate", "3 to 5", "2020", "no harm modelled", "nobody heard; the authors’ own"],
        ["Wider arrests abroad", "2", "2019", "about one in five held was no member", "1 official"],
      ].map((row) =>
        row.map((cell, column) => (column === 1 ? [number(cell, "measure", "cost")] : said(cell))),
      ),
      note: said("Costs as stated by those who proposed the measure."),
    },
  ];
}

function heardBlocks(cite: Cite): readonly Block[] {
  return [
    {
      kind: "paragraph",
      footing: "assumption",
      runs: [
        ...said(
          "That those who talked are like those who did not is taken for granted; nobody could test it.",
        ),
        ...cite(4),
      ],
    },
    figure(
      (width) => coveragePicture(lampCoverage, width),
      "Sources of each group and sources behind what is said about it, by role. Broken boxes: nobody was heard.",
      coverageInWords(lampCoverage),
    ),
    {
      kind: "list",
      items: [
        said("Nobody of the Quiet Office could be asked; what is said of it comes from those it held."),
        said("Those who came to die are dead; two others spoke about them."),
        said("Counts under 3 are withheld in a release."),
      ],
    },
  ];
}

function methodBlocks(): readonly Block[] {
  return [
    {
      kind: "paragraph",
      tone: "small",
      runs: [
        ...said(
          "10,240 runs over 120 months, seed 7; halving the step moves no share by more than 0.2 points. ",
        ),
        { kind: "words", text: "A share of runs is not a likelihood.", strong: true },
      ],
    },
  ];
}
