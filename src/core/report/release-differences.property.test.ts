import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWithin } from "./count-layers.ts";
import { cellKey, type PublishedCell, sidesOf } from "./published-cells.ts";
import { protectRelease } from "./release-differences.ts";
import { type CountsAsked, protectTables, smallestShown } from "./small-cells.ts";
import { attackCell } from "./testing/attack-cells.ts";
import { anyCounts, anyPerson, asSubjects } from "./testing/random-people.ts";

/** A study at one release and the next: some withdrawn, some added, and some whose values were mended. */
const anyTwo = fc
  .record({
    first: anyCounts({ minLength: 20, maxLength: 70 }),
    withdrawn: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 15 })),
    added: fc.oneof(
      fc.array(anyPerson, { maxLength: 3 }),
      fc.array(anyPerson, { maxLength: 40, minLength: 6, size: "max" }),
    ),
    mended: fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, fc.array(anyPerson, { maxLength: 2 })),
  })
  .map(({ first, withdrawn, added, mended }) => ({
    first,
    next: {
      ...first,
      counted: asSubjects([
        ...mended,
        ...first.counted.slice(withdrawn + mended.length).map(({ facts }) => facts),
        ...added,
      ]),
    },
  }));

const met = { pairs: 0, ranges: 0, printed: 0, withheld: 0 };

describe("a release beside an earlier one", () => {
  test("prints what is true and lets no solver pin a change of fewer than k", () => {
    fc.assert(
      fc.property(anyTwo, ({ first, next }) => {
        const one = protectTables(first);
        const two = protectRelease(next, [one]);
        met.pairs++;
        expectTrue(two.cells, next);
        attack(one.cells, two.cells, smallestShown(next.k));
      }),
      { numRuns: 50 },
    );
    expect(met.pairs).toBeGreaterThanOrEqual(50);
    expect(Math.min(met.ranges, met.printed, met.withheld)).toBeGreaterThan(10);
  }, 300_000);

  test("prints the same whoever was withdrawn", () => {
    fc.assert(
      fc.property(anyCounts({ minLength: 20, maxLength: 40 }), (asked) => {
        const one = protectTables(asked);
        const pages = asked.counted.map((_, gone) => {
          const counted = asked.counted.filter((_subject, i) => i !== gone);
          return JSON.stringify(protectRelease({ ...asked, counted }, [one]).tables);
        });
        expect(new Set(pages).size).toBe(1);
      }),
      { numRuns: 8 },
    );
  });
});

function expectTrue(cells: readonly PublishedCell[], { counted }: CountsAsked): void {
  for (const { cell, shown, from, to } of cells) {
    const count = countWithin(counted, sidesOf(cell));
    if (shown !== undefined) expect(shown).toBe(count);
    if (from === undefined || to === undefined) continue;
    expect(from).toBeLessThanOrEqual(count);
    expect(to).toBeGreaterThanOrEqual(count);
  }
}

/** Each change of a count, as a reader bounds it who knows nothing, who knows of no addition, of no withdrawal. */
function attack(one: readonly PublishedCell[], two: readonly PublishedCell[], k: number): void {
  for (const { shown, from } of two)
    met[shown !== undefined ? "printed" : from !== undefined ? "ranges" : "withheld"]++;
  if (two.every(({ shown, from }) => shown === undefined && from === undefined)) return;
  const cells = [...new Map([...one, ...two].map(({ cell }) => [cellKey(cell), cell])).values()];
  for (const [first, second, terms] of [
    [
      ["a"],
      ["b"],
      [
        ["b", 1],
        ["a", -1],
      ],
    ],
    [["a", "w"], ["a"], [["w", -1]]],
    [["a"], ["a", "w"], [["w", 1]]],
  ] as const) {
    const releases = [
      { cells: one, copies: first },
      { cells: two, copies: second },
    ];
    for (const cell of cells) {
      const bounds =
        shownChange(cell, one, two) ??
        attackCell(
          releases,
          terms.map(([copy, times]) => ({ cell, copy, times })),
        );
      if (bounds === undefined) break;
      const [least, most] = [Math.ceil(bounds.least - 1e-6), Math.floor(bounds.most + 1e-6)];
      const isHarmless = (least >= 0 && most <= 0) || least >= k || most <= -k;
      expect({ cell, isSafe: isHarmless || most - least >= k, least, most }).toMatchObject({ isSafe: true });
    }
  }
}

/** What needs no solver: a count that both print. */
function shownChange(cell: readonly string[], one: readonly PublishedCell[], two: readonly PublishedCell[]) {
  const key = cellKey(cell);
  const [before, after] = [one, two].map((cells) => cells.find((each) => cellKey(each.cell) === key)?.shown);
  if (before === undefined || after === undefined) return undefined;
  return { least: after - before, most: after - before };
}
