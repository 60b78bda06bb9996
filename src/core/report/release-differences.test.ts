import { describe, expect, test } from "vitest";
import type { KnownSubject } from "../protect/index.ts";
import { auditReleases } from "./audit-releases.ts";
import { countWords, type PublishedCell, valueWords } from "./published-cells.ts";
import { protectRelease } from "./release-differences.ts";
import { type CountsAsked, protectTables } from "./small-cells.ts";

describe("protectRelease", () => {
  const first = protectTables(asked({ official: 12, insider: 8 }));

  test("prints a table as it was where nothing changed, also beside a new one", () => {
    const next = protectRelease(asked({ official: 12, insider: 8 }), [first]);
    expect(next).toEqual(first);
  });

  test("prints ranges around the old counts after one withdrawal, and goes on printing them", () => {
    const second = protectRelease(asked({ official: 11, insider: 8 }), [first]);
    expect(countWords(second.total)).toBe("15 to 25");
    expect(words(second.cells)).toEqual(["insider: 3 to 13", "official: 7 to 17"]);
    const third = protectRelease(asked({ official: 10, insider: 8 }), [first, second]);
    expect(third).toEqual(second);
  });

  test("prints anew where every count changed by k or not at all", () => {
    const next = protectRelease(asked({ official: 12, insider: 13 }), [first]);
    expect(words(next.cells)).toEqual(["insider: 13", "official: 12"]);
  });

  test("withholds a table in which some counts changed much and others little", () => {
    const next = protectRelease(asked({ official: 13, insider: 13 }), [first]);
    expect(countWords(next.total)).toBe("26");
    expect(next.tables[0]).toMatchObject({ withheld: "difference", cells: [] });
  });

  test("does not print a new table, nor new categories, while the total changed little", () => {
    const next = asked({ official: 12, insider: 8, civilian: 1 });
    const tables = [...next.tables, { name: "How", by: ["mode"] }];
    const { cells, tables: printed } = protectRelease({ ...next, tables }, [first]);
    expect(words(cells)).toEqual(["insider: 3 to 13", "official: 7 to 17"]);
    expect(printed[1]).toMatchObject({ withheld: "difference", cells: [] });
  });

  test("compares with every earlier release, not with the last alone", () => {
    const grown = protectRelease(asked({ official: 18, insider: 14 }), [first]);
    expect(words(grown.cells)).toEqual(["insider: 14", "official: 18"]);
    // Far from the last, and one short of the first.
    const back = protectRelease(asked({ official: 11, insider: 8 }), [first, grown]);
    expect(words(back.cells)).toEqual([]);
  });
});

describe("auditReleases", () => {
  test("finds the withdrawn source in the difference of two true tables", () => {
    const [one, two] = [
      protectTables(asked({ official: 12, insider: 8 })),
      protectTables(asked({ official: 11, insider: 8 })),
    ];
    expect(auditReleases(one.cells, two.cells, 5)).toEqual([
      { cell: ["sources"], of: "change", least: -1, most: -1 },
      { cell: ["sources", "role", "official"], of: "change", least: -1, most: -1 },
    ]);
  });

  test("finds it where categories were taken together otherwise", () => {
    const one = protectTables(asked({ official: 12, insider: 5, civilian: 6 }));
    const two = protectTables(asked({ official: 12, insider: 4, civilian: 6 }));
    const found = auditReleases(one.cells, two.cells, 5).map(({ cell }) => cell[2]);
    expect(found).toContain("civilian\ninsider");
  });
});

function asked(counts: Readonly<Record<string, number>>): CountsAsked {
  const counted = Object.entries(counts).flatMap(([role, count]) =>
    Array.from(
      { length: count },
      (_, i): KnownSubject => ({
        id: `${role}${i}`,
        facts: { role, mode: i % 2 === 0 ? "voice" : "court" },
      }),
    ),
  );
  return { population: "sources", counted, tables: [{ name: "Who", by: ["role"] }] };
}

function words(cells: readonly PublishedCell[]): readonly string[] {
  return cells
    .filter(({ cell }) => cell.length === 3)
    .map((each) => `${valueWords(each.cell[2] ?? "")}: ${countWords(each)}`);
}
