import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findOffsetUnits, type OffsetUnits, placesIn, plainText, standardUnits } from "./offset-units.ts";

/** Texts of words between blanks and line breaks, with letters beyond the first plane. */
const word = fc.constantFrom("river", "crossing", "السوق", "ночь", "😀", "𐎠𐎼", "he", "said", "nine");
const gap = fc.constantFrom(" ", "\r\n", "\n", ". ");
const anyRaw = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(word, gap), { minLength: 12, maxLength: 40 }))
  .map(([mark, parts]) => (mark ? "\ufeff" : "") + parts.flat().join(""));

const anyUnits: fc.Arbitrary<OffsetUnits> = fc.record({
  counts: fc.constantFrom("code-points", "utf-16"),
  mark: fc.constantFrom("counted", "not-counted"),
  lineBreak: fc.constantFrom("one", "two", "as-written"),
  end: fc.constantFrom("after", "last"),
});

/** Count the slow way: how many a prefix of the file counts. */
function positionOf(raw: string, at: number, units: OffsetUnits): number {
  let text = raw.slice(0, at);
  let count = 0;
  if (text.startsWith("\ufeff")) {
    text = text.slice(1);
    count = units.mark === "counted" ? 1 : 0;
  }
  for (const part of text.split(/(\r\n|[\r\n])/)) {
    if (/^[\r\n]/.test(part))
      count += units.lineBreak === "as-written" ? part.length : units.lineBreak === "two" ? 2 : 1;
    else count += units.counts === "utf-16" ? part.length : [...part].length;
  }
  return count;
}

function wordsOf(raw: string): readonly { readonly at: number; readonly words: string }[] {
  return [...raw.matchAll(/[\p{L}\p{M}]+|😀/gu)].map((found) => ({ at: found.index, words: found[0] }));
}

describe("positions", () => {
  test("lead to the words they were made on, however a program counts", () => {
    fc.assert(
      fc.property(anyRaw, anyUnits, (raw, units) => {
        const place = placesIn(raw, units);
        for (const { at, words } of wordsOf(raw)) {
          const start = positionOf(raw, at, units);
          const end = positionOf(raw, at + words.length, units) - (units.end === "last" ? 1 : 0);
          const found = place({ start, end });
          expect(found && plainText(raw).slice(found.start, found.end)).toBe(words);
        }
      }),
    );
  });

  test("beyond the text, or with the end first, lead nowhere", () => {
    const place = placesIn("a text", standardUnits);
    expect(place({ start: 0, end: 6 })).toEqual({ start: 0, end: 6 });
    expect(place({ start: 0, end: 7 })).toBeUndefined();
    expect(place({ start: -1, end: 3 })).toBeUndefined();
    expect(place({ start: 4, end: 2 })).toBeUndefined();
    expect(place({ start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
  });
});

describe("the way of counting", () => {
  test.each([true, false])("is found from the selections (with names: %s)", (withNames) => {
    fc.assert(
      fc.property(anyRaw, anyUnits, (raw, units) => {
        const selections = wordsOf(raw).map(({ at, words }) => ({
          start: positionOf(raw, at, units),
          end: positionOf(raw, at + words.length, units) - (units.end === "last" ? 1 : 0),
          ...(withNames ? { name: words } : {}),
        }));
        const { chosen } = findOffsetUnits([{ raw, selections }]);
        const as = (which: OffsetUnits): unknown => selections.map(placesIn(raw, which));
        // Several ways may place these selections alike; with names, the one that was used must be among the best.
        if (withNames) expect(chosen.asNamed).toBe(selections.length);
        expect(chosen.atEdges).toBe(selections.length);
        if (withNames) expect(as(chosen.units)).toEqual(as(units));
      }),
    );
  });

  test("is the standard's where nothing tells", () => {
    expect(findOffsetUnits([]).chosen.units).toEqual(standardUnits);
    expect(
      findOffsetUnits([{ raw: "plain words", selections: [{ start: 0, end: 5 }] }]).chosen.units,
    ).toEqual(standardUnits);
  });
});
