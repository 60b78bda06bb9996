import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concatBytes, equalBytes, fromHex, fromUtf8, toHex, utf8 } from "./bytes.ts";
import { isRecordId, newRecordId } from "./ids.ts";

describe("bytes", () => {
  test("go through hexadecimal and back", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const read = fromHex(toHex(bytes));
        expect(read.ok && equalBytes(read.value, bytes)).toBe(true);
      }),
      { seed: 6 },
    );
  });

  test.each(["a", "AB", "0g", " 00"])("refuses %j as hexadecimal", (text) => {
    expect(fromHex(text)).toEqual({ ok: false, error: { type: "NotHex" } });
  });

  test("carry text in every script as UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fromUtf8(utf8(text))).toEqual({ ok: true, value: text });
      }),
      { seed: 7 },
    );
    expect(fromUtf8(new Uint8Array([0xc3]))).toEqual({ ok: false, error: { type: "NotUtf8" } });
  });

  test("are joined in order", () => {
    expect(toHex(concatBytes(new Uint8Array([1]), new Uint8Array(), new Uint8Array([2, 3])))).toBe("010203");
  });
});

describe("newRecordId", () => {
  test("draws an id of its form from any bytes, and differs where the bytes do", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const id = newRecordId(() => new Uint8Array(bytes));
        expect(isRecordId(id)).toBe(true);
        const other = newRecordId(() => new Uint8Array(bytes).map((byte, i) => (i === 7 ? byte ^ 1 : byte)));
        expect(other).not.toBe(id);
      }),
      { seed: 8 },
    );
    expect(isRecordId("0123456789abcdefghiL")).toBe(false);
  });
});
