import fc from "fast-check";
import type { KnownSubject } from "../../protect/index.ts";
import type { CountsAsked, TablePlan } from "../small-cells.ts";

const categories: Readonly<Record<string, readonly string[]>> = {
  role: ["insider", "official", "civilian", "researcher"],
  mode: ["voice", "court", "archive"],
  country: ["Dalmara", "Nehvar", "Ilvadan"],
  group: ["B1", "B2", "B3", "B4"],
};

/** Somebody with a value for each attribute; some values are much more frequent than others. */
export const anyPerson: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  Object.fromEntries(
    Object.entries(categories).map(([attribute, own]) => [
      attribute,
      fc.oneof(
        { arbitrary: fc.constant(own[0] ?? ""), weight: 2 },
        { arbitrary: fc.constant(own[1] ?? ""), weight: 2 },
        { arbitrary: fc.constantFrom(...own), weight: 2 },
      ),
    ]),
  ),
);

/** Tables over the same people that share attributes. */
export const anyTables: fc.Arbitrary<readonly TablePlan[]> = fc.constantFrom(
  plans("role"),
  plans("role", "mode", "country"),
  plans("role x group"),
  plans("role x group", "country", "mode"),
  plans("role x group", "role x country"),
  plans("role x mode", "mode x country", "role x country"),
  plans("role x mode x country"),
);

/** A number of people and the tables to count them in. */
export function anyCounts(people: {
  readonly minLength: number;
  readonly maxLength: number;
}): fc.Arbitrary<CountsAsked> {
  return fc
    .record({
      people: fc.array(anyPerson, { ...people, size: "max" }),
      tables: anyTables,
      k: fc.constantFrom(3, 5),
    })
    .map(({ people: drawn, tables, k }) => ({
      population: "sources",
      counted: asSubjects(drawn),
      tables,
      k,
      categories,
    }));
}

/** People with an id each. */
export function asSubjects(people: readonly Readonly<Record<string, string>>[]): readonly KnownSubject[] {
  return people.map((facts, i) => ({ id: `S${i}`, facts }));
}

function plans(...names: readonly string[]): readonly TablePlan[] {
  return names.map((name) => ({ name, by: name.split(" x ") }));
}
