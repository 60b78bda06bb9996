import { describe, expect, test } from "vitest";
import { utf8 } from "../base/index.ts";
import { checksumOf, joinChecksums } from "./checksum.ts";

describe("a checksum", () => {
  // Landon Curt Noll's test vectors of FNV-1a with 64 bits.
  test.each([
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["foobar", "85944171f73967e8"],
  ])("of “%s” is the published one", (text, known) => {
    expect(checksumOf([utf8(text)])).toBe(known);
  });

  test("goes over parts of lists as over one list, and sees one bit", () => {
    const all = Float64Array.of(1, 2.5, -3, 1e300);
    expect(checksumOf([all.subarray(0, 1), all.subarray(1)])).toBe(checksumOf([all]));
    expect(checksumOf([Float64Array.of(1, 2.5, -3, 1e300 * (1 + 2 ** -52))])).not.toBe(checksumOf([all]));
  });

  test("of several depends on their order", () => {
    expect(joinChecksums(["a", "b"])).not.toBe(joinChecksums(["b", "a"]));
  });
});
