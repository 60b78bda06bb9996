import fc from "fast-check";
import { expect, test } from "vitest";
import type { ParameterChange } from "../model/index.ts";
import { everyChange } from "./every-change.ts";

const anyChange = fc.record({
  parameter: fc.constantFrom("a", "b"),
  how: fc.constantFrom<ParameterChange["how"]>("times", "plus"),
  by: fc.constantFrom("1", "2"),
  fromMonth: fc.constant(0),
  overMonths: fc.constant(0),
});

test("lists of changes laid over each other are found again, each in its order", () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyChange, { maxLength: 4 }), { maxLength: 5 }), (lists) => {
      const { all, makes } = everyChange(lists);
      expect(makes.map((made) => all.filter((_, at) => made[at] === true))).toEqual(lists);
    }),
  );
});

test("what several lists have in common stands once", () => {
  const [one, other] = ["1", "2"].map((by) => ({
    parameter: "a",
    how: "times" as const,
    by,
    fromMonth: 0,
    overMonths: 12,
  }));
  if (one === undefined || other === undefined) throw new Error("Two changes were made");
  expect(everyChange([[one], [other], [one, other], []]).all).toEqual([one, other]);
  expect(
    everyChange([
      [one, other],
      [other, one],
    ]).all,
  ).toHaveLength(3);
});
