import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import { Argument, Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import type { TableAsked } from "../../app/export-project/calls.ts";
import { draftTable, draftUnclearedTable } from "../../app/export-project/make-table.ts";
import { isWithinStudy } from "./brief-release.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { finishedWith } from "./finished-with.ts";
import { type Finished, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { unclearedFlag } from "./uncleared.ts";
import { writeRemembered } from "./write-new.ts";

interface TableOptions extends StudyOptions {
  readonly csv?: string;
  readonly xlsx?: string;
  readonly showUncleared?: true;
  readonly json?: true;
}

/** `grounds table`: codings, cases and memos as tables, each passage under a mark that opens it here. */
export function tableCommand(cli: Cli): Command {
  const command = new Command("table")
    .description(
      "write codings, cases or memos as a table, with marks that open their passages here: what may leave",
    )
    .addArgument(new Argument("<table>", "which").choices(["codings", "cases", "memos"]))
    .option("--csv <file>", "as text that any spreadsheet opens")
    .option("--xlsx <file>", "as a workbook")
    .option(
      unclearedFlag,
      "write everything, also what was not cleared, with ids for marks; noted in the study",
    )
    .option("--json", "print the answer as JSON")
    .action(
      cli.doing((table: TableAsked["table"], options: TableOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => writeTable(cli, desk, table, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds table codings --xlsx codings.xlsx", "a row a coding, of the passages that may leave"],
    ["grounds table memos --csv memos.csv --show-uncleared", "all memos, which nothing clears"],
  ]);
}

async function writeTable(
  cli: Cli,
  desk: Desk,
  table: TableAsked["table"],
  options: TableOptions,
): Promise<Finished> {
  const file = options.csv ?? options.xlsx;
  if (file === undefined || (options.csv !== undefined && options.xlsx !== undefined))
    return wrongUse("Say where to write it, and as what: --csv FILE or --xlsx FILE.");
  if (isWithinStudy(dirname(resolve(cli.deps.folder, file))))
    return wrongUse("That place lies inside a study, where nothing is handed on from. Choose one outside.");
  const asked: TableAsked = { table, as: options.csv === undefined ? "xlsx" : "csv" };
  const made = options.showUncleared
    ? draftUnclearedTable(desk, asked, { by: "grounds table", to: "file or pipe" })
    : await draftTable(desk, { sha256: hashOf, hmac: cli.deps.crypto.hmac }, asked);
  if (!made.ok) return refusedBy(made.error);
  const { bytes, rows, remember } = made.value;
  const written = writeRemembered(cli, file, bytes, remember);
  if (!written.ok) return written;
  return finishedWith(cli, options, { rows, sha256: hashOf(bytes) }, `${counted(rows, "row")}.`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
