import { describe, expect, test } from "vitest";
import { mapRange } from "./map-offset.ts";

// "the old man left": "old" [4, 7) becomes five units, and two units are put in at 12.
const map = [
  { start: 4, end: 7, length: 5 },
  { start: 12, end: 12, length: 2 },
];

describe("mapRange", () => {
  test("leaves what lies before every change where it is", () => {
    expect(mapRange(map, { start: 0, end: 3 }, "correction")).toEqual({ state: "stands", start: 0, end: 3 });
  });

  test("shifts what lies after a change", () => {
    expect(mapRange(map, { start: 8, end: 11 }, "correction")).toEqual({
      state: "moved",
      start: 10,
      end: 13,
    });
  });

  test("lets a stretch that holds a change grow with it", () => {
    expect(mapRange(map, { start: 0, end: 11 }, "correction")).toEqual({
      state: "changed",
      start: 0,
      end: 13,
    });
    expect(mapRange(map, { start: 8, end: 16 }, "correction")).toEqual({
      state: "changed",
      start: 10,
      end: 20,
    });
  });

  test("turns a stretch that was replaced into the words put in", () => {
    expect(mapRange(map, { start: 4, end: 7 }, "correction")).toEqual({ state: "changed", start: 4, end: 9 });
    expect(mapRange(map, { start: 4, end: 7 }, "replacement")).toEqual({
      state: "changed",
      start: 4,
      end: 9,
    });
  });

  test("widens a stretch that a replacement cuts to the whole pseudonym", () => {
    expect(mapRange(map, { start: 5, end: 6 }, "replacement")).toEqual({
      state: "changed",
      start: 4,
      end: 9,
    });
    expect(mapRange(map, { start: 4, end: 6 }, "replacement")).toEqual({
      state: "changed",
      start: 4,
      end: 9,
    });
    expect(mapRange(map, { start: 0, end: 6 }, "replacement")).toEqual({
      state: "changed",
      start: 0,
      end: 9,
    });
    expect(mapRange(map, { start: 5, end: 11 }, "replacement")).toEqual({
      state: "changed",
      start: 4,
      end: 13,
    });
  });

  test("keeps of a stretch that a correction cuts what is left of its words", () => {
    expect(mapRange(map, { start: 0, end: 6 }, "correction")).toEqual({ state: "changed", start: 0, end: 4 });
    expect(mapRange(map, { start: 5, end: 11 }, "correction")).toEqual({
      state: "changed",
      start: 9,
      end: 13,
    });
  });

  test("says where a stretch was of which a correction left nothing", () => {
    expect(mapRange(map, { start: 5, end: 6 }, "correction")).toEqual({ state: "gone", start: 4, end: 4 });
    expect(mapRange(map, { start: 4, end: 6 }, "correction")).toEqual({ state: "gone", start: 4, end: 4 });
    expect(mapRange([{ start: 2, end: 9, length: 0 }], { start: 3, end: 9 }, "replacement")).toEqual({
      state: "gone",
      start: 2,
      end: 2,
    });
  });

  test("does not take in words put in exactly at an edge", () => {
    expect(mapRange(map, { start: 8, end: 12 }, "replacement")).toEqual({
      state: "moved",
      start: 10,
      end: 14,
    });
    expect(mapRange(map, { start: 12, end: 16 }, "replacement")).toEqual({
      state: "moved",
      start: 16,
      end: 20,
    });
  });

  test("joins two replaced stretches that touch", () => {
    const touching = [
      { start: 0, end: 4, length: 2 },
      { start: 4, end: 8, length: 3 },
    ];
    expect(mapRange(touching, { start: 0, end: 8 }, "correction")).toEqual({
      state: "changed",
      start: 0,
      end: 5,
    });
    expect(mapRange(touching, { start: 2, end: 6 }, "correction")).toEqual({
      state: "gone",
      start: 2,
      end: 2,
    });
    expect(mapRange(touching, { start: 2, end: 6 }, "replacement")).toEqual({
      state: "changed",
      start: 0,
      end: 5,
    });
  });

  test("carries a place without words, and says so where its surroundings are gone", () => {
    expect(mapRange(map, { start: 12, end: 12 }, "correction")).toEqual({
      state: "moved",
      start: 14,
      end: 14,
    });
    expect(mapRange(map, { start: 5, end: 5 }, "correction")).toEqual({ state: "gone", start: 4, end: 4 });
  });
});
