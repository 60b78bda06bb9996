import { err, ok, type Result } from "../base/index.ts";

/** A unit as powers of what is counted: people, months and money; all 0 for a plain number or a share. */
export interface Unit {
  readonly people: number;
  readonly months: number;
  readonly money: number;
}

/** Why a text is no unit. */
export interface UnitError {
  readonly type: "UnknownUnit";
  readonly text: string;
}

/** A plain number or a share. */
export const plain: Unit = { people: 0, months: 0, money: 0 };
export const people: Unit = { people: 1, months: 0, money: 0 };
export const months: Unit = { people: 0, months: 1, money: 0 };
export const money: Unit = { people: 0, months: 0, money: 1 };

const named: ReadonlyMap<string, Unit> = new Map([
  ["1", plain],
  ["share", plain],
  ["people", people],
  ["person", people],
  ["month", months],
  ["months", months],
  ["money", money],
]);

/**
 * Read a unit: names of people, months, money, share or 1 joined by `*` and `/`, such as `people/month` or `1/month`.
 *
 * Years are not taken: a rate a year is no rate a month, and nobody should have to guess which of the two was meant.
 */
export function parseUnit(text: string): Result<Unit, UnitError> {
  const parts = text.replaceAll(/\s/g, "").split(/(?=[*/])/);
  let unit = plain;
  for (const [at, part] of parts.entries()) {
    const divides = part.startsWith("/");
    const found = named.get(at === 0 ? part : part.slice(1));
    if (found === undefined) return err({ type: "UnknownUnit", text });
    unit = divides ? divideUnits(unit, found) : multiplyUnits(unit, found);
  }
  return ok(unit);
}

/** The unit of a product. */
export function multiplyUnits(one: Unit, other: Unit): Unit {
  return {
    people: one.people + other.people,
    months: one.months + other.months,
    money: one.money + other.money,
  };
}

/** The unit of a quotient. */
export function divideUnits(one: Unit, other: Unit): Unit {
  return {
    people: one.people - other.people,
    months: one.months - other.months,
    money: one.money - other.money,
  };
}

/** Tell whether two units are the same. */
export function sameUnit(one: Unit, other: Unit): boolean {
  return one.people === other.people && one.months === other.months && one.money === other.money;
}

/** A unit in words, such as `people/month`; `1` for a plain number. */
export function unitText(unit: Unit): string {
  const powers = [
    ["people", unit.people],
    ["money", unit.money],
    ["month", unit.months],
  ] as const;
  const joined = (sign: 1 | -1): string =>
    powers.flatMap(([name, power]) => new Array<string>(Math.max(0, sign * power)).fill(name)).join("*");
  const below = joined(-1).replaceAll("*", "/");
  return (joined(1) || "1") + (below === "" ? "" : `/${below}`);
}
