import fc from "fast-check";
import { expect, test } from "vitest";
import type { CodedStretch } from "../co-occurrence.ts";
import { anId } from "../testing/coded-study.ts";
import { type CountedCell, codeMatrix } from "./code-matrix.ts";

const codes = ["a", "b"].map(anId);
const values = ["guard", "judge", "nobody"];
const rolesOf = new Map([
  [anId("s1"), ["guard"]],
  [anId("s2"), ["guard", "judge"]],
  [anId("s3"), []],
]);
// A word begins at each of these places of every source.
const wordStarts = [0, 3, 4, 9, 12];
const words = new Map([...rolesOf.keys()].map((source) => [source, Int32Array.from(wordStarts)]));
const anyStretches = fc.array(
  fc.record({
    code: fc.constantFrom(...codes, anId("another")),
    source: fc.constantFrom(...rolesOf.keys()),
    start: fc.nat(14),
    end: fc.nat(14),
  }),
  { maxLength: 20 },
);

test("codeMatrix counts what a person would, cell by cell and in the margins", () => {
  fc.assert(
    fc.property(anyStretches, (stretches) => {
      const matrix = codeMatrix(codes, values, stretches, ({ source }) => rolesOf.get(source) ?? [], words);
      const having = (value: string): readonly CodedStretch[] =>
        stretches.filter(({ code, source }) => codes.includes(code) && rolesOf.get(source)?.includes(value));
      expect(matrix.cells.map((row) => row.map(inOrder))).toEqual(
        codes.map((code) =>
          values.map((value) => byLooking(having(value).filter((each) => each.code === code))),
        ),
      );
      expect(matrix.ofCode.map(inOrder)).toEqual(
        codes.map((code) => byLooking(stretches.filter((each) => each.code === code))),
      );
      expect(matrix.ofValue.map(inOrder)).toEqual(values.map((value) => byLooking(having(value))));
    }),
    { numRuns: 300 },
  );
});

test("codeMatrix counts a coding that counts for two codes once in the margin of its value", () => {
  const [source, coding, other] = [anId("s1"), anId("c1"), anId("c2")];
  const at = { source, start: 0, end: 5 };
  const matrix = codeMatrix(
    codes,
    ["guard"],
    [
      { ...at, coding: other, code: anId("b") },
      { ...at, coding, code: anId("a") },
      { ...at, coding, code: anId("b") },
      { ...at, start: 2, coding: anId("c3"), code: anId("b") },
    ],
    () => ["guard"],
  );
  expect(matrix.ofCode.map(({ codings }) => codings)).toEqual([1, 3]);
  expect(matrix.ofValue).toEqual([{ codings: 3, passages: 2, sources: 1, words: 0, in: [source] }]);
});

test("codeMatrix counts no words where it is not told of any", () => {
  const one = [{ code: anId("a"), source: anId("s1"), start: 0, end: 5 }];
  expect(codeMatrix(codes, ["x"], one, () => ["x"]).cells[0]).toEqual([
    { codings: 1, passages: 1, sources: 1, words: 0, in: [anId("s1")] },
  ]);
});

function inOrder(cell: CountedCell): CountedCell {
  return { ...cell, in: [...cell.in].sort() };
}

function byLooking(stretches: readonly CodedStretch[]) {
  const sources = new Set(stretches.map(({ source }) => source));
  const covered = [...sources].flatMap((source) =>
    wordStarts.filter((at) =>
      stretches.some((each) => each.source === source && each.start <= at && at < each.end),
    ),
  );
  return {
    codings: stretches.length,
    passages: new Set(stretches.map(({ source, start, end }) => `${source} ${start} ${end}`)).size,
    sources: sources.size,
    words: covered.length,
    in: [...sources].sort(),
  };
}
