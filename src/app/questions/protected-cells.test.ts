import { describe, expect, test } from "vitest";
import type { RecordId } from "../../core/base/index.ts";
import { protectedCells } from "./protected-cells.ts";

const k = 5;
const ids = (count: number): readonly RecordId[] =>
  Array.from({ length: count }, (_, at) => `source ${at}` as RecordId);
const numberOf = (source: RecordId): number => Number(source.split(" ")[1]);

describe("protectedCells", () => {
  test("shows what many have, withholds what few have and what it could be worked out from", () => {
    const sources = ids(40);
    const kindsOf = (source: RecordId): readonly string[] => [numberOf(source) < 20 ? "one" : "other"];
    const { row } = protectedCells(sources, kindsOf, k);
    const of = (ones: number, others: number) =>
      row(new Set(sources.filter((each) => numberOf(each) % 20 < (numberOf(each) < 20 ? ones : others))));
    const many = of(10, 8);
    expect([many.of("one"), many.of("other"), many.all]).toEqual([10, 8, 18]);
    // Two of the others would follow from the total, and so nothing of the row is told by value.
    const few = of(10, 2);
    expect([few.of("one"), few.of("other")]).toEqual([undefined, undefined]);
    expect(of(2, 1).all).toBeUndefined();
    const none = of(0, 0);
    expect([none.of("one"), none.all]).toEqual([0, 0]);
  });

  test("takes values of few sources together, alike for every row", () => {
    const sources = ids(30);
    const kindsOf = (source: RecordId): readonly string[] => [
      numberOf(source) < 14 ? "one" : numberOf(source) < 28 ? "other" : "rare",
    ];
    const { toldAs, row } = protectedCells(sources, kindsOf, k);
    expect(new Set(toldAs.values()).size).toBe(2);
    expect(toldAs.get("rare")).toContain("\n");
    const half = row(new Set(sources.filter((each) => numberOf(each) % 2 === 0)));
    expect([...new Set(toldAs.values())].map(half.of).toSorted()).toEqual([7, 8]);
  });

  test("tells several values of a source each by itself", () => {
    const sources = ids(30);
    const valuesOf = (source: RecordId): readonly string[] =>
      numberOf(source) % 2 === 0 ? ["even", "any"] : ["any"];
    const { row } = protectedCells(sources, valuesOf, k);
    const first = row(new Set(sources.slice(0, 16)));
    expect([first.of("even"), first.all]).toEqual([8, 16]);
    expect(row(new Set(sources.slice(0, 4))).of("even")).toBeUndefined();
    expect(
      row(new Set(sources.filter((each) => numberOf(each) % 2 === 0).slice(0, 12))).of("even"),
    ).toBeUndefined();
  });
});
