import { describe, expect, test } from "vitest";
import type { Hash, Heads } from "./log/index.ts";
import { compareWithNoted, type NotedChains } from "./verify-heads.ts";

const [ours, theirs] = ["a".repeat(32), "b".repeat(32)];

/** A log whose chains are given as their hashes, oldest first. */
function chains(hashes: Readonly<Record<string, readonly Hash[]>>): NotedChains {
  const heads: Heads = Object.fromEntries(
    Object.entries(hashes).map(([device, all]) => [device, { seq: all.length, hash: all.at(-1) ?? "" }]),
  );
  return { heads, hashOf: (device, seq) => hashes[device]?.[seq - 1] };
}

describe("compareWithNoted", () => {
  test("is content with the noted heads, and with a log that has moved on", () => {
    const noted = { [ours]: { seq: 2, hash: "h2" } };
    expect(compareWithNoted(noted, chains({ [ours]: ["h1", "h2"] }))).toEqual({ type: "HoldsThem" });
    const further = chains({ [ours]: ["h1", "h2", "h3"], [theirs]: ["t1"] });
    expect(compareWithNoted(noted, further)).toEqual({ type: "HoldsThem" });
    expect(compareWithNoted({}, further)).toEqual({ type: "HoldsThem" });
  });

  test("counts the actions that an older log lacks, of every device", () => {
    const noted = { [ours]: { seq: 3, hash: "h3" }, [theirs]: { seq: 2, hash: "t2" } };
    expect(compareWithNoted(noted, chains({ [ours]: ["h1"] }))).toEqual({ type: "Older", missingActions: 4 });
  });

  test("tells another history from an older one, also where it is longer", () => {
    const noted = { [ours]: { seq: 2, hash: "h2" }, [theirs]: { seq: 1, hash: "t1" } };
    const other = chains({ [ours]: ["h1", "x2", "x3"] });
    expect(compareWithNoted(noted, other)).toEqual({ type: "Differs" });
  });
});
