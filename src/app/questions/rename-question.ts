import type { Condition, FactValue, Question, RecordName, Sought } from "../../core/code/index.ts";
import type { Store } from "../store.ts";
import { isNamedThing, type NamedThing, recordNames } from "./record-names.ts";

type Rename = (thing: NamedThing, called: RecordName) => RecordName;

/** The same question with every record by its name, where the name is its own. */
export function withNames(study: Store, question: Question): Question {
  const names = recordNames(study);
  return renamed(question, (thing, called) => ("id" in called ? names.call(thing, called.id) : called));
}

/** The same question with every record by its id, so that it outlives new names; what is not found keeps its name. */
export function withIds(study: Store, question: Question): Question {
  return renamed(question, idRename(study));
}

/** As `withNames`, of conditions alone. */
export function conditionsWithNames(study: Store, conditions: readonly Condition[]): readonly Condition[] {
  const names = recordNames(study);
  return conditions.map((each) =>
    renamedCondition(each, (thing, called) => ("id" in called ? names.call(thing, called.id) : called)),
  );
}

/** As `withIds`, of conditions alone. */
export function conditionsWithIds(study: Store, conditions: readonly Condition[]): readonly Condition[] {
  return conditions.map((each) => renamedCondition(each, idRename(study)));
}

function idRename(study: Store): Rename {
  const names = recordNames(study);
  return (thing, called) => {
    const [only, ...more] = names.find(thing, called);
    return only === undefined || more.length > 0 ? called : { id: only.id };
  };
}

function renamed(question: Question, rename: Rename): Question {
  return {
    ...question,
    sought: renamedSought(question.sought, rename),
    where: question.where.map((each) => renamedCondition(each, rename)),
  };
}

function renamedSought(sought: Sought, rename: Rename): Sought {
  const go = (each: Sought): Sought => renamedSought(each, rename);
  switch (sought.kind) {
    case "code":
      return { ...sought, code: rename("code", sought.code) };
    case "not":
      return { ...sought, of: go(sought.of) };
    case "related":
      return { ...sought, one: go(sought.one), other: go(sought.other) };
    case "all":
    case "any": {
      const [first, second, ...rest] = sought.of;
      return { ...sought, of: [go(first), go(second), ...rest.map(go)] };
    }
    default:
      return sought;
  }
}

function renamedCondition(condition: Condition, rename: Rename): Condition {
  if (condition.kind !== "fact" || !isNamedThing(condition.fact)) return condition;
  const { fact } = condition;
  const go = (value: FactValue): FactValue => (value === null ? null : rename(fact, value));
  const [first, ...rest] = condition.values;
  return { ...condition, values: [go(first), ...rest.map(go)] };
}
