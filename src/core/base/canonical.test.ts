import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type Json } from "./canonical.ts";

describe("canonicalJson", () => {
  test("writes one form, whatever the order in which keys were set", () => {
    expect(canonicalJson({ b: [1.5, -0, 1e21, null], a: { "": true, ё: "я", z: "\n" } })).toBe(
      '{"a":{"":true,"z":"\\n","ё":"я"},"b":[1.5,0,1e+21,null]}',
    );
  });

  test("reads back as it was, and writes the same again", () => {
    const anyJson = fc
      .jsonValue({ noUnicodeString: false })
      .map((value) => JSON.parse(JSON.stringify(value)) as Json);
    fc.assert(
      fc.property(anyJson, (value) => {
        const written = canonicalJson(value);
        const read: Json = JSON.parse(written);
        expect(read).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(read)).toBe(written);
      }),
      { seed: 5 },
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("throws on %s, which no log can hold", (value) => {
    expect(() => canonicalJson({ value })).toThrow();
  });
});
