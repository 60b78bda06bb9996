import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstPassage } from "./regroup.ts";

describe("firstPassage", () => {
  test("is the month that ends the first long enough stretch", () => {
    const holds = [0, 1, 1, 0, 1, 1, 1, 1];
    expect(firstPassage((month) => holds[month] ?? 0, 3, 7)).toBe(6);
    expect(firstPassage((month) => holds[month] ?? 0, 1, 7)).toBe(1);
    expect(firstPassage((month) => holds[month] ?? 0, 5, 7)).toBe(-1);
    expect(firstPassage((month) => holds[month] ?? 0, 3, 5)).toBe(-1);
  });

  test("finds a run of three in 520 of the 1,024 ways in which ten months can go", () => {
    let found = 0;
    for (let way = 0; way < 1024; way++) if (firstPassage((month) => (way >> month) & 1, 3, 9) >= 0) found++;
    expect(found).toBe(520);
  });

  test("never comes later when less is asked for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 10 }),
        (holds, months) => {
          const at = (long: number): number => {
            const month = firstPassage((m) => holds[m] ?? 0, long, holds.length - 1);
            return month < 0 ? Number.POSITIVE_INFINITY : month;
          };
          expect(at(months)).toBeLessThanOrEqual(at(months + 1));
        },
      ),
    );
  });
});
