import {
  add,
  both,
  bothHold,
  type Code,
  eitherHolds,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  least,
  less,
  most,
  negative,
  oneWhere,
  over,
  times,
} from "./instructions.ts";
import type { Term } from "./layout.ts";

/** What the parts of a term are where it stands. */
export interface TermParts {
  readonly parameter: (slot: number) => Code;
  readonly held: (slot: number) => Code;
  readonly level: (slot: number) => Code;
  readonly moved: (move: number) => Code;
  readonly month: Code;
  readonly call: (name: "exp" | "ln", value: Code) => Code;
  /** The name under which a term was computed before, where it was; `code` computes it. */
  readonly before?: (each: Term, code: Code) => Code | undefined;
}

/** A term as instructions that leave its value on the stack. */
export function termCode(each: Term, parts: TermParts): Code {
  const code = codeOf(each, parts);
  const isLeaf = each.kind === "number" || each.kind === "parameter";
  return isLeaf ? code : (parts.before?.(each, code) ?? code);
}

/** The sum of some values, from the left to the right; 0 for none. */
export function sumCode(values: readonly Code[]): Code {
  return values.length === 0 ? both(0) : values.reduce(add);
}

function codeOf(each: Term, parts: TermParts): Code {
  const inner = (part: Term): Code => termCode(part, parts);
  switch (each.kind) {
    case "number":
      return both(each.value);
    case "parameter":
      return parts.parameter(each.slot);
    case "level":
      return parts.level(each.slot);
    case "month":
      return parts.month;
    case "held":
      return sumCode(each.slots.map(parts.held));
    case "moved":
      return sumCode(each.moves.map(parts.moved));
    case "call":
      return callCode(each, parts);
    case "negative":
      return negative(inner(each.of));
    case "binary":
      return binary(each.operator, inner(each.left), inner(each.right));
  }
}

function callCode(each: Extract<Term, { kind: "call" }>, parts: TermParts): Code {
  const args = each.args.map((arg) => termCode(arg, parts));
  switch (each.function) {
    case "min":
      return args.reduce(least);
    case "max":
      return args.reduce(most);
    case "exp":
    case "ln":
      return parts.call(each.function, args[0] ?? both(Number.NaN));
  }
}

function binary(operator: Extract<Term, { kind: "binary" }>["operator"], left: Code, right: Code): Code {
  switch (operator) {
    case "and":
      return oneWhere(bothHold(isAbove(left, both(0)), isAbove(right, both(0))));
    case "or":
      return oneWhere(eitherHolds(isAbove(left, both(0)), isAbove(right, both(0))));
    case "+":
      return add(left, right);
    case "-":
      return less(left, right);
    case "*":
      return times(left, right);
    case "/":
      return over(left, right);
    case ">=":
      return oneWhere(isAtLeast(left, right));
    case "<=":
      return oneWhere(isAtMost(left, right));
    case ">":
      return oneWhere(isAbove(left, right));
    case "<":
      return oneWhere(isBelow(left, right));
  }
}

/** The moves whose monthly sums a watched formula needs. */
export function movesIn(each: Term): readonly number[] {
  switch (each.kind) {
    case "moved":
      return each.moves;
    case "call":
      return each.args.flatMap(movesIn);
    case "binary":
      return [...movesIn(each.left), ...movesIn(each.right)];
    case "negative":
      return movesIn(each.of);
    default:
      return [];
  }
}
