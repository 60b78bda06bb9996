import type { QuestionCheck } from "../../app/questions/question-views.ts";

/** A question as it is understood. */
export type Question = NonNullable<QuestionCheck["question"]>;
/** What a question looks for. */
export type Sought = Question["sought"];
/** A condition on what is looked at. */
export type Condition = Question["where"][number];
/** How two found things stand to each other. */
export type SoughtRelation = Extract<Sought, { readonly kind: "related" }>["relation"];
type Simple = Extract<Sought, { readonly kind: "code" | "any-code" | "words" }>;

/** One thing that is sought, or that must not be there. */
export interface Row {
  readonly not: boolean;
  readonly what: Simple;
}

/** How rows are joined: all must hold, any may, or the first stands so to the second. */
export type Join = "all" | "any" | SoughtRelation["kind"];

/** A question as rows to choose in. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly join: Join;
  /** For relations that reach over turns. */
  readonly turns: number;
}

/** Lay a question out in rows; `undefined` where it is nested deeper than rows can say. */
export function rowsOf(sought: Sought): Rows | undefined {
  const one = rowOf(sought);
  if (one !== undefined) return { rows: [one], join: "all", turns: 0 };
  if (sought.kind === "all" || sought.kind === "any") {
    const rows = sought.of.flatMap((each) => rowOf(each) ?? []);
    return rows.length === sought.of.length ? { rows, join: sought.kind, turns: 0 } : undefined;
  }
  if (sought.kind !== "related") return undefined;
  const [first, second] = [rowOf(sought.one), rowOf(sought.other)];
  if (first === undefined || second === undefined) return undefined;
  const turns = "turns" in sought.relation ? sought.relation.turns : 0;
  return { rows: [first, second], join: sought.relation.kind, turns };
}

/** Make a question of rows; `undefined` where something is still to be filled in. */
export function soughtOf({ rows, join, turns }: Rows): Sought | undefined {
  const parts = rows.map(partOf);
  const [first, second, ...rest] = parts;
  if (first === undefined || rows.some(({ what }) => !isFilled(what))) return undefined;
  if (second === undefined) return first;
  if (join === "all" || join === "any") return { kind: join, of: [first, second, ...rest] };
  const relation: SoughtRelation = isFar(join) ? { kind: join, turns } : { kind: join };
  return { kind: "related", one: first, relation, other: second };
}

/** Whether a way of joining reaches over turns. */
export function isFar(join: Join): join is "near" | "followed-by" | "after" {
  return join === "near" || join === "followed-by" || join === "after";
}

function rowOf(sought: Sought): Row | undefined {
  if (sought.kind === "not") return isSimple(sought.of) ? { not: true, what: sought.of } : undefined;
  return isSimple(sought) ? { not: false, what: sought } : undefined;
}

function isSimple(sought: Sought): sought is Simple {
  return sought.kind === "code" || sought.kind === "any-code" || sought.kind === "words";
}

function partOf({ not, what }: Row): Sought {
  return not ? { kind: "not", of: what } : what;
}

function isFilled(what: Simple): boolean {
  if (what.kind === "words") return /[\p{L}\p{N}]/u.test(what.words);
  return what.kind === "any-code" || "id" in what.code || what.code.name.trim() !== "";
}
