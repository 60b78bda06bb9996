import { Command, Option } from "commander";
import { readAgreement } from "../../app/coders/agreement.ts";
import type { Desk } from "../../app/desk.ts";
import type { AgreementFigure, AgreementView, UnitKind } from "../../app/views.ts";
import { ok } from "../../core/base/index.ts";
import { codingRound } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord } from "./find-record.ts";
import { type Finished, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface AgreementOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
  readonly unit: UnitKind;
  readonly measure: CodeMeasure;
}

/** The measures that each code can have alone. */
type CodeMeasure = (typeof codeMeasures)[number];
const codeMeasures = ["percent", "cohen", "brennan-prediger", "scott", "krippendorff", "unitised"] as const;

const units = ["passage", "turn", "sentence", "word", "character"] as const;

/** What is counted, in one sentence for each unit. */
const unitSentences: Readonly<Record<UnitKind, string>> = {
  passage:
    "Counted are places: one where a coder coded anything, and of two coders the same where they share at least half of what either covers.",
  turn: "Counted are turns: a code is on a turn where a coded stretch touches it.",
  sentence: "Counted are sentences: a code is on a sentence where a coded stretch touches it.",
  word: "Counted are words: a code is on a word where a coded stretch touches it. Long passages weigh more than short ones.",
  character:
    "Counted are characters: every letter of a long passage counts, so long passages outweigh short ones, and text that nobody coded counts as agreement.",
};

/** `grounds agreement ROUND`: how far the coders of a round agree, code by code. */
export function agreementCommand(cli: Cli): Command {
  const command = new Command("agreement")
    .description("how far the coders of a round agree, code by code, with intervals; closed texts alone")
    .argument("<round>", "the round's id, or how it begins")
    .addOption(new Option("--unit <what>", "what is counted").choices(units).default("passage"))
    .addOption(
      new Option(
        "--measure <measure>",
        "whose figure, interval and number of units stand on each code's line; unitised with passages alone",
      )
        .choices(codeMeasures)
        .default("krippendorff"),
    )
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print all figures with formula, source and interval as JSON")
    .action(
      cli.doing((typed: string, options: AgreementOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const round = findRecord(desk, codingRound, typed);
          return round.ok ? show(cli, desk, round.value, options) : round;
        }),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds agreement 4m8t2x7c", "places, half overlapping"],
    ["grounds agreement 4m8t2x7c --measure scott", "Scott's pi of each code, with its interval"],
    ["grounds agreement 4m8t2x7c --unit turn --json", "turns, every measure of each code, as JSON"],
  ]);
}

function show(
  cli: Cli,
  desk: Desk,
  round: Parameters<typeof readAgreement>[1]["round"],
  options: AgreementOptions,
): Finished {
  if (options.measure === "unitised" && options.unit !== "passage")
    return wrongUse(
      "A code has unitised alpha where passages are counted. Leave --unit out, or say --unit passage.",
    );
  const read = readAgreement(desk, { round, unit: options.unit });
  if (!read.ok) return refusedBy(read.error);
  const words = wordsFor(cli, desk, "agreement", options);
  const own = (text: string): string => words.own(text) ?? keptBackSign;
  const view: AgreementView = {
    ...read.value,
    name: own(read.value.name),
    texts: read.value.texts.map((each) => ({ ...each, title: own(each.title) })),
    leftOut: read.value.leftOut.map((each) => ({ ...each, title: own(each.title) })),
    codes: read.value.codes.map((each) => ({ ...each, name: own(each.name) })),
  };
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(view);
  else printIt(cli, view, options.measure);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

function printIt(cli: Cli, view: AgreementView, measure: CodeMeasure): void {
  const { print } = cli.terminal;
  print(
    `${view.name}, codebook v${view.version}, ${view.texts.length} of ${view.texts.length + view.leftOut.length} texts`,
  );
  print(unitSentences[view.unit]);
  const more = measure === "percent" || measure === "cohen" ? "krippendorff" : measure;
  const columns = [
    { title: "Code", givesWay: true },
    ...view.coders.map(({ name }) => ({ title: name, align: "right" }) as const),
    { title: "Agree", align: "right" },
    { title: "Kappa", align: "right" },
    { title: shortNames[more], align: "right" },
    { title: `95 % interval of ${shortNames[measure].toLowerCase()}`, align: "right" },
    { title: "n", align: "right" },
  ] as const;
  const line = (name: string, counts: readonly string[], figures: readonly AgreementFigure[]) => {
    const of = (sought: AgreementFigure["measure"]) => figures.find((each) => each.measure === sought);
    const asked = of(measure);
    return [
      name,
      ...counts,
      percent(of("percent")),
      value(of("cohen")),
      value(of(more)),
      interval(asked),
      asked === undefined ? "-" : String(asked.units),
    ];
  };
  const rows = [
    ...view.codes.map((each) => line(each.name, each.unitsByCoder.map(String), each.figures)),
    line(
      "All codes at once",
      view.coders.map(() => ""),
      [...view.overall, ...view.segmentation],
    ),
  ];
  for (const each of textTable(columns, rows, cli.terminal.tableWidth)) print(each);
  print("");
  for (const each of textTable(wholeColumns, wholeRows(view), cli.terminal.tableWidth)) print(each);
}

/** What stands over a column, in a word or two. */
const shortNames: Readonly<Record<CodeMeasure, string>> = {
  percent: "Agreement",
  cohen: "Kappa",
  "brennan-prediger": "Brennan",
  scott: "Pi",
  krippendorff: "Alpha",
  unitised: "Unitised",
};

const wholeColumns = [
  { title: "All codes at once, by", givesWay: true },
  { title: "Figure", align: "right" },
  { title: "95 % interval", align: "right" },
  { title: "Units", align: "right" },
] as const;

function wholeRows({ overall, segmentation }: AgreementView): readonly (readonly string[])[] {
  return [...overall, ...segmentation].map((each) => [
    measureNames[each.measure],
    value(each),
    interval(each),
    `${each.units}`,
  ]);
}

const measureNames: Readonly<Record<AgreementFigure["measure"], string>> = {
  percent: "share that agrees",
  cohen: "Cohen's kappa",
  "brennan-prediger": "Brennan and Prediger's kappa",
  scott: "Scott's pi",
  krippendorff: "Krippendorff's alpha",
  unitised: "unitised alpha, in characters",
  "unitised-relevance": "unitised alpha, whether anything was marked",
  "unitised-coding": "unitised alpha, with what, where both marked",
};

function percent(figure: AgreementFigure | undefined): string {
  return figure?.value === undefined ? "-" : `${Math.round(100 * figure.value)} %`;
}

function value(figure: AgreementFigure | undefined): string {
  return figure?.value === undefined ? "-" : figure.value.toFixed(2);
}

function interval(figure: AgreementFigure | undefined): string {
  const at = figure?.interval;
  return at === undefined ? "-" : `${at.low.toFixed(2)} to ${at.high.toFixed(2)}`;
}
