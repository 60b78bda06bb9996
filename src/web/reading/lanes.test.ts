import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Coded, depthsIn, layLanes } from "./lanes.ts";

const anyCoded = fc.array(
  fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }), fc.nat(7)).map(
    ([start, length, i]): Coded => ({
      key: `${start}-${length}-${i}`,
      start,
      end: start + length,
      code: "code",
      colour: "teal",
      coders: ["me"],
    }),
  ),
  { maxLength: 40 },
);

function coded(start: number, end: number, colour: Coded["colour"] = "teal"): Coded {
  return { key: `${start}-${end}-${colour}`, start, end, code: "code", colour, coders: ["me"] };
}

describe("layLanes", () => {
  test("gives two stretches that overlap two lanes", () => {
    fc.assert(
      fc.property(anyCoded, (all) => {
        const laid = layLanes(all).filter(({ lane }) => lane !== undefined);
        for (const [i, one] of laid.entries())
          for (const other of laid.slice(i + 1))
            if (one.start < other.end && other.start < one.end) expect(one.lane).not.toBe(other.lane);
      }),
    );
  });

  test("leaves a stretch without a lane only where four others lie on its beginning", () => {
    fc.assert(
      fc.property(anyCoded, (all) => {
        const laid = layLanes(all);
        for (const each of laid.filter(({ lane }) => lane === undefined)) {
          const over = laid.filter(
            ({ lane, start, end }) => lane !== undefined && start <= each.start && end > each.start,
          );
          expect(over).toHaveLength(4);
        }
      }),
    );
  });

  test("puts what encloses nearest to the words", () => {
    const laid = layLanes([coded(5, 10), coded(0, 40), coded(0, 20)]);
    expect(laid.map(({ start, end, lane }) => [start, end, lane])).toEqual([
      [0, 40, 0],
      [0, 20, 1],
      [5, 10, 2],
    ]);
  });
});

describe("depthsIn", () => {
  test("counts at each letter the codes that lie on it", () => {
    fc.assert(
      fc.property(anyCoded, (all) => {
        const depths = depthsIn(all, 50, 150);
        for (let offset = 50; offset < 150; offset++) {
          const on = all.filter(({ start, end }) => start <= offset && end > offset).length;
          const found = depths.find(({ start, end }) => start <= offset && end > offset);
          expect(found?.depth ?? 0).toBe(on);
        }
      }),
    );
  });

  test("keeps the colour of a code that lies alone, and none where several do", () => {
    expect(depthsIn([coded(0, 10, "rust"), coded(5, 15, "plum")], 0, 20)).toEqual([
      { start: 0, end: 5, depth: 1, colour: "rust" },
      { start: 5, end: 10, depth: 2, colour: undefined },
      { start: 10, end: 15, depth: 1, colour: "plum" },
    ]);
  });
});
