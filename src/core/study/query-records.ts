import type { Json } from "../base/index.ts";
import {
  count,
  isList,
  isObject,
  label,
  moment,
  oneOf,
  optional,
  ref,
  structureOfWords,
  token,
  words,
} from "./fields.ts";
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

/** Tables of records that can leave beside the answers of questions. */
export const recordViews = ["codings", "cases", "memos"] as const;

/**
 * A table that left the study by the rules of a release. What stands in it is with others for good, so it is never taken back.
 *
 * Which sources were counted in it stands in their custody (`countedIn`), and goes with them when they are withdrawn.
 */
export const leftTable = table("leftTable", {
  view: oneOf(...queryViews, ...recordViews),
  /** The question it answered, kept as a named one is. */
  text: optional(label()),
  where: optional(label()),
  shape: optional(structureOfWords<QueryShape>(isShape)),
  by: ref("member"),
  at: moment(),
  /** What the marks on its lines were made under: 32 bytes of chance in hexadecimal, of this table alone, that never leave. */
  key: token(),
  /** How many sources were counted in it. Of one that is withdrawn since nothing else is left here. */
  counted: count(),
  /** An earlier one of the very same sources, in whose place no custody names this one. */
  sameAs: optional(ref("leftTable")),
});

function isShape(value: Json | undefined): boolean {
  return isObject(value) && Object.values(value).every(isChosen);
}

function isChosen(value: Json): boolean {
  if (isList(value)) return value.every((each) => typeof each === "string");
  return typeof value === "string" || typeof value === "boolean" || typeof value === "number";
}

export type NamedQuery = RecordOf<typeof namedQuery>;
export type LeftTable = RecordOf<typeof leftTable>;
