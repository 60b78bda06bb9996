import { canonicalJson, type Json } from "../../src/core/base/index.ts";
import { type Condition, fieldAt, type PlanRecord } from "./plan.ts";

/** Tell whether a condition of an acceptance row is true of planned records. */
export function holdsIn(
  tables: Readonly<Record<string, readonly PlanRecord[]>>,
  condition: Condition,
): boolean {
  if ("table" in condition) {
    const matching = (tables[condition.table] ?? []).filter((each) =>
      Object.entries(condition.where).every(([path, wanted]) => same(fieldAt(each, path), wanted)),
    ).length;
    return "is" in condition ? matching === condition.is : matching >= condition.atLeast;
  }
  const found = Object.values(tables)
    .flat()
    .find(({ id }) => id === condition.record);
  if (found === undefined) return false;
  const value = fieldAt(found, condition.field);
  return "is" in condition ? same(value, condition.is) : (value !== undefined) === condition.present;
}

/** Compare values whatever the order of their members. */
export function same(one: Json | undefined, other: Json): boolean {
  return one !== undefined && canonicalJson(one) === canonicalJson(other);
}
