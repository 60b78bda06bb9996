import { describe, expect, test } from "vitest";
import { attemptsApart } from "./attempts.ts";
import { idleClock } from "./idle-clock.ts";

let now = 0;
const clock = (): number => now;

describe("the idle clock", () => {
  test("is over when nobody stirred for as long as was chosen", () => {
    const idle = idleClock(clock);
    idle.setLimit(2);
    now += 119_999;
    expect(idle.isOver()).toBe(false);
    now += 1;
    expect(idle.isOver()).toBe(true);
    idle.stirred();
    expect(idle.isOver()).toBe(false);
  });

  test("counts from the last key or movement, and no earlier one takes it back", () => {
    const idle = idleClock(clock);
    idle.setLimit(2);
    now += 60_000;
    idle.stirred(10_000);
    idle.stirred(50_000);
    now += 109_000;
    expect(idle.isOver()).toBe(false);
    now += 1_000;
    expect(idle.isOver()).toBe(true);
  });

  test("has no end where somebody chose so", () => {
    const idle = idleClock(clock);
    now += 1e12;
    expect(idle.isOver()).toBe(false);
    idle.setLimit(2);
    expect(idle.isOver()).toBe(true);
    idle.setLimit(undefined);
    expect(idle.isOver()).toBe(false);
  });
});

describe("wrong tries", () => {
  test("cost nothing twice, and then twice as long each time, a minute at most", () => {
    const tries = attemptsApart(clock)("a study");
    const waits = Array.from({ length: 10 }, () => {
      tries.failed();
      const wait = tries.waitSeconds();
      now += wait * 1000;
      expect(tries.waitSeconds()).toBe(0);
      return wait;
    });
    expect(waits).toEqual([0, 0, 2, 4, 8, 16, 32, 60, 60, 60]);
    tries.succeeded();
    tries.failed();
    expect(tries.waitSeconds()).toBe(0);
  });
});
