import type { RecordId } from "../core/base/index.ts";
import type { Block } from "../core/study/index.ts";

/** Words that are, or may be, a name: one decision for all their places. */
export interface NameGroup {
  /** What a decision refers to. */
  readonly key: string;
  readonly surface: string;
  /** The words that are listed where somebody is recognised in them: one form of the name, without clitic or possessive. */
  readonly spelling: string;
  /** The registered person these words are taken for. */
  readonly person?: { readonly id: RecordId; readonly pseudonym: string };
  /** Whether only a part of the words is that person's, so that it may be somebody else of a longer name. */
  readonly isGuess: boolean;
  readonly certainty: "certain" | "likely" | "possible";
  /** Why it is shown, in words: "listed spelling", "after a title", "phone number". */
  readonly why: readonly string[];
  readonly places: readonly { readonly start: number; readonly end: number }[];
  /** What the tool proposes to do with it; a person decides. */
  readonly proposed: "replace" | "look" | "leave";
  /** Other groups, by their keys, that likely name the same person. */
  readonly related: readonly { readonly key: string; readonly how: "same" | "part" | "beside" }[];
}

/** The names step of one waiting text. */
export interface NamesStepView {
  readonly id: RecordId;
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly speakers: readonly string[];
  readonly groups: readonly NameGroup[];
  readonly persons: readonly { readonly id: RecordId; readonly pseudonym: string; readonly role: string }[];
  readonly words: number;
  /** What was decided before the page was left. */
  readonly draft?: KeptNamesDraft;
}

/** What was decided about a group of words, or about words somebody marked by hand. */
export type NameDecision =
  | { readonly key: string; readonly do: "replace"; readonly person: RecordId }
  | {
      readonly key: string;
      readonly do: "new-person";
      readonly pseudonym: string;
      readonly role: PersonRole;
      readonly kind?: string;
    }
  | { readonly key: string; readonly do: "not-a-name" }
  | { readonly key: string; readonly do: "leave" };

/** What a person is to the group. */
export type PersonRole = "insider" | "intermediary" | "official" | "civilian";

/** What the vault remembers of the names in one source. */
export interface SourceNames {
  readonly source: RecordId;
  readonly title: string;
  readonly namesStep: "done" | "skipped" | "pending";
  /** Different names taken out in the names step, and in all that was found afterwards. */
  readonly inStep: number;
  readonly later: number;
  /** Places in its text at which a listed name can still be read. */
  readonly standing: number;
}

/** What of a source would leave the study as quotes. */
export interface ClearedPreview {
  readonly source: RecordId;
  readonly leaves: readonly { readonly passage: RecordId; readonly text: string }[];
  /** How many of its passages would not, by the reason. */
  readonly kept: readonly {
    readonly why: "ReleaseForbids" | "ConsentMissing" | "NamesStepOpen" | "NamesLeft";
    readonly count: number;
  }[];
}

/** What was decided so far in a names step that is not ended yet. */
export interface KeptNamesDraft {
  readonly title: string;
  readonly decisions: readonly NameDecision[];
  /** The keys of what a person decided, beside what was ready decided from the start. */
  readonly byHand: readonly string[];
  /** Words marked by hand. */
  readonly marked: readonly string[];
}
