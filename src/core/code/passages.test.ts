import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../study/index.ts";
import { codingsByBlock, laneCount, overflowOf, placeCodings } from "./coding-lanes.ts";
import { compareRanges, coveredBy, landPassages, overlapOf } from "./landed-passages.ts";
import { snapSelection } from "./selection-edges.ts";
import { aCoding, aPassage } from "./testing/coded-study.ts";

const standing = {
  landAnchor: ({ start, end }: { start: number; end: number }) => ({ state: "stands" as const, start, end }),
};

describe("snapSelection", () => {
  test("leaves white space and invisible marks at the edges out", () => {
    expect(snapSelection("He said:  left. ", { start: 8, end: 16 })).toEqual({ start: 10, end: 15 });
    expect(snapSelection("\u200fغادر المدينة\u200f\n", { start: 0, end: 15 })).toEqual({ start: 1, end: 13 });
  });

  test("takes in a character that an edge cuts", () => {
    const text = "ab👍🏽cé".normalize("NFD");
    expect(snapSelection(text, { start: 0, end: 3 })).toEqual({ start: 0, end: 6 });
    expect(snapSelection(text, { start: 4, end: 7 })).toEqual({ start: 2, end: 7 });
    expect(snapSelection(text, { start: 6, end: 8 })).toEqual({ start: 6, end: 9 });
  });

  test("keeps the vowel signs of an Arabic word and the stress of a Russian one", () => {
    expect(snapSelection("كَتَبَ", { start: 2, end: 3 })).toEqual({ start: 2, end: 4 });
    expect(snapSelection("за\u0301мок", { start: 0, end: 2 })).toEqual({ start: 0, end: 3 });
  });

  test("is nothing where only white space was selected", () => {
    expect(snapSelection("a \n\t b", { start: 1, end: 5 })).toBeUndefined();
    expect(snapSelection("", { start: 0, end: 0 })).toBeUndefined();
  });

  test("never grows at white space, and snapping again changes nothing", () => {
    const anyText = fc
      .array(fc.constantFrom(..."ab \n", "e\u0301", "👍🏽", "\u200f", "بَ"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, start, length) => {
        const snapped = snapSelection(text, { start, end: start + length });
        if (snapped === undefined) return;
        expect(text.slice(snapped.start, snapped.end).trim()).toBe(text.slice(snapped.start, snapped.end));
        expect(snapSelection(text, snapped)).toEqual(snapped);
      }),
      { numRuns: 500 },
    );
  });
});

describe("passages", () => {
  test("stand in reading order, of two that begin together the longer first", () => {
    const landed = landPassages([aPassage("c", 5, 9), aPassage("b", 0, 4), aPassage("a", 0, 8)], standing);
    expect(landed.map(({ passage }) => passage.id)).toEqual(["a", "b", "c"]);
  });

  test("whose words are gone are kept and say so", () => {
    const gone = { landAnchor: () => ({ state: "gone" as const, start: 3, end: 3 }) };
    const landed = landPassages([aPassage("a", 5, 9)], gone);
    expect(landed.map(({ state }) => state)).toEqual(["gone"]);
  });

  test("share words only where they overlap", () => {
    expect(overlapOf({ start: 0, end: 5 }, { start: 3, end: 9 })).toEqual({ start: 3, end: 5 });
    expect(overlapOf({ start: 0, end: 5 }, { start: 5, end: 9 })).toBeUndefined();
  });

  test("cover together exactly what they cover one by one", () => {
    const anyRanges = fc.array(
      fc.tuple(fc.nat(20), fc.nat(6)).map(([start, length]) => ({ start, end: start + length })),
    );
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const covered = coveredBy(ranges);
        for (let at = 0; at < 30; at++) {
          const lies = (all: typeof ranges): boolean => all.some(({ start, end }) => start <= at && at < end);
          expect(lies([...covered])).toBe(lies(ranges));
        }
        expect([...covered].sort(compareRanges)).toEqual(covered);
      }),
    );
  });
});

describe("lanes of codings", () => {
  const anyPassages = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 30 });

  test("never put two codings that share words into one lane, and use the lowest that is free", () => {
    fc.assert(
      fc.property(anyPassages, (stretches) => {
        const passages = stretches.map(([start, length], i) => aPassage(`p${i}`, start, start + length));
        const codings = stretches.map((_, i) => aCoding(`k${i}`, `p${i}`, "c"));
        const placed = placeCodings(codings, landPassages(passages, standing));
        expect(placed).toHaveLength(codings.length);
        placed.forEach((each, i) => {
          const beside = placed.slice(0, i).filter((other) => overlapOf(each, other) !== undefined);
          const taken = new Set(beside.map((other) => other.lane));
          const free = Array.from({ length: laneCount }, (_, lane) => lane).find((lane) => !taken.has(lane));
          expect(each.lane).toBe(free);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("count what no lane is left for, stretch by stretch", () => {
    const codings = Array.from({ length: 6 }, (_, i) => aCoding(`k${i}`, "p", "c"));
    const placed = placeCodings(codings, landPassages([aPassage("p", 2, 8)], standing));
    expect(overflowOf(placed)).toEqual([{ start: 2, end: 8, codings: ["k4", "k5"] }]);
  });

  test("are cut at the edges of the blocks", () => {
    const blocks = [block(0, 10), block(11, 20), block(21, 30)];
    const passages = landPassages([aPassage("p", 5, 15), aPassage("q", 22, 30)], standing);
    const placed = placeCodings([aCoding("k", "p", "c"), aCoding("l", "q", "c")], passages);
    const cut = codingsByBlock(blocks, placed).map((list) =>
      list.map(({ coding, start, end, beginsHere, endsHere }) => [
        coding.id,
        start,
        end,
        beginsHere,
        endsHere,
      ]),
    );
    expect(cut).toEqual([
      [["k", 5, 10, true, false]],
      [["k", 11, 15, false, true]],
      [["l", 22, 30, true, true]],
    ]);
  });

  test("leave out a coding whose words are gone", () => {
    const gone = { landAnchor: () => ({ state: "gone" as const, start: 3, end: 3 }) };
    expect(placeCodings([aCoding("k", "p", "c")], landPassages([aPassage("p", 0, 9)], gone))).toEqual([]);
  });
});

function block(start: number, end: number): Block {
  return { start, end, kind: "turn", language: "en", direction: "ltr" };
}
