import { describe, expect, test } from "vitest";
import { type FourWords, philox } from "./philox.ts";

const all = 0xffffffff;

describe("philox", () => {
  // The known answers published with the authors' library.
  test.each<readonly [FourWords, readonly [number, number], string]>([
    [[0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    [[all, all, all, all], [all, all], "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      "d16cfe09 94fdcceb 5001e420 24126ea1",
    ],
  ])("gives the known answer for %j", (counter, key, answer) => {
    expect(
      philox(counter, key)
        .map((word) => word.toString(16).padStart(8, "0"))
        .join(" "),
    ).toBe(answer);
  });

  test("changes about half of the bits when one bit of the counter changes", () => {
    const counts = Array.from({ length: 2_000 }, (_, i) => {
      const one = philox([i, 7, 0, 0], [1, 2]);
      const other = philox([i ^ (1 << (i % 31)), 7, 0, 0], [1, 2]);
      return one.reduce((sum, word, at) => sum + bitsIn(word ^ (other[at] ?? 0)), 0);
    });
    const mean = counts.reduce((sum, each) => sum + each, 0) / counts.length;
    // 128 bits, each changing with probability 1/2: the mean's standard error is sqrt(32 / 2000) = 0.13.
    expect(Math.abs(mean - 64)).toBeLessThan(5 * Math.sqrt(32 / counts.length));
  });
});

function bitsIn(word: number): number {
  let [rest, count] = [word >>> 0, 0];
  for (; rest !== 0; rest >>>= 1) count += rest & 1;
  return count;
}
