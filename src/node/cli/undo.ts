import { Command } from "commander";
import type { UndoView } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import { redo, undo } from "../../app/undo.ts";
import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";

interface UndoOptions extends StudyOptions {
  readonly json?: true;
}

/** `grounds undo`: take back the latest action. */
export function undoCommand(cli: Cli): Command {
  return withExamples(taking(cli, "undo", "take back your latest action in the study", undo), [
    ["grounds undo field.grounds", "says what was taken back; what was changed since is left and named"],
    ["grounds undo --json", "for scripts; `act` is absent where there was nothing to take back"],
  ]);
}

/** `grounds redo`: do again what the latest undo took back. */
export function redoCommand(cli: Cli): Command {
  return withExamples(taking(cli, "redo", "do again what your latest undo took back", redo), [
    ["grounds redo field.grounds", "says what was done again"],
    ["grounds redo --json", "for scripts"],
  ]);
}

function taking(cli: Cli, name: "undo" | "redo", does: string, take: (desk: Desk) => UndoView): Command {
  const command = new Command(name)
    .description(does)
    .argument("[study]", "the study's folder")
    .option("--json", "print what was done as JSON")
    .action(
      cli.doing((study: string | undefined, options: UndoOptions) =>
        atDesk(cli, study, options, ({ desk }) => {
          const taken = take(desk);
          if (options.json) cli.terminal.printJson(taken);
          else say(cli, name, taken);
          return ok(exitCodes.done);
        }),
      ),
    );
  return withStudyOptions(command);
}

function say(cli: Cli, name: "undo" | "redo", { act, skipped, nothing }: UndoView): void {
  const did = name === "undo" ? "Taken back" : "Done again";
  if (act === undefined)
    cli.terminal.print(name === "undo" ? "There is nothing to take back." : "There is nothing to do again.");
  else if (nothing)
    cli.terminal.print(name === "undo" ? "Nothing was taken back." : "Nothing was done again.");
  else cli.terminal.print(`${did}: ${act.replaceAll("-", " ")}.`);
  for (const { text } of skipped) cli.terminal.print(`  ${text}`);
}
