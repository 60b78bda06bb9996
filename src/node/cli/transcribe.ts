import { createHash } from "node:crypto";
import { Command, InvalidArgumentError } from "commander";
import type { Desk } from "../../app/desk.ts";
import { receiveTranscript, soundToHear } from "../../app/media/transcribe.ts";
import { ok } from "../../core/base/index.ts";
import { source } from "../../core/study/index.ts";
import { readingErrorText, recognise, recogniserErrorText } from "../reading/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord } from "./find-record.ts";
import { commandHere, readerHere } from "./places.ts";
import { type Finished, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";

interface TranscribeOptions extends StudyOptions {
  readonly with: string;
  readonly arg?: readonly string[];
  readonly minutes: number;
}

/** What a transcript of a day of talk does not reach. */
const mostTranscriptBytes = 16_000_000;

/** `grounds transcribe`: let a program of this machine hear a recording; what it prints waits for its names step. */
export function transcribeCommand(cli: Cli): Command {
  const command = new Command("transcribe")
    .description(
      "let a speech recognition program of this machine, which you name, hear a recording; its transcript then waits for its names step",
    )
    .argument("<source>", "the id of a source that is a recording, or has one beside it, or how it begins")
    .requiredOption(
      "--with <program>",
      "the program: it gets the sound on its standard input and prints srt, vtt or plain text; none is used unless you name it",
    )
    .option("--arg <argument>", "what the program is started with; once for each", gathered)
    .option("--minutes <minutes>", "how long it may take", minutesOf, 120)
    .action(
      cli.doing((typed: string, options: TranscribeOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => transcribe(cli, desk, typed, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    [
      "grounds transcribe 7hx2k9qd --with /opt/hear/hear --arg=--model --arg /opt/hear/small.bin",
      "the voice goes to that program and nowhere else; Grounds cannot see what it does with it, so name one that works without a network",
    ],
    ["grounds transcribe 7hx2k9qd --with ./hear.sh --minutes 300", "for a long talk on a slow machine"],
  ]);
}

async function transcribe(
  cli: Cli,
  desk: Desk,
  typed: string,
  options: TranscribeOptions,
): Promise<Finished> {
  const of = findRecord(desk, source, typed);
  if (!of.ok) return of;
  const sound = soundToHear(desk, { source: of.value });
  if (!sound.ok) return refusedBy(sound.error);
  cli.terminal.note("The program hears the recording …");
  const bounds = { maxSeconds: options.minutes * 60, maxBytes: mostTranscriptBytes };
  const asked = { program: options.with, args: options.arg ?? [] };
  const heard = await recognise(asked, sound.value.bytes, bounds);
  if (!heard.ok) return wrongUse(recogniserErrorText(heard.error));
  const reader = readerHere();
  try {
    const read = await reader.read({ name: "transcript.txt", bytes: heard.value });
    if (!read.ok) return wrongUse(readingErrorText(read.error));
    const sha256 = createHash("sha256").update(heard.value).digest("hex");
    const received = receiveTranscript(desk, sound.value, { bytes: heard.value, sha256, read: read.value });
    if (!received.ok) return refusedBy(received.error);
    const isHeld = "duplicateOf" in received.value;
    cli.terminal.print(
      isHeld
        ? "The study holds that very transcript already; nothing was changed."
        : `The transcript waits for its names step: ${commandHere} names ${received.value.waiting.slice(0, 8)}\nNobody has checked it. The recording lies beside it.`,
    );
    return ok(exitCodes.done);
  } finally {
    await reader.close();
  }
}

function gathered(one: string, before: readonly string[] = []): readonly string[] {
  return [...before, one];
}

function minutesOf(typed: string): number {
  const minutes = Number(typed);
  if (!Number.isFinite(minutes) || minutes <= 0 || minutes > 10_000)
    throw new InvalidArgumentError("Type a number of minutes, such as 120.");
  return minutes;
}
