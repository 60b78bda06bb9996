import type { RecordId } from "../../base/index.ts";

/** How a question calls a record: by its name, or by its id, which outlives a new name. */
export type RecordName = { readonly name: string } | { readonly id: RecordId };

/** At least two of something. */
export type AtLeastTwo<T> = readonly [T, T, ...T[]];

/**
 * How one found stretch must stand to another: they share a character; it lies wholly in the other; the other lies wholly in it;
 * they are in the same turn or at most so many turns apart; the other begins where it has ended; it begins where the other has ended.
 */
export type SoughtRelation =
  | { readonly kind: "overlapping" }
  | { readonly kind: "within" }
  | { readonly kind: "containing" }
  | { readonly kind: "near"; readonly turns: number }
  | { readonly kind: "followed-by"; readonly turns: number }
  | { readonly kind: "after"; readonly turns: number };

/** What a question looks for in the texts. */
export type Sought =
  /** Passages of a code, with `below` of the codes under it too. */
  | { readonly kind: "code"; readonly code: RecordName; readonly below: boolean }
  /** Passages of any code. */
  | { readonly kind: "any-code" }
  /** Words that stand together, folded as in every search; a star behind the last one leaves its ending open. */
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "all"; readonly of: AtLeastTwo<Sought> }
  | { readonly kind: "any"; readonly of: AtLeastTwo<Sought> }
  | { readonly kind: "not"; readonly of: Sought }
  /** What the first finds, where it stands so to something that the other finds. */
  | {
      readonly kind: "related";
      readonly one: Sought;
      readonly relation: SoughtRelation;
      readonly other: Sought;
    };

/** Of what "and", "or" and "not" must hold: of the very words, of a turn, or of a whole source. */
export type AskedOf = "words" | "turn" | "source";

/** What is known of a source, or of a coding, by which a question is narrowed. */
export const facts = [
  "role",
  "wave",
  "place",
  "group",
  "case",
  "mode",
  "kind",
  "language",
  "source",
  "coder",
] as const;

/** A fact by which a question is narrowed. */
export type Fact = (typeof facts)[number];

/** A value of a fact; `null` where nothing is recorded. */
export type FactValue = RecordName | null;

/** A condition on the sources or codings that are looked at. */
export type Condition =
  /** The fact has one of some values; with `not`, none of them. */
  | {
      readonly kind: "fact";
      readonly fact: Fact;
      readonly not: boolean;
      readonly values: readonly [FactValue, ...FactValue[]];
    }
  /** An attribute of the source, of its person or of its case. */
  | {
      readonly kind: "attribute";
      readonly name: string;
      readonly not: boolean;
      readonly values: readonly [FactValue, ...FactValue[]];
    }
  /** Collected not before, or not after, a day, month or year such as 2016-03. */
  | { readonly kind: "date"; readonly bound: "from" | "until"; readonly date: string };

/** A question: what is sought, of what it must hold, and where. */
export interface Question {
  readonly sought: Sought;
  readonly of: AskedOf;
  /** All of them must hold. */
  readonly where: readonly Condition[];
}

/** What is wrong with the text of a question, and where. */
export interface QuestionError {
  readonly type:
    | "nothing-asked"
    | "expected-sought"
    | "expected-name"
    | "expected-relation-other"
    | "expected-number"
    | "expected-turns"
    | "expected-close"
    | "expected-condition"
    | "expected-comparison"
    | "expected-value"
    | "expected-date"
    | "relations-in-a-row"
    | "quotation-open"
    | "not-understood"
    | "too-deep"
    | "too-long"
    | "id-malformed"
    | "unknown-record"
    | "ambiguous-record"
    | "words-unfit";
  /** Where it is in the text, in UTF-16 units; both at the end where something is missing there. */
  readonly start: number;
  readonly end: number;
  /** What was read there, as it is written; empty at the end. */
  readonly met: string;
  /** What kind of record was looked for, where one was. */
  readonly sought?: "code" | Fact;
  /** What could be written instead: names that are near, or longer ones that are one record's alone. */
  readonly instead?: readonly string[];
}
