/** A formula of the model, read from its text. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  /** A parameter or a level. */
  | { readonly kind: "name"; readonly name: string; readonly at: number }
  /** The months since the base date. */
  | { readonly kind: "month" }
  | {
      readonly kind: "count";
      readonly of: CountedThing;
      readonly names: readonly string[];
      readonly at: number;
    }
  | {
      readonly kind: "call";
      readonly function: FunctionName;
      readonly args: readonly Expression[];
      readonly at: number;
    }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | { readonly kind: "negative"; readonly of: Expression };

/**
 * What a formula can count in the model: `people(state)`, `people(state, group)`, `funds(fund)`, and the people who enter
 * or leave a state in a month, `entries(state)` and `exits(state)`.
 */
export type CountedThing = "people" | "funds" | "entries" | "exits";

/** The functions of the language. `ln` and `exp` are our own, so that results do not depend on the machine. */
export type FunctionName = "min" | "max" | "exp" | "ln";

/** The operators; comparisons, `and` and `or` give 1 or 0. */
export type Operator = "+" | "-" | "*" | "/" | ">=" | "<=" | ">" | "<" | "and" | "or";

export const countedThings: ReadonlySet<string> = new Set<CountedThing>([
  "people",
  "funds",
  "entries",
  "exits",
]);
export const functionNames: ReadonlySet<string> = new Set<FunctionName>(["min", "max", "exp", "ln"]);

/** Every part of a formula, from the whole down, left to right. */
function* partsOf(expression: Expression): Generator<Expression> {
  yield expression;
  switch (expression.kind) {
    case "call":
      for (const arg of expression.args) yield* partsOf(arg);
      return;
    case "binary":
      yield* partsOf(expression.left);
      yield* partsOf(expression.right);
      return;
    case "negative":
      yield* partsOf(expression.of);
      return;
    case "number":
    case "name":
    case "month":
    case "count":
      return;
  }
}

/** The parameters and levels a formula names. */
export function namesIn(expression: Expression): readonly string[] {
  return [...partsOf(expression)].flatMap((part) => (part.kind === "name" ? [part.name] : []));
}

/** Something of the model that a formula names. */
export interface Mention {
  /** `name` is a parameter's or a level's. */
  readonly kind: "name" | "state" | "group" | "fund";
  readonly name: string;
}

/** Everything of the model that a formula names, from left to right: parameters, levels, states, groups and funds. */
export function mentionsIn(expression: Expression): readonly Mention[] {
  return [...partsOf(expression)].flatMap((part): readonly Mention[] => {
    if (part.kind === "name") return [{ kind: "name", name: part.name }];
    if (part.kind !== "count") return [];
    const [first, group] = part.names;
    return [
      ...(first === undefined
        ? []
        : [{ kind: part.of === "funds" ? "fund" : "state", name: first } as const]),
      ...(group === undefined ? [] : [{ kind: "group", name: group } as const]),
    ];
  });
}
