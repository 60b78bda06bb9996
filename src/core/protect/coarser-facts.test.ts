import { describe, expect, test } from "vitest";
import { coarserFact } from "./coarser-facts.ts";
import { uniqueCombinations } from "./unique-combinations.ts";

const person = (id: number, facts: Readonly<Record<string, string>>) => ({ id: `P${id}`, facts });

describe("what to say less exactly", () => {
  const subjects = [30, 31, 34, 38, 52].map((age, at) =>
    person(at, { age: String(age), month: `2019-0${at + 1}`, town: "Ain Dubran" }),
  );

  test("a number becomes its decade where that suffices", () => {
    expect(coarserFact(subjects, [{ name: "age", value: "30" }], 4)).toEqual({
      name: "age",
      to: "30–39",
      fits: 4,
    });
  });

  test("a month becomes its year, beside facts that stay", () => {
    const facts = [
      { name: "month", value: "2019-03" },
      { name: "town", value: "Ain Dubran" },
    ];
    expect(coarserFact(subjects, facts, 5)).toEqual({ name: "month", to: "2019", fits: 5 });
  });

  test("a town becomes its region where the caller knows it", () => {
    const towns = ["Ain Dubran", "Qasr Nim", "Tel Safa"].map((town, at) => person(at, { town }));
    const region = () => "Hazmira";
    expect(coarserFact(towns, [{ name: "town", value: "Tel Safa" }], 3, region)).toEqual({
      name: "town",
      to: "Hazmira",
      fits: 3,
    });
  });

  test("what no broader word helps is left out; a combination with no unique part always can be mended so", () => {
    const found = uniqueCombinations(subjects, { k: 5 }).filter(({ isMinimal }) => isMinimal);
    expect(found.length).toBeGreaterThan(0);
    for (const { facts } of found) expect(coarserFact(subjects, facts, 5)?.fits).toBeGreaterThanOrEqual(5);
    expect(coarserFact(subjects, [{ name: "age", value: "52" }], 5)).toEqual({ name: "age", fits: 5 });
  });
});
