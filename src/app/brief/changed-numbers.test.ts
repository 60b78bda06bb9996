import { expect, test } from "vitest";
import type { KeptNumber } from "../../core/study/index.ts";
import { changedNumbers } from "./changed-numbers.ts";

const share = (shown: string, id = "mass"): KeptNumber => ({
  door: { to: "definition", id, part: "share" },
  shown,
});
const fate = (shown: string, part?: string): KeptNumber => ({
  door: { to: "fate", id: "men held", ...(part !== undefined && { part }) },
  shown,
});

test("what differs is told with both texts, in its old order; what is gone has none now, what is new is counted", () => {
  const before = [fate("40 (20 to 60)"), share("37 %"), share("5 %", "camp"), fate("9", "base")];
  const now = [share("31 %"), fate("40 (20 to 60)"), fate("9", "base"), share("2 %", "town")];
  expect(changedNumbers(before, now)).toEqual({
    changed: [
      { door: share("").door, before: "37 %", now: "31 %" },
      { door: share("", "camp").door, before: "5 %" },
    ],
    added: 1,
  });
});

test("a form in which a number is no longer printed is no change; one that was replaced is", () => {
  expect(changedNumbers([fate("40"), fate("40 (20 to 60)")], [fate("40")]).changed).toEqual([]);
  expect(changedNumbers([fate("40"), fate("40 (20 to 60)")], [fate("40"), fate("40 (30 to 60)")])).toEqual({
    changed: [{ door: fate("").door, before: "40 (20 to 60)", now: "40 (30 to 60)" }],
    added: 0,
  });
});
