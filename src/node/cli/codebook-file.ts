import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Command } from "commander";
import type { CodebookCounts, CodebookLookLine } from "../../app/export-project/calls.ts";
import { importCodebook, lookAtCodebook } from "../../app/export-project/codebook-in.ts";
import { writeCodebookFile } from "../../app/export-project/codebook-out.ts";
import { ok, type Result } from "../../core/base/index.ts";
import { isWithinStudy } from "./brief-release.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { exitCodes } from "./exit-code.ts";
import { finishedWith } from "./finished-with.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions } from "./study-desk.ts";
import { writeNew } from "./write-new.ts";

interface ImportOptions extends StudyOptions {
  readonly look?: true;
  readonly replace?: true;
  readonly json?: true;
}

/** `grounds codebook export`: the codebook as a file that other programs read. */
export function codebookExport(cli: Cli): Command {
  return new Command("export")
    .description(
      "write the codebook as a file of REFI-QDA (.qdc): names, definitions, colours, sets of codes",
    )
    .argument("<out>", "the file to write")
    .option("--json", "print the answer as JSON")
    .action(
      cli.doing((out: string, options: StudyOptions & { readonly json?: true }) =>
        atDesk(cli, undefined, options, ({ desk }): Finished => {
          if (isWithinStudy(dirname(resolve(cli.deps.folder, out))))
            return wrongUse(
              "That place lies inside a study, where nothing is handed on from. Choose one outside.",
            );
          const made = writeCodebookFile(desk);
          if (!made.ok) return refusedBy(made.error);
          const { bytes, codes, keptBack } = made.value;
          const written = writeNew(cli, out, bytes);
          if (!written.ok) return written;
          const kept =
            keptBack === 0 ? "" : ` ${counted(keptBack, "text")} that may name somebody stayed behind.`;
          return finishedWith(cli, options, { codes, keptBack }, `${counted(codes, "code")}.${kept}`);
        }),
      ),
    );
}

/** `grounds codebook import`: a codebook of another program comes in, merged with the one that is here. */
export function codebookImport(cli: Cli): Command {
  return new Command("import")
    .description("take a codebook (.qdc) in as one action; known codes are filled, new ones added")
    .argument("<file>", "the codebook")
    .option("--look", "say what would be added and changed; nothing is written")
    .option("--replace", "take over names, places, definitions and colours where they differ")
    .option("--json", "print the answer as JSON")
    .action(
      cli.doing((file: string, options: ImportOptions) =>
        atDesk(cli, undefined, options, ({ desk }): Finished => {
          const bytes = bytesAt(cli, file);
          if (!bytes.ok) return bytes;
          const asked = { bytes: bytes.value, replace: options.replace === true };
          if (!options.look) {
            const done = importCodebook(desk, asked);
            return done.ok
              ? finishedWith(
                  cli,
                  options,
                  done.value,
                  `${countsText(done.value)} grounds undo takes it back.`,
                )
              : refusedBy(done.error);
          }
          const looked = lookAtCodebook(desk, asked);
          if (!looked.ok) return refusedBy(looked.error);
          if (options.json) cli.terminal.printJson(looked.value);
          else {
            // The names are the file's own, which lies in clear text beside.
            for (const line of looked.value.codes.map(lookText)) cli.terminal.print(line);
            cli.terminal.print(countsText(looked.value.counts));
          }
          return ok(exitCodes.done);
        }),
      ),
    );
}

function lookText({ name, under, fate, knownBy, takes, keeps }: CodebookLookLine): string {
  const path = [...under, name].join(" / ");
  const known = knownBy === undefined ? "" : `, known by its ${knownBy}`;
  const taken = takes.length === 0 ? "" : `; takes over: ${takes.join(", ")}`;
  const kept = keeps.length === 0 ? "" : `; differs and stays: ${keeps.join(", ")}`;
  return `${fate.padEnd(8)} ${path}${known}${taken}${kept}`;
}

function countsText({ added, changed, same, sets }: CodebookCounts): string {
  return `${counted(added, "code")} new, ${changed} changed, ${same} as they are, ${counted(sets, "set")} new.`;
}

function bytesAt(cli: Cli, file: string): Result<Uint8Array, Refused> {
  try {
    return ok(new Uint8Array(readFileSync(resolve(cli.deps.folder, file))));
  } catch {
    return wrongUse(`${file} cannot be opened. Look at its name and its permissions.`);
  }
}
