import { ok } from "../../core/base/index.ts";
import { drawDrill, groupsOf, isGroup } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { exitCodes } from "./exit-code.ts";
import { type Finished, interrupted } from "./refused.ts";

/** Show a recovery code, this once, and have two groups of it typed back as proof that it was written down. */
export async function showRecoveryCode(cli: Cli, code: string, withDrill: boolean): Promise<Finished> {
  cli.terminal.print(`
Recovery code, shown this once:

    ${code}

It opens the study where the passphrase is lost. Write it on paper and keep it away from this computer.
Without the passphrase and without this code nobody can open the study; there is no other way in.`);
  if (withDrill && cli.terminal.canAsk && !(await drill(cli, code)))
    return interrupted("The code stands, but it was not confirmed. Be sure that you have it on paper.");
  return ok(exitCodes.done);
}

/** Have two groups typed back; false where it was broken off. */
async function drill(cli: Cli, code: string): Promise<boolean> {
  for (const at of drawDrill(code, cli.deps.crypto.randomBytes)) {
    for (;;) {
      const typed = await cli.questions.line(
        `Group ${at + 1} of ${groupsOf(code).length}, from your paper: `,
      );
      if (typed === undefined) return false;
      if (isGroup(code, at, typed)) break;
      cli.terminal.note("That is another group, or a slip. Look at your paper.");
    }
  }
  cli.terminal.note("Right. You may clear this window now, so that the code stands on paper alone.");
  return true;
}
