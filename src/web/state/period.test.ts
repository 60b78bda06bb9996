import { describe, expect, test } from "vitest";
import { readPeriod, typedPeriod } from "./period.ts";

describe("a date that is typed", () => {
  test.each(["2017", "2017-08", "2017-08-14", "2016..2017", "2019..", "2018-11-06..2019-06-20", "2024-02"])(
    "is written back as it was typed: %s",
    (typed) => {
      expect(typedPeriod(readPeriod(typed, undefined))).toBe(typed);
    },
  );

  test("covers the whole of a month or year", () => {
    expect(readPeriod("2024-02", undefined)).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  });

  test("keeps the words in which it was stated", () => {
    expect(readPeriod("2018", "the year of the siege")?.asStated).toBe("the year of the siege");
  });

  test.each(["", "soon", "2017-13", "2017-02-30", "2018..2017", "1..2..3"])("is refused: %s", (typed) => {
    expect(readPeriod(typed, undefined)).toBeUndefined();
  });
});
