import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { err, ok } from "../core/base/index.ts";
import { computeOutlook } from "../core/outlook/index.ts";
import { smallPlan } from "../core/outlook/testing/small-plan.ts";
import type { ComputedResults } from "./open-study.ts";
import type { Outlooks } from "./outlooks.ts";
import { rememberedIn } from "./outlooks-remembered.ts";

const effort = { runs: 512, sideRuns: 512 };
const plan = smallPlan();
const done = computeOutlook(plan, effort);
const numbers = done.ok ? done.value : undefined;
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash("sha256").update(bytes).digest());

/** A place that remembers, and outlooks that count how often they are asked. */
function bench(numbersOf: Outlooks["numbersOf"] = async () => done) {
  const kept = new Map<string, string>();
  let asked = 0;
  const computed: ComputedResults = {
    read: (key) => kept.get(key),
    begin: (key) => (json) => void kept.set(key, json),
  };
  const counting: Outlooks = {
    numbersOf: (...order) => {
      asked += 1;
      return numbersOf(...order);
    },
  };
  return { kept, outlooks: rememberedIn(computed, counting, sha256), asked: () => asked };
}

describe("remembered outlooks", () => {
  test("are computed once for each plan, effort and seed, and give the same numbers from then on", async () => {
    const { kept, outlooks, asked } = bench();
    const first = await outlooks.numbersOf(plan, effort);
    expect(first).toEqual(ok(numbers));
    expect(await outlooks.numbersOf(structuredClone(plan), { sideRuns: 512, runs: 512 })).toEqual(first);
    expect(asked()).toBe(1);
    const seed = 8 as typeof plan.baseline.seed;
    await outlooks.numbersOf({ ...plan, baseline: { ...plan.baseline, seed } }, effort);
    await outlooks.numbersOf(plan, { ...effort, runs: 1_024 });
    expect(asked()).toBe(3);
    expect([...kept.keys()].every((key) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });

  test("are computed again where what is kept is no whole outlook", async () => {
    const { kept, outlooks, asked } = bench();
    const first = await outlooks.numbersOf(plan, effort);
    const [key = "", json = ""] = [...kept][0] ?? [];
    const other = (change: object): string => JSON.stringify({ ...JSON.parse(json), ...change });
    const broken = [
      "",
      json.slice(0, -1),
      "null",
      "[]",
      "{}",
      other({ checksum: 7 }),
      other({ more: 1 }),
      other({ runs: null }),
      other({ fans: [{ ...numbers?.fans[0], months: [["1"]] }] }),
      json.replace('"kind":"word-table"', '"kind":"reading"'),
    ];
    for (const each of broken) {
      kept.set(key, each);
      expect(await outlooks.numbersOf(plan, effort)).toEqual(first);
      expect(kept.get(key)).toBe(json);
    }
    expect(asked()).toBe(1 + broken.length);
  });

  test("are the same the first time as later, down to the sign of a zero, and no number is made of none", async () => {
    if (numbers === undefined) throw new Error("The small plan runs");
    const minus = bench(async () => ok({ ...numbers, leftOver: { people: -0, money: 0 } }));
    const first = await minus.outlooks.numbersOf(plan, effort);
    expect(first).toEqual(await minus.outlooks.numbersOf(plan, effort));
    expect(minus.asked()).toBe(1);
    const none = bench(async () => ok({ ...numbers, leftOver: { people: Number.NaN, money: 0 } }));
    expect(await none.outlooks.numbersOf(plan, effort)).toMatchObject({
      value: { leftOver: { people: Number.NaN } },
    });
    expect(none.kept.size).toBe(0);
  });

  test("are not remembered where there are none", async () => {
    const { kept, outlooks, asked } = bench(async () => err({ type: "Model", texts: ["No"] }));
    for (const _ of [1, 2]) expect((await outlooks.numbersOf(plan, effort)).ok).toBe(false);
    expect([asked(), kept.size]).toEqual([2, 0]);
  });
});
