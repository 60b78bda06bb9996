import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ReceivedText } from "../../app/receive-text.ts";
import { createSample } from "../../app/sample/create-sample.ts";
import { samplePlanOf } from "../../app/sample/sample-plan.ts";
import { err, type Result } from "../../core/base/index.ts";
import { type Reader, readingErrorText } from "../reading/index.ts";
import { createErrorText, createStudyFolder } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { readerHere, sampleFolder } from "./places.ts";
import { notOpened, type Refused } from "./refused.ts";
import { folderDeps, openWith, type StudyDesk, toolsFor } from "./study-desk.ts";
import { isStudy } from "./study-path.ts";

/** The passphrase of the sample study and of nothing else: printed at every start, so it protects nothing. */
export const samplePassphrase = "plain sample lantern willow copper thread harbour";

/** Open the sample study of this machine; make it where there is none, or where its making was cut short. */
export async function openSample(cli: Cli): Promise<Result<StudyDesk, Refused>> {
  const path = join(cli.deps.dataFolder, "sample.grounds");
  const unfinished = join(cli.deps.dataFolder, "sample-unfinished");
  if (existsSync(unfinished)) rmSync(path, { recursive: true, force: true });
  if (!isStudy(path)) {
    mkdirSync(cli.deps.dataFolder, { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, "");
    const made = await makeSample(cli, path);
    if (!made.ok) return made;
    rmSync(unfinished);
  }
  const opened = openWith(cli, path, { passphrase: samplePassphrase });
  if (opened.ok || opened.error.isBusy) return opened;
  return err({
    ...opened.error,
    text: `${opened.error.text}\nThe sample study lies in ${path}. Delete that folder to have the sample made anew.`,
  });
}

async function makeSample(cli: Cli, path: string): Promise<Result<true, Refused>> {
  cli.terminal.note("Making the sample study (once) …");
  const made = createStudyFolder(path, { passphrase: samplePassphrase }, folderDeps(cli.deps));
  if (!made.ok) return notOpened(createErrorText(made.error));
  const { open } = made.value;
  const reader = readerHere();
  try {
    const file = (name: string): string => readFileSync(join(sampleFolder, name), "utf8");
    const plan = samplePlanOf(file("plan.json"), file("outlook.json"));
    await createSample(toolsFor(open, cli.deps), plan, {
      read: (file) => readSampleFile(reader, join(sampleFolder, file)),
      onProgress: (done) => cli.terminal.progress(`Making the sample study: ${Math.round(done * 100)} %`),
    });
    return { ok: true, value: true };
  } finally {
    cli.terminal.endProgress();
    await reader.close();
    open.close();
  }
}

async function readSampleFile(reader: Reader, path: string): Promise<ReceivedText> {
  const bytes = new Uint8Array(readFileSync(path));
  const name = basename(path);
  const read = await reader.read({ name, bytes });
  if (!read.ok) throw new Error(`A file of the sample cannot be read: ${readingErrorText(read.error)}`);
  return { name, bytes, sha256: read.value.sha256, read: read.value };
}
