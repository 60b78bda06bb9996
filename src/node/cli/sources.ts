import { Command } from "commander";
import { listWaiting } from "../../app/receive-text.ts";
import { listSources } from "../../app/sources.ts";
import type { SourceLine } from "../../app/views.ts";
import { ok, periodText } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { counted, thousands } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { shortId } from "./find-record.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";

interface SourcesOptions extends StudyOptions {
  readonly json?: true;
  readonly waiting?: true;
}

/** `grounds sources`: list what the study holds. */
export function sourcesCommand(cli: Cli): Command {
  const command = new Command("sources")
    .description("list the sources of a study, with how they were obtained and what was coded in them")
    .argument("[study]", "the study's folder")
    .option("--waiting", "list the texts that wait for their names step instead")
    .option("--json", "print the list as JSON, with whole ids")
    .action(
      cli.doing((study: string | undefined, options: SourcesOptions) =>
        atDesk(cli, study, options, ({ desk }) => {
          if (options.waiting) printWaiting(cli, listWaiting(desk), options.json);
          else printSources(cli, listSources(desk), listWaiting(desk).length, options.json);
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

function printSources(
  cli: Cli,
  sources: readonly SourceLine[],
  waiting: number,
  json: true | undefined,
): void {
  const { terminal } = cli;
  if (json) {
    terminal.printJson(sources);
    return;
  }
  const columns = [
    { title: "Id" },
    { title: "Title", most: 38 },
    { title: "Obtained" },
    { title: "Role", most: 24 },
    { title: "Country", most: 16 },
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
  if (sources.length > 0) for (const line of textTable(columns, rows)) terminal.print(line);
  terminal.print(
    sources.length === 0
      ? "No source yet. Add some: grounds import FILES"
      : `\n${counted(sources.length, "source")}.`,
  );
  if (waiting > 0)
    terminal.print(
      `${counted(waiting, "text")} ${waiting === 1 ? "waits" : "wait"} for a names step: grounds names`,
    );
}

function printWaiting(cli: Cli, waiting: ReturnType<typeof listWaiting>, json: true | undefined): void {
  const { terminal } = cli;
  if (json || waiting.length === 0) {
    if (json) terminal.printJson(waiting);
    else terminal.print("No text waits for its names step.");
    return;
  }
  const columns = [
    { title: "Id" },
    { title: "Title", most: 50 },
    { title: "Form" },
    { title: "Lang" },
    { title: "Words", align: "right" },
  ] as const;
  const rows = waiting.map((each) => [
    shortId(each.id),
    each.title,
    each.format,
    each.language,
    thousands(each.words),
  ]);
  for (const line of textTable(columns, rows)) terminal.print(line);
}
