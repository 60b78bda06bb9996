import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextRange } from "../../study/index.ts";
import { coveredBy, overlapOf } from "../landed-passages.ts";
import { type CodeExpression, retrieve } from "../queries/retrieve.ts";
import { anId } from "../testing/coded-study.ts";
import { type AskedText, findSought, type ResolvedSought, wantedCodes } from "./find-sought.ts";
import type { SoughtRelation } from "./question.ts";

const codes = ["a", "b", "c"].map(anId);
const length = 16;
// Between the first and the second turn stands a speaker's label.
const turns = [
  { start: 0, end: 5 },
  { start: 7, end: 9 },
  { start: 9, end: 16 },
];
const anyCode = fc.constantFrom(...codes);
const anyRange = fc.tuple(fc.nat(15), fc.nat(16)).map(([start, end]) => ({ start, end }));
const anyText: fc.Arbitrary<AskedText> = fc.record({
  length: fc.constant(length),
  turns: fc.constantFrom(turns, []),
  codings: fc.array(
    fc.tuple(anyCode, anyRange).map(([code, range]) => ({ code, ...range })),
    { maxLength: 12 },
  ),
  hitsOf: fc.constant(() => [{ start: 3, end: 4 }]),
});
const anyRelation: fc.Arbitrary<SoughtRelation> = fc.oneof(
  fc.constantFrom<SoughtRelation>({ kind: "overlapping" }, { kind: "within" }, { kind: "containing" }),
  fc.record({ kind: fc.constantFrom("near", "followed-by", "after"), turns: fc.nat(2) }),
);
const one = (code: (typeof codes)[number]): ResolvedSought => ({ kind: "code", codes: [code] });

const { anyOfCodes } = fc.letrec<{ anyOfCodes: CodeExpression }>((tie) => ({
  anyOfCodes: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyCode.map((code): CodeExpression => ({ kind: "codes", codes: [code] })),
    fc.record({ kind: fc.constantFrom("all", "any"), of: fc.tuple(tie("anyOfCodes"), tie("anyOfCodes")) }),
    fc.record({ kind: fc.constant("not"), of: tie("anyOfCodes") }),
  ),
}));

function asSought(expression: CodeExpression): ResolvedSought {
  switch (expression.kind) {
    case "codes":
      return { kind: "code", codes: expression.codes };
    case "not":
      return { kind: "not", of: asSought(expression.of) };
    default: {
      const [first, second] = expression.of;
      return { kind: expression.kind, of: [asSought(first), asSought(second ?? first)] };
    }
  }
}

describe("findSought", () => {
  test.each(["words", "turn", "source"] as const)(
    "covers by %s what the arithmetic of codes covers",
    (of) => {
      fc.assert(
        fc.property(anyOfCodes, anyText, (expression, text) => {
          const source = anId("s");
          const held = {
            source,
            length,
            turns: text.turns.length === 0 ? [{ start: 0, end: length }] : turns,
          };
          const stretches = text.codings.map((each) => ({ ...each, source }));
          const there = retrieve(expression, stretches, [held], of);
          expect(coveredBy(findSought(asSought(expression), text, of))).toEqual(coveredBy(there));
        }),
        { numRuns: 500 },
      );
    },
  );

  test("finds exactly the passages that stand so to a passage of the other", () => {
    fc.assert(
      fc.property(anyText, anyCode, anyCode, anyRelation, (text, first, second, relation) => {
        const of = (code: (typeof codes)[number]) =>
          text.codings.filter((each) => each.code === code && each.start < each.end);
        const held = text.turns.length === 0 ? [{ start: 0, end: length }] : turns;
        const expected = of(first).filter((a) => of(second).some((b) => stand(a, b, relation, held)));
        const found = findSought(
          { kind: "related", one: one(first), relation, other: one(second) },
          text,
          "words",
        );
        expect(keysOf(found)).toEqual(new Set(keysOf(expected)));
      }),
      { numRuns: 1_000 },
    );
  });

  test("keeps passages that touch apart, and shows the same words once", () => {
    const [a, b] = codes;
    if (a === undefined || b === undefined) throw new Error("There are three codes");
    const text: AskedText = {
      length,
      turns: [],
      codings: [
        { code: a, start: 0, end: 4 },
        { code: a, start: 4, end: 8 },
        { code: a, start: 4, end: 8 },
        { code: b, start: 4, end: 8 },
      ],
      hitsOf: () => [],
    };
    const found = [
      { start: 0, end: 4 },
      { start: 4, end: 8 },
    ];
    expect(findSought(one(a), text, "words")).toEqual(found);
    expect(findSought({ kind: "any", of: [one(a), one(b)] }, text, "words")).toEqual(found);
    const andNot: ResolvedSought = {
      kind: "all",
      of: [{ kind: "not", of: { kind: "words", words: "x" } }, one(a)],
    };
    expect(findSought(andNot, text, "words")).toEqual(found);
    expect(wantedCodes({ kind: "all", of: [one(a), { kind: "not", of: one(b) }] })).toEqual(new Set([a]));
  });
});

function stand(a: TextRange, b: TextRange, relation: SoughtRelation, held: readonly TextRange[]): boolean {
  const touched = (range: TextRange): readonly number[] =>
    held.flatMap((turn, at) => (overlapOf(turn, range) === undefined ? [] : [at]));
  const apart = (before: TextRange, behind: TextRange): number =>
    held.filter(({ end }) => end <= behind.start).length -
    (held.filter(({ start }) => start < before.end).length - 1);
  switch (relation.kind) {
    case "overlapping":
      return overlapOf(a, b) !== undefined;
    case "within":
      return b.start <= a.start && a.end <= b.end;
    case "containing":
      return a.start <= b.start && b.end <= a.end;
    case "near":
      return touched(a).some((each) => touched(b).some((other) => Math.abs(each - other) <= relation.turns));
    case "followed-by":
      return a.end <= b.start && apart(a, b) <= relation.turns;
    case "after":
      return b.end <= a.start && apart(b, a) <= relation.turns;
  }
}

function keysOf(ranges: readonly TextRange[]): ReadonlySet<string> {
  return new Set(ranges.map(({ start, end }) => `${start}-${end}`));
}
