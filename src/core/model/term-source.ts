import type { Term } from "./layout.ts";

/** A term as code: parameters, held amounts and time under the names they have where it stands. */
export function term(each: Term, parameters: string, held: string, time = "NaN"): string {
  const inner = (part: Term): string => term(part, parameters, held, time);
  switch (each.kind) {
    case "number":
      return number(each.value);
    case "parameter":
      return `${parameters}${each.slot}`;
    case "level":
      return `l${each.slot}`;
    case "month":
      return time;
    case "held":
      return `(${each.slots.map((slot) => `${held}${slot}`).join(" + ") || "0"})`;
    case "moved":
      return `(${each.moves.map((move) => `s${move}`).join(" + ") || "0"})`;
    case "call":
      return each.function === "min" || each.function === "max"
        ? `Math.${each.function}(${each.args.map(inner).join(", ")})`
        : `${each.function}(${each.args.map(inner).join(", ")})`;
    case "negative":
      return `(-${inner(each.of)})`;
    case "binary":
      return binary(each.operator, inner(each.left), inner(each.right));
  }
}

function binary(operator: string, left: string, right: string): string {
  switch (operator) {
    case "and":
      return `(${left} > 0 && ${right} > 0 ? 1 : 0)`;
    case "or":
      return `(${left} > 0 || ${right} > 0 ? 1 : 0)`;
    case "+":
    case "-":
    case "*":
    case "/":
      return `(${left} ${operator} ${right})`;
    default:
      return `(${left} ${operator} ${right} ? 1 : 0)`;
  }
}

/** A number as code, in brackets where it begins with a sign. */
export function number(value: number): string {
  return value < 0 ? `(${value})` : String(value);
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
