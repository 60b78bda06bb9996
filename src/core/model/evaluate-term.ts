import { exp, ln } from "../base/index.ts";
import type { Term } from "./layout.ts";

/** What a term is computed from: a value for each slot of every kind, and the month. */
export interface KnownValues {
  /** Parameters, as changes leave them. */
  readonly values: readonly number[];
  readonly held: readonly number[];
  readonly levels: readonly number[];
  /** What each move moved in the month that ended. */
  readonly moved: readonly number[];
  readonly time: number;
}

/** Compute a term by walking it, in the order of operations that generated code keeps too. */
export function evaluateTerm(term: Term, known: KnownValues): number {
  const inner = (part: Term): number => evaluateTerm(part, known);
  switch (term.kind) {
    case "number":
      return term.value;
    case "parameter":
      return known.values[term.slot] ?? Number.NaN;
    case "level":
      return known.levels[term.slot] ?? Number.NaN;
    case "month":
      return known.time;
    case "held":
      return total(term.slots.map((slot) => known.held[slot] ?? Number.NaN));
    case "moved":
      return total(term.moves.map((move) => known.moved[move] ?? Number.NaN));
    case "negative":
      return -inner(term.of);
    case "call":
      return called(term.function, term.args.map(inner));
    case "binary":
      return operated(term.operator, inner(term.left), inner(term.right));
  }
}

/** The sum of some values from the left to the right; 0 for none. */
export function total(values: readonly number[]): number {
  const [first, ...rest] = values;
  return rest.reduce((sum, value) => sum + value, first ?? 0);
}

function called(name: Extract<Term, { kind: "call" }>["function"], args: readonly number[]): number {
  switch (name) {
    case "min":
      return Math.min(...args);
    case "max":
      return Math.max(...args);
    case "exp":
      return exp(args[0] ?? Number.NaN);
    case "ln":
      return ln(args[0] ?? Number.NaN);
  }
}

function operated(
  operator: Extract<Term, { kind: "binary" }>["operator"],
  left: number,
  right: number,
): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case ">=":
      return left >= right ? 1 : 0;
    case "<=":
      return left <= right ? 1 : 0;
    case ">":
      return left > right ? 1 : 0;
    case "<":
      return left < right ? 1 : 0;
    case "and":
      return left > 0 && right > 0 ? 1 : 0;
    case "or":
      return left > 0 || right > 0 ? 1 : 0;
  }
}
