import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anId, aSeed } from "../testing/coded-study.ts";
import type { AgreementFigure } from "./agreement-figure.ts";
import { type CoderStretch, type ComparedText, comparedUnits } from "./compared-units.ts";
import { unitisedAgreement } from "./unitised-agreement.ts";
import { unitisedByCode } from "./unitised-by-code.ts";

const coders = ["ada", "bo", "cy"].map(anId);
const codes = ["fear", "hope", "pay"].map(anId);

/** Texts of turns of which some are empty, and any stretches of codes on them, lapping, touching and across turns. */
const anyCoded = fc.record({
  turns: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 3,
  }),
  working: fc.integer({ min: 1, max: 3 }),
  marks: fc.array(
    fc.record({
      text: fc.nat({ max: 2 }),
      coder: fc.nat({ max: 2 }),
      code: fc.nat({ max: 2 }),
      start: fc.nat({ max: 60 }),
      long: fc.integer({ min: 1, max: 25 }),
    }),
    { maxLength: 20 },
  ),
});

type Coded = typeof anyCoded extends fc.Arbitrary<infer T> ? T : never;

function unitsOfCoded({ turns, working, marks }: Coded) {
  const texts = turns.map((lengths, at): ComparedText => {
    let end = 0;
    const blocks = lengths.flatMap((long) => {
      const start = end;
      end += long;
      return long === 0 ? [] : [{ start, end, kind: "turn", language: "en", direction: "ltr" } as const];
    });
    return { source: anId(`s${at}`), text: "x".repeat(end), blocks, coders: coders.slice(0, working) };
  });
  const stretches = marks.flatMap(({ text, coder, code, start, long }): readonly CoderStretch[] => {
    const [on, by, of] = [texts[text], coders[coder], codes[code]];
    if (on === undefined || by === undefined || of === undefined || start >= on.text.length) return [];
    return [{ source: on.source, coder: by, code: of, start, end: Math.min(on.text.length, start + long) }];
  });
  return comparedUnits({ coders, texts, stretches }, { kind: "character" });
}

function unitisedOf(figures: readonly AgreementFigure[]): AgreementFigure | undefined {
  return figures.find(({ measure }) => measure === "unitised");
}

describe("unitisedByCode", () => {
  test("is of each code what unitised alpha is of that code alone", () => {
    const resampling = { seed: aSeed(1), samples: 0, level: 0.95 };
    fc.assert(
      fc.property(anyCoded, (coded) => {
        const units = unitsOfCoded(coded);
        unitisedByCode(units, codes, resampling).forEach((figure, at) => {
          const alone = unitisedOf(unitisedAgreement(units, codes.slice(at, at + 1), resampling));
          const { value, ...basis } = figure;
          const { value: expected, ...same } = alone ?? figure;
          expect(basis).toEqual(same);
          if (expected === undefined) expect(value).toBeUndefined();
          else expect(value).toBeCloseTo(expected, 9);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("draws whole turns as the other does, so that the intervals are as wide", () => {
    const units = unitsOfCoded(madeCoding());
    const resampling = { seed: aSeed(3), samples: 4_000, level: 0.95 };
    unitisedByCode(units, codes, resampling).forEach((figure, at) => {
      const alone = unitisedOf(unitisedAgreement(units, codes.slice(at, at + 1), resampling))?.interval;
      expect(figure.interval).toMatchObject({ samples: 4_000, level: 0.95, resampled: "turns" });
      expect(Math.abs((figure.interval?.low ?? 9) - (alone?.low ?? 0))).toBeLessThan(0.02);
      expect(Math.abs((figure.interval?.high ?? 9) - (alone?.high ?? 0))).toBeLessThan(0.02);
    });
  });

  test("gives a code the same interval whatever else is asked", () => {
    const units = unitsOfCoded(madeCoding());
    const resampling = { seed: aSeed(3), samples: 100, level: 0.95 };
    const [, hope] = unitisedByCode(units, codes, resampling);
    expect(unitisedByCode(units, codes.slice(1, 2), resampling)).toEqual([hope]);
  });
});

/** Sixty turns of which two coders mark some, half of them alike. */
function madeCoding(): Coded {
  const marks = Array.from({ length: 20 }, (_, at) => at).flatMap((at) => [
    { text: at % 3, coder: 0, code: at % 3, start: 5 * at, long: 12 },
    { text: at % 3, coder: 1, code: at % 3, start: 5 * at + (at % 2) * 4, long: 12 },
  ]);
  return { turns: [0, 1, 2].map(() => Array(20).fill(6)), working: 2, marks };
}
