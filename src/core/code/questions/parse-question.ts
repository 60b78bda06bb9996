import { err, ok, type Result } from "../../base/index.ts";
import { readConditions } from "./parse-condition.ts";
import { readSought } from "./parse-sought.ts";
import type { AskedOf, Condition, Question, QuestionError } from "./question.ts";
import { Fault } from "./read-tokens.ts";
import { type TokenReader, tokenReader } from "./token-reader.ts";

/**
 * Read the text of a question, such as `code "fear" and not code "relief" by turn where role = insider`.
 *
 * The language is told in docs/guides/questions.md. What is wrong comes with its place; records are looked up later.
 */
export function parseQuestion(text: string): Result<Question, QuestionError> {
  return reading(text, (reader) => {
    if (reader.peek().kind === "end") return reader.fail("nothing-asked");
    const sought = readSought(reader);
    const of = readAskedOf(reader);
    const where = reader.takes("where") ? readConditions(reader) : [];
    return { sought, of, where };
  });
}

/** Read conditions alone, such as `role = insider and wave = 2`; an empty text has none. */
export function parseConditions(text: string): Result<readonly Condition[], QuestionError> {
  return reading(text, (reader) => {
    const isNone = reader.peek().kind === "end";
    if (isNone) return [];
    reader.takes("where");
    return readConditions(reader);
  });
}

function readAskedOf(reader: TokenReader): AskedOf {
  if (reader.takes("by", "turn")) return "turn";
  if (reader.takes("by", "source")) return "source";
  return "words";
}

function reading<T>(text: string, read: (reader: TokenReader) => T): Result<T, QuestionError> {
  try {
    const reader = tokenReader(text);
    const found = read(reader);
    return reader.peek().kind === "end" ? ok(found) : reader.fail("not-understood");
  } catch (stopped) {
    if (stopped instanceof Fault) return err(stopped.error);
    throw stopped;
  }
}
