import { basename, resolve } from "node:path";
import { Command } from "commander";
import { dayOf, ok } from "../../core/base/index.ts";
import { backupErrorText, backupStudy, restoreBackup } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { commandHere } from "./places.ts";
import { type Finished, notOpened } from "./refused.ts";
import { atDesk, type StudyDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { studySuffix } from "./study-path.ts";

interface BackupOptions extends StudyOptions {
  readonly label?: string;
  readonly json?: true;
}

/** `grounds backup`: make an encrypted copy. */
export function backupCommand(cli: Cli): Command {
  const command = new Command("backup")
    .description(
      "make an encrypted copy of the whole study; it opens with the same passphrase and recovery code",
    )
    .argument("<to>", "the folder to make; nothing is ever written over")
    .option("--label <words>", "what the backup is called in the study, such as where it is kept")
    .option("--json", "print what was made as JSON")
    .action(
      cli.doing((to: string, options: BackupOptions) =>
        atDesk(cli, undefined, options, (at) => makeBackup(cli, at, to, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    [
      "grounds backup /media/stick/field-2026-11.grounds-backup --study field.grounds",
      "copies the study to a stick",
    ],
    ['grounds backup ../copy --label "blue stick, office safe"', "notes in the study where the copy is kept"],
  ]);
}

function makeBackup(cli: Cli, { open }: StudyDesk, to: string, options: BackupOptions): Finished {
  const made = backupStudy(
    open,
    resolve(cli.deps.folder, to),
    {
      label: options.label ?? basename(resolve(cli.deps.folder, to)),
      onStep: (step) => cli.terminal.progress(`Copying ${step} …`),
    },
    cli.deps.crypto,
  );
  cli.terminal.endProgress();
  if (!made.ok) return notOpened(backupErrorText(made.error));
  const { files, bytes } = made.value;
  if (options.json) cli.terminal.printJson(made.value);
  else {
    cli.terminal.print(`Made: ${counted(files, "file")}, ${megabytes(bytes)}, encrypted like the study.`);
    cli.terminal.print(
      `A backup is worth what its restoring is. Try it: ${commandHere} restore ${to} TRIAL${studySuffix}`,
    );
  }
  return ok(exitCodes.done);
}

/** `grounds restore`: make a study out of a backup. */
export function restoreCommand(cli: Cli): Command {
  const command = new Command("restore")
    .description("make a study out of a backup, in a folder that is not there yet; no passphrase is needed")
    .argument("<from>", "the folder of the backup")
    .argument("<to>", `the study to make; ${studySuffix} is added where it is missing`)
    .option("--json", "print what was restored as JSON")
    .action(
      cli.doing(async (from: string, to: string, options: { readonly json?: true }): Promise<Finished> => {
        const target = to.endsWith(studySuffix) ? to : to + studySuffix;
        cli.terminal.progress("Checking and copying …");
        const restored = restoreBackup(resolve(cli.deps.folder, from), resolve(cli.deps.folder, target));
        cli.terminal.endProgress();
        if (!restored.ok) return notOpened(backupErrorText(restored.error));
        const { files, madeAtMs } = restored.value;
        if (options.json) cli.terminal.printJson({ study: target, files: files.length, madeAtMs });
        else {
          cli.terminal.print(
            `Restored ${counted(files.length, "file")} of a backup made ${dayOf(madeAtMs)}; each is as it was.`,
          );
          cli.terminal.print(
            `Sources withdrawn since on this machine are destroyed at its first opening. Open it: ${commandHere} verify ${target}`,
          );
        }
        return ok(exitCodes.done);
      }),
    );
  return withExamples(command, [
    ["grounds restore /media/stick/field-2026-11.grounds-backup field-back", "makes field-back.grounds"],
    ["grounds restore backup trial && grounds verify trial.grounds", "tries a backup out"],
  ]);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}
