import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../study/index.ts";
import { anId, aSeed } from "../testing/coded-study.ts";
import { agreementByCode } from "./agreement-by-code.ts";
import { agreementOf } from "./agreement-of-table.ts";
import { type CoderStretch, type Comparison, comparedUnits } from "./compared-units.ts";
import { matchPassages } from "./match-passages.ts";
import { type RatingTable, type UnitKind, unrated } from "./rating-table.ts";
import { ratingsOfCode, ratingsOfCodes } from "./ratings-of-codes.ts";

const [ada, bo, cy] = [anId("ada"), anId("bo"), anId("cy")];
const [fear, hope] = [anId("fear"), anId("hope")];

// Two turns with a speaker's label before each, and a page number that nobody said.
const text = "A: We left. Then we ran.\n7\nB: Who paid?";
const blocks: readonly Block[] = [block(3, 24, "turn"), block(25, 26, "furniture"), block(30, 39, "turn")];

describe("comparedUnits", () => {
  test.each([
    ["character", 30],
    ["word", 7],
    ["sentence", 3],
    ["turn", 2],
  ] as const)("cuts a text into each %s that is said: %d", (kind, size) => {
    expect(comparedUnits(comparison([]), { kind }).texts.map((each) => each.size)).toEqual([size]);
  });

  test("a unit has a code where a passage touches it, however little", () => {
    // "left. Th", drawn by hand and not quite to the word.
    const stretches = [stretch(ada, fear, 6, 14)];
    expect(unitsWith(comparison(stretches), "word")).toEqual(["left", "Then"]);
    expect(unitsWith(comparison(stretches), "sentence")).toEqual(["We left.", "Then we ran."]);
    expect(unitsWith(comparison(stretches), "turn")).toEqual(["We left. Then we ran."]);
    expect(unitsWith(comparison([stretch(ada, fear, 11, 12)]), "word")).toEqual([]);
    expect(unitsWith(comparison([stretch(ada, fear, 25, 26)]), "character")).toEqual([]);
  });

  test("counts a letter that takes two UTF-16 units once", () => {
    const emoji = {
      coders: [ada, bo],
      texts: [{ source: anId("s1"), text: "a😀b", blocks: [], coders: [ada, bo] }],
    };
    const table = ratingsOfCode(
      comparedUnits({ ...emoji, stretches: [stretch(ada, fear, 1, 3)] }, { kind: "character" }),
      fear,
    );
    expect(rowsOf(table)).toEqual(["00", "10", "00"]);
  });

  test("a coder who did not work through a text has no value there, one who found nothing has", () => {
    const { coders, stretches, texts } = comparison([stretch(ada, fear, 3, 5), stretch(cy, fear, 3, 5)]);
    const two = texts.map((each) => ({ ...each, coders: [ada, bo] }));
    const table = ratingsOfCode(comparedUnits({ coders, stretches, texts: two }, { kind: "turn" }), fear);
    expect(rowsOf(table)).toEqual(["10.", "00."]);
  });

  test("keeps the turn of each word, and lets turns and passages stand alone", () => {
    const turns = (kind: Exclude<UnitKind, "passage">) =>
      ratingsOfCode(comparedUnits(comparison([]), { kind }), fear).turns;
    // The page number stands in no turn.
    expect(turns("word")).toEqual(Int32Array.of(0, 1));
    expect(turns("turn")).toBeUndefined();
  });

  test("tables are those made character by character", () => {
    const anyStretch = fc.record({
      coder: fc.constantFrom(ada, bo, cy),
      code: fc.constantFrom(fear, hope),
      source: fc.constant(anId("s1")),
      start: fc.nat(40),
      end: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(anyStretch, { maxLength: 12 }), fc.boolean(), (stretches, all) => {
        const units = comparedUnits(comparison(stretches), { kind: "character" });
        const said = Array.from({ length: text.length }, (_, at) => at).filter((at) =>
          blocks.some(({ kind, start, end }) => kind !== "furniture" && start <= at && at < end),
        );
        const codesAt = (at: number) =>
          [ada, bo, cy].map((coder) =>
            [fear, hope].filter((code) =>
              stretches.some(
                (each) => each.coder === coder && each.code === code && each.start <= at && at < each.end,
              ),
            ),
          );
        expect(rowsOf(ratingsOfCode(units, fear))).toEqual(
          said.map((at) =>
            codesAt(at)
              .map((codes) => (codes.includes(fear) ? "1" : "0"))
              .join(""),
          ),
        );
        const table = ratingsOfCodes(units, [fear, hope], all ? "count" : "leave-out");
        const expected = said.map(codesAt).filter((codes) => all || codes.some((own) => own.length > 0));
        expect(valuesOf(table)).toEqual(expected.map((codes) => codes.map((own) => own.join(" "))));
      }),
    );
  });
});

describe("matchPassages", () => {
  const placesAt = (overlap: number, stretches: readonly CoderStretch[]) =>
    matchPassages(stretches, overlap).map(({ start, end, passages }) => [start, end, passages.length]);

  test("two passages are one place where they share enough of what either covers", () => {
    // They share 8 of the 10 characters from 0 to 10.
    const stretches = [stretch(ada, fear, 0, 9), stretch(bo, hope, 1, 10)];
    expect(placesAt(0.8, stretches)).toEqual([[0, 10, 2]]);
    expect(placesAt(0.81, stretches)).toEqual([
      [0, 9, 1],
      [1, 10, 1],
    ]);
  });

  test("prefers the better match, and never brings two passages of one coder together", () => {
    const stretches = [stretch(ada, fear, 0, 10), stretch(bo, fear, 0, 6), stretch(bo, fear, 1, 10)];
    expect(placesAt(0.5, stretches)).toEqual([
      [0, 10, 2],
      [0, 6, 1],
    ]);
  });

  test("each passage stands in exactly one place, and no place has two of a coder", () => {
    const anyStretch = fc.record({
      coder: fc.constantFrom(ada, bo, cy),
      code: fc.constantFrom(fear, hope),
      source: fc.constant(anId("s1")),
      start: fc.nat(15),
      end: fc.nat(15),
    });
    fc.assert(
      fc.property(
        fc.array(anyStretch, { maxLength: 14 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (all, overlap) => {
          const places = matchPassages(all, overlap);
          const found = places.flatMap(({ passages }) =>
            passages.map(({ coder, start, end }) => `${coder} ${start} ${end}`),
          );
          const drawn = all
            .filter(({ start, end }) => start < end)
            .map(({ coder, start, end }) => `${coder} ${start} ${end}`);
          expect(found.toSorted()).toEqual([...new Set(drawn)].toSorted());
          for (const { passages } of places) {
            expect(new Set(passages.map(({ coder }) => coder)).size).toBe(passages.length);
          }
        },
      ),
    );
  });

  test("passages as units: one place with the same code, one with another, one that a coder missed", () => {
    const stretches = [
      stretch(ada, fear, 0, 9),
      stretch(bo, fear, 1, 10),
      stretch(ada, fear, 12, 20),
      stretch(bo, hope, 12, 20),
      stretch(ada, hope, 30, 35),
    ];
    const { texts } = comparison(stretches);
    const units = comparedUnits(
      { coders: [ada, bo], texts: texts.map((each) => ({ ...each, coders: [ada, bo] })), stretches },
      { kind: "passage", overlap: 0.7 },
    );
    expect(valuesOf(ratingsOfCodes(units, [fear, hope], "count"))).toEqual([
      ["fear", "fear"],
      ["fear", "hope"],
      ["hope", ""],
    ]);
    const [first] = agreementByCode(units, [fear], { seed: aSeed(1), samples: 0, level: 0.95 }, ["percent"]);
    expect(first).toMatchObject({ code: fear, unitsByCoder: [2, 1] });
    expect(first?.figures[0]).toMatchObject({
      value: 2 / 3,
      units: 3,
      coders: 2,
      noIntervalBecause: "not-asked",
    });
  });
});

describe("intervals of words", () => {
  test("draw whole turns, and so are wider than those of words drawn one by one where a turn is coded as a whole", () => {
    const long = Array.from({ length: 40 }, () => "one two three four five six seven eight nine ten").join(
      "\n",
    );
    const turns = Array.from({ length: 40 }, (_, at) => block(at * 49, at * 49 + 48, "turn"));
    const stretches = turns.flatMap(({ start, end }, at) => [
      ...(at % 2 === 0 ? [stretch(ada, fear, start, end)] : []),
      ...(at % 2 === 0 || at % 5 === 0 ? [stretch(bo, fear, start, end)] : []),
    ]);
    const all = {
      coders: [ada, bo],
      texts: [{ source: anId("s1"), text: long, blocks: turns, coders: [ada, bo] }],
      stretches,
    };
    const table = ratingsOfCode(comparedUnits(all, { kind: "word" }), fear);
    const width = (of: RatingTable) => {
      const [figure] = agreementOf(of, { seed: aSeed(2), samples: 400, level: 0.95 }, ["krippendorff"]);
      return (figure?.interval?.high ?? 0) - (figure?.interval?.low ?? 0);
    };
    // Ten words to a turn, all alike: the square root of ten.
    expect(width(table) / width({ ...table, turns: undefined })).toBeGreaterThan(2.5);
  });
});

function comparison(stretches: readonly CoderStretch[]): Comparison {
  const coders = [ada, bo, cy];
  return { coders, texts: [{ source: anId("s1"), text, blocks, coders }], stretches };
}

function stretch(
  coder: CoderStretch["coder"],
  code: CoderStretch["code"],
  start: number,
  end: number,
): CoderStretch {
  return { coder, code, source: anId("s1"), start, end };
}

function block(start: number, end: number, kind: Block["kind"]): Block {
  return { start, end, kind, language: "en", direction: "ltr" };
}

/** The units to which ada gave the code, as they are written. */
function unitsWith(all: Comparison, kind: Exclude<UnitKind, "passage">): readonly string[] {
  const spans: Record<string, readonly string[]> = {
    character: [...text],
    word: ["We", "left", "Then", "we", "ran", "Who", "paid"],
    sentence: ["We left.", "Then we ran.", "Who paid?"],
    turn: ["We left. Then we ran.", "Who paid?"],
  };
  const rows = rowsOf(ratingsOfCode(comparedUnits(all, { kind }), fear));
  return rows.flatMap((row, at) => (row.startsWith("1") ? [spans[kind]?.[at] ?? "?"] : []));
}

/** A line for each unit, a figure for each coder; a dot where he rated nothing. */
function rowsOf(table: RatingTable): readonly string[] {
  return expand(table, (value) => (value === unrated ? "." : String(value))).map((row) => row.join(""));
}

function valuesOf(table: RatingTable): readonly (readonly string[])[] {
  return expand(table, (value) => table.values[value] ?? "?");
}

function expand(
  { coders, cells, copies }: RatingTable,
  shown: (value: number) => string,
): readonly (readonly string[])[] {
  return Array.from(copies).flatMap((units, row) => {
    const values = Array.from(cells.subarray(row * coders.length, (row + 1) * coders.length), shown);
    return Array.from({ length: units }, () => values);
  });
}
