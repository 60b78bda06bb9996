import { describe, expect, test } from "vitest";
import { compareCoders, type LaidCoding } from "./compare-coders.ts";
import { anId } from "./testing/coded-study.ts";

function laid(id: string, code: string, start: number, end: number): LaidCoding {
  return { id: anId(id), code: anId(code), start, end };
}

function shown(first: readonly LaidCoding[], second: readonly LaidCoding[]): readonly string[] {
  return compareCoders(first, second).map(
    ({ is, first: one, second: other, start, end }) =>
      `${is} ${one?.id ?? "-"} ${other?.id ?? "-"} ${start}-${end}`,
  );
}

describe("compareCoders", () => {
  test("tells agreement from other edges, other codes, and what one coded alone", () => {
    const a = [
      laid("a1", "route", 0, 10),
      laid("a2", "pay", 20, 30),
      laid("a3", "fear", 40, 50),
      laid("a4", "kin", 60, 70),
    ];
    const b = [
      laid("b1", "route", 0, 10),
      laid("b2", "pay", 22, 35),
      laid("b3", "pay", 45, 55),
      laid("b4", "kin", 80, 90),
    ];
    expect(shown(a, b)).toEqual([
      "agreed a1 b1 0-10",
      "edges a2 b2 20-35",
      "codes a3 b3 40-55",
      "first a4 - 60-70",
      "second - b4 80-90",
    ]);
  });

  test("holds a coding against one of the other's alone, and the same code before another", () => {
    const a = [laid("a1", "route", 0, 20), laid("a2", "pay", 0, 20)];
    const b = [laid("b1", "pay", 0, 20), laid("b2", "pay", 5, 15)];
    expect(shown(a, b)).toEqual(["agreed a2 b1 0-20", "codes a1 b2 0-20"]);
  });

  test("does not let stretches meet that only touch", () => {
    expect(shown([laid("a", "pay", 0, 10)], [laid("b", "pay", 10, 20)])).toEqual([
      "first a - 0-10",
      "second - b 10-20",
    ]);
  });
});
