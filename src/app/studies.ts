import type { OpeningNotice } from "./open-study.ts";

/** The studies that one start of the program offers, and how far one of them is open. */
export interface StudiesView {
  readonly studies: readonly StudyOnShelf[];
  /** The study to unlock first: the one that was named at the start, or that was open last. */
  readonly first?: string;
  /** The folder in which a new study is made; absent where none can be made. */
  readonly place?: string;
  /** A study that was just made and waits for two groups of its recovery code, counted from 0. */
  readonly drill?: readonly [number, number];
}

/** One of the studies that a start of the program can show. */
export interface StudyOnShelf {
  readonly name: string;
  /** Of a study that is locked the name of its folder: its title is encrypted. */
  readonly title: string;
  /** Whether the page works in it now. */
  readonly here: boolean;
  /** A sample opens without a passphrase: that of the samples is no secret. */
  readonly kind: "sample" | "own";
  /** Whether some passphrase of it opens the study or the vault alone. */
  readonly names: "with-it" | "apart";
}

/** What unlocks a study. */
export interface Unlocking {
  readonly name: string;
  readonly passphrase: string;
  /** The vault's own passphrase, where it has one. */
  readonly vaultPassphrase?: string;
  /** Leave the names locked although the passphrase would open them. */
  readonly withoutNames?: boolean;
}

/** What lets somebody in who has lost the passphrase. */
export interface Recovering {
  readonly name: string;
  readonly recoveryCode: string;
  /** The passphrase that opens the study and its names from now on. */
  readonly passphrase: string;
}

/** What a new recovery code is made with: whatever opens the study and its names. */
export type NewCode = Omit<Unlocking, "withoutNames">;

/** What a new study is made of. */
export interface NewStudy {
  /** The name of its folder, which anybody who sees the disk can read. */
  readonly folder: string;
  readonly title: string;
  readonly founder: string;
  readonly passphrase: string;
  /** A passphrase of its own for the names; without one the study's opens both. */
  readonly vaultPassphrase?: string;
}

/** A study that was just made: its recovery code, shown this once, and which two groups of it are to be typed back. */
export interface MadeStudy {
  readonly recoveryCode: string;
  readonly drill: readonly [number, number];
}

/** What the opening of a study found when it compared it with what this machine had noted of it. */
export interface OpeningView {
  /** When the heads that it was compared with were noted, in ms since 1970; absent where there were none, or others. */
  readonly checkedAt?: number;
  readonly notices: readonly OpeningNotice[];
}
