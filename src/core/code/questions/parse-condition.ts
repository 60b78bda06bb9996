import { parsePeriod } from "../../base/index.ts";
import { type Condition, type FactValue, facts } from "./question.ts";
import { plainDigit, readName, type TokenReader } from "./token-reader.ts";

/** Read conditions that must all hold. */
export function readConditions(reader: TokenReader): readonly Condition[] {
  const conditions = [readCondition(reader)];
  while (reader.takes("and")) conditions.push(readCondition(reader));
  return conditions;
}

function readCondition(reader: TokenReader): Condition {
  const token = reader.peek();
  if (reader.takes("date")) return readDate(reader);
  if (reader.takes("attribute")) {
    const named = readName(reader);
    if (!("name" in named)) return reader.fail("expected-name", token);
    return { kind: "attribute", name: named.name, ...readValues(reader) };
  }
  const fact = facts.find((each) => reader.takes(each));
  if (fact === undefined) return reader.fail("expected-condition");
  return { kind: "fact", fact, ...readValues(reader) };
}

function readValues(reader: TokenReader): {
  readonly not: boolean;
  readonly values: readonly [FactValue, ...FactValue[]];
} {
  const not = readComparison(reader);
  const values: [FactValue, ...FactValue[]] = [readValue(reader)];
  while (reader.takes(",")) values.push(readValue(reader));
  return { not, values };
}

/** Whether the values are those that must not hold. */
function readComparison(reader: TokenReader): boolean {
  if (reader.takes("!=") || reader.takes("is", "not")) return true;
  if (reader.takes("=") || reader.takes("is")) return false;
  return reader.fail("expected-comparison");
}

function readValue(reader: TokenReader): FactValue {
  if (reader.takes("none")) return null;
  const { kind } = reader.peek();
  if (kind === "end" || kind === "sign") return reader.fail("expected-value");
  return readName(reader);
}

function readDate(reader: TokenReader): Condition {
  const bound = reader.takes(">=") ? "from" : reader.takes("<=") ? "until" : undefined;
  if (bound === undefined) return reader.fail("expected-comparison");
  const token = reader.peek();
  const date = [...token.text].map(plainDigit).join("");
  if (token.kind !== "word" || !/^\d{4}(?:-\d\d){0,2}$/.test(date) || !parsePeriod(date).ok)
    return reader.fail("expected-date");
  reader.next();
  return { kind: "date", bound, date };
}
