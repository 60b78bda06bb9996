import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRange, type SaidRange } from "./read-range.ts";

const share = { low: 0.02, high: 0.1, isShare: true };
const fiveYears = { ...share, middle: 0.04, withinMonths: 60 };

const said: readonly (readonly [string, SaidRange])[] = [
  ["2 to 10 in 100, most likely 4, within 5 years", fiveYears],
  ["between 2 and 10 out of 100, most likely 4, over five years", fiveYears],
  ["from 2% to 10%, most likely 4%, in 60 months", fiveYears],
  ["2–10 per cent, 4 most likely, within half a decade", fiveYears],
  ["2, 4, 10 in 100 within 5 years", fiveYears],
  ["٢ إلى ١٠ من كل ١٠٠، والأرجح ٤، خلال ٥ سنوات", fiveYears],
  ["من 2 إلى 10 في المئة، على الأرجح 4، في غضون خمس سنوات", fiveYears],
  ["بين ٢ و١٠ بالمائة، الأرجح أنه ٤٪، خلال ٦٠ شهرًا", fiveYears],
  ["۲ حتى ۱۰ من ۱۰۰", share],
  ["2 in 100 to 1 in 10", share],
  ["بين 2 و 10 من أصل 100 خلال سنتين", { ...share, withinMonths: 24 }],
  ["2 to 10 in 100 a year", { ...share, by: "year" }],
  ["2 إلى 10 من كل 100 سنويًا", { ...share, by: "year" }],
  ["a third to a half", { low: 1 / 3, high: 1 / 2, isShare: true }],
  ["20,000 to 30,000 people", { low: 20_000, high: 30_000, isShare: false }],
  ["٢٠ ألف إلى ٣٠ ألف شخص", { low: 20_000, high: 30_000, isShare: false }],
  ["0,5 to 1.5", { low: 0.5, high: 1.5, isShare: false }],
  ["1e-4 to 2e-3 a month", { low: 0.0001, high: 0.002, isShare: false, by: "month" }],
  ["3 to 5 years, most likely 4", { low: 3, middle: 4, high: 5, isShare: false, time: "years" }],
  ["from 3 to 5 months", { low: 3, high: 5, isShare: false, time: "months" }],
  ["من ٣ إلى ٥ سنوات", { low: 3, high: 5, isShare: false, time: "years" }],
  ["at least 50 and at most 90", { low: 50, high: 90, isShare: false }],
  ["٥٠ على الأقل و٩٠ على الأكثر", { low: 50, high: 90, isShare: false }],
  ["no more than 10 in 100", { high: 0.1, isShare: true }],
  ["up to 10", { high: 10, isShare: false }],
  ["about 300", { middle: 300, isShare: false }],
];

describe("reading a range out of a sentence", () => {
  test.each(said)("%s", (text, range) => {
    const read = readRange(text);
    expect(read.ok ? roughly(read.value) : read.error).toEqual(roughly(range));
  });

  test.each([
    ["", "NothingSaid"],
    ["many of them", "NotUnderstood"],
    ["2 to 10 furlongs", "NotUnderstood"],
    ["1 to 2 to 3 to 4", "TooManyNumbers"],
    ["at least 3 to 5", "TooManyNumbers"],
    ["2 to 10 in 0", "OutOfNothing"],
  ])("refuses “%s”: %s", (text, type) => {
    expect(readRange(text)).toMatchObject({ ok: false, error: { type } });
  });

  test("takes a unit that it is told, and names the words it does not know", () => {
    expect(readRange("2 to 10 USD", ["usd"])).toMatchObject({ ok: true, value: { low: 2, high: 10 } });
    expect(readRange("2 to 10 or so")).toEqual({
      ok: false,
      error: { type: "NotUnderstood", words: "or so" },
    });
  });

  test("comes to an end and never to a number that is none, whatever is typed", () => {
    const word = fc.constantFrom(
      "2",
      "10",
      "in",
      "100",
      "to",
      "من",
      "كل",
      "٪",
      "within",
      "سنة",
      "half",
      "a",
      "-",
      "e",
      ",",
      "و",
      "over",
      "5.",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.array(word).map((each) => each.join(" ")),
        ),
        (text) => {
          const read = readRange(text);
          if (!read.ok) return;
          for (const value of Object.values(read.value)) expect(Number.isNaN(value)).toBe(false);
        },
      ),
    );
  });
});

function roughly(range: SaidRange): object {
  return Object.fromEntries(
    Object.entries(range).map(([name, value]) => [
      name,
      typeof value === "number" ? Number(value.toPrecision(12)) : value,
    ]),
  );
}
