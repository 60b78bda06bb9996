import { type ChildProcess, spawn } from "node:child_process";
import { err, ok, type Result } from "../../core/base/index.ts";

/** A program of this machine that hears speech, as its user named it, with what it is given to start with. */
export interface Recogniser {
  readonly program: string;
  readonly args: readonly string[];
}

/** How long it may take, and how much it may say. */
export interface RecogniserBounds {
  readonly maxSeconds: number;
  readonly maxBytes: number;
}

/** Why there is no transcript; nothing in it stems from what was said. */
export type RecogniserError =
  | { readonly type: "NotStarted" }
  | { readonly type: "Failed"; readonly exit: number | undefined }
  | { readonly type: "TimedOut"; readonly seconds: number }
  | { readonly type: "SaysTooMuch"; readonly maxBytes: number };

/**
 * Let a program hear a recording: the sound goes to its standard input, and what it prints is the transcript.
 *
 * No file is made, so no voice lies in clear text on the disk. What it prints as errors is thrown away: it may be words.
 */
export function recognise(
  { program, args }: Recogniser,
  sound: Uint8Array,
  bounds: RecogniserBounds,
): Promise<Result<Uint8Array, RecogniserError>> {
  return new Promise((resolve) => {
    // A group of its own, so that what it starts, which has the voice too, ends with it.
    const child = spawn(program, args, {
      stdio: ["pipe", "pipe", "ignore"],
      env: environmentFor(),
      detached: hasGroups,
    });
    const endAll = (): void => endGroup(child);
    process.once("exit", endAll);
    const heard: Uint8Array[] = [];
    let size = 0;
    const alarm = setTimeout(
      () => stop({ type: "TimedOut", seconds: bounds.maxSeconds }),
      bounds.maxSeconds * 1000,
    );
    function finish(result: Result<Uint8Array, RecogniserError>): void {
      clearTimeout(alarm);
      process.off("exit", endAll);
      endAll();
      resolve(result);
    }
    function stop(error: RecogniserError): void {
      finish(err(error));
    }
    child.on("error", () => finish(err({ type: "NotStarted" })));
    child.on("close", (exit) =>
      finish(
        exit === 0
          ? ok(new Uint8Array(Buffer.concat(heard)))
          : err({ type: "Failed", exit: exit ?? undefined }),
      ),
    );
    child.stdout.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size > bounds.maxBytes) stop({ type: "SaysTooMuch", maxBytes: bounds.maxBytes });
      else heard.push(piece);
    });
    // A program that has heard enough closes its ear; how it ended says whether that was well.
    child.stdin.on("error", () => {});
    child.stdin.end(sound);
  });
}

/** Windows has no groups of processes. */
const hasGroups = process.platform !== "win32";

function endGroup(child: ChildProcess): void {
  const { pid } = child;
  if (!hasGroups || pid === undefined) return void child.kill("SIGKILL");
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // All of it ended by itself.
  }
}

/** Say what happened, and what to do about it. */
export function recogniserErrorText(error: RecogniserError): string {
  switch (error.type) {
    case "NotStarted":
      return "That program cannot be started. Name it by its whole path, and see that it may be run.";
    case "Failed":
      return `The program ended without a transcript${error.exit === undefined ? "" : ` (exit code ${error.exit})`}. Try it by hand: it must read sound from its standard input and print srt, vtt or plain text.`;
    case "TimedOut":
      return `The program took longer than ${error.seconds / 60} minutes and was stopped. Give it more with --minutes, or cut the recording.`;
    case "SaysTooMuch":
      return `The program printed more than ${error.maxBytes / 1_000_000} MB, which is no transcript, and was stopped. It must print the transcript alone.`;
  }
}

// What a program needs to find itself and its language; nothing else of ours.
function environmentFor(): Record<string, string> {
  const passed = ["PATH", "HOME", "LANG", "LC_ALL", "SystemRoot"];
  return Object.fromEntries(
    passed.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
