import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { Command } from "commander";
import { foundStudy } from "../../app/found-study.ts";
import { ok } from "../../core/base/index.ts";
import { createErrorText, createStudyFolder } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { getNewPassphrase } from "./passphrase-source.ts";
import { commandHere } from "./places.ts";
import { showRecoveryCode } from "./recovery-drill.ts";
import { type Finished, interrupted, notOpened, wrongUse } from "./refused.ts";
import { folderDeps } from "./study-desk.ts";
import { studySuffix } from "./study-path.ts";

interface NewOptions {
  readonly title?: string;
  readonly question?: string;
  readonly founder?: string;
  readonly drill: boolean;
  readonly passphraseFd?: string;
  readonly passphraseFile?: string;
  readonly json?: true;
}

/** `grounds new`: make a study. */
export function newCommand(cli: Cli): Command {
  const command = new Command("new")
    .description("make a new, empty study in a folder of its own")
    .argument("<path>", `the folder to make; ${studySuffix} is added where it is missing`)
    .option("--title <words>", "what the study is called; asked for otherwise")
    .option("--question <words>", "the question that it is to answer")
    .option("--founder <name>", "the name under which you code and judge; asked for otherwise")
    .option("--passphrase-file <file>", "take the new passphrase from the first line of a file")
    .option("--passphrase-fd <n>", "take the new passphrase from an open file descriptor")
    .option("--no-drill", "do not ask for two groups of the recovery code as proof that it was written down")
    .option("--json", "print the path and the recovery code as JSON")
    .action(cli.doing((path: string, options: NewOptions) => makeStudy(cli, path, options)));
  return withExamples(command, [
    ["grounds new field-2026", "asks for a title, your name and a passphrase; makes field-2026.grounds"],
    [
      'grounds new s.grounds --title "Leavers" --founder "R. Vale" --passphrase-file pass.txt --no-drill',
      "makes a study without asking anything; the recovery code is printed all the same",
    ],
  ]);
}

async function makeStudy(cli: Cli, given: string, options: NewOptions): Promise<Finished> {
  const path = resolve(cli.deps.folder, given.endsWith(studySuffix) ? given : given + studySuffix);
  if (existsSync(path)) return notOpened(createErrorText({ type: "AlreadyThere" }));
  const title = options.title ?? (await ask(cli, "Title of the study: "));
  const founder = options.founder ?? (await ask(cli, "Your name, as coder: "));
  if (title === undefined || founder === undefined) return nothingToGoOn(cli);
  if (title.trim() === "" || founder.trim() === "")
    return wrongUse("A study needs a title and the name of its founder.");
  const from = { descriptor: options.passphraseFd, file: options.passphraseFile, option: "passphrase" };
  const passphrase = await getNewPassphrase(cli, from);
  if (!passphrase.ok) return passphrase;
  cli.terminal.progress("Making the study …");
  const created = createStudyFolder(path, { passphrase: passphrase.value }, folderDeps(cli.deps));
  cli.terminal.endProgress();
  if (!created.ok) return notOpened(createErrorText(created.error));
  const { open, recoveryCode } = created.value;
  foundStudy(open, cli.deps.crypto.randomBytes, {
    title: title.trim(),
    founder: founder.trim(),
    ...(options.question === undefined ? {} : { question: options.question }),
  });
  open.close();
  if (options.json) {
    cli.terminal.printJson({ path, recoveryCode });
    return ok(exitCodes.done);
  }
  cli.terminal.print(`Made ${basename(path)}.`);
  const kept = await showRecoveryCode(cli, recoveryCode, options.drill);
  if (kept.ok)
    cli.terminal.print(
      `\nNext: ${commandHere} import NOTES --study ${given}   or   ${commandHere} serve ${given}`,
    );
  return kept;
}

async function ask(cli: Cli, question: string): Promise<string | undefined> {
  return cli.terminal.canAsk ? cli.questions.line(question) : undefined;
}

function nothingToGoOn(cli: Cli): Finished {
  return cli.terminal.canAsk
    ? interrupted()
    : wrongUse("Give --title and --founder; there is no terminal to ask for them.");
}
