import fc from "fast-check";
import { expect, test } from "vitest";
import { movedBy, regionAcross, startingRegion } from "./regions.ts";

const size = { width: 400, height: 300 };

test("a stroke is a rectangle whichever way it is drawn, cut at the edges; a press is none", () => {
  const drawn = { x: 10, y: 20, width: 90, height: 60 };
  expect(regionAcross([10, 20], [100, 80], size)).toEqual(drawn);
  expect(regionAcross([100, 80], [10, 20], size)).toEqual(drawn);
  expect(regionAcross([-50, 250], [40, 900], size)).toEqual({ x: 0, y: 250, width: 40, height: 50 });
  expect(regionAcross([10, 20], [10.4, 20.2], size)).toBeUndefined();
});

test("arrows move a region and make it larger, and it never leaves the picture or vanishes", () => {
  expect(movedBy(startingRegion(size), "ArrowRight", false, size)).toMatchObject({ x: 158, width: 100 });
  expect(movedBy(startingRegion(size), "ArrowDown", true, size)).toMatchObject({ y: 113, height: 83 });
  const arrow = fc.constantFrom("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown");
  fc.assert(
    fc.property(
      fc.record({ width: fc.integer({ min: 1, max: 5000 }), height: fc.integer({ min: 1, max: 5000 }) }),
      fc.array(fc.tuple(arrow, fc.boolean()), { maxLength: 80 }),
      (picture, presses) => {
        const end = presses.reduce(
          (region, [key, resizes]) => movedBy(region, key, resizes, picture),
          startingRegion(picture),
        );
        expect(Math.min(end.x, end.y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(end.width, end.height)).toBeGreaterThanOrEqual(1);
        expect(end.x + end.width).toBeLessThanOrEqual(picture.width);
        expect(end.y + end.height).toBeLessThanOrEqual(picture.height);
      },
    ),
  );
});
