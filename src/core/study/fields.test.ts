import { describe, expect, test } from "vitest";
import { token } from "./fields.ts";

describe("a token", () => {
  test.each(["", "ar", "text/plain; charset=utf-8", "windows-1256", "x".repeat(200)])(
    "can be %j",
    (value) => {
      expect(token().accepts(value)).toBe(true);
    },
  );

  // A database keeps none of these as they are, so what is looked up would not be what was written.
  test.each(["\ud800", "nul \u0000", "ещё", "a\nb", "x".repeat(201)])("cannot be %j", (value) => {
    expect(token().accepts(value)).toBe(false);
  });

  test("is text", () => {
    expect([1, null, ["ar"], undefined].map((value) => token().accepts(value))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
