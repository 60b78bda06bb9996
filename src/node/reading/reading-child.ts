// The program that runs in the child process: it reads one file after another and knows nothing of the study.

import { ok, type Result } from "../../core/base/index.ts";
import { collectText } from "../../core/collect/index.ts";
import { readPagedProject, scrubbedProject } from "../../core/collect/project/index.ts";
import { type ReadingError, readForeign, scannedPages } from "../../core/formats/index.ts";
import type { ReadAs, ReadingJob, ReadingReply } from "./reading-job.ts";
import { unpacking } from "./unpacking.ts";

process.on("message", (message: ReadingJob) => {
  void answer(message);
});
// pdf.js leaves promises of its own behind on damaged files, after it has reported the damage.
process.on("unhandledRejection", () => {});
// A parent that is gone wants no answer.
process.on("disconnect", () => process.exit(0));

async function answer(asked: ReadingJob): Promise<void> {
  const { job } = asked;
  const onProgress = (share: number) => send({ is: "progress", job, share });
  send({ is: "done", job, result: await read(asked, onProgress) });
}

async function read(
  { as, name, bytes, limits }: ReadingJob,
  onProgress: (share: number) => void,
): Promise<Result<ReadAs[keyof ReadAs], ReadingError>> {
  try {
    if (as === "project") return await readPagedProject(unpacking, bytes);
    if (as === "scrubbed") return scrubbedProject(unpacking, bytes);
    const read = await readForeign({ ...unpacking, onProgress }, { name, bytes }, limits);
    const document = read.ok ? read : scannedPages(read.error);
    return document.ok ? ok(collectText(document.value)) : document;
  } catch {
    // A bug of ours or of a parser on this one file: the words of the fault may be the file's, so they stay here.
    return { ok: false, error: { type: "ReaderCrashed" } };
  }
}

function send(reply: ReadingReply): void {
  process.send?.(reply);
}
