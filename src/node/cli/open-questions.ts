import { Command } from "commander";
import type { ComputedOutlook, QuestionView } from "../../app/views.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { decimal } from "./figures.ts";
import { type LookOptions, lookAhead, withLookOptions } from "./look-ahead.ts";
import { type Column, textTable } from "./text-table.ts";

/** `grounds questions`: what is not known, ranked by how much an answer could move the outlook. */
export function questionsCommand(cli: Cli): Command {
  const command = withLookOptions(
    new Command("questions").description(
      "rank what is not known by how much its answer could move the outlook, with what could answer it",
    ),
    "the questions",
  ).action(
    cli.doing((study: string | undefined, options: LookOptions) =>
      lookAhead(cli, study, options, {
        name: "questions",
        json: ({ questions }) => questions,
        print: printQuestions,
      }),
    ),
  );
  return withExamples(command, [
    ["grounds questions field.grounds", "the answer that could move most stands first"],
    ["grounds questions --json | jq '.[0]'", "for scripts"],
  ]);
}

function printQuestions(cli: Cli, { questions }: ComputedOutlook): void {
  const { print, tableWidth } = cli.terminal;
  if (questions.length === 0) {
    print("Nothing is asked, and no parameter could move the outlook.");
    return;
  }
  const columns: readonly Column[] = [
    { title: "Could move", align: "right" },
    { title: "Worth", align: "right" },
    { title: "Question", givesWay: true },
    { title: "What could answer it", givesWay: true },
    { title: "Risk to those asked" },
    { title: "Do not ask again", givesWay: true },
  ];
  for (const line of textTable(columns, questions.map(rowOf), tableWidth)) print(line);
  print("Could move: the standard deviation of the share of runs that an answer would give, in % of runs.");
  print("Worth: what knowing it would add to the best choice among the measures, in % of runs.");
}

function rowOf({
  text,
  couldMove,
  worth,
  answeredBy,
  risk,
  riskNote,
  notAgain,
}: QuestionView): readonly string[] {
  const number = (share: number | undefined): string => (share === undefined ? "" : decimal(100 * share));
  return [
    number(couldMove),
    number(worth),
    text,
    answeredBy.length === 0 ? "nobody has said" : answeredBy.map((kind) => kind.replace("-", " ")).join(", "),
    [risk, riskNote].filter((each) => each !== undefined).join("; "),
    notAgain.map(({ name }) => name).join(", "),
  ];
}
