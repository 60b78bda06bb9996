import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { type HistoryLine, listHistory } from "../../app/history.ts";
import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { printComparison } from "./compare-history.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { type Finished, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface HistoryOptions extends StudyOptions {
  readonly limit: string;
  readonly compare?: readonly string[];
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds history`: who did what when. */
export function historyCommand(cli: Cli): Command {
  const command = new Command("history")
    .description("list who did what when in a study, the newest step first")
    .argument("[study]", "the study's folder")
    .option("--limit <n>", "how many steps", "40")
    .option("--compare <steps...>", "what differs between two steps, each by the beginning of its id")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the steps as JSON, with whole ids")
    .action(
      cli.doing((study: string | undefined, options: HistoryOptions) =>
        atDesk(cli, study, options, ({ desk }) => {
          if (!/^[1-9]\d{0,5}$/.test(options.limit))
            return wrongUse("--limit takes a whole number from 1 to 999999.");
          return options.compare === undefined
            ? printHistory(cli, desk, options)
            : printComparison(cli, desk, options.compare, options);
        }),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds history field.grounds", "the latest forty steps; what was taken back says so"],
    ["grounds history --compare 4f7k2m9q 8h3n5p2r", "what differs between the states after two steps"],
    ["grounds history --limit 1000 --json | jq '.lines[].who'", "for scripts"],
  ]);
}

/** How many letters of a step's id are shown; more than one step seldom begins with them. */
const shownLetters = 8;

function printHistory(cli: Cli, desk: Desk, options: HistoryOptions): Finished {
  const words = wordsFor(cli, desk, "history", options);
  const { lines, more } = listHistory(desk, { limit: Number(options.limit) });
  const cleared = lines.map(({ about, ...line }) => ({
    ...line,
    ...(about === undefined ? {} : { about: { ...about, name: words.own(about.name) ?? keptBackSign } }),
  }));
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson({ lines: cleared, more });
  else {
    const columns = [
      { title: "When" },
      { title: "Who" },
      { title: "What" },
      { title: "On what", givesWay: true },
      { title: "Step" },
    ] as const;
    for (const line of textTable(columns, cleared.map(rowOf), cli.terminal.tableWidth))
      cli.terminal.print(line);
    if (more) cli.terminal.print(`There are earlier steps: --limit ${Number(options.limit) * 10}`);
  }
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

function rowOf({ action, at, who, act, is, takenBack, about, touched }: HistoryLine): readonly string[] {
  const did = act.replaceAll("-", " ");
  const said = is === "did" ? did : `${is === "took-back" ? "took back" : "did again"}: ${did}`;
  return [
    `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`,
    who,
    is === "did" && takenBack ? `${said} (taken back since)` : said,
    about?.name ?? touched.map(({ table, count }) => `${count} ${table}`).join(", "),
    action.slice(0, shownLetters),
  ];
}
