import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, isLayout } from "./layout.ts";
import type { OffsetMap } from "./offset-map.ts";
import { applySplices } from "./small-edit.ts";
import { anyEditOf } from "./testing/any-text.ts";
import { mapLayout } from "./text-history-layout.ts";

// "one two" | "three" (furniture) | "four five", with a line break between blocks.
const text = "one two\nthree\nfour five";
const blocks: readonly Block[] = [block(0, 7, "turn"), block(8, 13, "furniture"), block(14, 23, "paragraph")];

describe("mapLayout", () => {
  test("keeps the edges of a block at its words", () => {
    expect(edges([{ start: 4, end: 7, length: 6 }])).toEqual([
      [0, 10, "turn"],
      [11, 16, "furniture"],
      [17, 26, "paragraph"],
    ]);
  });

  test("lets words put in at the end or the beginning of a block join it", () => {
    expect(edges([{ start: 7, end: 7, length: 5 }])[0]).toEqual([0, 12, "turn"]);
    expect(edges([{ start: 14, end: 14, length: 5 }])[2]).toEqual([14, 28, "paragraph"]);
  });

  test("drops a block of which nothing is left", () => {
    expect(edges([{ start: 7, end: 13, length: 0 }])).toEqual([
      [0, 7, "turn"],
      [8, 17, "paragraph"],
    ]);
  });

  test("gives words put in over an edge to the block before, and never to furniture if there is another", () => {
    expect(edges([{ start: 4, end: 18, length: 3 }])).toEqual([
      [0, 7, "turn"],
      [7, 12, "paragraph"],
    ]);
    expect(edges([{ start: 13, end: 18, length: 3 }])).toEqual([
      [0, 7, "turn"],
      [8, 13, "furniture"],
      [13, 21, "paragraph"],
    ]);
  });

  test("shows everything that was put in at the blocks, and stays a layout", () => {
    fc.assert(
      fc.property(anyEditOf(text.length), ({ map, words }) => {
        const landed = mapLayout(blocks, map);
        const after = applySplices(text, map, words);
        expect(isLayout(landed.map((each) => ({ ...each })))).toBe(true);
        const shown = landed.reduce((sum, { start, end }) => sum + after.slice(start, end).length, 0);
        const put = words.join("").length;
        const kept = blocks.reduce((sum, each) => sum + keptOf(each, map), 0);
        expect(shown).toBeGreaterThanOrEqual(kept + put);
      }),
      { numRuns: 1_000 },
    );
  });
});

function block(start: number, end: number, kind: Block["kind"]): Block {
  return { start, end, kind, language: "en", direction: "ltr" };
}

function edges(map: OffsetMap): (readonly [number, number, string])[] {
  return mapLayout(blocks, map).map(({ start, end, kind }) => [start, end, kind] as const);
}

function keptOf(each: Block, map: OffsetMap): number {
  const lost = map.map(({ start, end }) =>
    Math.max(0, Math.min(end, each.end) - Math.max(start, each.start)),
  );
  return each.end - each.start - lost.reduce((sum, one) => sum + one, 0);
}
