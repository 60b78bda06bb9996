import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ReceivedText } from "../../app/receive-text.ts";
import { createSample } from "../../app/sample/create-sample.ts";
import { type SamplePlan, samplePlanOf, textOf } from "../../app/sample/sample-plan.ts";
import { err, ok, type Result } from "../../core/base/index.ts";
import { type Reader, readingErrorText } from "../reading/index.ts";
import { createErrorText, createStudyFolder, holdAlone, makeFolder } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { readerHere, sampleFolders } from "./places.ts";
import { notOpened, type Refused } from "./refused.ts";
import { folderDeps, openWith, type StudyDesk, toolsFor } from "./study-desk.ts";
import { isStudy } from "./study-path.ts";

/** The passphrase of the sample studies and of nothing else: printed at every start, so it protects nothing. */
export const samplePassphrase = "plain sample lantern willow copper thread harbour";

/** A study that comes with the program as a plan, and is made where it is first opened. */
export interface Sample {
  /** Its name among the files of this machine. */
  readonly name: string;
  /** What it is called in a line of the terminal. */
  readonly called: string;
  readonly folder: string;
}

/** Everything in it is invented. */
export const inventedSample: Sample = {
  name: "sample",
  called: "sample study",
  folder: sampleFolders.invented,
};

/** A published question, asked of public material. */
const realSample: Sample = {
  name: "real-case",
  called: "second sample",
  folder: sampleFolders.real,
};

/** Both samples. */
export const samples: readonly Sample[] = [inventedSample, realSample];

/** The title of a sample, before it is made or opened. */
export function sampleTitle({ folder }: Sample): string {
  return textOf(planIn(folder).study, "title");
}

/** Open a sample study of this machine; make it where there is none, or where its making was cut short. */
export async function openSample(cli: Cli, sample: Sample): Promise<Result<StudyDesk, Refused>> {
  const path = join(cli.deps.dataFolder, `${sample.name}.grounds`);
  const ready = await ensureMade(cli, sample, path);
  if (!ready.ok) return ready;
  const opened = openWith(cli, path, { passphrase: samplePassphrase });
  if (opened.ok || opened.error.isBusy) return opened;
  return err({
    ...opened.error,
    text: `${opened.error.text}\nThe ${sample.called} lies in ${path}. Delete that folder to have the sample made anew.`,
  });
}

/** Make the sample where there is none, alone: another start must not take away what this one is making. */
async function ensureMade(cli: Cli, sample: Sample, path: string): Promise<Result<true, Refused>> {
  const unfinished = join(cli.deps.dataFolder, `${sample.name}-unfinished`);
  // In this order: the mark is there before the study, and goes after it is whole.
  if (isStudy(path) && !existsSync(unfinished)) return ok(true);
  makeFolder(cli.deps.dataFolder, 0o700);
  const letGo = holdAlone(join(cli.deps.dataFolder, `${sample.name}-making.lock`));
  if (letGo === undefined)
    return notOpened(
      `The ${sample.called} is being made by another window of Grounds. Use the page that it opens, or try again when it is made.`,
    );
  try {
    // Another window may have made it while this one came to hold the lock.
    if (isStudy(path) && !existsSync(unfinished)) return ok(true);
    writeFileSync(unfinished, "");
    rmSync(path, { recursive: true, force: true });
    const made = await makeSample(cli, sample, path);
    if (made.ok) rmSync(unfinished);
    return made;
  } finally {
    letGo();
  }
}

async function makeSample(
  cli: Cli,
  { called, folder }: Sample,
  path: string,
): Promise<Result<true, Refused>> {
  cli.terminal.note(`Making the ${called} (once) …`);
  const made = createStudyFolder(path, { passphrase: samplePassphrase }, folderDeps(cli.deps));
  if (!made.ok) return notOpened(createErrorText(made.error));
  const { open } = made.value;
  const reader = readerHere();
  try {
    await createSample(toolsFor(open, cli.deps), planIn(folder), {
      read: (file) => readSampleFile(reader, join(folder, file)),
      onProgress: (done) => cli.terminal.progress(`Making the ${called}: ${Math.round(done * 100)} %`),
    });
    return ok(true);
  } finally {
    cli.terminal.endProgress();
    await reader.close();
    open.close();
  }
}

function planIn(folder: string): SamplePlan {
  const file = (name: string): string => readFileSync(join(folder, name), "utf8");
  return samplePlanOf(file("plan.json"), file("outlook.json"));
}

async function readSampleFile(reader: Reader, path: string): Promise<ReceivedText> {
  const bytes = new Uint8Array(readFileSync(path));
  const name = basename(path);
  const read = await reader.read({ name, bytes });
  if (!read.ok) throw new Error(`A file of the sample cannot be read: ${readingErrorText(read.error)}`);
  return { name, bytes, sha256: read.value.sha256, read: read.value };
}
