import fc from "fast-check";
import { expect, test } from "vitest";
import { quantilesOf } from "./quantiles.ts";

const anyValue = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));

test("quantiles are those of the sorted values, however many are alike", () => {
  fc.assert(
    fc.property(
      fc.array(anyValue, { minLength: 1, maxLength: 400 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      (values, shares) => {
        const sorted = Float64Array.from(values).sort();
        const expected = shares.map((share) => {
          const place = share * (sorted.length - 1);
          const below = Math.floor(place);
          const [from = 0, to = from] = [sorted[below], sorted[Math.min(below + 1, sorted.length - 1)]];
          return from + (place - below) * (to - from);
        });
        expect(quantilesOf(values, shares)).toEqual(expected);
      },
    ),
  );
});

test("what is no number stands after all others", () => {
  expect(quantilesOf([Number.NaN, 3, 2, 1], [0, 1])).toEqual([1, Number.NaN]);
});
