import type { RecordId } from "../../core/base/index.ts";
import type { Guid } from "../../core/formats/refi/index.ts";
import type { MediaPart, Member } from "../../core/study/index.ts";
import type { MayTell } from "./told-apart.ts";

/** A fact about a source or a case, by its name. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** A text that leaves, as it is written, and where the passages of the study lie in it. */
export interface LeavingText {
  readonly guid: Guid;
  readonly name: string;
  readonly text: string;
  readonly facts: readonly Fact[];
  /** The source that leaves as this text; absent for passages that leave by themselves. */
  readonly source?: RecordId;
  /** By passage, in code points of the text. */
  readonly places: ReadonlyMap<RecordId, { readonly start: number; readonly end: number }>;
  /** The recording, picture or PDF that leaves with it, or is it; in the whole alone. */
  readonly file?: LeavingFile;
}

/** A recording, a picture or pages, and what is marked there. */
export interface LeavingFile {
  readonly is: "sound" | "film" | "picture" | "pages";
  /** Whether the source has no words beside it. */
  readonly isAlone: boolean;
  /** As it was received; absent where a recording's stretches are marked and it is not in the vault. */
  readonly bytes?: Uint8Array;
  /** How the name of its file ends, such as `wav`. */
  readonly ending: string;
  readonly parts: ReadonlyMap<RecordId, MediaPart>;
  /** Where in its transcript it has come to a time, in code points and milliseconds. */
  readonly times: readonly { readonly position: number; readonly atMs: number }[];
}

/** What of a study leaves, and how it is called: everything, or what is cleared. */
export interface Edition {
  readonly title: string;
  readonly texts: readonly LeavingText[];
  /** Words of the analysts as they may leave. */
  readonly own: (words: string) => string;
  /** Whether all there is leaves, for the owner alone: memos, facts, persons, reasons. */
  readonly isWhole: boolean;
  /** Whether it may be told which sources and passages a case or a set has; absent in the whole. */
  readonly mayTell?: MayTell;
  readonly coderName: (member: Member, at: number) => string;
  /** How many passages speak for a claim and against it, in words that may leave; absent in the whole. */
  readonly bands?: (claim: RecordId) => readonly string[];
}
