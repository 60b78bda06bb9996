import { Command } from "commander";
import { ok, type Result } from "../../core/base/index.ts";
import { checkRecoveryCode, openErrorText, replaceRecoveryCode, type Unlock } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { keysErrorText } from "./keys-error.ts";
import { setPassphrase } from "./passphrase.ts";
import { getPassphrase, type PassphraseFrom, readSecret } from "./passphrase-source.ts";
import { showRecoveryCode } from "./recovery-drill.ts";
import { type Finished, interrupted, notOpened, type Refused, wrongUse } from "./refused.ts";
import { folderDeps, triesWhenAsked } from "./study-desk.ts";
import { findStudy } from "./study-path.ts";

interface RecoverOptions {
  readonly study?: string;
  readonly check?: true;
  readonly newCode?: true;
  readonly drill: boolean;
  readonly recoveryCodeFd?: string;
  readonly recoveryCodeFile?: string;
  readonly passphraseFd?: string;
  readonly passphraseFile?: string;
  readonly byPassphrase?: true;
  readonly newPassphraseFd?: string;
  readonly newPassphraseFile?: string;
}

/** `grounds recover`: get in with the recovery code. */
export function recoverCommand(cli: Cli): Command {
  const command = new Command("recover")
    .description("open a study with its recovery code and set a new passphrase")
    .argument("[study]", "the study's folder")
    .option("--study <path>", "the study's folder; else GROUNDS_STUDY, else the only study in this folder")
    .option("--check", "only say whether the code opens the study; nothing is changed")
    .option("--new-code", "make a new recovery code and end this one, instead of setting a passphrase")
    .option("--by-passphrase", "with --new-code: prove yourself by the passphrase, where the code was lost")
    .option("--passphrase-file <file>", "the same, with the passphrase from the first line of a file")
    .option("--passphrase-fd <n>", "the same, from an open file descriptor")
    .option(
      "--no-drill",
      "with --new-code: do not ask for two groups of it as proof that it was written down",
    )
    .option("--recovery-code-file <file>", "take the recovery code from the first line of a file")
    .option("--recovery-code-fd <n>", "take the recovery code from an open file descriptor")
    .option("--new-passphrase-file <file>", "take the new passphrase from the first line of a file")
    .option("--new-passphrase-fd <n>", "take the new passphrase from an open file descriptor")
    .action(cli.doing((study: string | undefined, options: RecoverOptions) => recover(cli, study, options)));
  return withExamples(command, [
    ["grounds recover field.grounds", "asks for the code and for a new passphrase"],
    ["grounds recover field.grounds --check", "a drill: tells whether the code on your paper is right"],
    ["grounds recover field.grounds --new-code", "makes a new code, for when the paper was seen"],
    ["grounds recover field.grounds --new-code --by-passphrase", "the same, for when it was lost"],
  ]);
}

async function recover(cli: Cli, study: string | undefined, options: RecoverOptions): Promise<Finished> {
  const path = findStudy(cli.deps, study ?? options.study);
  if (!path.ok) return path;
  if (options.newCode && isByPassphrase(options)) return renewByPassphrase(cli, path.value, options);
  const code = await getRightCode(cli, path.value, options);
  if (!code.ok) return code;
  if (options.check) {
    cli.terminal.print("The code is right: it opens the study and its vault.");
    return ok(exitCodes.done);
  }
  if (options.newCode) return renewCode(cli, path.value, { recoveryCode: code.value }, options);
  const set = await setPassphrase(cli, path.value, { recoveryCode: code.value }, options);
  if (!set.ok) return set;
  cli.terminal.print(
    "Set. The new passphrase opens the study and its vault; passphrases set before still open it too.",
  );
  return ok(exitCodes.done);
}

function isByPassphrase({ byPassphrase, passphraseFd, passphraseFile }: RecoverOptions): boolean {
  return byPassphrase === true || passphraseFd !== undefined || passphraseFile !== undefined;
}

async function renewByPassphrase(cli: Cli, path: string, options: RecoverOptions): Promise<Finished> {
  const { passphraseFd: descriptor, passphraseFile: file } = options;
  const from: PassphraseFrom = { descriptor, file, option: "passphrase" };
  const passphrase = await getPassphrase(cli, from, "Passphrase: ");
  if (!passphrase.ok) return passphrase;
  return renewCode(cli, path, { passphrase: passphrase.value }, options);
}

async function renewCode(cli: Cli, path: string, unlock: Unlock, options: RecoverOptions): Promise<Finished> {
  const renewed = replaceRecoveryCode(path, unlock, folderDeps(cli.deps));
  if (!renewed.ok) return notOpened(keysErrorText(renewed.error));
  return showRecoveryCode(cli, renewed.value, options.drill);
}

/** A code that opens the study; one that was typed with a slip is asked for again. */
async function getRightCode(
  cli: Cli,
  path: string,
  options: RecoverOptions,
): Promise<Result<string, Refused>> {
  const isAsked = options.recoveryCodeFd === undefined && options.recoveryCodeFile === undefined;
  for (let left = isAsked ? triesWhenAsked : 1; ; left--) {
    const code = await getRecoveryCode(cli, options);
    if (!code.ok) return code;
    const checked = checkRecoveryCode(path, code.value, folderDeps(cli.deps));
    if (checked.ok) return code;
    const isSlip =
      checked.error.type === "RecoveryCodeMistyped" || checked.error.type === "WrongRecoveryCode";
    if (left <= 1 || !isSlip) return notOpened(openErrorText(checked.error));
    cli.terminal.note(openErrorText(checked.error));
  }
}

async function getRecoveryCode(cli: Cli, options: RecoverOptions): Promise<Result<string, Refused>> {
  const from: PassphraseFrom = {
    descriptor: options.recoveryCodeFd,
    file: options.recoveryCodeFile,
    option: "recovery-code",
  };
  const given = readSecret(cli, from);
  if (given !== undefined) return given;
  if (!cli.terminal.canAsk)
    return wrongUse(
      "There is no terminal to ask for the recovery code. Use --recovery-code-file FILE or --recovery-code-fd N.",
    );
  const typed = await cli.questions.line("Recovery code (nine groups of three): ");
  return typed === undefined ? interrupted() : ok(typed);
}
