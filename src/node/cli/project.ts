import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { Command } from "commander";
import { importProject, type ProjectBrought } from "../../app/import-project/import-project.ts";
import { ok, type Result } from "../../core/base/index.ts";
import { type Reader, type ReadProject, readingErrorText } from "../reading/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { finishedWith } from "./finished-with.ts";
import { readerHere } from "./places.ts";
import {
  openedBytes,
  projectExport,
  projectUnseal,
  type SealOptions,
  withSealOptions,
} from "./project-export.ts";
import { projectList } from "./project-list.ts";
import { printProjectReport, reportFile } from "./project-report.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { writeNew } from "./write-new.ts";

interface LookOptions extends SealOptions {
  readonly names?: true;
  readonly json?: true;
  readonly report?: string;
}

/** `grounds project`: projects of other programs, as REFI-QDA or as QualCoder and Taguette keep them. */
export function projectCommand(cli: Cli): Command {
  const command = new Command("project").description(
    "exchange projects with NVivo, ATLAS.ti, MAXQDA and others (REFI-QDA, .qdpx), and take in those of QualCoder and Taguette",
  );
  command.addCommand(withSealOptions(look(cli)));
  command.addCommand(withStudyOptions(withSealOptions(takeIn(cli))));
  command.addCommand(projectList(cli));
  command.addCommand(scrub(cli));
  command.addCommand(projectExport(cli));
  command.addCommand(projectUnseal(cli));
  return withExamples(command, [
    ["grounds project look study.qdpx", "says what would come over, what changes, and what cannot"],
    [
      "grounds project look study.qdpx --names --report loss.csv",
      "the same, each record by its name, as a file too",
    ],
    [
      "grounds project import study.qdpx --study field.grounds",
      "takes it in as one action; grounds undo takes it back",
    ],
    ["grounds project list", "what came in, when and from which program, and how it is taken back"],
    [
      "grounds project scrub study.qdpx shape.qdpx",
      "writes it again without a word of it, to show how it is built",
    ],
    ["grounds project export --preview", "what a project would hold that may leave, and what stays behind"],
    ["grounds project export out.qdpx", "writes it: cleared words, coders as numbers"],
    ["grounds project export mine.sealed --sealed", "everything, which only its passphrase opens"],
  ]);
}

function look(cli: Cli): Command {
  return new Command("look")
    .description("say what becomes of a project, before anything is written")
    .argument(
      "<file>",
      "the project: .qdpx (or its .qde), .qda of QualCoder or its folder as .zip, .sqlite3 of Taguette",
    )
    .option("--names", "name each record as the project does; the names are words that nobody cleared")
    .option("--report <file>", "write the list as a table (csv) too")
    .option("--json", "print the report as JSON")
    .action(
      cli.doing((file: string, options: LookOptions) =>
        withReader(async (reader) => {
          const read = await readProjectAt(cli, reader, file, options);
          if (!read.ok) return read;
          const { units, report } = read.value;
          const records = options.names ? report.records : report.records.map(withoutName);
          if (options.json) cli.terminal.printJson({ units, report: { ...report, records } });
          else printProjectReport(cli, read.value, options.names === true);
          if (options.report === undefined) return ok(exitCodes.done);
          return writeNew(cli, options.report, reportFile(read.value, options.names === true));
        }),
      ),
    );
}

function withoutName({ name: _, ...record }: ReadProject["report"]["records"][number]) {
  return record;
}

function takeIn(cli: Cli): Command {
  return new Command("import")
    .description(
      "take a project in, its texts with their names: none can be released before they are replaced",
    )
    .argument("<file>", "the project: .qdpx, .qda of QualCoder or its folder as .zip, .sqlite3 of Taguette")
    .option("--json", "print what came over as JSON")
    .action(
      cli.doing((file: string, options: StudyOptions & SealOptions & { readonly json?: true }) =>
        withReader(async (reader) => {
          const read = await readProjectAt(cli, reader, file, options);
          if (!read.ok) return read;
          return atDesk(cli, undefined, options, ({ desk }) => {
            const brought = importProject(desk, read.value);
            if (!brought.ok) return refusedBy(brought.error);
            return finishedWith(cli, options, brought.value, broughtText(brought.value, read.value));
          });
        }),
      ),
    );
}

function scrub(cli: Cli): Command {
  return new Command("scrub")
    .description("write a project again with every word replaced, so that its shape can be shown to somebody")
    .argument("<file>", "the project: .qdpx, .qda of QualCoder or its folder as .zip, .sqlite3 of Taguette")
    .argument("<out>", "the file to write")
    .action(
      cli.doing((file: string, out: string) =>
        withReader(async (reader) => {
          const bytes = bytesAt(cli, file);
          if (!bytes.ok) return bytes;
          const scrubbed = await reader.scrub(bytes.value);
          if (!scrubbed.ok) return wrongUse(readingErrorText(scrubbed.error));
          return writeNew(cli, out, scrubbed.value);
        }),
      ),
    );
}

async function withReader(work: (reader: Reader) => Promise<Finished>): Promise<Finished> {
  const reader = readerHere();
  try {
    return await work(reader);
  } finally {
    await reader.close();
  }
}

async function readProjectAt(
  cli: Cli,
  reader: Reader,
  file: string,
  options: SealOptions,
): Promise<Result<ReadProject, Refused>> {
  const held = bytesAt(cli, file);
  if (!held.ok) return held;
  const bytes = await openedBytes(cli, held.value, options);
  if (!bytes.ok) return bytes;
  cli.terminal.progress(`Reading ${basename(file)}`);
  const read = await reader.readProject(bytes.value);
  cli.terminal.endProgress();
  return read.ok ? read : wrongUse(readingErrorText(read.error));
}

function bytesAt(cli: Cli, file: string): Result<Uint8Array, Refused> {
  try {
    return ok(new Uint8Array(readFileSync(resolve(cli.deps.folder, file))));
  } catch {
    return wrongUse(`${file} cannot be opened. Look at its name and its permissions.`);
  }
}

function broughtText(brought: ProjectBrought, { report }: ReadProject): string {
  const { sources, codes, passages, codings, memos, otherWords } = brought;
  const leftOut = report.records.filter((each) => each.fate === "left-out").length;
  return [
    `Taken in: ${counted(sources, "source")}, ${counted(codes, "code")}, ${counted(passages, "passage")}, ${counted(codings, "coding")}, ${counted(memos, "memo")}.`,
    ...(otherWords === 0
      ? []
      : [
          `${counted(otherWords, "text")} of it the study holds with other words; nothing was written there.`,
        ]),
    ...(leftOut === 0
      ? []
      : [`${counted(leftOut, "record")} could not come over: grounds project look says which and why.`]),
    "Its texts hold their names still. Replace them before anything leaves: grounds names --later",
  ].join("\n");
}
