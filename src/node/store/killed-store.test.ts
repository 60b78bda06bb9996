import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isRecordId, toHex } from "../../core/base/index.ts";
import { claim } from "../../core/study/index.ts";
import { newTestStore, storedRows, type TestStore } from "./testing/test-store.ts";
import { wordIndexer } from "./testing/word-indexer.ts";

const kills = 5;

test("a store loses no action that it said was done, however its process ends", {
  timeout: 120_000,
}, async () => {
  let made = newTestStore({ indexer: wordIndexer });
  const state = new Map<string, string>();
  for (let round = 0; round < kills; round++) {
    made.store.close();
    for (const line of await linesUntilKilled(made, 5 + 17 * round)) {
      const [what = "", id = ""] = line.split(" ");
      state.set(id, what);
    }
    made = made.reopen();
    for (const [id, what] of state) {
      if (!isRecordId(id)) throw new Error("The child said something else");
      const isDestroyed = made.store.stateOf({ table: "claim", id }) === "destroyed";
      // The last one may have been destroyed without the child having had time to say so.
      if (isDestroyed && what === "made" && id === [...state.keys()].at(-1)) state.set(id, "destroyed");
      const found = made.store.search(`"${id}"`, 5).length;
      const held = made.store.get(claim, id)?.text.includes(id);
      expect([state.get(id), isDestroyed, held, found]).toEqual(
        isDestroyed ? ["destroyed", true, undefined, 0] : ["made", false, true, 1],
      );
    }
    expectSound(made);
  }
  expect(state.size).toBeGreaterThan(kills);
});

/** Start the child and kill it as soon as it has said so many lines; what it had said by then. */
function linesUntilKilled({ path, key }: TestStore, enough: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, "testing/commit-until-killed.ts");
    const child = spawn(process.execPath, [script, path, toHex(key)], { stdio: ["ignore", "pipe", "pipe"] });
    let [said, complained] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.split("\n").length > enough) child.kill("SIGKILL");
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complained += text;
    });
    child.on("close", (_, signal) => {
      if (signal === "SIGKILL") resolve(said.split("\n").slice(0, -1));
      else reject(new Error(`The child ended by itself: ${complained}`));
    });
  });
}

/** The file is whole, and its tables and index are what its log folds to. */
function expectSound({ store }: TestStore): void {
  const { sql } = store.database;
  expect(sql.pragma("integrity_check", { simple: true })).toBe("ok");
  sql.exec("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)");
  const before = storedRows(sql);
  const found = store.countMatches("word");
  store.foldAgain();
  expect(storedRows(sql)).toEqual(before);
  expect(store.countMatches("word")).toBe(found);
}
