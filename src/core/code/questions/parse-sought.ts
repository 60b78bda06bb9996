import type { AtLeastTwo, Sought, SoughtRelation } from "./question.ts";
import { numberOf, readName, type TokenReader } from "./token-reader.ts";

/** How deep a question may be nested. */
const deepest = 40;

/** Read what is sought: alternatives of things that must all hold. */
export function readSought(reader: TokenReader, depth = 0): Sought {
  if (depth > deepest) return reader.fail("too-deep");
  return joined(reader, "any", "or", () => joined(reader, "all", "and", () => readPart(reader, depth)));
}

function joined(reader: TokenReader, kind: "any" | "all", by: string, part: () => Sought): Sought {
  const parts = [part()];
  while (reader.takes(by)) parts.push(part());
  return isAtLeastTwo(parts) ? { kind, of: parts } : (parts[0] ?? reader.fail("expected-sought"));
}

function isAtLeastTwo<T>(list: readonly T[]): list is AtLeastTwo<T> {
  return list.length >= 2;
}

function readPart(reader: TokenReader, depth: number): Sought {
  if (depth > deepest) return reader.fail("too-deep");
  if (reader.takes("not")) return { kind: "not", of: readPart(reader, depth + 1) };
  const one = readOne(reader, depth);
  const relation = readRelation(reader);
  if (relation === undefined) return one;
  const other = readOne(reader, depth);
  const related = { kind: "related", one, relation: readDistance(reader, relation), other } as const;
  // Which two belong together in a row of three nobody can know.
  if (readRelation(reader) !== undefined) return reader.fail("relations-in-a-row");
  return related;
}

function readOne(reader: TokenReader, depth: number): Sought {
  if (reader.takes("(")) {
    const inner = readSought(reader, depth + 1);
    return reader.takes(")") ? inner : reader.fail("expected-close");
  }
  if (reader.takes("any", "code")) return { kind: "any-code" };
  if (reader.takes("code")) {
    const code = readName(reader);
    return { kind: "code", code, below: reader.takes("and", "below") };
  }
  const token = reader.peek();
  if (token.kind !== "quoted") return reader.fail("expected-sought");
  if (!/[\p{L}\p{N}]/u.test(token.text)) return reader.fail("words-unfit");
  reader.next();
  return { kind: "words", words: token.text };
}

function readRelation(reader: TokenReader): SoughtRelation | undefined {
  if (reader.takes("overlapping")) return { kind: "overlapping" };
  if (reader.takes("within")) return { kind: "within" };
  if (reader.takes("containing")) return { kind: "containing" };
  if (reader.takes("near")) return { kind: "near", turns: 0 };
  if (reader.takes("followed", "by")) return { kind: "followed-by", turns: 0 };
  if (reader.takes("after")) return { kind: "after", turns: 0 };
  return undefined;
}

function readDistance(reader: TokenReader, relation: SoughtRelation): SoughtRelation {
  if (!("turns" in relation)) return relation;
  if (reader.takes("in", "same", "turn")) return { ...relation, turns: 0 };
  if (!reader.takes("within")) return relation;
  const turns = numberOf(reader.peek());
  if (turns === undefined) return reader.fail("expected-number");
  reader.next();
  if (!reader.takes("turns") && !reader.takes("turn")) return reader.fail("expected-turns");
  return { ...relation, turns };
}
