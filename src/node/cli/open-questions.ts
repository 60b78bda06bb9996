import { Command } from "commander";
import type { QuestionView } from "../../app/views.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { decimal, percent } from "./figures.ts";
import { type LookOptions, lookAhead, withLookOptions } from "./look-ahead.ts";
import { type Column, textTable } from "./text-table.ts";

/** `grounds questions`: what is not known, ranked by how much an answer could move the outlook. */
export function questionsCommand(cli: Cli): Command {
  const command = withLookOptions(
    new Command("questions").description(
      "rank what is not known by how much its answer could move the outlook, with what could answer it",
    ),
    "the questions",
  )
    .option("--all", "also every parameter that nobody asks about, however little it could move")
    .action(
      cli.doing((study: string | undefined, options: LookOptions & { readonly all?: true }) =>
        lookAhead(cli, study, options, {
          name: "questions",
          json: ({ questions }) => questions,
          print: (cli, { questions }) => printQuestions(cli, questions, options.all === true),
        }),
      ),
    );
  return withExamples(command, [
    ["grounds questions field.grounds", "the answer that could move most stands first"],
    ["grounds questions --all", "down to what could hardly move anything"],
    ["grounds questions --json | jq '.[0]'", "for scripts"],
  ]);
}

/** Of the parameters that nobody asks about, those are printed whose answer could move this much, as a share of the runs. */
const leastMoved = 0.03;

function printQuestions(cli: Cli, questions: readonly QuestionView[], all: boolean): void {
  const { print, tableWidth } = cli.terminal;
  if (questions.length === 0) {
    print("Nothing is asked, and no parameter could move the outlook.");
    return;
  }
  const shown = all ? questions : questions.filter(isAskedOrMoves);
  // Where nothing would change the choice, a column of noughts says less than a sentence.
  const isWorth = questions.some(({ worth }) => shareText(worth) !== "0.0" && worth !== undefined);
  const columns: readonly Column[] = [
    { title: "Could move", align: "right" },
    ...(isWorth ? [{ title: "Worth", align: "right" } as const] : []),
    { title: "Question", givesWay: true },
    { title: "What could answer it", givesWay: true },
    { title: "Risk to those asked", givesWay: true },
    { title: "Do not ask again", givesWay: true },
  ];
  const rows = shown.map((each) => rowOf(each, isWorth));
  for (const line of textTable(columns, rows, tableWidth)) print(line);
  const left = questions.length - shown.length;
  if (left > 0)
    print(
      `${counted(left, "other parameter")} could move less than ${percent(leastMoved)} of the runs; with --all they are printed.`,
    );
  print("Could move: the standard deviation of the share of runs that an answer would give, in % of runs.");
  print(
    isWorth
      ? "Worth: what knowing it would add to the best choice among the measures, in % of runs."
      : "By none of these answers alone would another measure become the best one.",
  );
}

function isAskedOrMoves({ couldMove = 0, answeredBy, risk }: QuestionView): boolean {
  return couldMove >= leastMoved || answeredBy.length > 0 || risk !== undefined;
}

function shareText(share: number | undefined): string {
  return share === undefined ? "" : decimal(100 * share);
}

function rowOf(
  { text, couldMove, worth, answeredBy, risk, riskNote, notAgain }: QuestionView,
  isWorth: boolean,
): readonly string[] {
  return [
    shareText(couldMove),
    ...(isWorth ? [shareText(worth)] : []),
    text,
    answeredBy.length === 0 ? "nobody has said" : answeredBy.map((kind) => kind.replace("-", " ")).join(", "),
    [risk, riskNote].filter((each) => each !== undefined).join("; "),
    notAgain.map(({ name }) => name).join(", "),
  ];
}
