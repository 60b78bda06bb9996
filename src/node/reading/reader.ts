import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { err, ok, type Result } from "../../core/base/index.ts";
import type { CollectedText } from "../../core/collect/index.ts";
import type { CollectedProject, ProjectSource } from "../../core/collect/project/index.ts";
import {
  defaultLimits,
  type ForeignFile,
  type ReadingError,
  type ReadingLimits,
} from "../../core/formats/index.ts";
import { type ChildProgram, type NewJob, type OnProgress, type ReadingChild, startChild } from "./child.ts";
import type { ReadAs } from "./reading-job.ts";

/** A file as it was read, with the hash and the length of its bytes. */
export interface ReadFile extends CollectedText {
  /** SHA-256 of the file in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A project as it was read, each text with the hash of its bytes. */
export type ReadProject = Omit<CollectedProject, "sources"> & {
  readonly sources: readonly HashedSource[];
};

/** Reads foreign files in a process of its own. */
export interface Reader {
  /**
   * Read one file; files handed in together are read one after another.
   *
   * `onProgress` is told the share that was read, 0 to 1, for forms that have pages; others are read in one go.
   */
  readonly read: (file: ForeignFile, onProgress?: OnProgress) => Promise<Result<ReadFile, ReadingError>>;
  /** Read the file of a project of another program, each of its texts with the hash of its bytes. */
  readonly readProject: (bytes: Uint8Array) => Promise<Result<ReadProject, ReadingError>>;
  /** Write it again, as REFI-QDA, without any of its words. */
  readonly scrub: (bytes: Uint8Array) => Promise<Result<Uint8Array, ReadingError>>;
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
    const refusal = refuseBySize(file.bytes, limits.maxBytes);
    if (refusal !== undefined) return err(refusal);
    const { sha256, bytes } = measure(file.bytes);
    const result = await readSurely({ as: "text", name: file.name, bytes: file.bytes, limits }, onProgress);
    return result.ok ? ok({ ...result.value, sha256, bytes }) : result;
  }

  async function readWhole<As extends "project" | "scrubbed">(
    as: As,
    bytes: Uint8Array,
  ): Promise<Result<ReadAs[As], ReadingError>> {
    const refusal = refuseBySize(bytes, mostProjectBytes);
    if (refusal !== undefined) return err(refusal);
    return readSurely<As>({ as, name: "", bytes, limits }, () => {});
  }

  async function readSurely<As extends keyof ReadAs>(
    job: NewJob<As>,
    onProgress: OnProgress,
  ): Promise<Result<ReadAs[As], ReadingError>> {
    if (isClosed) throw new Error("The reader is closed");
    const isUsed = child?.isAlive() === true;
    const result = await readInChild(job, onProgress);
    // A child may die of the file before: only a fresh one can tell that it was this one.
    if (!isUsed || result.ok || result.error.type !== "ReaderCrashed") return result;
    await child?.end();
    return readInChild(job, onProgress);
  }

  function readInChild<As extends keyof ReadAs>(
    job: NewJob<As>,
    onProgress: OnProgress,
  ): Promise<Result<ReadAs[As], ReadingError>> {
    if (child === undefined || !child.isAlive()) child = startChild(program, options);
    return child.read(job, onProgress);
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    read: (file, onProgress = () => {}) => inTurn(() => readNext(file, onProgress)),
    readProject: (bytes) =>
      inTurn(async () => {
        const read = await readWhole("project", bytes);
        if (!read.ok) return read;
        return ok({ ...read.value, sources: read.value.sources.map(hashed) });
      }),
    scrub: (bytes) => inTurn(() => readWhole("scrubbed", bytes)),
    async close() {
      isClosed = true;
      await child?.end();
    },
  };
}

/** A project may carry recordings; all of it goes to the child at once. */
const mostProjectBytes = 400_000_000;

// What is refused by its size alone is not even copied to the child.
function refuseBySize({ length }: Uint8Array, maxBytes: number): ReadingError | undefined {
  if (length === 0) return { type: "EmptyFile" };
  return length > maxBytes ? { type: "TooLarge", bytes: length, maxBytes } : undefined;
}

/** A text of a project with the hash of its bytes, and of those of its recording. */
type HashedSource = ProjectSource & {
  readonly sha256: string;
  readonly recording?: NonNullable<ProjectSource["recording"]> & { readonly sha256: string };
};

/** Hash what a text of a project was read from, and the recording beside it. */
export function hashed({ recording, ...source }: ProjectSource): HashedSource {
  return {
    ...source,
    sha256: measure(source.bytes).sha256,
    ...(recording === undefined
      ? {}
      : { recording: { ...recording, sha256: measure(recording.bytes).sha256 } }),
  };
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
