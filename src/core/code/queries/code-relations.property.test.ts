import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CodedStretch } from "../co-occurrence.ts";
import { overlapOf } from "../landed-passages.ts";
import { anId } from "../testing/coded-study.ts";
import { type CodeRelation, codeRelations, placedRelations, type Relation } from "./code-relations.ts";

const codes = ["a", "b", "c"].map(anId);
const sources = ["s1", "s2"].map(anId);
// Between the first and the second turn stands a speaker's label.
const turns = [
  { start: 0, end: 5 },
  { start: 7, end: 9 },
  { start: 9, end: 16 },
];
const turnsBySource = new Map(sources.map((source) => [source, turns]));
const anyStretches = fc.array(
  fc.record({
    code: fc.constantFrom(...codes),
    source: fc.constantFrom(...sources),
    start: fc.nat(15),
    end: fc.nat(15),
  }),
  { maxLength: 22 },
);
const anyRelation: fc.Arbitrary<Relation> = fc.oneof(
  fc.constantFrom<Relation>({ kind: "overlap" }, { kind: "within" }, { kind: "same-turn" }),
  fc.nat(2).map((count): Relation => ({ kind: "followed-by", turns: count })),
);

describe("codeRelations", () => {
  test("counts exactly the pairs that stand so to each other", () => {
    fc.assert(
      fc.property(anyStretches, anyRelation, (stretches, relation) => {
        expect(codeRelations(codes, stretches, relation, turnsBySource)).toEqual(
          byComparingAll(stretches, relation),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test("tells the sources of each where they are asked for", () => {
    fc.assert(
      fc.property(anyStretches, anyRelation, (stretches, relation) => {
        const placed = placedRelations(codes, stretches, relation, turnsBySource);
        expect(placed.map(({ in: _, ...pair }) => pair)).toEqual(
          codeRelations(codes, stretches, relation, turnsBySource),
        );
        for (const { one, other, in: found } of placed) {
          const alone = found.flatMap((source) =>
            codeRelations(
              codes,
              stretches.filter((each) => each.source === source),
              relation,
              turnsBySource,
            ).filter((pair) => pair.one === one && pair.other === other),
          );
          expect(alone.length).toBe(placed.find((pair) => pair.one === one && pair.other === other)?.sources);
        }
      }),
    );
  });

  test("does not depend on the order of the codings", () => {
    fc.assert(
      fc.property(anyStretches, anyRelation, (stretches, relation) => {
        const found = codeRelations(codes, stretches, relation, turnsBySource);
        expect(codeRelations(codes, [...stretches].reverse(), relation, turnsBySource)).toEqual(found);
      }),
    );
  });

  test("every coding within another overlaps it, and what overlaps stands in one turn", () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        // Where no label stands between the turns.
        const closed = turns.map(({ start, end }) => ({ start, end: end === 5 ? 7 : end }));
        const bySource = new Map(sources.map((source) => [source, closed]));
        const pairsOf = (relation: Relation) =>
          codeRelations(codes, stretches, relation, bySource).reduce((sum, { pairs }) => sum + pairs, 0);
        expect(pairsOf({ kind: "overlap" })).toBeLessThanOrEqual(pairsOf({ kind: "same-turn" }));
        // Two alike lie within each other, and so are counted in both directions.
        expect(pairsOf({ kind: "within" })).toBeLessThanOrEqual(2 * pairsOf({ kind: "overlap" }));
      }),
    );
  });

  test("without turns, a text is one turn", () => {
    const far = [stretch("a", 0, 1), stretch("b", 900, 901)];
    expect(codeRelations(codes, far, { kind: "same-turn" })).toEqual([relation("a", "b", 1)]);
    expect(codeRelations(codes, far, { kind: "followed-by", turns: 0 })).toEqual([relation("a", "b", 1)]);
  });
});

function byComparingAll(stretches: readonly CodedStretch[], relation: Relation): readonly CodeRelation[] {
  const drawn = stretches.filter(({ start, end }) => start < end);
  const directed = relation.kind === "within" || relation.kind === "followed-by";
  return codes.flatMap((one, i) =>
    codes.flatMap((other, j) => {
      if (i === j || (!directed && i > j)) return [];
      const met = drawn
        .filter(({ code }) => code === one)
        .flatMap((a) =>
          drawn.filter((b) => b.code === other && b.source === a.source && stand(a, b, relation)),
        );
      return met.length === 0
        ? []
        : [{ one, other, pairs: met.length, sources: new Set(met.map(({ source }) => source)).size }];
    }),
  );
}

function stand(a: CodedStretch, b: CodedStretch, relation: Relation): boolean {
  switch (relation.kind) {
    case "overlap":
      return overlapOf(a, b) !== undefined;
    case "within":
      return b.start <= a.start && a.end <= b.end;
    case "same-turn":
      return touched(a).some((turn) => touched(b).includes(turn));
    case "followed-by": {
      const beginsIn = turns.filter(({ end }) => end <= b.start).length;
      const endsIn = turns.filter(({ start }) => start < a.end).length - 1;
      return a.end <= b.start && beginsIn - endsIn <= relation.turns;
    }
  }
}

function touched(coding: CodedStretch): readonly number[] {
  return turns.flatMap((turn, at) => (overlapOf(turn, coding) === undefined ? [] : [at]));
}

function stretch(code: string, start: number, end: number): CodedStretch {
  return { code: anId(code), source: anId("s1"), start, end };
}

function relation(one: string, other: string, pairs: number): CodeRelation {
  return { one: anId(one), other: anId(other), pairs, sources: 1 };
}
