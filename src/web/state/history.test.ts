import { describe, expect, test } from "vitest";
import type { HistoryLine, RecordId } from "../../app/views.ts";
import { prepareLanguage } from "../language/index.ts";
import { daysOf, fits, picking, stepsDownTo, stepWords, touchedWords } from "./history.ts";
import { soughtNothing, soughtOf } from "./history-sought.ts";

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

prepareLanguage("en");

describe("the history as it is shown", () => {
  test("is parted by day, in its order", () => {
    const lines = [step("c", { at: Date.UTC(2026, 2, 4, 12) }), step("b"), step("a")];
    expect(daysOf(lines).map(({ steps }) => steps.map(({ action }) => action))).toEqual([["c"], ["b", "a"]]);
  });

  test("says in words what was done, taken back and done again, and to how much", () => {
    expect(stepWords(step("a"))).toBe("The coding");
    expect(stepWords(step("a", { is: "took-back" }))).toBe("Taken back: the coding");
    expect(stepWords(step("a", { is: "did-again", act: "some-thing" }))).toBe("Done again: some thing");
    expect(touchedWords(step("a").touched)).toBe("1 coding, 2 ties to origins");
  });

  test("is filtered by words of what was done or on what", () => {
    const line = step("a", { about: { table: "code", id: "k" as RecordId, name: "Ways out" } });
    expect([fits(line, ""), fits(line, " ways "), fits(line, "coding"), fits(line, "memo")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test("is asked of the study as its fields say: whole days, and the tables of a room", () => {
    const sought = {
      ...soughtNothing,
      author: "a",
      room: "codebook",
      from: "2026-03-03",
      to: "2026-03-03",
    } as const;
    const { from = 0, before = 0, ...rest } = soughtOf(sought);
    expect(rest).toEqual({ author: "a", tables: ["code", "memo"] });
    expect(before - from).toBe(24 * 60 * 60 * 1000);
    expect(soughtOf(soughtNothing)).toEqual({});
  });

  test("two steps are compared: a third takes the place of the one chosen longest ago", () => {
    expect(picking(["a"], "b")).toEqual(["a", "b"]);
    expect(picking(["a", "b"], "c")).toEqual(["b", "c"]);
    expect(picking(["a", "b"], "a")).toEqual(["b"]);
  });

  test("speaks the language of the tool", () => {
    prepareLanguage("ar");
    expect(stepWords(step("a"))).toBe("الترميز");
    expect(touchedWords(step("a").touched)).toBe("ترميز، صلات بأصول: 2");
    prepareLanguage("en");
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
