import type { ReplaceNameLater } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import { listRegister } from "../../app/register-names.ts";
import { replaceNameLater } from "../../app/replace-name-later.ts";
import type { NameDecision } from "../../app/views.ts";
import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { decisionsFrom, type KnownPerson } from "./decisions-file.ts";
import { exitCodes } from "./exit-code.ts";
import { askLater } from "./names-walk.ts";
import { type Finished, interrupted, refusedBy, wrongUse } from "./refused.ts";

type Register = readonly KnownPerson[];

/**
 * `grounds names --later`: replace names that were found after their texts had entered, asked for or marked in a file.
 *
 * A name is no argument of the command, since other programs can read those.
 */
export async function replaceLater(cli: Cli, desk: Desk, file: string | undefined): Promise<Finished> {
  const register = listRegister(desk);
  if (!register.ok) return refusedBy(register.error);
  if (file !== undefined) {
    const read = decisionsFrom(cli.deps.folder, file, register.value);
    if (!read.ok) return read;
    return replaceMarked(cli, desk, [...read.value.decisions, ...read.value.marked]);
  }
  if (!cli.terminal.canAsk || cli.deps.stdout.isTTY !== true)
    return wrongUse("There is no terminal to ask for the name. Use --decisions FILE.");
  return askInTurn(cli, desk, register.value);
}

async function askInTurn(cli: Cli, desk: Desk, persons: Register): Promise<Finished> {
  const asked = await askLater(cli, persons);
  if (asked === "broken-off") return interrupted("Broken off; names that were replaced before stay so.");
  if (asked === "none") return ok(exitCodes.done);
  const done = replaceMarked(cli, desk, [asked]);
  if (!done.ok) return done;
  // Somebody new is known when the next name is asked for.
  const register = listRegister(desk);
  return register.ok ? askInTurn(cli, desk, register.value) : refusedBy(register.error);
}

// One action for each name, as on the page: those that were replaced stay so where a later one is refused.
function replaceMarked(cli: Cli, desk: Desk, marked: readonly NameDecision[]): Finished {
  for (const each of marked) {
    const person = personOf(each);
    if (person === undefined) continue;
    const done = replaceNameLater(desk, { words: each.key, person });
    if (!done.ok) return refusedBy(done.error);
    const { places, sources } = done.value;
    cli.terminal.print(`Replaced in ${counted(places, "place")}; it stood in ${counted(sources, "text")}.`);
  }
  return ok(exitCodes.done);
}

function personOf(decided: NameDecision): ReplaceNameLater["person"] | undefined {
  if (decided.do === "replace") return { id: decided.person };
  if (decided.do !== "new-person") return undefined;
  const { key: _, do: __, ...person } = decided;
  return person;
}
