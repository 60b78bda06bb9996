import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadLabels } from "./spread-labels.ts";

const anyLabels = fc.array(
  fc.record({ at: fc.double({ min: -50, max: 400, noNaN: true }), height: fc.integer({ min: 1, max: 40 }) }),
  { maxLength: 12 },
);

test("labels never overlap, keep their order, and stay within their line as long as they fit", () => {
  fc.assert(
    fc.property(anyLabels, (labels) => {
      const places = spreadLabels(labels, { from: 0, to: 300 });
      const spans = labels
        .map(({ at, height }, place) => ({ at, place, height, middle: places[place] ?? Number.NaN }))
        .sort((a, b) => a.at - b.at || a.place - b.place);
      const needed = labels.reduce((sum, { height }) => sum + height, 0);
      let bottom = 0;
      for (const { middle, height } of spans) {
        expect(middle - height / 2).toBeGreaterThanOrEqual(bottom - 1e-6);
        bottom = middle + height / 2;
      }
      if (needed <= 300) expect(bottom).toBeLessThanOrEqual(300 + 1e-6);
    }),
  );
});

test("labels with room stay where they want to be, and two that clash give way by the same amount", () => {
  const rooms = { from: 0, to: 100 };
  const tall = (at: number) => ({ at, height: 10 });
  expect(spreadLabels([tall(80), tall(20)], rooms)).toEqual([80, 20]);
  expect(spreadLabels([tall(50), tall(54), tall(90)], rooms)).toEqual([47, 57, 90]);
});
