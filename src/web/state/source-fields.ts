import type { SourceDescription } from "../../app/api.ts";
import { readPeriod, typedPeriod } from "./period.ts";
import { modeWords, releaseWords, reliabilityWords } from "./words.ts";

/** A field of a source's description, as it is asked for. */
export type SourceField = {
  readonly key: keyof SourceDescription;
  readonly label: string;
  readonly hint?: string;
} & (
  | { readonly kind: "line" | "text" | "period" | "flag" }
  | { readonly kind: "list"; readonly none?: string; readonly options: readonly Option[] }
  | { readonly kind: "choice"; readonly from: "persons" | "groups" | "waves" | "places" }
);

interface Option {
  readonly value: string;
  readonly text: string;
}

const options = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

const consent = options({ yes: "yes", no: "no", "not-asked": "not asked" });

/** What can be said about a source, in the groups in which it is asked for. */
export const sourceFields: readonly { readonly title: string; readonly fields: readonly SourceField[] }[] = [
  {
    title: "What it is",
    fields: [
      { key: "title", label: "Title, without names", kind: "line" },
      { key: "mode", label: "How obtained", kind: "list", none: "not said", options: options(modeWords) },
      {
        key: "role",
        label: "Role towards the group",
        kind: "list",
        none: "not said",
        options: options({
          insider: "insider",
          intermediary: "intermediary",
          official: "official",
          civilian: "civilian",
          researcher: "researcher",
        }),
      },
      { key: "kind", label: "Kind", hint: "such as judge, driver, former local fighter", kind: "line" },
      { key: "person", label: "Whose statement", kind: "choice", from: "persons" },
      { key: "group", label: "Group of members it belongs to", kind: "choice", from: "groups" },
    ],
  },
  {
    title: "When and where",
    fields: [
      { key: "collected", label: "Collected", kind: "period" },
      { key: "collectedAsStated", label: "Date as the source states it, where it differs", kind: "period" },
      { key: "wave", label: "Wave", kind: "choice", from: "waves" },
      { key: "place", label: "Place, as coarsely as may be known", kind: "choice", from: "places" },
      {
        key: "placeShown",
        label: "Place may be shown as",
        kind: "list",
        none: "not said",
        options: options({ country: "country", region: "region", site: "site" }),
      },
      { key: "hostOrganisation", label: "Who hosted or introduced", kind: "line" },
    ],
  },
  {
    title: "The words",
    fields: [
      { key: "language", label: "Language", hint: "a tag such as en, ar, ru", kind: "line" },
      {
        key: "utterance",
        label: "The words are",
        kind: "list",
        none: "not said",
        options: options({
          verbatim: "verbatim",
          reconstructed: "reconstructed from notes",
          interpreter: "an interpreter's",
          summary: "a summary",
        }),
      },
      {
        key: "recorded",
        label: "Recorded",
        kind: "list",
        none: "not said",
        options: options({ yes: "yes", no: "no", "not-known": "not known" }),
      },
      {
        key: "publicRecord",
        label: "Public record or own notes",
        kind: "list",
        none: "not said",
        options: options({ "public-record": "public record", "own-notes": "own notes", both: "both" }),
      },
      { key: "interpreter", label: "Interpreter", kind: "choice", from: "persons" },
    ],
  },
  {
    title: "How far to trust the material",
    fields: [
      {
        key: "reliability",
        label: "Reliability of the material",
        kind: "list",
        none: "not graded",
        options: options(reliabilityWords),
      },
      { key: "reliabilityReason", label: "Why", kind: "text" },
      { key: "identityCheck", label: "How identity was checked", kind: "text" },
      { key: "biasNote", label: "How the setting may have bent it", kind: "text" },
      { key: "interest", label: "What it gains or loses by saying it", kind: "text" },
    ],
  },
  {
    title: "Consent and release",
    fields: [
      { key: "release", label: "May leave the study", kind: "list", options: options(releaseWords) },
      { key: "consentAnalysis", label: "Consent to analysis", kind: "list", options: consent },
      { key: "consentQuotation", label: "Consent to quotation", kind: "list", options: consent },
      { key: "consentArchive", label: "Consent to an archive", kind: "list", options: consent },
      { key: "consentRecontact", label: "Consent to be asked again", kind: "list", options: consent },
      { key: "consentRenewable", label: "Consent can still be renewed", kind: "flag" },
    ],
  },
  {
    title: "What became of the speaker",
    fields: [
      {
        key: "statusAfter",
        label: "Since then",
        kind: "list",
        none: "not said",
        options: options({
          "in-contact": "in contact",
          "out-of-contact": "out of contact",
          dead: "dead",
          "not-known": "not known",
        }),
      },
      { key: "statusBasis", label: "How that is known", kind: "line" },
      { key: "lastKnown", label: "Last known", kind: "period" },
    ],
  },
];

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
