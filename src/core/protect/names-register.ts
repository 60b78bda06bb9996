import type { RealName } from "./real-name.ts";

/** The scripts that the matcher knows rules for; any other is matched letter by letter. */
export type NameScript = "latin" | "cyrillic" | "arabic" | "other";

/** One spelling of a person's name as somebody listed it. */
export interface ListedSpelling {
  readonly text: RealName;
  readonly script: NameScript;
}

/** A person to protect: the pseudonym that stands in the study, and every known spelling of the names. */
export interface RegisteredPerson {
  /** The id of the person's record in the study. */
  readonly id: string;
  readonly pseudonym: string;
  readonly spellings: readonly ListedSpelling[];
}

/** Everybody whose name must not be read, as the vault lists them. */
export interface NamesRegister {
  readonly persons: readonly RegisteredPerson[];
  /** Words that a person looked at in a names step and that are no name of anybody here. */
  readonly notNames: readonly RealName[];
}
