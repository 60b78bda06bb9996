import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import {
  draftPackage,
  isPackageBarred,
  type PackageAsked,
  type PackageDraft,
} from "../../app/archive/draft-package.ts";
import { makePackage } from "../../app/archive/make-package.ts";
import { briefsOf } from "../../app/brief/brief-material.ts";
import type { Desk } from "../../app/desk.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { brief } from "../../core/study/index.ts";
import { findingLines, isWithinStudy, printFindings, writeDurably } from "./brief-release.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { checkPackage } from "./package-check.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";

interface PackageOptions extends StudyOptions {
  readonly zip?: true;
  readonly preview?: true;
  readonly check?: string;
  readonly brief?: string;
  readonly note?: string;
  readonly allow?: readonly string[];
  readonly json?: true;
}

/** `grounds package`: what an archive is given, in files that anybody can read and check without Grounds. */
export function packageCommand(cli: Cli): Command {
  const command = new Command("package")
    .description("write a package for an archive: the brief with its evidence, sources, codebook and sheets")
    .argument("[out]", "the folder to write, or with --zip the file")
    .option("--zip", "write one zip file instead of a folder")
    .option("--preview", "list the files with their hashes, and what bars them; nothing leaves")
    .option("--check <folder>", "check a package against its list of hashes; needs no study")
    .option("--brief <id>", "which brief, by its id or how it begins; else the first")
    .option("--note <words>", "what the study notes with it, such as for whom it was made")
    .option("--allow <words...>", "words that somebody looked at and lets pass the gate")
    .option("--json", "print the answer as JSON")
    .action(
      cli.doing((out: string | undefined, options: PackageOptions) => {
        if (options.check !== undefined) return Promise.resolve(checkPackage(cli, options.check, options));
        return atDesk(cli, undefined, options, ({ desk }) => packFor(cli, desk, out, options));
      }),
    );
  return withExamples(withStudyOptions(command), [
    ["grounds package --preview --study field.grounds", "the tree of files, before anything is written"],
    ["grounds package ~/out --study field.grounds", "a folder of open formats, with MANIFEST.sha256"],
    ["grounds package ~/out.zip --zip", "the same as one file"],
    ["grounds package --check ~/out", "whether every file is as it left; sha256sum -c says the same"],
  ]);
}

async function packFor(
  cli: Cli,
  desk: Desk,
  out: string | undefined,
  options: PackageOptions,
): Promise<Finished> {
  const wanted = wantedBrief(desk, options);
  if (!wanted.ok) return wanted;
  const asked = {
    ...(wanted.value !== undefined && { brief: wanted.value }),
    ...(options.allow !== undefined && { allowed: options.allow }),
  };
  if (options.preview) return preview(cli, desk, asked, options);
  if (out === undefined)
    return wrongUse(
      "Say where to write it: grounds package FOLDER. To look first: grounds package --preview",
    );
  const path = resolve(cli.deps.folder, out);
  if (isWithinStudy(options.zip ? dirname(path) : path))
    return wrongUse(
      "That place lies inside a study, where nothing is to be handed on from. Choose one outside.",
    );
  if (isTaken(path, options.zip === true))
    return wrongUse("Something lies there already. Choose another place: what left is not replaced.");
  const note = options.note?.trim() ?? "";
  return write(cli, desk, { ...asked, ...(note !== "" && { note }) }, path, options);
}

/** Write everything beside its place, let the study note it, and give it its name. */
async function write(
  cli: Cli,
  desk: Desk,
  asked: PackageAsked & { readonly note?: string },
  path: string,
  options: PackageOptions,
): Promise<Finished> {
  const draft = await draftPackage(desk, hashOf, asked);
  if (!draft.ok) return refusedBy(draft.error);
  if (isPackageBarred(draft.value)) {
    printBars(cli, draft.value);
    return wrongUse(
      "Nothing was written: what was found must be mended first, or allowed with --allow where it is harmless.",
    );
  }
  const beside = `${path}.not-yet-noted`;
  const written: { failed?: true } = {};
  const made = await makePackage(desk, hashOf, asked, (ready) => {
    try {
      rmSync(beside, { recursive: true, force: true });
      writeFiles(beside, ready, options.zip === true);
    } catch (fault) {
      written.failed = true;
      throw fault;
    }
  }).catch((fault: unknown) => {
    if (written.failed !== true) throw fault;
    rmSync(beside, { recursive: true, force: true });
    return undefined;
  });
  if (made === undefined)
    return wrongUse("Nothing was written: the files cannot be made there. Choose a place you may write to.");
  if (!made.ok) {
    rmSync(beside, { recursive: true, force: true });
    return refusedBy(made.error);
  }
  renameSync(beside, path);
  const { release, draft: ready } = made.value;
  const { manifestSha256, zipSha256, files } = ready;
  const sha256 = options.zip ? zipSha256 : manifestSha256;
  return finishedWith(
    cli,
    options,
    { release, path, manifestSha256, zipSha256, files: files.map((each) => each.path) },
    `Wrote a package of ${files.length} files; the study keeps what was printed, and checks the next release against it.\nSHA-256 of ${options.zip ? "the zip file" : "MANIFEST.sha256"}: ${sha256}`,
  );
}

function writeFiles(place: string, { files, zip }: PackageDraft, isZip: boolean): void {
  mkdirSync(dirname(place), { recursive: true });
  if (isZip) writeDurably(place, zip);
  for (const { path, bytes } of isZip ? [] : files) {
    const file = join(place, path);
    mkdirSync(dirname(file), { recursive: true });
    writeDurably(file, bytes);
  }
}

async function preview(
  cli: Cli,
  desk: Desk,
  asked: PackageAsked,
  options: PackageOptions,
): Promise<Finished> {
  const draft = await draftPackage(desk, hashOf, asked);
  if (!draft.ok) return refusedBy(draft.error);
  const { files, manifestSha256, zipSha256 } = draft.value;
  const barred = isPackageBarred(draft.value);
  if (options.json) {
    const listed = files.map(({ path, bytes, sha256 }) => ({ path, bytes: bytes.length, sha256 }));
    const findings = draft.value.findings.map(({ finding }) => finding);
    cli.terminal.printJson({ barred, findings, manifestSha256, zipSha256, files: listed });
  } else {
    const width = Math.max(...files.map(({ path }) => path.length));
    for (const { path, bytes, sha256 } of files)
      cli.terminal.print(
        `${path.padEnd(width)}  ${String(bytes.length).padStart(9)}  ${sha256.slice(0, 12)}`,
      );
    printBars(cli, draft.value);
  }
  return ok(barred ? exitCodes.wrongUse : exitCodes.done);
}

function printBars(cli: Cli, draft: PackageDraft): void {
  printFindings(cli, draft.release);
  for (const line of findingLines(draft.findings.map(({ finding }) => finding))) cli.terminal.print(line);
}

function wantedBrief(desk: Desk, { brief: wanted }: PackageOptions): Result<RecordId | undefined, Refused> {
  return wanted === undefined ? ok(briefsOf(desk.open.study)[0]?.id) : findRecord(desk, brief, wanted);
}

/** Tell whether something lies there; an empty folder can be filled. */
function isTaken(path: string, isZip: boolean): boolean {
  if (!existsSync(path)) return false;
  return isZip || !statSync(path).isDirectory() || readdirSync(path).length > 0;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
