import { describe, expect, test } from "vitest";
import { compareStatedDates, periodsOverlap } from "./stated-dates.ts";
import { expectPeriod } from "./testing/periods.ts";

const relation = (one: string, other: string) =>
  compareStatedDates(expectPeriod(one), expectPeriod(other)).relation;

describe("compareStatedDates", () => {
  test("finds a month stated and another established in conflict", () => {
    expect(compareStatedDates(expectPeriod("2017-08"), expectPeriod("2017-07"))).toMatchObject({
      relation: "apart",
      conflict: true,
    });
  });

  test("takes a year beside a day of that year for a difference in precision", () => {
    expect(compareStatedDates(expectPeriod("2017"), expectPeriod("2017-08-14"))).toMatchObject({
      relation: "within",
      conflict: false,
    });
  });

  test("finds two periods that overlap, neither within the other, in conflict", () => {
    expect(compareStatedDates(expectPeriod("2016..2017"), expectPeriod("2017..2018")).conflict).toBe(true);
  });

  test("finds the four ways two periods can lie, either way round", () => {
    expect(relation("2017", "2017")).toBe("same");
    expect(relation("2013..", "2016..2017")).toBe("within");
    expect(relation("2016..2017", "2017..2018")).toBe("overlaps");
    expect(relation("2017..2018", "2016..2017")).toBe("overlaps");
    expect(relation("2013..", "2012")).toBe("apart");
  });

  test("lets a period without an end go on", () => {
    expect(periodsOverlap(expectPeriod("2013.."), expectPeriod("2200"))).toBe(true);
    expect(periodsOverlap(expectPeriod("2013.."), expectPeriod("2012"))).toBe(false);
  });
});
