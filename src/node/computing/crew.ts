import { Worker } from "node:worker_threads";
import { err, ok, type Result } from "../../core/base/index.ts";
import type {
  EnsembleError,
  OutlookEffort,
  OutlookJob,
  OutlookPart,
  OutlookPlan,
} from "../../core/outlook/index.ts";
import { buffersIn, type ThreadAnswer, type ThreadTask } from "./thread-message.ts";

/** Some threads that work on one outlook at a time. */
export interface Crew {
  /** Whether no thread has died. */
  readonly isWhole: () => boolean;
  /** Begin an outlook; what was begun before is over. */
  readonly begin: (plan: OutlookPlan, effort: OutlookEffort) => void;
  /**
   * Do pieces of it; what came of them stands in their order. The first piece in the list that fails decides the error,
   * whichever thread ends first. Rejects where a thread dies.
   */
  readonly work: (jobs: readonly OutlookJob[]) => Promise<Result<readonly OutlookPart[], EnsembleError>>;
  /** End all threads; work that is being done rejects. */
  readonly end: () => Promise<void>;
}

/** Gather threads that run the program at `entry`. They keep the process alive only while they work. */
export function gatherCrew(entry: string, threads: number): Crew {
  const crew = Array.from({ length: threads }, () => startThread(entry));
  return {
    isWhole: () => crew.every(({ hasEnded }) => !hasEnded()),
    begin: (plan, effort) => {
      for (const thread of crew) tell(thread, { is: "outlook", plan, effort });
    },
    work: async (jobs) => {
      for (const { worker } of crew) worker.ref();
      const queue = new Queue(jobs);
      await Promise.all(crew.map((thread) => workOff(thread, queue)));
      for (const { worker } of crew) worker.unref();
      return queue.result();
    },
    end: async () => {
      await Promise.all(crew.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Pieces that wait to be done, handed out in their order, with what came of those that were. */
class Queue {
  readonly #jobs: readonly OutlookJob[];
  readonly #parts: OutlookPart[] = [];
  #next = 0;
  #failed: { readonly at: number; readonly error: EnsembleError } | undefined;

  constructor(jobs: readonly OutlookJob[]) {
    this.#jobs = jobs;
  }

  /** The next piece; none after one has failed: all before it were handed out already. */
  next(): { readonly at: number; readonly job: OutlookJob } | undefined {
    const at = this.#next++;
    const job = this.#failed === undefined ? this.#jobs[at] : undefined;
    return job === undefined ? undefined : { at, job };
  }

  note(at: number, answer: ThreadAnswer): void {
    if (answer.ok) this.#parts[at] = answer.value;
    else if (this.#failed === undefined || at < this.#failed.at) this.#failed = { at, error: answer.error };
  }

  result(): Result<readonly OutlookPart[], EnsembleError> {
    return this.#failed === undefined ? ok(this.#parts) : err(this.#failed.error);
  }
}

interface Thread {
  readonly worker: Worker;
  readonly hasEnded: () => boolean;
}

async function workOff(thread: Thread, queue: Queue): Promise<void> {
  for (let next = queue.next(); next !== undefined; next = queue.next())
    queue.note(next.at, await answerTo(thread, next.job));
}

function answerTo(thread: Thread, job: OutlookJob): Promise<ThreadAnswer> {
  const { worker, hasEnded } = thread;
  return new Promise((resolve, reject) => {
    function done(answer: ThreadAnswer): void {
      forget();
      resolve(answer);
    }
    function failed(fault: unknown): void {
      forget();
      reject(new Error("A thread that computed an outlook failed", { cause: fault }));
    }
    function ended(): void {
      forget();
      reject(new Error("A thread that computed an outlook has ended"));
    }
    function forget(): void {
      worker.off("message", done);
      worker.off("error", failed);
      worker.off("messageerror", failed);
      worker.off("exit", ended);
    }
    if (hasEnded()) return ended();
    worker.on("message", done);
    worker.on("error", failed);
    worker.on("messageerror", failed);
    worker.on("exit", ended);
    // Of all pieces only the series of a fan are large, and nobody needs them here any more.
    const given = job.kind === "fan" ? buffersIn(job.series) : new Set<ArrayBuffer>();
    tell(thread, { is: "job", job }, given);
  });
}

function tell({ worker }: Thread, task: ThreadTask, given: ReadonlySet<ArrayBuffer> = new Set()): void {
  worker.postMessage(task, [...given]);
}

function startThread(entry: string): Thread {
  const worker = new Worker(entry, { env: {}, execArgv: [], stdin: false });
  // What a thread dies of is told to whoever waits for it; nobody waits for one that is idle.
  worker.on("error", () => {});
  let hasEnded = false;
  worker.once("exit", () => {
    hasEnded = true;
  });
  worker.unref();
  return { worker, hasEnded: () => hasEnded };
}
