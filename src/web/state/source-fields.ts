import type { SourceDescription } from "../../app/api.ts";
import type { english } from "../language/english.ts";
import { readPeriod, typedPeriod } from "./period.ts";

type Catalogue = typeof english.sources;
type Part =
  | "part"
  | "hint"
  | "mode"
  | "role"
  | "coarseness"
  | "utterance"
  | "recorded"
  | "publicRecord"
  | "reliability"
  | "release"
  | "consent"
  | "status";

/** Words of the sources' catalogue, by their key. */
type Words = "notSaid" | "notGraded" | { [K in Part]: `${K}.${keyof Catalogue[K] & string}` }[Part];

/** A field of a source's description, as it is asked for; its label stands under its key in the catalogue. */
export type SourceField = {
  readonly key: DescribedField;
} & (
  | { readonly kind: "line"; readonly hint?: Words }
  | { readonly kind: "text" | "period" | "flag" }
  | { readonly kind: "list"; readonly none?: Words; readonly options: readonly SourceOption[] }
  | { readonly kind: "choice"; readonly from: "persons" | "groups" | "waves" | "places" }
);

/** A value that a field can have, and the words for it. */
export interface SourceOption {
  readonly value: string;
  readonly words: Words;
}

type DescribedField = Exclude<keyof SourceDescription, "institution" | "institutionCountry">;

function options<const P extends string, const V extends string>(part: P, values: readonly V[]) {
  return values.map((value) => ({ value, words: `${part}.${value}` as const }));
}

const consent = options("consent", ["yes", "no", "not-asked"]);
const modes = options("mode", ["voice", "in-person", "embedded", "court", "archive", "written"]);
const sourceRoles = options("role", ["insider", "intermediary", "official", "civilian", "researcher"]);
const utterances = options("utterance", ["verbatim", "reconstructed", "interpreter", "summary"]);
const grades = options("reliability", ["A", "B", "C", "D", "E", "F"]);
const releases = options("release", ["never", "paraphrase", "quote"]);
const statuses = options("status", ["in-contact", "out-of-contact", "dead", "not-known"]);

/** What can be said about a source, in the groups in which it is asked for. */
export const sourceFields: readonly { readonly title: Words; readonly fields: readonly SourceField[] }[] = [
  {
    title: "part.what",
    fields: [
      { key: "title", kind: "line" },
      { key: "mode", kind: "list", none: "notSaid", options: modes },
      { key: "role", kind: "list", none: "notSaid", options: sourceRoles },
      { key: "kind", hint: "hint.kind", kind: "line" },
      { key: "person", kind: "choice", from: "persons" },
      { key: "group", kind: "choice", from: "groups" },
    ],
  },
  {
    title: "part.when",
    fields: [
      { key: "collected", kind: "period" },
      { key: "collectedAsStated", kind: "period" },
      { key: "wave", kind: "choice", from: "waves" },
      { key: "place", kind: "choice", from: "places" },
      {
        key: "placeShown",
        kind: "list",
        none: "notSaid",
        options: options("coarseness", ["country", "region", "site"]),
      },
      { key: "hostOrganisation", kind: "line" },
    ],
  },
  {
    title: "part.words",
    fields: [
      { key: "language", hint: "hint.language", kind: "line" },
      { key: "utterance", kind: "list", none: "notSaid", options: utterances },
      {
        key: "recorded",
        kind: "list",
        none: "notSaid",
        options: options("recorded", ["yes", "no", "not-known"]),
      },
      {
        key: "publicRecord",
        kind: "list",
        none: "notSaid",
        options: options("publicRecord", ["public-record", "own-notes", "both"]),
      },
      { key: "interpreter", kind: "choice", from: "persons" },
    ],
  },
  {
    title: "part.trust",
    fields: [
      { key: "reliability", kind: "list", none: "notGraded", options: grades },
      { key: "reliabilityReason", kind: "text" },
      { key: "identityCheck", kind: "text" },
      { key: "biasNote", kind: "text" },
      { key: "interest", kind: "text" },
    ],
  },
  {
    title: "part.consent",
    fields: [
      { key: "release", kind: "list", options: releases },
      { key: "consentAnalysis", kind: "list", options: consent },
      { key: "consentQuotation", kind: "list", options: consent },
      { key: "consentArchive", kind: "list", options: consent },
      { key: "consentRecontact", kind: "list", options: consent },
      { key: "consentRenewable", kind: "flag" },
    ],
  },
  {
    title: "part.after",
    fields: [
      { key: "statusAfter", kind: "list", none: "notSaid", options: statuses },
      { key: "statusBasis", kind: "line" },
      { key: "lastKnown", kind: "period" },
    ],
  },
];

/** The field of a description by its key, where it is asked for. */
export function sourceFieldOf(key: string): SourceField | undefined {
  return sourceFields.flatMap(({ fields }) => fields).find((field) => field.key === key);
}

/** What stands in a field of the form for a value of the description. */
export function typedValue(description: SourceDescription, field: SourceField): string {
  const value = description[field.key];
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object" && "from" in value) return typedPeriod(value);
  return "";
}

/** The value that a field's text stands for; `null` clears it, `undefined` where the text is not understood. */
export function readValue(
  description: SourceDescription,
  field: SourceField,
  typed: string,
): string | boolean | object | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  if (field.kind === "flag") return text === "yes";
  if (field.kind !== "period") return text;
  const held = description[field.key];
  const stated = typeof held === "object" && held !== null && "asStated" in held ? held.asStated : undefined;
  return readPeriod(text, stated);
}
