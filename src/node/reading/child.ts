import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { Result } from "../../core/base/index.ts";
import { err } from "../../core/base/index.ts";
import type { ReadingError } from "../../core/formats/index.ts";
import type { ReadAs, ReadingJob, ReadingReply } from "./reading-job.ts";

/** The program a child runs: its file, and the folders and files of the disk that it may read. */
export interface ChildProgram {
  readonly entry: string;
  readonly readable: readonly string[];
}

/** The bounds of one child. */
export interface ChildBounds {
  readonly maxSeconds: number;
  readonly maxMegabytes: number;
}

/** Is told the share of a file, 0 to 1, that was read. */
export type OnProgress = (share: number) => void;

/** A file to read, before it has a number. */
export type NewJob<As extends keyof ReadAs> = Omit<ReadingJob<As>, "job">;

/** A child process that reads files; once it was stopped it reads no more. */
export interface ReadingChild {
  readonly read: <As extends keyof ReadAs>(
    job: NewJob<As>,
    onProgress: OnProgress,
  ) => Promise<Result<ReadAs[As], ReadingError>>;
  readonly isAlive: () => boolean;
  readonly end: () => Promise<void>;
}

/** How often a child's memory is looked at, in milliseconds. */
const watchMs = 100;

/**
 * Start a child process.
 *
 * Node's permission model takes the disk (but for its own program), further processes, workers and native add-ons
 * away from it; its heap is bounded below its memory as a whole, which is watched from here.
 */
export function startChild(program: ChildProgram, bounds: ChildBounds): ReadingChild {
  const child = fork(program.entry, [], {
    execArgv: [
      `--max-old-space-size=${Math.max(64, Math.floor(bounds.maxMegabytes * 0.75))}`,
      "--permission",
      ...program.readable.map((path) => `--allow-fs-read=${path}`),
      "--disable-warning=ExperimentalWarning",
      "--disable-proto=throw",
    ],
    env: {},
    serialization: "advanced",
    // What a parser prints may be words of the file.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let jobs = 0;
  return {
    isAlive: () => child.connected && !child.killed && child.exitCode === null && child.signalCode === null,
    read: (job, onProgress) => readWith(child, { ...job, job: ++jobs }, bounds, onProgress),
    end: () => endChild(child),
  };
}

function readWith<As extends keyof ReadAs>(
  child: ChildProcess,
  job: ReadingJob<As>,
  bounds: ChildBounds,
  onProgress: OnProgress,
): Promise<Result<ReadAs[As], ReadingError>> {
  return new Promise((resolve) => {
    const watch = setInterval(() => void checkMemory(), watchMs);
    const alarm = setTimeout(
      () => stop({ type: "TimedOut", seconds: bounds.maxSeconds }),
      bounds.maxSeconds * 1000,
    );

    function finish(result: Result<ReadAs[As], ReadingError>): void {
      clearInterval(watch);
      clearTimeout(alarm);
      child.off("message", onMessage);
      child.off("exit", onExit);
      resolve(result);
    }
    function stop(error: ReadingError): void {
      finish(err(error));
      child.kill("SIGKILL");
    }
    async function checkMemory(): Promise<void> {
      const bytes = await residentBytes(child.pid);
      if (bytes > bounds.maxMegabytes * 1_000_000)
        stop({ type: "TooMuchMemory", megabytes: bounds.maxMegabytes });
    }
    function onMessage(reply: ReadingReply<As>): void {
      if (reply.job !== job.job) return;
      if (reply.is === "done") finish(reply.result);
      else onProgress(reply.share);
    }
    function onExit(code: number | null, signal: string | null): void {
      // V8 ends the process by SIGABRT (134) when its heap is full.
      const isFull = signal === "SIGABRT" || code === 134;
      finish(
        err(isFull ? { type: "TooMuchMemory", megabytes: bounds.maxMegabytes } : { type: "ReaderCrashed" }),
      );
    }
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.send(job, (fault) => {
      if (fault !== null) stop({ type: "ReaderCrashed" });
    });
  });
}

/** Memory that a process holds, in bytes; 0 where the system does not say. */
async function residentBytes(pid: number | undefined): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function endChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else {
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    }
  });
}
