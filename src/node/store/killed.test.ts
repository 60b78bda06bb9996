import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isRecordId, type RecordId } from "../../core/base/index.ts";
import { claim } from "../../core/study/index.ts";
import type { OpenedStudy } from "./assemble-study.ts";
import { checkBackup } from "./backup.ts";
import { type Bench, benchIn, newStudy, reopen } from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { isClean, verifyStudy, verifyText } from "./verify.ts";

// GROUNDS_KILLS=200 for the long run.
const kills = Number(process.env.GROUNDS_KILLS ?? 20);
const worker = new URL("./testing/busy-study.ts", import.meta.url).pathname;

/** Let a process work in the study and kill it at a moment that nobody chose; returns what it had said was done. */
function workUntilKilled(bench: Bench, round: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [worker, bench.root, String(round)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [said, complained] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (said === "") setTimeout(() => child.kill("SIGKILL"), Math.random() * 400);
      said += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (complained += text));
    child.on("close", (_code, signal) => {
      if (signal === "SIGKILL") resolve(said.split("\n").slice(0, -1));
      else reject(new Error(`The process ended by itself: ${complained}`));
    });
  });
}

describe("a study whose process is killed", () => {
  test(`loses nothing that was said to be done, ${kills} times of ${kills}`, {
    timeout: kills * 20_000,
  }, async () => {
    const bench = benchIn(temporaryFolder());
    newStudy(bench).open.close();
    for (let round = 0; round < kills; round++) {
      const done = await workUntilKilled(bench, round);
      const open = reopen(bench);
      const unexpected = open.notices.filter(
        ({ type }) => type !== "ActionResumed" && type !== "StrayOriginalsSwept",
      );
      expect(unexpected).toEqual([]);
      for (const line of done) expectKept(bench, open, line);
      const report = verifyStudy(open);
      expect(isClean(report), verifyText(report)).toBe(true);
      open.close();
    }
    expect(readdirSync(bench.at("A.grounds")).filter((name) => name.endsWith("-wal"))).toEqual([]);
  });
});

function expectKept(bench: Bench, open: OpenedStudy, line: string): void {
  const [what, name = "", step] = line.split(" ");
  const id = isRecordId(name) ? name : undefined;
  if (what === "added") expect(["present", "destroyed"]).toContain(stateOf(open, id));
  if (what === "withdrawn") expect(stateOf(open, id)).toBe("destroyed");
  if (what === "backed-up") {
    expect(checkBackup(bench.at(name)).ok).toBe(true);
    rmSync(bench.at(name), { recursive: true });
  }
  if (what !== "reworded" || id === undefined) return;
  expect(open.study.get(claim, id)?.text).toBe(`Reworded in step ${step}.`);
}

function stateOf({ study }: OpenedStudy, id: RecordId | undefined): string {
  return id === undefined ? "no id" : study.stateOf({ table: "source", id });
}
