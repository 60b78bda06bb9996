import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRecordId, type RecordId } from "../../base/index.ts";
import { parseConditions, parseQuestion } from "./parse-question.ts";
import { printConditions, printQuestion } from "./print-question.ts";
import {
  type Condition,
  type FactValue,
  facts,
  type Question,
  type RecordName,
  type Sought,
} from "./question.ts";
import { questionWords } from "./token-reader.ts";

const anyId: fc.Arbitrary<RecordId> = fc
  .array(fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyz"), { minLength: 20, maxLength: 20 })
  .map((letters) => letters.join(""))
  .filter(isRecordId);
const anyWords = fc
  .oneof(
    fc.string({ minLength: 1, unit: "grapheme" }),
    fc.constantFrom(
      "fear",
      'the "old" bridge',
      "back\\slash",
      "الخوف",
      "страх",
      "a\nb",
      "»«",
      ...questionWords,
    ),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text));
const anyName: fc.Arbitrary<RecordName> = fc.oneof(
  anyWords.map((name) => ({ name })),
  anyId.map((id) => ({ id })),
);
const anyTurns = fc.nat(999);
const anyRelation = fc.oneof(
  fc.constantFrom(
    { kind: "overlapping" } as const,
    { kind: "within" } as const,
    { kind: "containing" } as const,
  ),
  fc.record({ kind: fc.constantFrom("near", "followed-by", "after"), turns: anyTurns }),
);
const { anySought } = fc.letrec<{ anySought: Sought }>((tie) => ({
  anySought: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ kind: fc.constant("code"), code: anyName, below: fc.boolean() }),
    fc.constant({ kind: "any-code" } as const),
    fc.record({ kind: fc.constant("words"), words: anyWords }),
    fc.record({
      kind: fc.constantFrom("all", "any"),
      of: fc.tuple(tie("anySought"), tie("anySought")),
    }),
    fc.record({
      kind: fc.constantFrom("all", "any"),
      of: fc.tuple(tie("anySought"), tie("anySought"), tie("anySought")),
    }),
    fc.record({ kind: fc.constant("not"), of: tie("anySought") }),
    fc.record({
      kind: fc.constant("related"),
      one: tie("anySought"),
      relation: anyRelation,
      other: tie("anySought"),
    }),
  ),
}));
const anyValues: fc.Arbitrary<readonly [FactValue, ...FactValue[]]> = fc
  .tuple(
    fc.oneof(anyName, fc.constant(null)),
    fc.array(fc.oneof(anyName, fc.constant(null)), { maxLength: 3 }),
  )
  .map(([first, rest]) => [first, ...rest]);
const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant("fact"),
    fact: fc.constantFrom(...facts),
    not: fc.boolean(),
    values: anyValues,
  }),
  fc.record({ kind: fc.constant("attribute"), name: anyWords, not: fc.boolean(), values: anyValues }),
  fc.record({
    kind: fc.constant("date"),
    bound: fc.constantFrom("from", "until"),
    date: fc.constantFrom("2016", "2016-02", "2016-02-29"),
  }),
);
const anyQuestion: fc.Arbitrary<Question> = fc.record({
  sought: anySought,
  of: fc.constantFrom("words", "turn", "source"),
  where: fc.array(anyCondition, { maxLength: 3 }),
});

describe("the language of questions", () => {
  test("reads what it prints as the same question", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(parseQuestion(printQuestion(question))).toEqual({ ok: true, value: question });
      }),
      { numRuns: 1_000 },
    );
  });

  test("prints what it read as it printed it before, and conditions alone alike", () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 3 }), (conditions) => {
        const printed = printConditions(conditions);
        expect(parseConditions(printed)).toEqual({ ok: true, value: conditions });
      }),
    );
  });

  test("answers any text with a question or with a place in it, and throws at none", () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(...questionWords, '"', "(", ")", "=", ",", "3", "@"));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(" ");
        const read = parseQuestion(text);
        if (read.ok) return;
        expect(read.error.start).toBeGreaterThanOrEqual(0);
        expect(read.error.end).toBeLessThanOrEqual(text.length);
        expect(read.error.start).toBeLessThanOrEqual(read.error.end);
      }),
      // What every object has, and no sign has.
      { examples: [[["valueOf"]], [["constructor"]]] },
    );
  });
});
