import { describe, expect, test } from "vitest";
import { saidProblemText, saidValues } from "./said-range.ts";

const nothing = { low: null, middle: null, high: null, given: "value", withinMonths: null };

describe("a sentence as the numbers of an estimate", () => {
  test.each([
    [
      "2 to 10 in 100, most likely 4, within 5 years",
      "1/month",
      { low: 0.02, middle: 0.04, high: 0.1, given: "share-within", withinMonths: 60 },
    ],
    [
      "٢ إلى ١٠ من كل ١٠٠ سنويًا",
      "1/month",
      { low: 0.02, middle: null, high: 0.1, given: "share-within", withinMonths: 12 },
    ],
    ["0.12 to 0.24 a year", "1/month", { ...nothing, low: 0.01, high: 0.02 }],
    ["0.01 to 0.02", "1/month", { ...nothing, low: 0.01, high: 0.02 }],
    ["2% to 10%", "share", { ...nothing, low: 0.02, high: 0.1 }],
    ["0.02 to 0.1", "share", { ...nothing, low: 0.02, high: 0.1 }],
    ["120 to 240 people a year", "people/month", { ...nothing, low: 10, high: 20 }],
    ["2 to 4 years", "months", { ...nothing, low: 24, high: 48 }],
    ["من شهرين", "months", undefined],
    ["20,000 to 30,000 people", "people", { ...nothing, low: 20_000, high: 30_000 }],
    ["300", "people", { ...nothing, middle: 300 }],
  ])("%s, in %s", (text, unit, values) => {
    const read = saidValues(text, unit);
    if (values === undefined) expect(read.ok).toBe(false);
    else expect(read).toEqual({ ok: true, value: values });
  });

  test.each([
    ["2 to 10 in 100", "1/month", "time-missing"],
    ["2 to 10 in 100 within 5 years", "share", "time-not-wanted"],
    ["2 to 10 in 100", "people", "no-share"],
    ["2 to 10", "share", "out-of-what"],
    ["100 people within 5 years", "people/month", "time-not-wanted"],
    ["2 to 10 furlongs", "people", "not-understood"],
  ])("%s, in %s, is a problem that says what to do: %s", (text, unit, is) => {
    const read = saidValues(text, unit);
    expect(read).toMatchObject({ ok: false, error: { is } });
    expect(read.ok ? "" : saidProblemText(read.error)).toMatch(/[.”]$/);
  });
});
