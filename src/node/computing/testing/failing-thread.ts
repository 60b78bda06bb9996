// A thread that throws at the first piece it is given.
import { parentPort } from "node:worker_threads";
import type { ThreadTask } from "../thread-message.ts";

parentPort?.on("message", (task: ThreadTask) => {
  if (task.is === "job") throw new Error("A fault of ours");
});
