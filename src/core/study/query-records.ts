import type { Json } from "../base/index.ts";
import { isList, isObject, moment, oneOf, optional, ref, structureOfWords, words } from "./fields.ts";
import { type RecordOf, table } from "./table.ts";

/** The kinds of view in which an answer is shown. */
export const queryViews = [
  "passages",
  "relations",
  "matrix",
  "context",
  "words",
  "map",
  "portrait",
  "time",
] as const;

/** What else was chosen for a view: codes, columns, counts. */
export type QueryShape = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A question of the coding that was given a name; its answer is worked out anew each time. */
export const namedQuery = table("namedQuery", {
  name: words(),
  view: oneOf(...queryViews),
  /** In the language of questions, or words to look for; records by their ids, so that it outlives new names. */
  text: optional(words()),
  /** The conditions of a view that has no question of its own. */
  where: optional(words()),
  shape: structureOfWords<QueryShape>(isShape),
  by: ref("member"),
  at: moment(),
});

function isShape(value: Json | undefined): boolean {
  return isObject(value) && Object.values(value).every(isChosen);
}

function isChosen(value: Json): boolean {
  if (isList(value)) return value.every((each) => typeof each === "string");
  return typeof value === "string" || typeof value === "boolean" || typeof value === "number";
}

export type NamedQuery = RecordOf<typeof namedQuery>;
