import { isDay, isRecordId, type Json, type RecordId, type StatedPeriod } from "../base/index.ts";

/**
 * One field of a record: what it may hold, whether it can carry somebody's words, and what it refers to.
 *
 * A text-bearing field has a commitment and a salt of its own in the log, so that its value can be destroyed alone.
 */
export interface Field<T> {
  /** Whether the value can carry words of a source, a name, or anything else that may have to be destroyed. */
  readonly bearsText: boolean;
  readonly optional: boolean;
  /** The table referred to, `"any"` for a reference that carries its table, absent where the field refers to nothing. */
  readonly refersTo?: string;
  /** The record this one belongs to: when the owner is destroyed, so is every text-bearing value here. */
  readonly owner?: true;
  /** A reference to a parent in the same table that must never form a cycle. */
  readonly tree?: true;
  /** Whether the text goes into the search index. */
  readonly searched?: true;
  /** Tell whether a value, as read from the log, is what this field holds. */
  readonly accepts: (value: Json | undefined) => boolean;
  /** Carries the static type only; never present at run time. */
  readonly holds?: T;
}

/** The fields of one table by name. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The static type of a record with these fields. */
export type ValuesOf<F extends Fields> = {
  readonly [K in RequiredKeys<F>]: HeldBy<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: HeldBy<F[K]> };

type HeldBy<F> = F extends Field<infer T> ? Exclude<T, undefined> : never;
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: undefined extends FieldType<F[K]> ? K : never;
}[keyof F];
type RequiredKeys<F extends Fields> = Exclude<keyof F, OptionalKeys<F>>;
type FieldType<F> = F extends Field<infer T> ? T : never;

/** A reference to a record of any table. */
export interface AnyRef {
  readonly table: string;
  readonly id: RecordId;
}

/** Words: carries text, can be destroyed, is found by search unless told otherwise. */
export function words(): Field<string> {
  return { bearsText: true, optional: false, searched: true, accepts: isText };
}

/** Words that search should not find, such as a label made by the tool. */
export function label(): Field<string> {
  return { bearsText: true, optional: false, accepts: isText };
}

/** A list of words, such as the words that an edit put in. */
export function wordList(): Field<readonly string[]> {
  return { bearsText: true, optional: false, accepts: (value) => isList(value) && value.every(isText) };
}

/**
 * A short token from outside, never words of a person: a hash, a language tag, a media type. At most 200 printable ASCII
 * characters, so that a database that looks it up holds exactly what was written.
 */
export function token(): Field<string> {
  return {
    bearsText: false,
    optional: false,
    accepts: (value) => isText(value) && /^[ -~]{0,200}$/.test(value),
  };
}

/** One of the listed words. */
export function oneOf<const C extends readonly string[]>(
  ...choices: C
): Field<C[number]> & { readonly choices: C } {
  return {
    bearsText: false,
    optional: false,
    choices,
    accepts: (value) => isText(value) && choices.includes(value),
  };
}

/** Yes or no. */
export function flag(): Field<boolean> {
  return { bearsText: false, optional: false, accepts: (value) => typeof value === "boolean" };
}

/** A whole number, 0 or more. */
export function count(): Field<number> {
  return {
    bearsText: false,
    optional: false,
    accepts: (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0,
  };
}

/** Any finite number; its unit stands in another field or in the field's name. */
export function number(): Field<number> {
  return {
    bearsText: false,
    optional: false,
    accepts: (value) => typeof value === "number" && Number.isFinite(value),
  };
}

/** A moment in milliseconds since 1970-01-01 UTC. */
export function moment(): Field<number> {
  return count();
}

/** A date or period with its precision and the words it was stated in; carries text. */
export function period(): Field<StatedPeriod> {
  return { bearsText: true, optional: false, accepts: isPeriod };
}

/** A reference to one record of a table. */
export function ref(table: string): Field<RecordId> {
  return { bearsText: false, optional: false, refersTo: table, accepts: isRecordId };
}

/** A reference to the record this one belongs to and is destroyed with. */
export function ownedBy(table: string): Field<RecordId> & { readonly owner: true } {
  return { ...ref(table), owner: true };
}

/** A reference to a parent in the same table; cycles are refused and never survive a merge. */
export function parentIn(table: string): Field<RecordId | undefined> & { readonly tree: true } {
  return { ...ref(table), optional: true, tree: true };
}

/** References to records of one table, in order. */
export function refs(table: string): Field<readonly RecordId[]> {
  return {
    bearsText: false,
    optional: false,
    refersTo: table,
    accepts: (value) => isList(value) && value.every(isRecordId),
  };
}

/** A reference to a record of any table. */
export function anyRef(): Field<AnyRef> {
  return {
    bearsText: false,
    optional: false,
    refersTo: "any",
    accepts: (value) => isObject(value) && isText(value.table) && isRecordId(value.id),
  };
}

/** A structured value without words, checked by its own test. */
export function structure<T extends Json | object>(accepts: (value: Json | undefined) => boolean): Field<T> {
  return { bearsText: false, optional: false, accepts };
}

/** A structured value that carries words, checked by its own test. */
export function structureOfWords<T extends Json | object>(
  accepts: (value: Json | undefined) => boolean,
): Field<T> {
  return { bearsText: true, optional: false, accepts };
}

/** The same field, which may be absent. */
export function optional<T, F extends Field<T>>(
  field: F & Field<T>,
): Omit<F, "holds"> & Field<T | undefined> {
  return { ...field, optional: true };
}

/** Tell whether a JSON value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Tell whether a JSON value is an object with named members. */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: Json | undefined): value is string {
  return typeof value === "string";
}

function isPeriod(value: Json | undefined): boolean {
  if (!isObject(value) || !isDay(value.from)) return false;
  const endsWell = value.to === undefined || (isDay(value.to) && value.to >= value.from);
  return endsWell && (value.asStated === undefined || isText(value.asStated));
}
