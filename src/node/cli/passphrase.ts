import { Command } from "commander";
import { ok } from "../../core/base/index.ts";
import { changePassphrase, type Unlock } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { keysErrorText } from "./keys-error.ts";
import { getNewPassphrase, getPassphrase } from "./passphrase-source.ts";
import { type Finished, notOpened } from "./refused.ts";
import { folderDeps } from "./study-desk.ts";
import { findStudy } from "./study-path.ts";

interface PassphraseOptions {
  readonly study?: string;
  readonly passphraseFd?: string;
  readonly passphraseFile?: string;
  readonly newPassphraseFd?: string;
  readonly newPassphraseFile?: string;
}

/** `grounds passphrase`: replace a passphrase. */
export function passphraseCommand(cli: Cli): Command {
  const command = new Command("passphrase")
    .description("replace the passphrase of a study by another; the recovery code stays as it is")
    .argument("[study]", "the study's folder")
    .option("--study <path>", "the study's folder; else GROUNDS_STUDY, else the only study in this folder")
    .option("--passphrase-file <file>", "take the present passphrase from the first line of a file")
    .option("--passphrase-fd <n>", "take the present passphrase from an open file descriptor")
    .option("--new-passphrase-file <file>", "take the new passphrase from the first line of a file")
    .option("--new-passphrase-fd <n>", "take the new passphrase from an open file descriptor")
    .action(
      cli.doing((study: string | undefined, options: PassphraseOptions) => replace(cli, study, options)),
    );
  return withExamples(command, [
    ["grounds passphrase field.grounds", "asks for the present and the new one"],
    ["grounds passphrase --passphrase-file old.txt --new-passphrase-file new.txt", "for scripts"],
  ]);
}

async function replace(cli: Cli, study: string | undefined, options: PassphraseOptions): Promise<Finished> {
  const path = findStudy(cli.deps, study ?? options.study);
  if (!path.ok) return path;
  const present = await getPassphrase(
    cli,
    { descriptor: options.passphraseFd, file: options.passphraseFile, option: "passphrase" },
    "Present passphrase: ",
  );
  if (!present.ok) return present;
  const changed = await setPassphrase(cli, path.value, { passphrase: present.value }, options);
  if (!changed.ok) return changed;
  cli.terminal.print("Changed. Copies and backups made before still open with the old one.");
  return ok(exitCodes.done);
}

/** Ask for a new passphrase and let it open what the given one opens. */
export async function setPassphrase(
  cli: Cli,
  path: string,
  unlock: Unlock,
  options: Pick<PassphraseOptions, "newPassphraseFd" | "newPassphraseFile">,
): Promise<Finished> {
  const next = await getNewPassphrase(cli, {
    descriptor: options.newPassphraseFd,
    file: options.newPassphraseFile,
    option: "new-passphrase",
  });
  if (!next.ok) return next;
  cli.terminal.progress("Wrapping the keys …");
  const changed = changePassphrase(path, unlock, next.value, folderDeps(cli.deps));
  cli.terminal.endProgress();
  return changed.ok ? ok(exitCodes.done) : notOpened(keysErrorText(changed.error));
}
