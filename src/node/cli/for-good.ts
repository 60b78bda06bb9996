import { ok, type Result } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { interrupted, type Refused, wrongUse } from "./refused.ts";

/** Have somebody type a word before anything is destroyed; a script says `--yes` instead. */
export async function sureOf(
  cli: Cli,
  { yes }: { readonly yes?: true },
  what: string,
): Promise<Result<true, Refused>> {
  if (yes) return ok(true);
  if (!cli.terminal.canAsk) return wrongUse("There is no terminal to confirm it. Add --yes.");
  const answer = await cli.questions.line(`${what} This cannot be undone. Type the word destroy to go on: `);
  return answer?.toLowerCase() === "destroy" ? ok(true) : interrupted("Not destroyed; nothing was changed.");
}
