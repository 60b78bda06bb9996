import { describe, expect, test } from "vitest";
import type { HistoryLine, RecordId } from "../../app/views.ts";
import { daysOf, fits, stepsDownTo, stepWords, touchedWords } from "./history.ts";

const step = (action: string, more: Partial<HistoryLine> = {}): HistoryLine => ({
  action: action as RecordId,
  at: Date.UTC(2026, 2, 3, 12),
  who: "Ann",
  mine: true,
  act: "code-passage",
  is: "did",
  takenBack: false,
  touched: [
    { table: "coding", count: 1 },
    { table: "originLink", count: 2 },
  ],
  ...more,
});

describe("the history as it is shown", () => {
  test("is parted by day, in its order", () => {
    const lines = [step("c", { at: Date.UTC(2026, 2, 4, 12) }), step("b"), step("a")];
    expect(daysOf(lines).map(({ steps }) => steps.map(({ action }) => action))).toEqual([["c"], ["b", "a"]]);
  });

  test("says in words what was done, taken back and done again, and to how much", () => {
    expect(stepWords(step("a"))).toBe("The coding");
    expect(stepWords(step("a", { is: "took-back" }))).toBe("Taken back: the coding");
    expect(stepWords(step("a", { is: "did-again", act: "some-thing" }))).toBe("Done again: some thing");
    expect(touchedWords(step("a").touched)).toBe("1 coding, 2 origin links");
  });

  test("is filtered by who did it, and by words of what was done or on what", () => {
    const line = step("a", { about: { table: "code", id: "k" as RecordId, name: "Ways out" } });
    expect([fits(line, "", ""), fits(line, "Ann", " ways "), fits(line, "", "coding")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([fits(line, "Ben", ""), fits(line, "", "memo")]).toEqual([false, false]);
  });

  test("counts my own steps in force down to one of them", () => {
    const lines = [
      step("f", { is: "took-back", takenBack: true }),
      step("e", { takenBack: true }),
      step("d", { mine: false }),
      step("c"),
      step("b"),
      step("a"),
    ];
    expect(stepsDownTo(lines, "b" as RecordId)).toBe(2);
  });
});
