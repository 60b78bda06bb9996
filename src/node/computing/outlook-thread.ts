// The program of a thread that computes outlooks: it gets plans and numbers, and neither a study nor the disk.
import { parentPort } from "node:worker_threads";
import { type OutlookWorker, outlookWorker } from "../../core/outlook/index.ts";
import { buffersIn, type ThreadTask } from "./thread-message.ts";

let worker: OutlookWorker | undefined;

parentPort?.on("message", (task: ThreadTask) => {
  if (task.is === "outlook") {
    worker = outlookWorker(task.plan, task.effort);
    return;
  }
  if (worker === undefined) throw new Error("A thread was given a piece of no outlook");
  const part = worker(task.job);
  parentPort?.postMessage(part, [...buffersIn(part)]);
});
