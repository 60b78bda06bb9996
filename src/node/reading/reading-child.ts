// The program that runs in the child process: it reads one file after another and knows nothing of the study.

import { ok, type Result } from "../../core/base/index.ts";
import type { CollectedText } from "../../core/collect/index.ts";
import { collectText } from "../../core/collect/index.ts";
import { type ReadingError, readForeign } from "../../core/formats/index.ts";
import { inflateRaw } from "./inflate-raw.ts";
import type { ReadingJob, ReadingReply } from "./reading-job.ts";

process.on("message", (message: ReadingJob) => {
  void answer(message);
});
// pdf.js leaves promises of its own behind on damaged files, after it has reported the damage.
process.on("unhandledRejection", () => {});
// A parent that is gone wants no answer.
process.on("disconnect", () => process.exit(0));

async function answer({ job, name, bytes, limits }: ReadingJob): Promise<void> {
  const onProgress = (share: number) => send({ is: "progress", job, share });
  const result = await read({ name, bytes }, limits, onProgress);
  send({ is: "done", job, result });
}

async function read(
  file: Pick<ReadingJob, "name" | "bytes">,
  limits: ReadingJob["limits"],
  onProgress: (share: number) => void,
): Promise<Result<CollectedText, ReadingError>> {
  try {
    const document = await readForeign({ inflateRaw, onProgress }, file, limits);
    return document.ok ? ok(collectText(document.value)) : document;
  } catch {
    // A bug of ours or of a parser on this one file: the words of the fault may be the file's, so they stay here.
    return { ok: false, error: { type: "ReaderCrashed" } };
  }
}

function send(reply: ReadingReply): void {
  process.send?.(reply);
}
