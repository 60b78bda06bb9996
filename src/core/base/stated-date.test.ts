import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, isDay, parsePeriod, periodText } from "./stated-date.ts";

describe("parsePeriod", () => {
  test.each([
    ["2017", { from: "2017-01-01", to: "2017-12-31" }],
    ["2016-02", { from: "2016-02-01", to: "2016-02-29" }],
    ["2018-01-13", { from: "2018-01-13", to: "2018-01-13" }],
    ["2016..2017", { from: "2016-01-01", to: "2017-12-31" }],
    ["2013..", { from: "2013-01-01" }],
    ["winter 2017", { from: "2017-12-01", to: "2018-02-28", asStated: "winter 2017" }],
  ])("reads %s", (text, value) => {
    expect(parsePeriod(text)).toEqual({ ok: true, value });
  });

  test.each([
    ["soon", "PeriodNotUnderstood"],
    ["2016..2017..2018", "PeriodNotUnderstood"],
    ["2017-02-29", "NoSuchDay"],
    ["2017-13", "NoSuchDay"],
    ["2018..2017", "PeriodReversed"],
  ])("refuses %s", (text, type) => {
    expect(parsePeriod(text)).toEqual({ ok: false, error: { type } });
  });
});

describe("days", () => {
  const milliseconds = fc.integer({ min: -900_000_000_000, max: 4_000_000_000_000 });

  test("agree with the platform's calendar and are days that exist", () => {
    fc.assert(
      fc.property(milliseconds, (at) => {
        expect(dayOf(at)).toBe(new Date(at).toISOString().slice(0, 10));
        expect(isDay(dayOf(at))).toBe(true);
      }),
      { seed: 3 },
    );
  });

  test("of a period are the same after it was written and read", () => {
    fc.assert(
      fc.property(milliseconds, fc.nat(900), (at, days) => {
        const period = { from: dayOf(at), to: dayOf(at + days * 86_400_000) };
        expect(parsePeriod(periodText(period))).toEqual({ ok: true, value: period });
      }),
      { seed: 4 },
    );
  });
});
