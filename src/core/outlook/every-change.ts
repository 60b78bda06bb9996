import type { ParameterChange } from "../model/index.ts";

/** Several lists of changes as one, with which of its changes each list makes. */
export interface EveryChange {
  readonly all: readonly ParameterChange[];
  readonly makes: readonly (readonly boolean[])[];
}

/**
 * Lay lists of changes over each other, so that one program does for all of them: equal changes stand once, and each list keeps
 * its order, since a later change of a parameter acts on what an earlier one left.
 */
export function everyChange(lists: readonly (readonly ParameterChange[])[]): EveryChange {
  const all: ParameterChange[] = [];
  for (const list of lists) {
    let after = 0;
    for (const each of list) {
      const found = placeOf(each, all, after);
      after = found < 0 ? all.push(each) : found + 1;
    }
  }
  return { all, makes: lists.map((list) => madeBy(list, all)) };
}

function madeBy(list: readonly ParameterChange[], all: readonly ParameterChange[]): readonly boolean[] {
  const made = all.map(() => false);
  let after = 0;
  for (const each of list) {
    const found = placeOf(each, all, after);
    made[found] = true;
    after = found + 1;
  }
  return made;
}

function placeOf(change: ParameterChange, all: readonly ParameterChange[], from: number): number {
  return all.findIndex((each, at) => at >= from && isSame(each, change));
}

function isSame(one: ParameterChange, other: ParameterChange): boolean {
  const fields = ["parameter", "how", "by", "fromMonth", "overMonths", "untilMonth"] as const;
  return fields.every((field) => one[field] === other[field]);
}
