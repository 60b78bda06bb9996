import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { killAgainAndAgain } from "../support/killing.ts";

// bench/kill.ts does two hundred and prints what was cut short.
test("a process killed twenty times loses nothing that it had said was done, and the study verifies each time", async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-kill-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const { kills, acknowledged, amiss } = await killAgainAndAgain(root, { rounds: 20, seed: 11 });
  expect(amiss).toEqual([]);
  expect(kills).toBe(20);
  expect(acknowledged).toBeGreaterThan(20);
}, 300_000);

test("a process that finds the disk full loses nothing that it had said was done, and the study verifies each time", async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-full-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const order = { rounds: 4, seed: 5, ending: "full-disk" } as const;
  const { acknowledged, amiss } = await killAgainAndAgain(root, order);
  expect(amiss).toEqual([]);
  expect(acknowledged).toBeGreaterThan(4);
}, 120_000);
