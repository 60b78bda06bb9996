import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Command } from "commander";
import type { Refusal } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import type { LeftLine, ProjectCounts } from "../../app/export-project/calls.ts";
import { draftCleared } from "../../app/export-project/draft-cleared.ts";
import { leftKindWords, leftReasonText } from "../../app/export-project/left-text.ts";
import { isProjectBarred, makeCleared } from "../../app/export-project/make-cleared.ts";
import { sealProject } from "../../app/export-project/seal-project.ts";
import { err, ok, type Result } from "../../core/base/index.ts";
import { csvFile } from "../../core/report/index.ts";
import { isSealedFile, openSealedFile, sealedFileErrorText, sealFile } from "../store/index.ts";
import { findingLines, isWithinStudy } from "./brief-release.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { exitCodes } from "./exit-code.ts";
import { finishedWith } from "./finished-with.ts";
import { getNewPassphrase, getPassphrase } from "./passphrase-source.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { unclearedFlag } from "./uncleared.ts";
import { writeNew } from "./write-new.ts";

interface ExportOptions extends StudyOptions, SealOptions {
  readonly sealed?: true;
  readonly preview?: true;
  readonly report?: string;
  readonly allow?: readonly string[];
  readonly json?: true;
}

/** Where the passphrase of a sealed file comes from. */
export interface SealOptions {
  readonly sealPassphraseFile?: string;
  readonly sealPassphraseFd?: string;
}

/** `grounds project export`: a study leaves as a project that other programs read. */
export function projectExport(cli: Cli): Command {
  const command = withSealOptions(
    new Command("export")
      .description("write the study as a project of REFI-QDA: what is cleared, or with --sealed everything")
      .argument("[out]", "the file to write; not needed with --preview")
      .option("--sealed", "everything there is, encrypted with a passphrase of its own, for yourself")
      .option("--preview", "say what a cleared project would hold and what stays behind; nothing leaves")
      .option("--report <file>", "write what stays behind, and why, as a table (csv)")
      .option("--allow <words...>", "words that somebody looked at and lets pass the gate")
      .option("--json", "print the answer as JSON")
      .action(
        cli.doing((out: string | undefined, options: ExportOptions) =>
          atDesk(cli, undefined, options, ({ desk }) => exportFrom(cli, desk, out, options)),
        ),
      ),
  );
  return withStudyOptions(command);
}

/** Add the options that say where the passphrase of a sealed file comes from. */
export function withSealOptions(command: Command): Command {
  return command
    .option(
      "--seal-passphrase-file <file>",
      "take the passphrase of the sealed file from the first line of a file",
    )
    .option("--seal-passphrase-fd <n>", "the same from an open file descriptor");
}

/** `grounds project unseal`: a sealed project in clear text, for a program that must read it. */
export function projectUnseal(cli: Cli): Command {
  return withSealOptions(
    new Command("unseal")
      .description(
        "write a sealed project in clear text, with everything in it, for a program that must read it",
      )
      .argument("<file>", "the sealed file")
      .argument("<out>", "the file to write")
      .option(unclearedFlag, "say that it may lie on this disk in clear text")
      .action(
        cli.doing((file: string, out: string, options: SealOptions & { readonly showUncleared?: true }) =>
          unseal(cli, file, out, options),
        ),
      ),
  );
}

/** A file's bytes; those of a sealed file once its passphrase opened it. */
export async function openedBytes(
  cli: Cli,
  bytes: Uint8Array,
  options: SealOptions,
): Promise<Result<Uint8Array, Refused>> {
  if (!isSealedFile(bytes)) return ok(bytes);
  const passphrase = await getPassphrase(cli, sealFrom(options), "Passphrase of the sealed file: ");
  if (!passphrase.ok) return passphrase;
  const opened = openSealedFile(cli.deps.kdf, passphrase.value, bytes);
  return opened.ok ? opened : wrongUse(sealedFileErrorText(opened.error));
}

async function unseal(
  cli: Cli,
  file: string,
  out: string,
  options: SealOptions & { readonly showUncleared?: true },
): Promise<Finished> {
  if (!options.showUncleared)
    return wrongUse(
      `It holds words that nobody cleared, and would lie on this disk in clear text. grounds project import reads it as it is; to write it all the same: ${unclearedFlag}`,
    );
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(resolve(cli.deps.folder, file)));
  } catch {
    return wrongUse(`${file} cannot be opened. Look at its name and its permissions.`);
  }
  if (!isSealedFile(bytes)) return wrongUse(sealedFileErrorText({ type: "NotSealed" }));
  const opened = await openedBytes(cli, bytes, options);
  return opened.ok ? writeNew(cli, out, opened.value) : opened;
}

async function exportFrom(
  cli: Cli,
  desk: Desk,
  out: string | undefined,
  options: ExportOptions,
): Promise<Finished> {
  if (options.preview) return preview(cli, desk, options);
  if (out === undefined)
    return wrongUse("Say where to write it: grounds project export FILE. To look first: --preview");
  if (isWithinStudy(dirname(resolve(cli.deps.folder, out))))
    return wrongUse("That place lies inside a study, where nothing is handed on from. Choose one outside.");
  return options.sealed ? sealed(cli, desk, out, options) : cleared(cli, desk, out, options);
}

async function preview(cli: Cli, desk: Desk, options: ExportOptions): Promise<Finished> {
  const draft = await draftCleared(desk, hashOf, options.allow ?? []);
  if (!draft.ok) return refusedBy(draft.error);
  const { counts, left, sha256, findings } = draft.value;
  const barred = isProjectBarred(draft.value);
  const found = findings.map(({ finding }) => finding);
  if (options.json)
    cli.terminal.printJson({ counts, left: left.map(withoutName), barred, findings: found, sha256 });
  else {
    cli.terminal.print(countsText(counts));
    printLeft(cli, left);
    for (const line of findingLines(found)) cli.terminal.print(line);
  }
  const reported = report(cli, left, options);
  return reported.ok && barred ? ok(exitCodes.wrongUse) : reported;
}

async function cleared(cli: Cli, desk: Desk, out: string, options: ExportOptions): Promise<Finished> {
  const draft = await draftCleared(desk, hashOf, options.allow ?? []);
  if (!draft.ok) return refusedBy(draft.error);
  if (isProjectBarred(draft.value)) {
    for (const line of findingLines(draft.value.findings.map(({ finding }) => finding)))
      cli.terminal.print(line);
    return wrongUse(
      "Nothing was written: what was found must be mended first, or allowed with --allow where it is harmless.",
    );
  }
  const asked = {
    allowed: (options.allow ?? []).map((words) => ({ words, why: "allowed on the command line" })),
    shown: draft.value.sha256,
  };
  const made = await keeping(cli, out, (keep) => makeCleared(desk, hashOf, asked, keep));
  if (!made.ok) return made;
  const { counts, left, sha256 } = made.value;
  if (!options.json) printLeft(cli, left);
  const reported = report(cli, left, options);
  if (!reported.ok) return reported;
  return finishedWith(cli, options, { counts, sha256, left: left.map(withoutName) }, countsText(counts));
}

/** Make what leaves with its file written before the study notes it; where that fails, nothing is noted. */
async function keeping<T>(
  cli: Cli,
  out: string,
  make: (
    keep: (file: { readonly bytes: Uint8Array }) => void,
  ) => Result<T, Refusal> | Promise<Result<T, Refusal>>,
): Promise<Result<T, Refused>> {
  let isWritten = false;
  // What the study did not note must lie nowhere.
  const takeBack = (): void => {
    if (isWritten) rmSync(resolve(cli.deps.folder, out), { force: true });
  };
  try {
    const made = await make(({ bytes }) => {
      const written = writeNew(cli, out, bytes);
      if (!written.ok) throw new NotWritten(written.error);
      isWritten = true;
    });
    if (!made.ok) takeBack();
    return made.ok ? made : refusedBy(made.error);
  } catch (fault) {
    if (fault instanceof NotWritten) return err(fault.why);
    takeBack();
    throw fault;
  }
}

class NotWritten extends Error {
  readonly why: Refused;
  constructor(why: Refused) {
    super("The file was not written");
    this.why = why;
  }
}

async function sealed(cli: Cli, desk: Desk, out: string, options: ExportOptions): Promise<Finished> {
  const passphrase = await getNewPassphrase(cli, sealFrom(options));
  if (!passphrase.ok) return passphrase;
  const seal = (secret: string, bytes: Uint8Array) => sealFile(cli.deps.kdf, secret, bytes);
  const made = await keeping(cli, out, (keep) =>
    sealProject(desk, { seal, sha256: hashOf }, { passphrase: passphrase.value }, keep),
  );
  if (!made.ok) return made;
  const { counts, left, sha256 } = made.value;
  if (!options.json) printLeft(cli, left);
  const reported = report(cli, left, options);
  if (!reported.ok) return reported;
  const text = `${countsText(counts)} Only its passphrase opens it: grounds project import ${out}`;
  return finishedWith(cli, options, { counts, sha256, left: left.map(withoutName) }, text);
}

function sealFrom({ sealPassphraseFd, sealPassphraseFile }: SealOptions) {
  return { descriptor: sealPassphraseFd, file: sealPassphraseFile, option: "seal-passphrase" };
}

function countsText(counts: ProjectCounts): string {
  const { sources, codes, passages, codings, memos, claims } = counts;
  return `In it: ${counted(sources, "text")}, ${counted(codes, "code")}, ${counted(passages, "passage")}, ${counted(codings, "coding")}, ${counted(memos, "memo")}, ${counted(claims, "claim")}.`;
}

/** How many of each kind stay behind, and why; no name of any. */
function printLeft(cli: Cli, left: readonly LeftLine[]): void {
  for (const [kind, reason, count] of rowsOf(left)) cli.terminal.print(`${kind}: ${count}. ${reason}`);
}

function rowsOf(left: readonly LeftLine[]): readonly (readonly [string, string, string])[] {
  const alike = Map.groupBy(left, ({ kind, fate, why }) => `${kind} ${fate} ${why}`);
  return [...alike.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const count = lines.reduce((sum, each) => sum + each.count, 0);
    return [[leftKindWords[first.kind], leftReasonText(first), String(count)] as const];
  });
}

function report(cli: Cli, left: readonly LeftLine[], { report: file }: ExportOptions): Finished {
  if (file === undefined) return ok(exitCodes.done);
  const rows = rowsOf(left).map(([kind, reason, count]) => [kind, count, reason]);
  return writeNew(cli, file, csvFile(["Kind", "How many", "What becomes of them"], rows));
}

function withoutName({ kind, fate, why, count }: LeftLine) {
  return { kind, fate, why, count };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
