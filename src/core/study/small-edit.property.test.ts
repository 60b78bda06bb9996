import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rangeMapper } from "./map-offset.ts";
import { isOffsetMap } from "./offset-map.ts";
import { invertMap } from "./offset-map-compose.ts";
import { applySplices, splicesBetween } from "./small-edit.ts";
import { anyEditedText, anyText } from "./testing/any-text.ts";

describe("splicesBetween", () => {
  test("leads from one text to the other, whatever they are", () => {
    fc.assert(
      fc.property(fc.oneof(anyEditedText, fc.tuple(anyText, anyText)), ([before, after]) => {
        const { map, words } = splicesBetween(before, after);
        expect(isOffsetMap(map.map((splice) => ({ ...splice })))).toBe(true);
        expect(applySplices(before, map, words)).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  test("is undone by the inverse map with the words that were replaced", () => {
    fc.assert(
      fc.property(anyEditedText, ([before, after]) => {
        const { map } = splicesBetween(before, after);
        const replaced = map.map(({ start, end }) => before.slice(start, end));
        expect(applySplices(after, invertMap(map), replaced)).toBe(before);
      }),
    );
  });

  test("never cuts a surrogate pair, nor a letter from its combining marks, in either text", () => {
    fc.assert(
      fc.property(fc.oneof(anyEditedText, fc.tuple(anyText, anyText)), ([before, after]) => {
        const { map } = splicesBetween(before, after);
        for (const { start, end } of map)
          expect([cuts(before, start), cuts(before, end)]).toEqual([false, false]);
        for (const { start, end } of invertMap(map))
          expect([cuts(after, start), cuts(after, end)]).toEqual([false, false]);
      }),
      { numRuns: 500 },
    );
  });

  test("leaves every stretch that it does not touch with exactly its words", () => {
    fc.assert(
      fc.property(anyEditedText, fc.nat(), fc.nat(), ([before, after], one, other) => {
        const [start, end] = [one % (before.length + 1), other % (before.length + 1)].sort((a, b) => a - b);
        if (start === undefined || end === undefined || start === end) return;
        const { map } = splicesBetween(before, after);
        const landed = rangeMapper(map, () => "correction")({ start, end });
        const touched = map.some((each) => each.start < end && each.end > start);
        expect(landed.state === "changed" || landed.state === "gone").toBe(touched);
        if (!touched) expect(after.slice(landed.start, landed.end)).toBe(before.slice(start, end));
      }),
      { numRuns: 500 },
    );
  });
});

function cuts(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
    ? true
    : /^\p{M}/u.test(text.slice(at));
}
