import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64, toBase64 } from "./base64.ts";

describe("base64", () => {
  test("is what others make of the same bytes, and leads back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(toBase64(bytes))).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  test("holds more bytes than a call takes arguments", () => {
    const bytes = new Uint8Array(300_001).map((_, at) => at % 251);
    expect(fromBase64(toBase64(bytes))).toEqual({ ok: true, value: bytes });
  });

  test.each(["abc", "ab~d", "=abc", "a==="])("refuses what is no base64: %s", (text) => {
    expect(fromBase64(text)).toEqual({ ok: false, error: { type: "NotBase64" } });
  });
});
