import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapRange } from "./map-offset.ts";
import { isOffsetMap, type OffsetMap } from "./offset-map.ts";
import { composeMaps, invertMap } from "./offset-map-compose.ts";
import { applySplices } from "./small-edit.ts";
import { anyEditOf, anyText } from "./testing/any-text.ts";

const anyTwoEdits = anyText.chain((text) =>
  anyEditOf(text.length).chain((first) => {
    const between = applySplices(text, first.map, first.words);
    return anyEditOf(between.length).map((second) => ({
      text,
      between,
      first,
      second,
      after: applySplices(between, second.map, second.words),
    }));
  }),
);

describe("composeMaps", () => {
  test("describes what two changes in turn do to a text", () => {
    fc.assert(
      fc.property(anyTwoEdits, ({ text, first, second, after }) => {
        const both = composeMaps(first.map, second.map);
        expect(isOffsetMap(both.map((each) => ({ ...each })))).toBe(true);
        expect(applySplices(text, both, putIn(both, after))).toBe(after);
      }),
      { numRuns: 1_000 },
    );
  });

  test("carries a stretch that neither change touched to where both in turn carry it", () => {
    fc.assert(
      fc.property(anyTwoEdits, fc.nat(), fc.nat(), ({ text, first, second, after }, one, other) => {
        const range = rangeIn(text, one, other);
        if (range === undefined) return;
        const half = mapRange(first.map, range, "correction");
        const whole = mapRange(second.map, half, "correction");
        if ([half, whole].some(({ state }) => state === "changed" || state === "gone")) return;
        const atOnce = mapRange(composeMaps(first.map, second.map), range, "correction");
        expect([atOnce.start, atOnce.end]).toEqual([whole.start, whole.end]);
        expect(after.slice(atOnce.start, atOnce.end)).toBe(text.slice(range.start, range.end));
      }),
      { numRuns: 1_000 },
    );
  });

  test("gives the same whichever two of three changes are composed first", () => {
    const anyThree = anyTwoEdits.chain((two) =>
      anyEditOf(two.after.length).map((third) => ({ ...two, third })),
    );
    fc.assert(
      fc.property(anyThree, ({ text, first, second, after, third }) => {
        const end = applySplices(after, third.map, third.words);
        const left = composeMaps(composeMaps(first.map, second.map), third.map);
        const right = composeMaps(first.map, composeMaps(second.map, third.map));
        expect(applySplices(text, left, putIn(left, end))).toBe(end);
        expect(applySplices(text, right, putIn(right, end))).toBe(end);
      }),
    );
  });
});

describe("invertMap", () => {
  test("undone twice is the change itself", () => {
    fc.assert(
      fc.property(
        anyText.chain((text) => anyEditOf(text.length)),
        ({ map }) => {
          expect(invertMap(invertMap(map))).toEqual(map);
        },
      ),
    );
  });

  test("brings a stretch that was not touched back to where it came from", () => {
    fc.assert(
      fc.property(anyTwoEdits, fc.nat(), fc.nat(), ({ text, first }, one, other) => {
        const range = rangeIn(text, one, other);
        if (range === undefined) return;
        const there = mapRange(first.map, range, "correction");
        if (there.state === "changed" || there.state === "gone") return;
        expect(mapRange(invertMap(first.map), there, "correction")).toMatchObject(range);
      }),
    );
  });
});

function putIn(map: OffsetMap, after: string): readonly string[] {
  return invertMap(map).map(({ start, end }) => after.slice(start, end));
}

function rangeIn(text: string, one: number, other: number): { start: number; end: number } | undefined {
  const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
  return start === end ? undefined : { start, end };
}
