import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRecordId, type RecordId } from "../base/index.ts";
import { consistencies } from "../study/index.ts";
import {
  byLeastInconsistency,
  type ConsistencyValue,
  diagnosticity,
  type RatedRow,
  turningRows,
} from "./hypotheses.ts";

const [one, two, three] = [id("h1"), id("h2"), id("h3")];
const hypotheses = [one, two, three];

describe("byLeastInconsistency", () => {
  test("ranks by what speaks against, a very inconsistent row counted twice, however much speaks for", () => {
    const ranked = byLeastInconsistency(hypotheses, [
      row("CC", "I", "C"),
      row("CC", "N", "II"),
      row("I", "C", "N"),
    ]);
    expect(
      ranked.map(({ hypothesis, place, inconsistent, veryInconsistent, inconsistency }) => [
        hypothesis,
        place,
        inconsistent,
        veryInconsistent,
        inconsistency,
      ]),
    ).toEqual([
      [one, 1, 1, 0, 1],
      [two, 1, 1, 0, 1],
      [three, 3, 0, 1, 2],
    ]);
  });

  test("says of how many rows a hypothesis was rated, since a blank one looks better than it is", () => {
    const ranked = byLeastInconsistency(hypotheses, [row("I", undefined, "NA"), row("N", undefined, "C")]);
    expect(ranked.map(({ hypothesis, rated }) => [hypothesis, rated])).toEqual([
      [two, 0],
      [three, 2],
      [one, 2],
    ]);
  });

  test("is moved by no row that agrees, is neutral, does not apply or is blank", () => {
    const harmless = fc.array(anyRow("CC", "C", "N", "NA", undefined), { maxLength: 5 });
    fc.assert(
      fc.property(anyRows, harmless, (rows, more) => {
        const order = (given: readonly RatedRow[]) =>
          byLeastInconsistency(hypotheses, given).map(({ hypothesis, place }) => [hypothesis, place]);
        expect(order([...rows, ...more])).toEqual(order(rows));
      }),
    );
  });
});

describe("diagnosticity", () => {
  test("says that a row equal for all tells nothing, and else how many steps lie between", () => {
    expect(diagnosticity(row("C", "C", "C"))).toEqual({ type: "equal" });
    expect(diagnosticity(row("CC", "N", "II"))).toEqual({ type: "tells", steps: 4 });
    expect(diagnosticity(row("C", "NA", "N"))).toEqual({ type: "tells", steps: 1 });
    expect(diagnosticity(row("II", "NA", undefined))).toEqual({ type: "open" });
    // It speaks against two of the three.
    expect(diagnosticity(row("I", "NA", "I"))).toEqual({ type: "open" });
  });
});

describe("turningRows", () => {
  test("finds the row without which another hypothesis would be first", () => {
    const rows = [row("N", "II", "I"), row("I", "N", "N"), row("C", "C", "C")];
    expect(turningRows(hypotheses, rows)).toEqual([rows[0]?.row, rows[1]?.row]);
  });

  test("lists no row that tells nothing", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const turning = new Set(turningRows(hypotheses, rows));
        for (const each of rows.filter((given) => given.ratings.size === hypotheses.length))
          if (diagnosticity(each).type === "equal") expect(turning.has(each.row)).toBe(false);
      }),
    );
  });
});

const anyRows = fc.array(anyRow(...consistencies, undefined), { maxLength: 6 });

function anyRow(...values: readonly (ConsistencyValue | undefined)[]): fc.Arbitrary<RatedRow> {
  const value = fc.constantFrom(...values);
  return fc.tuple(value, value, value).map((ratings) => row(...ratings));
}

let rows = 0;

function row(...values: readonly (ConsistencyValue | undefined)[]): RatedRow {
  const ratings = hypotheses.flatMap((hypothesis, at) => {
    const value = values[at];
    return value === undefined ? [] : [[hypothesis, value] as const];
  });
  return { row: id(`r${++rows}`), ratings: new Map(ratings) };
}

function id(name: string): RecordId {
  const made = name.padStart(20, "0");
  if (!isRecordId(made)) throw new Error(`${name} is no end of an id`);
  return made;
}
