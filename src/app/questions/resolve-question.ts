import { err, isNonEmpty, ok, type RecordId, type Result } from "../../core/base/index.ts";
import {
  type AtLeastTwo,
  type Condition,
  codebookTree,
  descendantsOf,
  type Fact,
  type Question,
  type QuestionError,
  type RecordName,
  type ResolvedSought,
  type Sought,
} from "../../core/code/index.ts";
import { code, roles, sourceModes } from "../../core/study/index.ts";
import type { Store } from "../store.ts";
import { isNamedThing, type NamedThing, recordNames } from "./record-names.ts";
import { sourceFacts } from "./source-facts.ts";

/** A name in a question that means no record, or several. */
export type Unresolved = Omit<QuestionError, "start" | "end">;

/** A condition with the values that meet it: ids of records, or the words themselves; `null` for nothing recorded. */
export type ResolvedCondition =
  | {
      readonly kind: "fact";
      readonly fact: Fact;
      readonly not: boolean;
      readonly values: ReadonlySet<string | null>;
    }
  | {
      readonly kind: "attribute";
      readonly name: string;
      readonly not: boolean;
      readonly values: ReadonlySet<string | null>;
    }
  | Extract<Condition, { readonly kind: "date" }>;

/** A question whose names are found. */
export interface ResolvedQuestion {
  readonly sought: ResolvedSought;
  readonly of: Question["of"];
  readonly where: readonly ResolvedCondition[];
}

/** Find the records that a question names. */
export function resolveQuestion(study: Store, question: Question): Result<ResolvedQuestion, Unresolved> {
  const sought = resolveSought(study, question.sought);
  if (!sought.ok) return sought;
  const where = resolveConditions(study, question.where);
  return where.ok ? ok({ sought: sought.value, of: question.of, where: where.value }) : where;
}

/** Find the records that conditions name. */
export function resolveConditions(
  study: Store,
  conditions: readonly Condition[],
): Result<readonly ResolvedCondition[], Unresolved> {
  return all(conditions.map((each) => resolveCondition(study, each)));
}

function resolveSought(study: Store, sought: Sought): Result<ResolvedSought, Unresolved> {
  switch (sought.kind) {
    case "any-code":
    case "words":
      return ok(sought);
    case "code": {
      const found = findOne(study, "code", sought.code);
      if (!found.ok) return found;
      const below = sought.below ? descendantsOf(codebookTree(study.all(code)), found.value) : [];
      return ok({ kind: "code", codes: [found.value, ...below] });
    }
    case "not": {
      const of = resolveSought(study, sought.of);
      return of.ok ? ok({ kind: "not", of: of.value }) : of;
    }
    case "related": {
      const [one, other] = [resolveSought(study, sought.one), resolveSought(study, sought.other)];
      if (!one.ok) return one;
      return other.ok ? ok({ ...sought, one: one.value, other: other.value }) : other;
    }
    default: {
      const of = all(sought.of.map((each) => resolveSought(study, each)));
      return of.ok ? ok({ kind: sought.kind, of: twoOrMore(of.value) }) : of;
    }
  }
}

function twoOrMore<T>(list: readonly T[]): AtLeastTwo<T> {
  const [first, second, ...rest] = list;
  if (first === undefined || second === undefined) throw new Error("A joined question has two parts");
  return [first, second, ...rest];
}

function findOne(study: Store, thing: NamedThing, called: RecordName): Result<RecordId, Unresolved> {
  const names = recordNames(study);
  const found = names.find(thing, called);
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) return ok(only.id);
  const met = "id" in called ? called.id : called.name;
  if (only === undefined)
    return err({ type: "unknown-record", met, sought: thing, instead: nearNames(study, thing, met) });
  // A place that several records lie in is meant with all of them; a name that is several codes' is not.
  return err({
    type: "ambiguous-record",
    met,
    sought: thing,
    instead: found.map(
      ({ id, names: own }) => own.find((name) => names.find(thing, { name }).length === 1) ?? `@${id}`,
    ),
  });
}

/** Names that hold what was written, or are held by it; a few of them. */
function nearNames(study: Store, thing: NamedThing, met: string): readonly string[] {
  const wanted = met.toLowerCase();
  return recordNames(study)
    .of(thing)
    .map(({ names: [name] }) => name)
    .filter((name) => {
      const own = name.toLowerCase();
      return own.includes(wanted) || wanted.includes(own) || own.slice(0, 3) === wanted.slice(0, 3);
    })
    .slice(0, 5);
}

function resolveCondition(study: Store, condition: Condition): Result<ResolvedCondition, Unresolved> {
  if (condition.kind === "date") return ok(condition);
  const { values } = condition;
  const found = all(
    values.map(
      (value): Result<readonly (string | null)[], Unresolved> =>
        value === null
          ? ok([null])
          : condition.kind === "fact"
            ? valuesOfFact(study, condition.fact, value)
            : ok([plainValue(value)]),
    ),
  );
  if (!found.ok) return found;
  if (condition.kind === "attribute") {
    const known = sourceFacts(study).attributeNames;
    const name = known.find((each) => each.toLowerCase() === condition.name.toLowerCase());
    if (name === undefined)
      return err({ type: "unknown-record", met: condition.name, instead: known.slice(0, 8) });
    return ok({ ...condition, name, values: new Set(found.value.flat()) });
  }
  return ok({ ...condition, values: new Set(found.value.flat()) });
}

function valuesOfFact(study: Store, fact: Fact, value: RecordName): Result<readonly string[], Unresolved> {
  if (fact === "place" && "name" in value) {
    const ids = recordNames(study)
      .find("place", value)
      .map(({ id }) => id);
    if (isNonEmpty(ids)) return ok(ids);
  }
  if (isNamedThing(fact)) {
    const one = findOne(study, fact, value);
    return one.ok ? ok([one.value]) : one;
  }
  const written = plainValue(value);
  const known: readonly string[] | undefined =
    fact === "role" ? roles : fact === "mode" ? sourceModes : undefined;
  const wanted = written.toLowerCase().replaceAll(" ", "-");
  if (known === undefined) return ok([written]);
  return known.includes(wanted)
    ? ok([wanted])
    : err({ type: "unknown-record", met: written, sought: fact, instead: known });
}

function plainValue(value: RecordName): string {
  return "id" in value ? value.id : value.name;
}

function all<T>(results: readonly Result<T, Unresolved>[]): Result<readonly T[], Unresolved> {
  const values: T[] = [];
  for (const each of results) {
    if (!each.ok) return each;
    values.push(each.value);
  }
  return ok(values);
}
