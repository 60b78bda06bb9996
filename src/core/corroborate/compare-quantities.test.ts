import { describe, expect, test } from "vitest";
import { comparablePairs, quantityClashes, whyNotComparable } from "./compare-quantities.ts";
import type { StatedQuantity } from "./quantities.ts";
import { expectPeriod } from "./testing/periods.ts";
import { id } from "./testing/study-builder.ts";

function stated(name: string, fields: Partial<StatedQuantity> = {}): StatedQuantity {
  return {
    quantity: id(name),
    passage: id("p"),
    kind: "price",
    form: "range",
    low: 7000,
    high: 10000,
    unit: "USD a person",
    definition: "smuggling out",
    during: expectPeriod("2017"),
    missing: [],
    ...fields,
  };
}

describe("whyNotComparable", () => {
  test("lets two quantities of one kind, unit, definition and period be compared, however they are spelt", () => {
    expect(
      whyNotComparable(stated("a"), stated("b", { unit: "usd  a person", during: expectPeriod("2017-10") })),
    ).toEqual([]);
  });

  test.each([
    ["kind", { kind: "pay" }],
    ["unit", { unit: "EUR a person" }],
    ["definition", { definition: "false papers" }],
    ["period", { during: expectPeriod("2014") }],
  ] as const)("refuses where the %s differs", (what, fields) => {
    expect(whyNotComparable(stated("a"), stated("b", fields))).toEqual([{ type: "differs", what }]);
  });

  test("does not take what is not stated for agreement", () => {
    const { during: _during, definition: _definition, ...bare } = stated("b");
    expect(whyNotComparable(stated("a"), bare)).toEqual([
      { type: "not-stated", what: "definition" },
      { type: "not-stated", what: "period" },
    ]);
    expect(whyNotComparable(stated("a", { denominator: "of leavers" }), stated("b"))).toEqual([
      { type: "not-stated", what: "denominator" },
    ]);
  });
});

describe("quantityClashes", () => {
  test("lists comparable quantities with no value in common, with the stretch between them", () => {
    const clash = quantityClashes([
      stated("high", { low: 20000, high: 30000 }),
      stated("low", { spread: "variety" }),
    ]);
    expect(clash).toEqual([
      { lower: id("low"), higher: id("high"), from: 10000, to: 20000, bothVariety: false },
    ]);
  });

  test("lets ranges that touch stand side by side", () => {
    expect(quantityClashes([stated("a"), stated("b", { low: 10000, high: 12000 })])).toEqual([]);
  });

  test("holds at least and at most to the one end they have", () => {
    const { high: _high, ...atLeast } = stated("a", { form: "at-least", low: 20000 });
    expect(quantityClashes([atLeast, stated("b")])).toHaveLength(1);
    const { low: _low, ...atMost } = stated("b", { form: "at-most", high: 30000 });
    expect(quantityClashes([atLeast, atMost])).toEqual([]);
  });

  test("compares no dates, and every other pair once", () => {
    const list = [stated("b"), stated("a"), stated("d", { form: "date", kind: "date" })];
    expect(comparablePairs(list).map(([one, other]) => [one.quantity, other.quantity])).toEqual([
      [id("a"), id("b")],
    ]);
  });
});
