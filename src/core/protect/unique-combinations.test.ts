import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KnownSubject, uniqueCombinations } from "./unique-combinations.ts";

// Forty men, each age, town and month shared by ten of them and each pair by five, and one whom the three together fit.
const ages = ["29", "30", "31", "32"];
const towns = ["Orvan", "Lenna", "Samra", "Dast"];
const crowd: readonly KnownSubject[] = ages.flatMap((age, a) =>
  towns.flatMap((town, t) =>
    Array.from({ length: 5 }, (_, i) => ({
      id: `${a}-${t}-${i}`,
      facts: { age, town, "month of hearing": age === "30" && town === "Orvan" ? "2018-02" : "2018-01" },
    })),
  ),
);
const man: KnownSubject = {
  id: "the man",
  facts: { age: "30", town: "Orvan", "month of hearing": "2018-01" },
};

describe("uniqueCombinations", () => {
  test("finds the man whom age, town and month of his hearing single out, though no two of them do", () => {
    const found = uniqueCombinations([...crowd, man]);
    expect(found).toEqual([
      {
        facts: [
          { name: "age", value: "30" },
          { name: "month of hearing", value: "2018-01" },
          { name: "town", value: "Orvan" },
        ],
        subjects: ["the man"],
        isMinimal: true,
      },
    ]);
  });

  test("finds the triple in a small study too, beside the single facts that already trip it", () => {
    const others = crowd.slice(0, 8);
    const found = uniqueCombinations([...others, man]);
    const triple = found.find(({ facts }) => facts.length === 3 && facts.some(({ value }) => value === "30"));
    expect(triple?.subjects).toEqual(["the man"]);
    expect(found.some(({ facts, isMinimal }) => isMinimal && facts.length === 1)).toBe(true);
  });

  test("is quiet once the month is not released", () => {
    expect(uniqueCombinations([...crowd, man], { without: ["month of hearing"] })).toEqual([]);
  });

  test("reports exactly the combinations that fit fewer than k", () => {
    const subject = fc.record({
      a: fc.constantFrom("1", "2"),
      b: fc.constantFrom("1", "2"),
      c: fc.constantFrom("1", "2"),
    });
    fc.assert(
      fc.property(fc.array(subject, { maxLength: 30 }), fc.integer({ min: 3, max: 6 }), (list, k) => {
        const subjects = list.map((facts, i) => ({ id: String(i), facts }));
        for (const { facts, subjects: held } of uniqueCombinations(subjects, { k })) {
          const fits = subjects.filter((each) =>
            facts.every(({ name, value }) => (each.facts as Record<string, string>)[name] === value),
          );
          expect(held).toEqual(fits.map(({ id }) => id));
          expect(held.length).toBeLessThan(k);
        }
        const reported = new Set(
          uniqueCombinations(subjects, { k }).map(({ facts }) => JSON.stringify(facts)),
        );
        for (const { facts } of subjects) {
          const fits = subjects.filter((each) => each.facts.a === facts.a && each.facts.b === facts.b);
          const pair = [
            { name: "a", value: facts.a },
            { name: "b", value: facts.b },
          ];
          expect(reported.has(JSON.stringify(pair))).toBe(fits.length < k);
        }
      }),
    );
  });
});
