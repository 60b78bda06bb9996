import { Command } from "commander";
import { ok, type Result } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { commandHere } from "./places.ts";
import type { Finished, Refused } from "./refused.ts";
import { openSample, samplePassphrase } from "./sample-study.ts";
import { readyToServe, type ServeOptions, serveDesk, withServeOptions } from "./serve.ts";
import { openDesk, type StudyDesk, withStudyOptions } from "./study-desk.ts";

/** `grounds start`: the sample study, or one's own. */
export function startCommand(cli: Cli): Command {
  const command = new Command("start")
    .description("serve the sample study, making it where there is none; with a path, serve that study")
    .argument("[study]", "your own study's folder")
    .action(cli.doing((study: string | undefined, options: ServeOptions) => start(cli, study, options)));
  return withExamples(withServeOptions(withStudyOptions(command)), [
    ["grounds start", "the sample study: a fictional group, 26 sources in three languages"],
    ["grounds start field.grounds", "your own study; the same as serve"],
  ]);
}

async function start(cli: Cli, study: string | undefined, options: ServeOptions): Promise<Finished> {
  const ready = readyToServe(options);
  if (!ready.ok) return ready;
  const own = study ?? options.study;
  const at = own === undefined ? await sample(cli) : await openDesk(cli, own, options);
  return at.ok ? serveDesk(cli, at.value, options) : at;
}

async function sample(cli: Cli): Promise<Result<StudyDesk, Refused>> {
  const opened = await openSample(cli);
  if (!opened.ok) return opened;
  cli.terminal.print(`The sample study; its passphrase is no secret: ${samplePassphrase}`);
  cli.terminal.print(`It lies in ${opened.value.path}\nMake a study of your own: ${commandHere} new PATH\n`);
  return ok(opened.value);
}
