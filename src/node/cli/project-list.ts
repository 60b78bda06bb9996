import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { type ImportedLine, listImported } from "../../app/import-project/list-imported.ts";
import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { exitCodes } from "./exit-code.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

interface ListOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds project list`: the projects that came in, and whether the latest can be taken back. */
export function projectList(cli: Cli): Command {
  const command = new Command("list")
    .description("list the projects that came in, the newest first, and say how the latest is taken back")
    .argument("[study]", "the study's folder")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print them as JSON")
    .action(
      cli.doing((study: string | undefined, options: ListOptions) =>
        atDesk(cli, study, options, ({ desk }) => printImported(cli, desk, options)),
      ),
    );
  return withStudyOptions(command);
}

function printImported(cli: Cli, desk: Desk, options: ListOptions): Finished {
  const { terminal } = cli;
  const words = wordsFor(cli, desk, "project list", options);
  // What a project and its program are called was written elsewhere, and nobody cleared it.
  const lines = listImported(desk).map(({ name, program, ...line }) => ({
    ...line,
    name: words.own(name) ?? keptBackSign,
    ...(program === undefined ? {} : { program: words.own(program) ?? keptBackSign }),
  }));
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) terminal.printJson(lines);
  else if (lines.length === 0)
    terminal.print("No project came in yet. What would become of one: grounds project look FILE");
  else {
    for (const line of textTable(columns, lines.map(rowOf), terminal.tableWidth)) terminal.print(line);
    terminal.print(`\n${wayBack(desk)}`);
    terminal.print("What became of each record is told from its file: grounds project look FILE");
  }
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

const columns = [
  { title: "When" },
  { title: "Who" },
  { title: "Project", givesWay: true },
  { title: "Written by" },
  { title: "Records", align: "right" },
] as const;

function rowOf({ at, who, name, program = "", records }: ImportedLine): readonly string[] {
  return [
    `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`,
    who,
    name,
    program,
    String(records),
  ];
}

/** An import is one step: undo takes it back for as long as I did nothing after it. */
function wayBack(desk: Desk): string {
  // What is noted on the way, such as that words were shown, is no step of mine.
  if (desk.open.undoable(desk.me).undo === "import-project")
    return "Your latest step is the import: grounds undo takes it back.";
  return "More was done since the latest import: grounds undo takes that back first, step by step.";
}
