import { Command } from "commander";
import { listConflicts } from "../../app/conflicts.ts";
import type { Desk } from "../../app/desk.ts";
import { ok } from "../../core/base/index.ts";
import { isClean, verifyStudy, verifyText } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { commandHere } from "./places.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";

interface VerifyOptions extends StudyOptions {
  readonly json?: true;
}

/** `grounds verify`: check that nothing was lost, changed or put back. */
export function verifyCommand(cli: Cli): Command {
  const command = new Command("verify")
    .description(
      "check signatures, chains, every stored value, tables and index against the log, originals, and the heads noted outside",
    )
    .argument("[study]", "the study's folder")
    .option("--json", "print the findings and counts as JSON")
    .action(
      cli.doing((study: string | undefined, options: VerifyOptions) =>
        atDesk(cli, study, options, ({ open, desk }) => {
          const report = verifyStudy(open, (step) => cli.terminal.progress(`Checking ${step} …`));
          cli.terminal.endProgress();
          const clean = isClean(report);
          // Not damage: somebody must choose. Where there is damage, that comes first.
          const conflicts = clean ? conflictsIn(desk) : 0;
          if (options.json) cli.terminal.printJson({ clean, ...report, ...(clean ? { conflicts } : {}) });
          else cli.terminal.print(verifyText(report));
          if (conflicts > 0 && !options.json)
            cli.terminal.print(`${counted(conflicts, "thing")} written twice: ${commandHere} conflicts`);
          return ok(clean ? exitCodes.done : exitCodes.foundWrong);
        }),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds verify field.grounds", "says in words what is wrong and where; exit code 4 if anything is"],
    ["grounds verify --json --passphrase-file pass.txt", "for a nightly check"],
  ]);
}

function conflictsIn(desk: Desk): number {
  const { fields, texts } = listConflicts(desk);
  return fields.length + texts.length;
}
