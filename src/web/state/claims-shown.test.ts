import { expect, test } from "vitest";
import type { ClaimLine, RecordId } from "../../app/views.ts";
import { claimBeside, claimsThat, noFilter, withoutGroup } from "./claims-shown.ts";

const claims = [
  line("a", { group: "B1", for: 3, independence: { low: 1, high: 4, exact: true }, confidence: "low" }),
  line("b", { form: "event", warned: ["single-source"], grades: ["B2", "C3"], for: 1 }),
  line("c", { group: "B2", for: 3, independence: { low: 2, high: 2, exact: true }, confidence: "high" }),
];

test("finds claims by words, group, form, warning and grade cell, all of them at once", () => {
  expect(shown({ query: "CLAIM b" })).toEqual(["b"]);
  expect(shown({ group: "B1" })).toEqual(["a"]);
  expect(shown({ group: withoutGroup })).toEqual(["b"]);
  expect(shown({ form: "event", warning: "single-source", grade: "C3" })).toEqual(["b"]);
  expect(shown({ form: "event", warning: "all-tied" })).toEqual([]);
});

test("puts them in order, equal ones as they were made, and what is not said below every confidence", () => {
  expect(sorted("for", true)).toEqual(["a", "c", "b"]);
  expect(sorted("independent", true)).toEqual(["c", "a", "b"]);
  expect(sorted("confidence", true)).toEqual(["c", "a", "b"]);
  expect(sorted("confidence", false)).toEqual(["b", "a", "c"]);
});

test("goes to the next claim and stops at the ends", () => {
  const [a, b, c] = claims.map(({ id }) => id);
  expect(claimBeside(claims, undefined, 1)).toBe(a);
  expect(claimBeside(claims, a, 1)).toBe(b);
  expect(claimBeside(claims, c, 1)).toBe(c);
  expect(claimBeside(claims, a, -1)).toBe(a);
  expect(claimBeside([], a, 1)).toBeUndefined();
});

function shown(filter: Partial<typeof noFilter>): readonly string[] {
  return claimsThat(claims, { filter: { ...noFilter, ...filter } }).map(({ id }) => id);
}

function sorted(by: "for" | "independent" | "confidence", down: boolean): readonly string[] {
  return claimsThat(claims, { filter: noFilter, sort: { by, down } }).map(({ id }) => id);
}

function line(id: string, values: Partial<ClaimLine>): ClaimLine {
  return {
    id: id as RecordId,
    text: `Claim ${id}`,
    form: "general",
    for: 0,
    against: 0,
    silent: 0,
    independent: "0",
    independence: { low: 0, high: 0, exact: true },
    support: "supported",
    assumption: false,
    warnings: 0,
    warned: [],
    grades: [],
    ...values,
  };
}
