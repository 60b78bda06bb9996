import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interpretRun } from "./interpret-run.ts";
import { layChanges } from "./lay-changes.ts";
import { layOutModel } from "./lay-out-model.ts";
import { compileModel } from "./model-program.ts";
import type { RunPlan } from "./run-plan.ts";
import { anyChanges, anyModel, anyValues } from "./testing/any-model.ts";
import { must } from "./testing/run-model.ts";
import { money, people, plain } from "./units.ts";

const anyPlan = fc.record({
  months: fc.integer({ min: 1, max: 36 }),
  stepsPerMonth: fc.integer({ min: 1, max: 4 }),
  method: fc.constantFrom<RunPlan["method"]>("rk4", "euler"),
});

const watchedFormulas = [
  ["people(s1) + people(s3, g2)", people],
  ["entries(s1) - exits(s1)", people],
  ["funds(chest)", money],
  ["network", plain],
  ["people(s1) >= n and pull < share", plain],
] as const;

describe("the generated program", () => {
  test("gives the interpreter's bits, whatever the model, in any lane", () => {
    fc.assert(
      fc.property(
        anyModel,
        anyChanges,
        anyPlan,
        fc.array(anyValues, { minLength: 1, maxLength: 3 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (model, changes, shape, runs, made) => {
          const laid = must(layOutModel(model));
          const watched = watchedFormulas.map(([formula, unit]) => must(laid.watch(formula, formula, unit)));
          const plan = { ...shape, watched, changes: must(layChanges(laid, changes)) };
          const lanes = runs.length;
          const parameters = new Float64Array(lanes * model.parameters.length);
          for (const [lane, values] of runs.entries())
            for (const [slot, value] of values.entries()) parameters[slot * lanes + lane] = value;
          // The program knows all changes and another step; the interpreter those alone that are made.
          const { stepsPerMonth } = plan;
          const program = compileModel(laid.layout, { ...plan, stepsPerMonth: stepsPerMonth + 1 });
          const makes = plan.changes.map((_, at) => made[at] === true);
          const own = { ...plan, changes: plan.changes.filter((_, at) => makes[at] === true) };
          const generated = program.run({ lanes, parameters, makes, stepsPerMonth });
          for (const [lane, values] of runs.entries()) {
            const slow = interpretRun(laid.layout, own, values);
            const fast = [...generated.watched].filter((_, at) => at % lanes === lane);
            expect(fast).toEqual([...slow.watched]);
            const held = (of: Float64Array): readonly number[] =>
              [...of].filter((_, at) => at % lanes === lane);
            expect(held(generated.heldAtBase)).toEqual([...slow.heldAtBase]);
            expect(held(generated.heldAtHorizon)).toEqual([...slow.heldAtHorizon]);
            expect(generated.faultSlot[lane]).toBe(slow.faultSlot[0]);
            expect(generated.faultMonth[lane]).toBe(slow.faultMonth[0]);
            expect(generated.peopleLeftOver[lane]).toBe(slow.peopleLeftOver[0]);
            expect(generated.moneyLeftOver[lane]).toBe(slow.moneyLeftOver[0]);
            expect(generated.peopleEver[lane]).toBe(slow.peopleEver[0]);
            expect(generated.moneyEver[lane]).toBe(slow.moneyEver[0]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("keeps every person and all money: what is there is what was, came and did not leave, to 1e-9", () => {
    fc.assert(
      fc.property(anyModel, anyChanges, anyValues, (model, changes, values) => {
        const laid = must(layOutModel(model));
        const plan = {
          months: 60,
          stepsPerMonth: 2,
          method: "rk4" as const,
          watched: [],
          changes: must(layChanges(laid, changes)),
        };
        const result = compileModel(laid.layout, plan).run({
          lanes: 1,
          parameters: Float64Array.from(values),
        });
        const [n = 0, m = 0, cost = 0] = values;
        const places = values[7] ?? 0;
        expect(Math.abs(result.peopleLeftOver[0] ?? 1)).toBeLessThanOrEqual(1e-9 * (8 * n + 60 * places + 1));
        expect(Math.abs(result.moneyLeftOver[0] ?? 1)).toBeLessThanOrEqual(1e-9 * (m + 60 * cost + 1));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a change of a parameter", () => {
  test("that is switched off leaves every bit of the baseline", () => {
    fc.assert(
      fc.property(anyModel, anyValues, (model, values) => {
        const laid = must(layOutModel(model));
        const watched = [must(laid.watch("watched", "people(s1)", people))];
        const plan = { months: 24, stepsPerMonth: 2, method: "rk4" as const, watched, changes: [] };
        const late = must(
          layChanges(laid, [{ parameter: "r1", how: "to", by: "r2", fromMonth: 1000, overMonths: 0 }]),
        );
        const run = (changes: RunPlan["changes"]) =>
          compileModel(laid.layout, { ...plan, changes }).run({
            lanes: 1,
            parameters: Float64Array.from(values),
          }).watched;
        expect(run(late)).toEqual(run([]));
      }),
      { numRuns: 30 },
    );
  });
});
