import { err, ok, type Result } from "../base/index.ts";
import {
  type CountedThing,
  countedThings,
  type Expression,
  type FunctionName,
  functionNames,
  type Operator,
} from "./expression.ts";

/** Why a text is no formula, and at which letter, counted from 0. */
export type ExpressionError =
  | { readonly type: "Unexpected"; readonly found: string; readonly at: number }
  | { readonly type: "Unfinished"; readonly at: number }
  | { readonly type: "TooDeep"; readonly at: number }
  | { readonly type: "TooLong"; readonly letters: number };

/** A formula deeper than this is no formula somebody wrote. */
const deepest = 60;

/** Nor is a longer one; a sum is as deep as it has parts, and whoever walks it must not run out of room. */
export const longestFormula = 2_000;

const levels: readonly (readonly Operator[])[] = [
  ["or"],
  ["and"],
  [">=", "<=", ">", "<"],
  ["+", "-"],
  ["*", "/"],
];

/**
 * Read a formula: numbers, names of parameters and levels, `month`, counts such as `people(hidden)`, the functions min, max,
 * exp and ln, and + - * / >= <= > < and or with the usual order and brackets.
 */
export function parseExpression(text: string): Result<Expression, ExpressionError> {
  if (text.length > longestFormula) return err({ type: "TooLong", letters: text.length });
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  const reader = { tokens: tokens.value, at: 0, end: text.length };
  try {
    const expression = readLevel(reader, 0, 0);
    const rest = reader.tokens[reader.at];
    return rest === undefined ? ok(expression) : err({ type: "Unexpected", found: rest.text, at: rest.at });
  } catch (fault) {
    if (fault instanceof Stop) return err(fault.error);
    throw fault;
  }
}

interface Token {
  readonly kind: "number" | "name" | "sign";
  readonly text: string;
  readonly at: number;
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  readonly end: number;
}

// Leaves the recursion at the first mistake; it never leaves this file.
class Stop extends Error {
  readonly error: ExpressionError;
  constructor(error: ExpressionError) {
    super(error.type);
    this.error = error;
  }
}

const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)?)|(>=|<=|[-+*/()<>,]))/y;

function tokensOf(text: string): Result<readonly Token[], ExpressionError> {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (text.slice(tokenPattern.lastIndex).trim() !== "") {
    const from = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (match === null) {
      const at = from + text.slice(from).search(/\S/);
      return err({ type: "Unexpected", found: text.charAt(at), at });
    }
    const [whole, number, name, sign] = match;
    const token = number ?? name ?? sign ?? "";
    const kind = number !== undefined ? "number" : name !== undefined ? "name" : "sign";
    tokens.push({ kind, text: token, at: from + whole.length - token.length });
  }
  return ok(tokens);
}

function readLevel(reader: Reader, level: number, depth: number): Expression {
  if (depth > deepest) throw new Stop({ type: "TooDeep", at: reader.tokens[reader.at]?.at ?? reader.end });
  const operators = levels[level];
  if (operators === undefined) return readPart(reader, depth);
  let left = readLevel(reader, level + 1, depth);
  for (;;) {
    const token = reader.tokens[reader.at];
    const operator = operators.find((each) => each === token?.text);
    if (token === undefined || operator === undefined) return left;
    reader.at++;
    left = { kind: "binary", operator, left, right: readLevel(reader, level + 1, depth), at: token.at };
  }
}

function readPart(reader: Reader, depth: number): Expression {
  const token = take(reader);
  if (token.kind === "number") return { kind: "number", value: Number(token.text) };
  if (token.text === "-") return { kind: "negative", of: readLevel(reader, levels.length, depth + 1) };
  if (token.text === "(") {
    const inside = readLevel(reader, 0, depth + 1);
    expect(reader, ")");
    return inside;
  }
  if (token.kind !== "name" || token.text === "and" || token.text === "or") throw unexpected(token);
  if (token.text === "month") return { kind: "month" };
  if (reader.tokens[reader.at]?.text !== "(") return { kind: "name", name: token.text, at: token.at };
  reader.at++;
  // Just checked: the sets hold exactly these words.
  if (countedThings.has(token.text))
    return { kind: "count", of: token.text as CountedThing, names: readNames(reader), at: token.at };
  if (functionNames.has(token.text))
    return {
      kind: "call",
      function: token.text as FunctionName,
      args: readArgs(reader, depth),
      at: token.at,
    };
  throw unexpected(token);
}

function readNames(reader: Reader): readonly string[] {
  const names: string[] = [];
  do {
    const token = take(reader);
    if (token.kind !== "name") throw unexpected(token);
    names.push(token.text);
  } while (skipComma(reader));
  expect(reader, ")");
  return names;
}

function readArgs(reader: Reader, depth: number): readonly Expression[] {
  const args: Expression[] = [];
  do args.push(readLevel(reader, 0, depth + 1));
  while (skipComma(reader));
  expect(reader, ")");
  return args;
}

function skipComma(reader: Reader): boolean {
  if (reader.tokens[reader.at]?.text !== ",") return false;
  reader.at++;
  return true;
}

function take(reader: Reader): Token {
  const token = reader.tokens[reader.at];
  if (token === undefined) throw new Stop({ type: "Unfinished", at: reader.end });
  reader.at++;
  return token;
}

function expect(reader: Reader, text: string): void {
  const token = take(reader);
  if (token.text !== text) throw unexpected(token);
}

function unexpected({ text, at }: Token): Stop {
  return new Stop({ type: "Unexpected", found: text, at });
}
