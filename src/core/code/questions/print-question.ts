import type { Condition, FactValue, Question, RecordName, Sought, SoughtRelation } from "./question.ts";
import { questionWords } from "./token-reader.ts";

/** Write a question so that reading it gives the same question again. */
export function printQuestion({ sought, of, where }: Question): string {
  const held = of === "words" ? "" : ` by ${of}`;
  const conditions = where.length === 0 ? "" : ` where ${printConditions(where)}`;
  return `${printSought(sought)}${held}${conditions}`;
}

/** Write conditions alone, without `where`. */
export function printConditions(conditions: readonly Condition[]): string {
  return conditions.map(printCondition).join(" and ");
}

/** Write what is sought. */
export function printSought(sought: Sought): string {
  switch (sought.kind) {
    case "code":
      return `code ${quotedName(sought.code)}${sought.below ? " and below" : ""}`;
    case "any-code":
      return "any code";
    case "words":
      return quoted(sought.words);
    case "not":
      return `not ${bound(sought.of, ["any", "all"])}`;
    case "all":
      return sought.of.map((each) => bound(each, ["any", "all"])).join(" and ");
    case "any":
      return sought.of.map((each) => bound(each, ["any"])).join(" or ");
    case "related":
      return `${bound(sought.one, loose)} ${printRelation(sought.relation, bound(sought.other, loose))}`;
  }
}

const loose: readonly Sought["kind"][] = ["any", "all", "not", "related"];

/** In brackets where it would fall apart beside its neighbours. */
function bound(sought: Sought, looser: readonly Sought["kind"][]): string {
  return looser.includes(sought.kind) ? `(${printSought(sought)})` : printSought(sought);
}

function printRelation(relation: SoughtRelation, other: string): string {
  switch (relation.kind) {
    case "near":
      return `near ${other} ${distance(relation.turns)}`;
    case "followed-by":
      return `followed by ${other} ${distance(relation.turns)}`;
    case "after":
      return `after ${other} ${distance(relation.turns)}`;
    default:
      return `${relation.kind} ${other}`;
  }
}

function distance(turns: number): string {
  if (turns === 0) return "in same turn";
  return `within ${turns} ${turns === 1 ? "turn" : "turns"}`;
}

function printCondition(condition: Condition): string {
  if (condition.kind === "date") return `date ${condition.bound === "from" ? ">=" : "<="} ${condition.date}`;
  const subject = condition.kind === "fact" ? condition.fact : `attribute ${quoted(condition.name)}`;
  return `${subject} ${condition.not ? "!=" : "="} ${condition.values.map(printValue).join(", ")}`;
}

function printValue(value: FactValue): string {
  if (value === null) return "none";
  if ("id" in value || !isPlain(value.name)) return quotedName(value);
  return value.name;
}

function isPlain(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u.test(name) && !questionWords.has(name.toLowerCase());
}

function quotedName(named: RecordName): string {
  return "id" in named ? `@${named.id}` : quoted(named.name);
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
