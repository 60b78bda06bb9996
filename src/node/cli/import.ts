import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import type { SourceDescription } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import { receiveText } from "../../app/receive-text.ts";
import { ok } from "../../core/base/index.ts";
import { type Reader, readingErrorText } from "../reading/index.ts";
import { isOpenHere } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { type GatheredFile, gatherFiles } from "./gather-files.ts";
import { commandHere, readerHere } from "./places.ts";
import { type ReferredFiles, takeReferences } from "./references.ts";
import type { Finished } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { cut, textTable } from "./text-table.ts";

interface ImportOptions extends StudyOptions {
  readonly json?: true;
}

/** What became of one file. */
interface Verdict {
  readonly file: string;
  readonly verdict: "taken" | "held already" | "refused" | "not reached" | "describes";
  /** The id of the text that waits, or of the one that is held already. */
  readonly id?: string;
  readonly notes: readonly string[];
}

/** `grounds import`: take files into the study; they wait for their names step. */
export function importCommand(cli: Cli): Command {
  const command = new Command("import")
    .description("read files, or everything in a folder, into the study; each then waits for its names step")
    .argument(
      "<paths...>",
      "files and folders: doc, docx, odt, rtf, pdf, txt, md, html, epub, vtt, srt, TextGrid, TEI, TMX, csv, xlsx",
    )
    .option("--json", "print the verdicts as JSON")
    .action(
      cli.doing((paths: readonly string[], options: ImportOptions) => importFiles(cli, paths, options)),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds import interview-07.docx --study field.grounds", "reads one file"],
    [
      "grounds import transcripts/ --study field.grounds",
      "reads a folder and all below it; files that are held already are told by their hash",
    ],
    [
      "grounds import reports/ reports.ris",
      "gives each report the title, date and publisher that a list of references says",
    ],
    [
      "grounds import *.vtt --json --passphrase-file pass.txt",
      "for scripts: exit code 0 if all were read, 3 if some were refused",
    ],
  ]);
}

async function importFiles(cli: Cli, paths: readonly string[], options: ImportOptions): Promise<Finished> {
  const files = gatherFiles(cli.deps.folder, paths);
  if (!files.ok) return files;
  return atDesk(cli, undefined, options, async ({ desk }) => {
    const reader = readerHere();
    try {
      const referred = takeReferences(files.value);
      const read = await receiveAll(cli, desk, reader, referred);
      const verdicts = [...referred.lists.map(listVerdict), ...read];
      if (options.json) cli.terminal.printJson(verdicts);
      else printVerdicts(cli, verdicts);
      if (verdicts.some((each) => each.verdict === "not reached")) return ok(exitCodes.interrupted);
      return ok(verdicts.some((each) => each.verdict === "refused") ? exitCodes.someRefused : exitCodes.done);
    } finally {
      await reader.close();
    }
  });
}

async function receiveAll(
  cli: Cli,
  desk: Desk,
  reader: Reader,
  { texts: files, descriptionOf }: ReferredFiles,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  let stopped = false;
  const forget = cli.deps.onStop(() => {
    if (!stopped) cli.terminal.note("Stopping after this file …");
    stopped = true;
  });
  for (const [at, file] of files.entries()) {
    if (stopped) verdicts.push({ file: file.shown, verdict: "not reached", notes: [] });
    else {
      cli.terminal.progress(`Reading ${at + 1} of ${files.length}: ${file.shown}`);
      verdicts.push(await receiveFile(desk, reader, file, descriptionOf(file)));
    }
  }
  cli.terminal.endProgress();
  forget();
  return verdicts;
}

async function receiveFile(
  desk: Desk,
  reader: Reader,
  { path, shown }: GatheredFile,
  description: SourceDescription | undefined,
): Promise<Verdict> {
  const refused = (why: string): Verdict => ({ file: shown, verdict: "refused", notes: [why] });
  // Merely to read it would give away the lock that keeps other programs out of the study.
  if (isOpenHere(path)) return refused("This is a file of the study that is open, and no text.");
  const bytes = bytesOf(path);
  if (bytes === undefined)
    return refused(
      "The file cannot be opened, or is larger than 2 GB. Look at its permissions and its size.",
    );
  const name = basename(path);
  const read = await reader.read({ name, bytes });
  if (!read.ok) return refused(readingErrorText(read.error));
  const received = receiveText(
    desk,
    { name, bytes, sha256: read.value.sha256, read: read.value },
    description,
  );
  if (!received.ok) return refused(received.error.text);
  if ("duplicateOf" in received.value)
    return { file: shown, verdict: "held already", id: received.value.duplicateOf, notes: [] };
  return { file: shown, verdict: "taken", id: received.value.waiting, notes: received.value.notes };
}

function listVerdict({ shown, named, described }: ReferredFiles["lists"][number]): Verdict {
  const note = `A list of references: it describes ${described} of the files that were named here, and names ${counted(named, "file")}.`;
  return { file: shown, verdict: "describes", notes: [note] };
}

// A file far above the reader's limit is not even loaded; the reader says how large one may be.
const mostBytes = 2_000_000_000;

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return statSync(path).size > mostBytes ? undefined : new Uint8Array(readFileSync(path));
  } catch {
    return undefined;
  }
}

function printVerdicts(cli: Cli, verdicts: readonly Verdict[]): void {
  const { terminal } = cli;
  const rows = verdicts.map(({ file, verdict, id }) => [
    file,
    verdict,
    id === undefined ? "" : id.slice(0, 8),
  ]);
  for (const line of textTable(
    [{ title: "File", givesWay: true }, { title: "Verdict" }, { title: "Id" }],
    rows,
  ))
    terminal.print(line);
  for (const [note, files] of filesByNote(verdicts)) {
    terminal.print(`\n${note}`);
    for (const file of files.slice(0, mostListed)) terminal.print(`  ${cut(file, 100)}`);
    if (files.length > mostListed) terminal.print(`  and ${files.length - mostListed} more`);
  }
  const count = (verdict: Verdict["verdict"]): number =>
    verdicts.filter((each) => each.verdict === verdict).length;
  const parts = (["taken", "held already", "refused", "not reached", "describes"] as const).filter(
    (each) => count(each) > 0,
  );
  terminal.print(
    `\n${counted(verdicts.length, "file")}: ${parts.map((each) => `${count(each)} ${each}`).join(", ")}.`,
  );
  if (count("taken") > 0) terminal.print(`They wait for their names step: ${commandHere} names`);
}

const mostListed = 20;

// The same thing is often said of many files of one kind, so it is said once.
function filesByNote(verdicts: readonly Verdict[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const { file, notes } of verdicts)
    for (const note of notes) files.set(note, [...(files.get(note) ?? []), file]);
  return files;
}
