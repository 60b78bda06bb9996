import { readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import { attachRecording, destroyRecording, originalsBeside } from "../../app/originals-shown.ts";
import { toBase64 } from "../../core/base/index.ts";
import { source } from "../../core/study/index.ts";
import { isOpenHere } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { findRecord } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { sureOf } from "./for-good.ts";
import { type Finished, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions } from "./study-desk.ts";

interface RecordingOptions extends StudyOptions {
  readonly yes?: true;
}

/** `grounds source attach`: keep the recording of a talk beside its text. */
export function attachCommand(cli: Cli): Command {
  return new Command("attach")
    .description(
      "keep a recording beside the text of a source, encrypted as it is; an earlier one is destroyed",
    )
    .argument("<source>", "the source's id, or how it begins")
    .argument("<file>", "the recording: wav, mp3, m4a, ogg, flac or webm, up to 45 MB")
    .option("--yes", "where a recording lies there already: do not ask for the word to be typed")
    .action(
      cli.doing((typed: string, file: string, options: RecordingOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => attach(cli, desk, typed, file, options)),
      ),
    );
}

async function attach(
  cli: Cli,
  desk: Desk,
  typed: string,
  file: string,
  options: RecordingOptions,
): Promise<Finished> {
  const id = findRecord(desk, source, typed);
  if (!id.ok) return id;
  const bytes = soundIn(resolve(cli.deps.folder, file));
  if (bytes === undefined)
    return wrongUse(
      "That file cannot be read: it is not there, is a file of the open study, or is far larger than a recording may be.",
    );
  if (isBeside(desk, id.value)) {
    const sure = await sureOf(cli, options, "The recording that lies beside this text now is destroyed.");
    if (!sure.ok) return sure;
  }
  const recording = { source: id.value, name: basename(file).slice(0, 200), base64: toBase64(bytes) };
  const done = attachRecording(desk, recording, cli.deps.crypto.sha256);
  return done.ok ? finishedWith(cli, {}, {}, "It lies beside its text, encrypted.") : refusedBy(done.error);
}

function isBeside(desk: Desk, id: Parameters<typeof originalsBeside>[1]): boolean {
  const held = desk.open.study.get(source, id);
  return held !== undefined && held.media === undefined && originalsBeside(desk, id, held.format).recording;
}

// Far above what is taken, so that the use case says how large a recording may be.
const mostBytes = 500_000_000;

function soundIn(path: string): Uint8Array | undefined {
  // Merely to read it would give away the lock that keeps other programs out of the study.
  if (isOpenHere(path)) return undefined;
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= mostBytes ? new Uint8Array(readFileSync(path)) : undefined;
  } catch {
    return undefined;
  }
}

/** `grounds source detach`: destroy the recording of a talk. */
export function detachCommand(cli: Cli): Command {
  return new Command("detach")
    .description("destroy the recording that lies beside a text; the text stays. Cannot be undone")
    .argument("<source>", "the source's id, or how it begins")
    .option("--yes", "do not ask for the word to be typed")
    .action(
      cli.doing((typed: string, options: RecordingOptions) =>
        atDesk(cli, undefined, options, async ({ desk }) => {
          const id = findRecord(desk, source, typed);
          if (!id.ok) return id;
          if (isBeside(desk, id.value)) {
            const sure = await sureOf(cli, options, "The recording beside this text is destroyed.");
            if (!sure.ok) return sure;
          }
          const done = destroyRecording(desk, { source: id.value });
          return done.ok ? finishedWith(cli, {}, {}, "Destroyed; the text stays.") : refusedBy(done.error);
        }),
      ),
    );
}
