import fc from "fast-check";
import { isRecordId, type Json, type RecordId } from "../../../core/base/index.ts";
import { type Field, isObject, type Table } from "../../../core/study/index.ts";

/** Any record id. */
export const anyRecordId: fc.Arbitrary<RecordId> = fc
  .stringMatching(/^[0-9a-hjkmnp-tv-z]{20}$/)
  .map((text) => {
    if (!isRecordId(text)) throw new Error("The generator does not make record ids");
    return text;
  });

/** Any words a person may write, in several scripts, with line ends and characters beyond the basic plane. */
const anyWords = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "",
    "قال: لا أعرف",
    "Ничего не знаю ещё",
    "two\nlines",
    "𝒢 \u0000 nul",
    "\ud800 alone",
    "null",
    '{"a":1}',
  ),
);

const anyOffsetMap = fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)), { maxLength: 4 }).map((steps) => {
  let reached = 0;
  return steps.map(([gap, cut, length]) => {
    const start = reached + gap;
    reached = start + cut;
    return { start, end: reached, length };
  });
});

const anyLayout = fc.array(fc.tuple(fc.nat(9), fc.nat(90)), { maxLength: 4 }).map((steps) => {
  let reached = 0;
  return steps.map(([gap, length]) => {
    const start = reached + gap;
    reached = start + length;
    return { start, end: reached, kind: "turn", language: "ar", direction: "rtl" };
  });
});

const anyPeriod = fc.oneof(
  fc.record({ from: fc.constant("2017-08-01"), to: fc.constant("2018-01-31"), asStated: anyWords }),
  fc.constant({ from: "2013-01-01" }),
);

/** Whatever some field may hold: the field's own test sorts out what is for it. */
const candidates: readonly fc.Arbitrary<Json>[] = [
  anyPeriod,
  anyLayout,
  anyOffsetMap,
  fc.record({ is: fc.constant("time"), fromMs: fc.nat(1000), toMs: fc.integer({ min: 1001, max: 9999 }) }),
  fc.record({ is: fc.constant("picture"), width: fc.nat(9999), height: fc.nat(9999) }),
  fc.array(anyRecordId, { minLength: 1, maxLength: 3 }),
  fc.subarray(["documents", "officials", "experts"], { minLength: 1 }),
  fc.subarray(["unlikely", "roughly even chance", "likely"], { minLength: 1, maxLength: 2 }),
  fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 3 }),
  fc.array(fc.record({ cell: fc.array(anyWords, { maxLength: 3 }), shown: fc.nat() }), {
    minLength: 1,
    maxLength: 3,
  }),
  fc.array(
    fc.record({
      door: fc.record({ to: fc.constantFrom("definition", "count", "claim"), id: anyWords }),
      shown: anyWords,
    }),
    { minLength: 1, maxLength: 3 },
  ),
  fc.array(fc.record({ id: anyRecordId, name: anyWords, definition: anyWords }), {
    minLength: 1,
    maxLength: 3,
  }),
  fc.dictionary(anyRecordId, fc.uuid(), { minKeys: 1, maxKeys: 3 }),
  fc.array(anyWords, { minLength: 1, maxLength: 3 }),
  fc.record({ table: fc.constant("source"), id: anyRecordId }),
  fc.record({ x: fc.integer({ min: -900, max: 9_000 }), y: fc.integer({ min: -900, max: 9_000 }) }),
  fc.dictionary(fc.string({ minLength: 1 }), anyWords, { minKeys: 1 }),
  anyRecordId,
  fc.boolean(),
  fc.nat(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.stringMatching(/^[a-z0-9-]{0,40}$/),
  anyWords,
];

/** Some values of each of them, the same in every run. */
const tried = candidates.map((values) => ({ values, some: fc.sample(values, { numRuns: 30, seed: 1 }) }));

const anyByField = new WeakMap<Field<unknown>, fc.Arbitrary<Json>>();

/** Any value that a field takes: of the kinds of value there are, those that the field accepts. */
export function anyValueOf(field: Field<unknown>): fc.Arbitrary<Json> {
  const known = anyByField.get(field) ?? fittingFor(field);
  anyByField.set(field, known);
  return known;
}

function fittingFor(field: Field<unknown>): fc.Arbitrary<Json> {
  if ("choices" in field && Array.isArray(field.choices)) return fc.constantFrom(...field.choices);
  const fitting = tried.filter(({ some }) => some.every(field.accepts)).map(({ values }) => values);
  if (fitting.length === 0) throw new Error("No generator makes what a field accepts");
  return fc.oneof(...fitting);
}

/** Any values for a new record of a table: the required fields always, each of the others or not. */
export function anyValuesOf(table: Table): fc.Arbitrary<{ readonly [field: string]: Json }> {
  const model = Object.fromEntries(
    Object.entries(table.fields).map(([name, field]) => [
      name,
      field.optional ? fc.option(anyValueOf(field), { nil: undefined }) : anyValueOf(field),
    ]),
  );
  return fc
    .record(model)
    .map((values) => JSON.parse(JSON.stringify(values)))
    .filter((values) => isObject(values));
}
