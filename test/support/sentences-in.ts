import { parseSync } from "vite";

interface Part {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Every sentence that a source can make, with 7 for what it fills in, and each way of what it chooses between. */
export function sentencesIn(source: string): readonly string[] {
  const { program, errors } = parseSync("source.ts", source, { lang: "ts" });
  if (errors.length > 0) throw new Error(`The source cannot be read: ${errors[0]?.message}`);
  const found = new Set<string>();
  visit(program, found);
  return [...found];
}

function visit(part: unknown, found: Set<string>): void {
  if (Array.isArray(part)) for (const each of part) visit(each, found);
  if (!isPart(part)) return;
  // What is thrown is the program's own fault, and no one is told it in these words.
  if (part.type === "ThrowStatement") return;
  if (part.type === "Literal" || part.type === "TemplateLiteral")
    for (const one of [true, false]) {
      const words = wordsOf(part, one);
      if (/^(?:\p{L}|7 )\S* .*\p{L}\S*[.]$/u.test(words)) found.add(words);
    }
  for (const value of Object.values(part)) visit(value, found);
}

/** What an expression comes to; of two ways, the first where there is one, else the second. */
function wordsOf(part: unknown, one: boolean): string {
  if (!isPart(part)) return "";
  if (part.type === "Literal") return typeof part.value === "string" ? part.value : "7";
  if (part.type === "ConditionalExpression") return wordsOf(one ? part.consequent : part.alternate, one);
  if (part.type !== "TemplateLiteral") return "7";
  const filled = listOf(part.expressions).map((each) => wordsOf(each, one));
  return listOf(part.quasis)
    .map((each, at) => `${cookedOf(each)}${filled[at] ?? ""}`)
    .join("");
}

function cookedOf(part: unknown): string {
  if (!isPart(part) || typeof part.value !== "object" || part.value === null) return "";
  return "cooked" in part.value && typeof part.value.cooked === "string" ? part.value.cooked : "";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isPart(part: unknown): part is Part {
  return typeof part === "object" && part !== null && "type" in part && typeof part.type === "string";
}
