import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CodedStretch } from "../co-occurrence.ts";
import { anId } from "../testing/coded-study.ts";
import { type CodeExpression, type Retrieved, retrieve, type SearchedText } from "./retrieve.ts";

const turns = [
  { start: 0, end: 4 },
  { start: 6, end: 9 },
  { start: 9, end: 12 },
];
const texts: readonly SearchedText[] = ["s1", "s2"].map((source) => ({
  source: anId(source),
  length: 12,
  turns,
}));
const anyStretches = fc.array(
  fc.record({
    code: fc.constantFrom(anId("a"), anId("b"), anId("c")),
    source: fc.constantFrom(anId("s1"), anId("s2")),
    start: fc.nat(12),
    end: fc.nat(12),
  }),
  { maxLength: 12 },
);
const anyCodes = fc
  .constantFrom("a", "b", "c")
  .map((code): CodeExpression => ({ kind: "codes", codes: [anId(code)] }));
const anyExpression = fc.letrec<{ expression: CodeExpression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small" },
    anyCodes,
    tie("expression").map((of): CodeExpression => ({ kind: "not", of })),
    fc
      .tuple(fc.constantFrom("all" as const, "any" as const), tie("expression"), tie("expression"))
      .map(([kind, one, other]): CodeExpression => ({ kind, of: [one, other] })),
  ),
})).expression;

describe("retrieve", () => {
  test("over words, finds exactly the characters of which the expression is true", () => {
    fc.assert(
      fc.property(anyExpression, anyStretches, (expression, stretches) => {
        const found = retrieve(expression, stretches, texts, "words");
        for (const { source, length } of texts) {
          const own = stretches.filter((each) => each.source === source);
          for (let at = 0; at < length; at++) {
            const carried = own.filter(({ start, end }) => start <= at && at < end);
            expect(covers(found, source, at)).toBe(isTrue(expression, carried));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each(["turn", "source"] as const)("over a %s, finds those that the codings make true", (heldBy) => {
    fc.assert(
      fc.property(anyExpression, anyStretches, (expression, stretches) => {
        const expected = texts.flatMap(({ source, length }) =>
          (heldBy === "turn" ? turns : [{ start: 0, end: length }])
            .filter((whole) =>
              isTrue(
                expression,
                stretches.filter(
                  (each) =>
                    each.source === source &&
                    Math.max(each.start, whole.start) < Math.min(each.end, whole.end),
                ),
              ),
            )
            .map((whole) => ({ source, ...whole })),
        );
        expect(retrieve(expression, stretches, texts, heldBy)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test("gives the words that two codes share, not those of either", () => {
    const both: CodeExpression = {
      kind: "all",
      of: [
        { kind: "codes", codes: [anId("a")] },
        { kind: "not", of: { kind: "codes", codes: [anId("b"), anId("c")] } },
      ],
    };
    const stretches = [coding("a", 0, 10), coding("b", 2, 4), coding("c", 4, 6)];
    expect(retrieve(both, stretches, texts, "words")).toEqual([
      { source: "s1", start: 0, end: 2 },
      { source: "s1", start: 6, end: 10 },
    ]);
  });
});

function isTrue(expression: CodeExpression, carried: readonly CodedStretch[]): boolean {
  switch (expression.kind) {
    case "codes":
      return carried.some(({ code, start, end }) => start < end && expression.codes.includes(code));
    case "all":
      return expression.of.every((part) => isTrue(part, carried));
    case "any":
      return expression.of.some((part) => isTrue(part, carried));
    case "not":
      return !isTrue(expression.of, carried);
  }
}

function covers(found: readonly Retrieved[], source: string, at: number): boolean {
  return found.some((each) => each.source === source && each.start <= at && at < each.end);
}

function coding(code: string, start: number, end: number): CodedStretch {
  return { code: anId(code), source: anId("s1"), start, end };
}
