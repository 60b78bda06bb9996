import { describe, expect, test } from "vitest";
import { fastPerSecond, levelOf, spanOf } from "./guesses.ts";

describe("how long a passphrase holds", () => {
  test.each([
    [8, "instant"],
    [9, { value: 1, unit: "second" }],
    [11, { value: 2, unit: "minute" }],
    [14, { value: 1, unit: "day" }],
    [17, { value: 3, unit: "year" }],
    [20, { value: 3000, unit: "year" }],
    [26, "ages"],
    [300, "ages"],
  ])("names the time for 10^%d guesses", (power, span) => {
    expect(spanOf(power, fastPerSecond)).toEqual(span);
  });

  test("goes by what somebody needs who guesses whole words", () => {
    const levels = [3, 11.9, 16.9, 17, 25].map((low) => levelOf({ low, high: 40 }));
    expect(levels).toEqual(["none", "poor", "short", "enough", "ample"]);
  });
});
