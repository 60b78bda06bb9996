import type { Expression } from "./expression.ts";
import type { Term } from "./layout.ts";
import type { ModelError, ModelPlace, ModelProblem } from "./model-error.ts";
import { parseExpression } from "./parse-expression.ts";
import { parameterFor, type Scope } from "./scope.ts";
import type { Stocks } from "./stocks.ts";
import {
  divideUnits,
  money,
  months,
  multiplyUnits,
  people,
  plain,
  sameUnit,
  type Unit,
  unitText,
} from "./units.ts";

/** Where a formula stands, and so what it may name. */
export interface FormulaContext {
  readonly scope: Scope;
  readonly stocks: Stocks;
  readonly at: ModelPlace;
  readonly tell: (error: ModelError) => void;
  /** The group it is computed for, where it is computed for one at a time. */
  readonly group?: string;
  /** `before`: nothing but parameters is known; `running`: all of the month; `watched`: also what moved in it. */
  readonly known: "before" | "running" | "watched";
  /** The level it computes: it may use those before it alone. */
  readonly level?: number;
}

/** A formula that was told to be wrong goes on as this, so that one pass finds every mistake. */
const nothing: Resolved = { term: { kind: "number", value: 0 }, unit: undefined };

/** A term with its unit; `undefined` for one that fits any: a plain 0, and whatever was told to be wrong. */
interface Resolved {
  readonly term: Term;
  readonly unit: Unit | undefined;
}

/** Read a formula, resolve its names to slots and check its units against the wanted one. */
export function resolveFormula(text: string, wanted: Unit, context: FormulaContext): Term {
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    tell(context, { type: "NotAFormula", error: parsed.error });
    return nothing.term;
  }
  const { term, unit } = resolve(parsed.value, context);
  if (unit !== undefined && !sameUnit(unit, wanted))
    tell(context, { type: "WrongUnit", found: unitText(unit), wanted: unitText(wanted) });
  return term;
}

function resolve(expression: Expression, context: FormulaContext): Resolved {
  switch (expression.kind) {
    case "number":
      return {
        term: { kind: "number", value: expression.value },
        unit: expression.value === 0 ? undefined : plain,
      };
    case "month":
      return context.known === "before"
        ? wrong(context, { type: "OnlyParametersHere", name: "month" })
        : { term: { kind: "month" }, unit: months };
    case "name":
      return resolveName(expression.name, context);
    case "count":
      return resolveCount(expression, context);
    case "negative": {
      const { term, unit } = resolve(expression.of, context);
      return { term: { kind: "negative", of: term }, unit };
    }
    case "call":
      return resolveCall(expression, context);
    case "binary":
      return resolveBinary(expression, context);
  }
}

function resolveName(name: string, context: FormulaContext): Resolved {
  const parameter = parameterFor(context.scope, name, context.group);
  if (parameter !== undefined)
    return { term: { kind: "parameter", slot: parameter.slot }, unit: parameter.unit };
  const level = context.scope.levels.get(name);
  if (level === undefined) return wrong(context, { type: "UnknownName", name });
  if (context.known === "before") return wrong(context, { type: "OnlyParametersHere", name });
  return { term: { kind: "level", slot: level.slot }, unit: level.unit };
}

function resolveCount(
  { of, names }: Extract<Expression, { kind: "count" }>,
  context: FormulaContext,
): Resolved {
  const { scope, stocks } = context;
  const [first = "", group, ...rest] = names;
  if (rest.length > 0) return wrong(context, { type: "WrongNumberOfArguments", function: of });
  if (context.known === "before")
    return wrong(context, { type: "OnlyParametersHere", name: `${of}(${first})` });
  if (of === "funds") {
    const slot = stocks.fund(first);
    if (slot === undefined) return wrong(context, { type: "UnknownFund", name: first });
    return { term: { kind: "held", slots: [slot] }, unit: money };
  }
  if (!scope.states.has(first)) return wrong(context, { type: "UnknownState", name: first });
  if (group !== undefined && !scope.groups.has(group))
    return wrong(context, { type: "UnknownGroup", name: group });
  if (of === "people") return { term: { kind: "held", slots: stocks.people(first, group) }, unit: people };
  if (context.known !== "watched") return wrong(context, { type: "OnlyWatched" });
  const moves = of === "entries" ? stocks.entering(first, group) : stocks.leaving(first, group);
  return { term: { kind: "moved", moves }, unit: people };
}

function resolveCall(call: Extract<Expression, { kind: "call" }>, context: FormulaContext): Resolved {
  const args = call.args.map((arg) => resolve(arg, context));
  const term: Term = { kind: "call", function: call.function, args: args.map((arg) => arg.term) };
  const many = call.function === "min" || call.function === "max";
  if (many ? args.length < 2 : args.length !== 1)
    return wrong(context, { type: "WrongNumberOfArguments", function: call.function });
  if (many)
    return {
      term,
      unit: args.reduce<Unit | undefined>((unit, arg) => common(unit, arg.unit, context), undefined),
    };
  common(plain, args[0]?.unit, context);
  return { term, unit: plain };
}

function resolveBinary(
  { operator, left, right }: Extract<Expression, { kind: "binary" }>,
  context: FormulaContext,
): Resolved {
  const [one, other] = [resolve(left, context), resolve(right, context)];
  const term: Term = { kind: "binary", operator, left: one.term, right: other.term };
  switch (operator) {
    case "*":
    case "/": {
      const joined = operator === "*" ? multiplyUnits : divideUnits;
      const known = one.unit !== undefined && other.unit !== undefined;
      return { term, unit: known ? joined(one.unit, other.unit) : undefined };
    }
    case "+":
    case "-":
      return { term, unit: common(one.unit, other.unit, context) };
    case "and":
    case "or":
      common(plain, one.unit, context);
      common(plain, other.unit, context);
      return { term, unit: plain };
    default:
      common(one.unit, other.unit, context);
      return { term, unit: plain };
  }
}

function common(one: Unit | undefined, other: Unit | undefined, context: FormulaContext): Unit | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (!sameUnit(one, other))
    tell(context, { type: "UnitsDiffer", left: unitText(one), right: unitText(other) });
  return one;
}

function wrong(context: FormulaContext, problem: ModelProblem): Resolved {
  tell(context, problem);
  return nothing;
}

function tell(context: FormulaContext, problem: ModelProblem): void {
  context.tell({ at: context.at, problem });
}
