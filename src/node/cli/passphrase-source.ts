import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { fromUtf8, ok, type Result } from "../../core/base/index.ts";
import { checkPassphrase, newPassphrase, passphraseAdvice } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { commandHere } from "./places.ts";
import { interrupted, type Refused, wrongUse } from "./refused.ts";

/** Where a passphrase comes from when nobody is asked for it. Never an argument or the environment: others can read both. */
export interface PassphraseFrom {
  readonly descriptor?: string | undefined;
  readonly file?: string | undefined;
  /** The option's name without what follows the dash, for what is said about it: "passphrase". */
  readonly option: string;
}

/** Get a passphrase that exists: from a descriptor, a file, or the person at the terminal. */
export async function getPassphrase(
  cli: Cli,
  from: PassphraseFrom,
  question: string,
): Promise<Result<string, Refused>> {
  const given = readSecret(cli, from);
  if (given !== undefined) return given;
  if (!cli.terminal.canAsk) return nobodyToAsk(from.option);
  const typed = await cli.questions.secret(question);
  return typed === undefined ? interrupted() : ok(typed);
}

/** Get a new passphrase, typed twice, that is estimated to be strong enough; an empty answer has one made. */
export async function getNewPassphrase(cli: Cli, from: PassphraseFrom): Promise<Result<string, Refused>> {
  const given = readSecret(cli, from);
  if (given !== undefined) {
    if (!given.ok) return given;
    const checked = checkPassphrase(given.value);
    return checked.ok ? checked : wrongUse(passphraseAdvice(checked.error));
  }
  if (!cli.terminal.canAsk) return nobodyToAsk(from.option);
  for (;;) {
    const typed = await cli.questions.secret("New passphrase (or press Enter to have one made): ");
    if (typed === undefined) return interrupted();
    if (typed.trim() === "") return made(cli);
    const checked = checkPassphrase(typed);
    if (!checked.ok) {
      cli.terminal.note(passphraseAdvice(checked.error));
      continue;
    }
    const again = await cli.questions.secret("Once more: ");
    if (again === undefined) return interrupted();
    if (again === typed) return ok(typed);
    cli.terminal.note("The two were not the same. Once more from the start.");
  }
}

async function made(cli: Cli): Promise<Result<string, Refused>> {
  const passphrase = newPassphrase();
  cli.terminal.note(
    `\n    ${passphrase}\n\nSix words that mean nothing. Write them down now, then type them.`,
  );
  for (;;) {
    const typed = await cli.questions.secret("The passphrase: ");
    if (typed === undefined) return interrupted();
    if (typed.trim().replaceAll(/\s+/g, " ").toLowerCase() === passphrase) return ok(passphrase);
    cli.terminal.note("That is not what stands above. Look again.");
  }
}

/** Read a secret from where it was said to be; `undefined` where nothing was said. */
export function readSecret(cli: Cli, from: PassphraseFrom): Result<string, Refused> | undefined {
  if (from.descriptor !== undefined) return fromDescriptor(cli, from.descriptor, from.option);
  return from.file === undefined ? undefined : fromFile(cli, from.file, from.option);
}

function fromDescriptor(cli: Cli, descriptor: string, option: string): Result<string, Refused> {
  if (!/^\d{1,4}$/.test(descriptor))
    return wrongUse(`--${option}-fd takes the number of an open descriptor, such as 3.`);
  try {
    return firstLine(cli.deps.readDescriptor(Number(descriptor)), `descriptor ${descriptor}`);
  } catch {
    return wrongUse(
      `Descriptor ${descriptor} is not open for reading. Open it in the shell: ${commandHere} … --${option}-fd 3 3<FILE`,
    );
  }
}

function fromFile(cli: Cli, file: string, option: string): Result<string, Refused> {
  const path = resolve(cli.deps.folder, file);
  try {
    if ((statSync(path).mode & 0o077) !== 0)
      cli.terminal.note(`Others on this machine can read ${file}. Close it to them: chmod 600 ${file}`);
    return firstLine(readFileSync(path), file);
  } catch {
    return wrongUse(
      `${file} cannot be read. Give --${option}-file the path of a file that holds it in its first line.`,
    );
  }
}

function firstLine(bytes: Uint8Array, from: string): Result<string, Refused> {
  const text = fromUtf8(bytes);
  const line = text.ok ? text.value.split(/\r?\n/, 1)[0] : undefined;
  return line === undefined || line.trim() === ""
    ? wrongUse(`There is nothing in the first line of ${from}.`)
    : ok(line);
}

function nobodyToAsk(option: string): Result<string, Refused> {
  return wrongUse(
    `There is no terminal to ask for the passphrase. Use --${option}-file FILE or --${option}-fd N.`,
  );
}
