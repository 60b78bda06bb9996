import { z } from "zod";
import { isNestedAtMost, isRecordId, type RecordId, type StatedPeriod } from "../../../core/base/index.ts";
import {
  brief as briefTable,
  type Field,
  isMediaPart,
  type MediaPart,
  type Table,
} from "../../../core/study/index.ts";

// What the inputs of several calls are made of. A key that is not listed is refused: it is a mistake of the page or an attack.

/** The id of a record, described for the document of the calls: a check that is a function of ours says nothing of itself there. */
export const id = z
  .custom<RecordId>(isRecordId)
  .meta({ type: "string", pattern: "^[0-9a-hjkmnp-tv-z]{20}$", description: "The id of a record" });

/** Words of a memo, a definition, a claim. */
export const words = z.string().max(100_000);

/** A name or a title. */
export const line = z.string().max(2_000);

/** A place in a text, in code units from its beginning. */
export const offset = z.number().int().min(0);

/** What somebody is to the groups. */
export const role = z.enum(["insider", "intermediary", "official", "civilian"]);

/** Any record by its table. */
export const about = z.strictObject({ table: z.string().max(40), id });

/** A stretch of one version of a text. */
export const selection = { source: id, version: id, start: offset, end: offset };

/** A stretch of a recording, or a region of a picture or page. */
export const mediaPart = z
  .custom<MediaPart>((value) => z.json().refine(isMediaPart).safeParse(value).success)
  .meta({
    type: "object",
    description:
      "A stretch of a recording in milliseconds, or a rectangle: of a picture in pixels, of a page in points from its lower left corner",
  });

/** A passage that exists, or the stretch of which one is made. */
export const at = z.union([
  z.strictObject({ passage: id }),
  z.strictObject(selection),
  z.strictObject({ source: id, part: mediaPart }),
]);

/** Any JSON value; first how deep it is, since the check of a value calls itself once a level. */
export const json = z
  .unknown()
  .refine((value) => isNestedAtMost(value))
  .pipe(z.json());

/** The day or period of a brief. */
export const dated = z.custom<StatedPeriod>(
  (value) => json.refine(briefTable.fields.dated.accepts).safeParse(value).success,
);

/** Values for some fields of a record, each as its own field accepts it; `null` clears. */
export function valuesOf(fields: Readonly<Record<string, Field<unknown>>>) {
  return z
    .record(z.string(), json)
    .refine((values) =>
      Object.entries(values).every(([name, value]) => {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
        return field !== undefined && (value === null ? field.optional : field.accepts(value));
      }),
    )
    .meta({
      description: `Any of these fields, null where it is cleared: ${Object.keys(fields).join(", ")}`,
    });
}

/** A new record of a table but for some fields. */
export function recordFor<T>(table: Table, without: readonly string[]) {
  const given = Object.entries(table.fields).filter(([name]) => !without.includes(name));
  return z.custom<T>(isRecordFor(table, without)).meta({
    type: "object",
    description: `A record of the table ${table.name}, each field as the vocabulary has it`,
    properties: Object.fromEntries(given.map(([name]) => [name, {}])),
    required: given.filter(([, field]) => !field.optional).map(([name]) => name),
    additionalProperties: false,
  });
}

/** What tells whether a value is a new record of a table but for some fields, each field as it accepts its value. */
function isRecordFor({ fields }: Table, without: readonly string[]): (input: unknown) => boolean {
  const given = Object.entries(fields).filter(([name]) => !without.includes(name));
  const shape = z.strictObject(
    Object.fromEntries(
      given.map(([name, field]) => {
        const value = json.refine((each) => field.accepts(each));
        return [name, field.optional ? value.optional() : value];
      }),
    ),
  );
  return (input) => shape.safeParse(input).success;
}
