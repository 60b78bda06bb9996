import {
  anyRef,
  count,
  label,
  moment,
  number,
  oneOf,
  optional,
  ownedBy,
  period,
  ref,
  structureOfWords,
  token,
  words,
} from "./fields.ts";
import { type RecordOf, table } from "./table.ts";

/** What the study answers, as a document: its statements with live numbers, and all that is made of the records. */
export const brief = table("brief", {
  title: words(),
  /** For whom and at which date it was written. */
  dated: optional(period()),
  position: number(),
});

/** What a statement of a brief is. */
export const statementKinds = [
  "summary",
  "finding",
  "outlook",
  "prevention",
  "alternative",
  "dissent",
  "indicator",
  "method",
] as const;

/**
 * One paragraph of a brief.
 *
 * Live numbers stand in it as `{{share ID}}`: what is shown, and the record it is of; `statement-numbers` in core/report
 * lists what can be shown. Each record named so has a `cite`.
 */
export const statement = table("statement", {
  brief: ownedBy("brief"),
  kind: oneOf(...statementKinds),
  text: words(),
  /** How it is known: counted or said, taken for granted, or judged. */
  footing: oneOf("information", "assumption", "judgement"),
  confidence: optional(oneOf("high", "moderate", "low")),
  /** Who holds it, where it is somebody's dissent. */
  by: optional(ref("member")),
  position: number(),
});

/** A record that a statement rests on. */
export const cite = table("cite", { statement: ownedBy("statement"), of: anyRef() });

/** A release edition that left the study; a later one is checked against it. */
export const release = table("release", {
  brief: optional(ref("brief")),
  at: moment(),
  by: ref("member"),
  /** Of the HTML file and of the DOCX file. */
  sha256: token(),
  docxSha256: optional(token()),
  /** The heads of the study it was made from. */
  heads: token(),
  /** Every count that was published or withheld, so that the next release cannot reveal one by its difference. */
  cells: structureOfWords<readonly ReleasedCell[]>(isCells),
  note: optional(label()),
});

/** A package for an archive that left with a release: the brief with all that belongs to it, as one set of files. */
export const archivePackage = table("archivePackage", {
  release: ref("release"),
  /** Of the list of its files, and of the zip file that holds them all. */
  manifestSha256: token(),
  zipSha256: token(),
  /** Of the records that it was made from; one that is made from the same prints the same. */
  madeFrom: token(),
});

/** What the authors answer to an item of a reporting checklist, where the study does not say it by itself. */
export const reportingItem = table("reportingItem", {
  checklist: oneOf("coreq"),
  item: count(),
  text: label(),
});

/** Kinds of numbers that a brief keeps: computed, counted or signed, and never the words of a source that states one. */
export const keptKinds = [
  "definition",
  "watched",
  "fate",
  "scenario",
  "count",
  "claim",
  "judgement",
] as const;

/** A brief as it stood at some moment, so that a later one can say what changed since. */
export const kept = table("kept", {
  brief: optional(ref("brief")),
  at: moment(),
  by: ref("member"),
  /** In the order in which they were printed. What is counted can be called by a place, and so carries words. */
  numbers: structureOfWords<readonly KeptNumber[]>(isKeptNumbers),
});

/** A number as it was shown, and what it opened. */
export interface KeptNumber {
  readonly door: { readonly to: (typeof keptKinds)[number]; readonly id: string; readonly part?: string };
  readonly shown: string;
}

/** One count of a table that was released: shown, given as a range, or neither where it was withheld. */
export interface ReleasedCell {
  /** The table, and the values of its cross, such as `["sources", "role", "official"]`. */
  readonly cell: readonly string[];
  readonly shown?: number;
  /** The ends of the range that was printed, both included. */
  readonly from?: number;
  readonly to?: number;
}

function isCells(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (each: unknown) =>
        typeof each === "object" &&
        each !== null &&
        "cell" in each &&
        Array.isArray(each.cell) &&
        each.cell.every((part: unknown) => typeof part === "string") &&
        (!("shown" in each) || typeof each.shown === "number") &&
        (!("from" in each) || typeof each.from === "number") &&
        (!("to" in each) || typeof each.to === "number"),
    )
  );
}

function isKeptNumbers(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (each: unknown) =>
        typeof each === "object" &&
        each !== null &&
        "door" in each &&
        isKeptDoor(each.door) &&
        "shown" in each &&
        typeof each.shown === "string",
    )
  );
}

function isKeptDoor(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "to" in value &&
    keptKinds.some((kind) => kind === value.to) &&
    "id" in value &&
    typeof value.id === "string" &&
    (!("part" in value) || typeof value.part === "string")
  );
}

export type Brief = RecordOf<typeof brief>;
export type Statement = RecordOf<typeof statement>;
export type Cite = RecordOf<typeof cite>;
export type Release = RecordOf<typeof release>;
export type ArchivePackage = RecordOf<typeof archivePackage>;
export type ReportingItem = RecordOf<typeof reportingItem>;
export type Kept = RecordOf<typeof kept>;
