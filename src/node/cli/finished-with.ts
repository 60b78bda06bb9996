import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { exitCodes } from "./exit-code.ts";
import type { Finished } from "./refused.ts";

/** End a command that did what it was asked for: say so in words, or as JSON where a script wants that. */
export function finishedWith(
  cli: Cli,
  options: { readonly json?: true },
  json: object,
  words: string,
): Finished {
  if (options.json) cli.terminal.printJson(json);
  else cli.terminal.print(words);
  return ok(exitCodes.done);
}
