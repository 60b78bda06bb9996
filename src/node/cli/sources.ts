import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { listWaiting } from "../../app/receive-text.ts";
import { listSources } from "../../app/sources.ts";
import type { SourceLine, WaitingText } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { dayOf, ok, periodText } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { counted, thousands } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { shortId } from "./find-record.ts";
import { commandHere } from "./places.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface SourcesOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
  readonly waiting?: true;
}

/** `grounds sources`: list what the study holds. */
export function sourcesCommand(cli: Cli): Command {
  const command = new Command("sources")
    .description("list the sources of a study, with how they were obtained and what was coded in them")
    .argument("[study]", "the study's folder")
    .option("--waiting", "list the texts that wait for their names step instead")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the list as JSON, with whole ids")
    .action(
      cli.doing((study: string | undefined, options: SourcesOptions) =>
        atDesk(cli, study, options, ({ desk }) => {
          if (!options.waiting) return printSources(cli, desk, options);
          printWaiting(cli, listWaiting(desk), options.json);
          return ok(exitCodes.done);
        }),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds sources field.grounds", "prints a table"],
    ["grounds sources --waiting", "prints the texts whose names are not replaced yet"],
    ["grounds sources --json | jq length", "for scripts"],
  ]);
}

function printSources(cli: Cli, desk: Desk, options: SourcesOptions): Finished {
  const words = wordsFor(cli, desk, "sources", options);
  const sources = listSources(desk).map((each) => withClearedTitle(each, words));
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(sources);
  else printTable(cli, sources, listWaiting(desk).length);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

function withClearedTitle(line: SourceLine, words: WordsOut): SourceLine {
  return { ...line, title: words.own(line.title) ?? keptBackSign };
}

function printTable(cli: Cli, sources: readonly SourceLine[], waiting: number): void {
  const { terminal } = cli;
  const columns = [
    { title: "Id" },
    { title: "Title", givesWay: true },
    { title: "Obtained" },
    { title: "Role", givesWay: true },
    { title: "Country", givesWay: true },
    { title: "Date" },
    { title: "Lang" },
    { title: "Words", align: "right" },
    { title: "Codings", align: "right" },
    { title: "Names" },
  ] as const;
  const rows = sources.map((each) => [
    shortId(each.id),
    each.title,
    each.mode ?? "",
    [each.role, each.kind].filter(Boolean).join(", "),
    each.country ?? "",
    each.collected === undefined ? "" : periodText(each.collected),
    each.language,
    thousands(each.words),
    thousands(each.codings),
    each.namesStep,
  ]);
  if (sources.length > 0)
    for (const line of textTable(columns, rows, cli.terminal.tableWidth)) terminal.print(line);
  terminal.print(
    sources.length === 0
      ? `No source yet. Add some: ${commandHere} import FILES`
      : `\n${counted(sources.length, "source")}.`,
  );
  for (const { id, warnings } of sources)
    for (const warning of warnings) terminal.print(`${shortId(id)}: ${warning}`);
  if (waiting > 0)
    terminal.print(
      `${counted(waiting, "text")} ${waiting === 1 ? "waits" : "wait"} for a names step: ${commandHere} names`,
    );
}

// Waiting texts are called after their files, often after a person, so their titles stay out of lists.
function printWaiting(cli: Cli, waiting: readonly WaitingText[], json: true | undefined): void {
  const { terminal } = cli;
  if (json) terminal.printJson(waiting.map(({ title: _, ...each }) => each));
  else if (waiting.length === 0) terminal.print("No text waits for its names step.");
  else {
    const columns = [
      { title: "Id" },
      { title: "Received" },
      { title: "Form" },
      { title: "Lang" },
      { title: "Words", align: "right" },
    ] as const;
    const rows = waiting.map((each) => [
      shortId(each.id),
      dayOf(each.receivedAtMs),
      each.format,
      each.language,
      thousands(each.words),
    ]);
    for (const line of textTable(columns, rows, cli.terminal.tableWidth)) terminal.print(line);
    terminal.print(`\nTitles are file names and may name people; \`${commandHere} names\` shows them.`);
  }
}
