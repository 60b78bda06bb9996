import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { err, ok, type Result } from "../../core/base/index.ts";
import type { CollectedText } from "../../core/collect/index.ts";
import {
  defaultLimits,
  type ForeignFile,
  type ReadingError,
  type ReadingLimits,
} from "../../core/formats/index.ts";
import { type ChildProgram, type NewJob, type OnProgress, type ReadingChild, startChild } from "./child.ts";

/** A file as it was read, with the hash and the length of its bytes. */
export interface ReadFile extends CollectedText {
  /** SHA-256 of the file in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Reads foreign files in a process of its own. */
export interface Reader {
  /**
   * Read one file; files handed in together are read one after another.
   *
   * `onProgress` is told the share that was read, 0 to 1, for forms that have pages; others are read in one go.
   */
  readonly read: (file: ForeignFile, onProgress?: OnProgress) => Promise<Result<ReadFile, ReadingError>>;
  /** End the child process; a file being read is given up. */
  readonly close: () => Promise<void>;
}

/** How a reader is set up. */
export interface ReaderOptions {
  /** Wall time for one file. */
  readonly maxSeconds: number;
  /** Memory of the child process, as the system counts it. */
  readonly maxMegabytes: number;
  readonly limits?: ReadingLimits;
  /** The child's program and what it may read of the disk; the default is right when running from the sources. */
  readonly program?: ChildProgram;
}

/**
 * Make a reader whose files are parsed in a child process with bounds on time and memory.
 *
 * The child starts with the first file, is used again for the next, and is killed and replaced when it exceeds a
 * bound or stops. It gets the bytes and nothing else: an empty environment, no disk but its own program.
 */
export function createReader(options: ReaderOptions): Reader {
  const limits = options.limits ?? defaultLimits;
  const program = options.program ?? sourceProgram();
  let child: ReadingChild | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function readNext(
    file: ForeignFile,
    onProgress: OnProgress,
  ): Promise<Result<ReadFile, ReadingError>> {
    if (isClosed) throw new Error("The reader is closed");
    const refusal = refuseBySize(file, limits);
    if (refusal !== undefined) return err(refusal);
    const { sha256, bytes } = measure(file.bytes);
    const job = { name: file.name, bytes: file.bytes, limits };
    const isUsed = child?.isAlive() === true;
    let result = await readInChild(job, onProgress);
    // A child may die of the file before: only a fresh one can tell that it was this one.
    if (isUsed && !result.ok && result.error.type === "ReaderCrashed") {
      await child?.end();
      result = await readInChild(job, onProgress);
    }
    return result.ok ? ok({ ...result.value, sha256, bytes }) : result;
  }

  function readInChild(job: NewJob, onProgress: OnProgress): Promise<Result<CollectedText, ReadingError>> {
    if (child === undefined || !child.isAlive()) child = startChild(program, options);
    return child.read(job, onProgress);
  }

  return {
    read(file, onProgress = () => {}) {
      const turn = queue.then(() => readNext(file, onProgress));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      isClosed = true;
      await child?.end();
    },
  };
}

// What is refused by its size alone is not even copied to the child.
function refuseBySize(file: ForeignFile, limits: ReadingLimits): ReadingError | undefined {
  const bytes = file.bytes.length;
  if (bytes === 0) return { type: "EmptyFile" };
  return bytes > limits.maxBytes ? { type: "TooLarge", bytes, maxBytes: limits.maxBytes } : undefined;
}

function measure(bytes: Uint8Array): { readonly sha256: string; readonly bytes: number } {
  return { sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length };
}

function sourceProgram(): ChildProgram {
  return {
    entry: fileURLToPath(new URL("./reading-child.ts", import.meta.url)),
    readable: ["../../core/", "./", "../../../node_modules/", "../../../package.json"].map((path) =>
      fileURLToPath(new URL(path, import.meta.url)),
    ),
  };
}
