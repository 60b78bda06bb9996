import type { CliDeps } from "./cli-deps.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { type Questions, questionsOn } from "./questions.ts";
import type { Finished } from "./refused.ts";
import { type Terminal, terminalOf } from "./terminal.ts";

/** What every command works with. */
export interface Cli {
  readonly deps: CliDeps;
  readonly terminal: Terminal;
  readonly questions: Questions;
  /** Make of a command's work what the command line calls: it keeps how the work ended, and says why it stopped. */
  readonly doing: <Given extends readonly unknown[]>(
    work: (...given: Given) => Promise<Finished>,
  ) => (...given: Given) => Promise<void>;
  /** How the command ended. */
  readonly exitCode: () => ExitCode;
}

/** Set up a command line over its streams. */
export function cliWith(deps: CliDeps): Cli {
  const terminal = terminalOf(deps);
  let exit: ExitCode = exitCodes.done;
  return {
    deps,
    terminal,
    questions: questionsOn(deps),
    doing:
      (work) =>
      async (...given) => {
        const finished = await work(...given);
        exit = finished.ok ? finished.value : finished.error.exit;
        if (!finished.ok) terminal.note(finished.error.text);
      },
    exitCode: () => exit,
  };
}
