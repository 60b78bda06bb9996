import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { outlooksHere } from "../../app/outlooks-here.ts";
import { smallPlan } from "../../core/outlook/testing/small-plan.ts";
import { type OutlooksOnThreads, outlooksOnThreads, type ThreadOptions } from "./index.ts";

const effort = { runs: 3 * 512, sideRuns: 512 };
const inTesting = (file: string): string => fileURLToPath(new URL(`./testing/${file}`, import.meta.url));

let outlooks: OutlooksOnThreads | undefined;

afterEach(async () => {
  await outlooks?.close();
  outlooks = undefined;
});

function start(options: ThreadOptions = {}): OutlooksOnThreads {
  outlooks = outlooksOnThreads({ threads: 2, ...options });
  return outlooks;
}

describe("an outlook on threads", () => {
  const here = outlooksHere().numbersOf(smallPlan(), effort);

  test.each([1, 2, 4])("is the one of this thread, to the last bit, on %i", async (threads) => {
    const there = await start({ threads }).numbersOf(smallPlan(), effort);
    expect(there).toMatchObject({ ok: true, value: { checksum: expect.stringMatching(/^[0-9a-f]{16}$/) } });
    expect(there).toEqual(await here);
  });

  test("is refused in the same words, however many threads look for mistakes", async () => {
    const plan = smallPlan({
      scenarios: [
        {
          id: "s",
          changes: [{ parameter: "found", how: "times", by: "900", fromMonth: 3, overMonths: 0 }],
        },
      ],
    });
    const refused = await outlooksHere().numbersOf(plan, effort);
    expect(refused).toMatchObject({ ok: false, error: { type: "RunFailed", of: { ids: ["s"] } } });
    for (const threads of [1, 3]) expect(await start({ threads }).numbersOf(plan, effort)).toEqual(refused);
  });

  test("is not computed twice for an equal plan, and not even while it is being computed", async () => {
    const { numbersOf } = start();
    const [one, other] = await Promise.all([
      numbersOf(smallPlan(), effort),
      numbersOf(JSON.parse(JSON.stringify(smallPlan())), effort),
    ]);
    expect(other).toBe(one);
    expect(await numbersOf(smallPlan(), { ...effort, runs: 512 })).not.toEqual(one);
    expect(await numbersOf(smallPlan(), effort)).toBe(one);
  });

  test("follows another one, with new threads where the old ones have ended", async () => {
    const { numbersOf } = start({ idleMs: 0 });
    const first = await numbersOf(smallPlan(), { runs: 512, sideRuns: 512 });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await numbersOf(smallPlan(), effort)).toEqual(await here);
    expect(first.ok).toBe(true);
  });
});

describe("a thread that", () => {
  test.each([
    ["ends", "dying-thread.ts"],
    ["throws", "failing-thread.ts"],
  ])("%s is a fault of ours, for every outlook that needs it", async (_, file) => {
    const { numbersOf } = start({ entry: inTesting(file) });
    await expect(numbersOf(smallPlan(), effort)).rejects.toThrow(/^A thread that computed an outlook/);
    await expect(numbersOf(smallPlan(), effort)).rejects.toThrow(/^A thread that computed an outlook/);
  });

  test("is closed gives up what it computes, and computes no more", async () => {
    const { numbersOf, close } = start();
    const given = expect(numbersOf(smallPlan(), effort)).rejects.toThrow("A thread that computed an outlook");
    // Once the thread works: the first message it is sent goes out with the next turn.
    await new Promise((resolve) => setImmediate(resolve));
    await close();
    await given;
    await expect(numbersOf(smallPlan(), effort)).rejects.toThrow("were closed");
  });

  test("waits for work keeps no process alive", async () => {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [inTesting("compute-and-end.ts")], {
      env: { PATH: process.env.PATH },
    });
    const known = await outlooksHere().numbersOf(smallPlan(), { runs: 512, sideRuns: 512 });
    expect(stdout.trim()).toBe(known.ok ? known.value.checksum : "");
  });
});
