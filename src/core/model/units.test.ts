import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { divideUnits, multiplyUnits, parseUnit, sameUnit, type Unit, unitText } from "./units.ts";

const anyUnit: fc.Arbitrary<Unit> = fc.record({
  people: fc.integer({ min: -2, max: 2 }),
  months: fc.integer({ min: -2, max: 2 }),
  money: fc.integer({ min: -2, max: 2 }),
});

describe("units", () => {
  test("are read back from their own words", () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        expect(parseUnit(unitText(unit))).toEqual({ ok: true, value: unit });
      }),
    );
  });

  test("cancel when a product is divided by a factor", () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (one, other) => {
        expect(sameUnit(divideUnits(multiplyUnits(one, other), other), one)).toBe(true);
      }),
    );
  });

  test.each(["people/year", "1/year", "", "people per month", "USD", "constructor", "people/toString"])(
    "“%s” is refused",
    (text) => {
      expect(parseUnit(text)).toEqual({ ok: false, error: { type: "UnknownUnit", text } });
    },
  );
});
