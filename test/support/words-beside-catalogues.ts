import { parseSync } from "vite";

/** Attributes whose words a person reads or hears. */
const spoken = new Set([
  "alt",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "hint",
  "label",
  "lacking",
  "none",
  "placeholder",
  "removal",
  "title",
]);

/** Functions that say something at the foot of the page. */
const saying = new Set(["sayDone", "sayRefused"]);

interface Part {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** The words of a page's source that a person would see and that come from no catalogue. */
export function wordsBesideCatalogues(source: string, lang: "ts" | "tsx" = "tsx"): readonly string[] {
  const { program, errors } = parseSync(`page.${lang}`, source, { lang });
  if (errors.length > 0) throw new Error(`The page cannot be read: ${errors[0]?.message}`);
  const found: string[] = [];
  visit(program, found);
  return found;
}

function visit(part: unknown, found: string[]): void {
  if (Array.isArray(part)) for (const each of part) visit(each, found);
  if (!isPart(part)) return;
  if (isKey(part)) return;
  if (part.type === "JSXText") take(part.value, found);
  else if (part.type === "JSXAttribute") {
    if (isPart(part.name) && spoken.has(String(part.name.name))) valueWords(part.value, found);
    // What stands in an attribute may hold elements of its own.
    visit(part.value, found);
    return;
  }
  if (part.type === "CallExpression" && isPart(part.callee) && saying.has(String(part.callee.name)))
    for (const each of Array.isArray(part.arguments) ? part.arguments : []) valueWords(each, found);
  if (part.type === "JSXElement" || part.type === "JSXFragment") childWords(part.children, found);
  for (const value of Object.values(part)) visit(value, found);
}

function childWords(children: unknown, found: string[]): void {
  if (!Array.isArray(children)) return;
  for (const child of children)
    if (isPart(child) && child.type === "JSXExpressionContainer") valueWords(child.expression, found);
}

/** The words that an expression may come to by itself, not those that it hands to a function. */
function valueWords(part: unknown, found: string[]): void {
  if (!isPart(part)) return;
  switch (part.type) {
    case "Literal":
      take(part.value, found);
      return;
    case "TemplateLiteral":
      for (const each of Array.isArray(part.quasis) ? part.quasis : [])
        if (isPart(each) && typeof each.value === "object" && each.value !== null && "cooked" in each.value)
          take(each.value.cooked, found);
      return;
    case "ConditionalExpression":
      valueWords(part.consequent, found);
      valueWords(part.alternate, found);
      return;
    case "LogicalExpression":
      valueWords(part.right, found);
      return;
    case "JSXExpressionContainer":
    case "ParenthesizedExpression":
      valueWords(part.expression, found);
      return;
    default:
      return;
  }
}

function take(text: unknown, found: string[]): void {
  if (typeof text !== "string") return;
  const words = text.replaceAll(/\s+/g, " ").trim();
  if (/\p{L}{2}/u.test(words) && !isSaidSoEverywhere(words)) found.push(words);
}

// The tool's own name, kinds of file, and keys that are pressed together.
function isSaidSoEverywhere(words: string): boolean {
  return (
    ["Grounds", "HTML", "DOCX"].includes(words) ||
    /^(?:(?:Ctrl|Shift|Alt)[+ ])*(?:Ctrl|Shift|Alt|Esc|Enter|[A-Z?])$/.test(words)
  );
}

// What stands on a key of the keyboard.
function isKey(part: Part): boolean {
  if (part.type !== "JSXElement" || !isPart(part.openingElement)) return false;
  const { name } = part.openingElement;
  return isPart(name) && name.name === "kbd";
}

function isPart(part: unknown): part is Part {
  return typeof part === "object" && part !== null && "type" in part && typeof part.type === "string";
}
