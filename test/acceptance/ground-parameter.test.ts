import { expect, onTestFinished, test } from "vitest";
import { changeModel, tryChange } from "../../src/app/outlook/change-model.ts";
import { modelView } from "../../src/app/outlook/model-view.ts";
import { parameterView } from "../../src/app/outlook/parameter-view.ts";
import { startModel } from "../../src/app/outlook/starters.ts";
import { tryEstimate } from "../../src/app/outlook/try-estimate.ts";
import { undo } from "../../src/app/undo.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { must, newWorkingStudy } from "../support/working-study.ts";

function started() {
  const desk = newWorkingStudy(temporaryFolder());
  onTestFinished(() => desk.open.close());
  const { ids } = must(startModel(desk, { starter: "three" }));
  const idOf = (key: string): RecordId => {
    const id = ids[key];
    if (id === undefined) throw new Error(`The starter has no ${key}`);
    return id;
  };
  return { desk, idOf };
}

const said = "2 to 10 in 100, most likely 4, within 5 years";
const values = { warrant: "judgement", given: "value", reason: "Read twice", coverage: 0.9 };

test("a draft says its curve, its quantiles and what was understood, and changes nothing", () => {
  const { desk, idOf } = started();
  const before = JSON.stringify(desk.open.study.heads());
  const tried = must(tryEstimate(desk, { parameter: idOf("return_rate"), said, values }));
  expect(tried).toMatchObject({
    range: { text: said },
    values: { low: 0.02, given: "share-within", withinMonths: 60 },
  });
  // -ln(1 - share) / 60 of what was said, since 90 % lie between the ends.
  const [low = 0, middle = 0, high = 0] = tried.quantiles ?? [];
  expect([low / 0.000336712, middle / 0.00068037, high / 0.00175601].map((each) => each.toFixed(2))).toEqual([
    "1.00",
    "1.00",
    "1.00",
  ]);
  const [curve = []] = tried.curves?.curves ?? [];
  const mass = curve
    .slice(1)
    .reduce((sum, { x, density }, at) => sum + density * (x - (curve[at]?.x ?? x)), 0);
  expect(mass).toBeGreaterThan(0.95);
  expect(mass).toBeLessThan(1.01);
  expect(JSON.stringify(desk.open.study.heads())).toBe(before);
});

test.each([
  [{ said: "2 to 10 in 100" }, { problem: { is: "time-missing" } }],
  [{ said: "many of them" }, { problem: { is: "not-understood" } }],
  [
    { said: "10 to 2 in 100 within 5 years" },
    { trouble: { text: expect.stringContaining("must be below") } },
  ],
  [
    { values: { warrant: "stated", given: "value" } },
    { trouble: { text: expect.stringContaining("names nothing") } },
  ],
  [{ values: { warrant: "judgement", low: "x" } }, { trouble: { text: expect.stringContaining("low") } }],
])("a draft %j comes to no number, and says why", (part, outcome) => {
  const { desk, idOf } = started();
  const tried = must(tryEstimate(desk, { parameter: idOf("return_rate"), values, ...part }));
  expect(tried).toMatchObject(outcome);
  expect(tried.curves).toBeUndefined();
});

test("a parameter with an estimate shows its curve, where it is used and no gap any more; undo brings the gap back", () => {
  const { desk, idOf } = started();
  const parameter = idOf("return_rate");
  const tried = must(tryEstimate(desk, { parameter, said, values }));
  const gaps = modelView(desk).gaps.length;
  must(
    changeModel(desk, {
      changes: [{ do: "put", table: "estimate", values: { ...tried.values, parameter } }],
    }),
  );
  const view = must(parameterView(desk, { parameter }));
  expect(view.estimates).toMatchObject([
    { range: { text: said }, entered: { warrant: "judgement", low: 0.02 } },
  ]);
  expect(view.usedIn).toMatchObject([{ table: "flow", key: "returns" }]);
  expect(view.curves.curves[0]?.length).toBeGreaterThan(100);
  expect(modelView(desk)).toMatchObject({
    curves: [{ parameter, estimates: [{ heights: expect.any(Array) }] }],
  });
  expect(modelView(desk).gaps).toHaveLength(gaps - 1);
  undo(desk);
  expect(modelView(desk).gaps).toHaveLength(gaps);
});

test("a change that is only tried says what it would be refused with, and leaves no trace", () => {
  const { desk, idOf } = started();
  const before = JSON.stringify(desk.open.study.heads());
  const formula = (text: string) => ({
    changes: [{ do: "put", table: "flow", id: idOf("returns"), values: { formula: text } } as const],
  });
  expect(tryChange(desk, formula("return_rate * 2"))).toEqual({});
  expect(tryChange(desk, formula("retrun_rate")).refused?.text).toContain("retrun_rate");
  expect(JSON.stringify(desk.open.study.heads())).toBe(before);
});

test("a state that is moved in the drawing stays where it was put, and undo puts it back", () => {
  const { desk, idOf } = started();
  const put = (drawn: object) =>
    changeModel(desk, {
      changes: [{ do: "put", table: "state", id: idOf("held"), values: { drawn: { ...drawn } as never } }],
    });
  must(put({ x: 40, y: -20 }));
  const drawnAt = () => modelView(desk).parts.state.find(({ id }) => id === idOf("held"))?.drawn;
  expect(drawnAt()).toEqual({ x: 40, y: -20 });
  expect(put({ x: 0.5, y: 0 }).ok || put({ x: 1 }).ok).toBe(false);
  undo(desk);
  expect(drawnAt()).toBeUndefined();
});
