import type { RecordId } from "../../core/base/index.ts";
import type { GateFindingKind } from "../../core/report/index.ts";
import type { Call, Nothing } from "../calls/call.ts";

/** What the page and the command line ask for when a study, its codebook or its tables leave for another program. */
export interface ExportCalls {
  /** What a cleared project would hold, what stays behind and why; nothing leaves and nothing is noted. */
  readonly projectDraft: Call<ProjectAsked, ProjectDraftView>;
  /** A cleared project (.qdpx), after the study noted that it left; barred while the gate finds anything in it. */
  readonly exportProject: Call<ProjectToMake, HandedFile>;
  /** Everything, sealed with a passphrase of its own, for the owner herself; only with the vault open. */
  readonly sealProject: Call<{ readonly passphrase: string }, HandedFile>;
  /** The codebook (.qdc). */
  readonly exportCodebook: Call<Nothing, HandedFile>;
  /** What a codebook (.qdc) would add or change here; nothing is written. */
  readonly lookAtCodebook: Call<CodebookAsked, CodebookLookView>;
  /** Take a codebook in, as one action that can be undone. */
  readonly importCodebook: Call<CodebookAsked, CodebookCounts>;
  /** Codings, cases or memos as a table: what of them may leave. */
  readonly exportTable: Call<TableAsked, HandedTable>;
}

/** What is asked of a cleared project. */
export interface ProjectAsked {
  /** Words that somebody looked at and lets pass the gate, and why. */
  readonly allowed: readonly { readonly words: string; readonly why: string }[];
}

/** What is asked of a project that is to be made. */
export interface ProjectToMake extends ProjectAsked {
  /** The hash of the draft that was looked at; another one is not made. */
  readonly shown?: string;
}

/** A file that leaves: its name without any of the study's words, and its bytes in Base64. */
export interface HandedFile {
  readonly name: string;
  readonly base64: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** How many of each kind a project holds. */
export interface ProjectCounts {
  readonly sources: number;
  readonly codes: number;
  readonly passages: number;
  readonly codings: number;
  readonly memos: number;
  readonly cases: number;
  readonly sets: number;
  readonly links: number;
  readonly claims: number;
  readonly evidence: number;
  readonly coders: number;
}

/** A cleared project before it leaves. */
export interface ProjectDraftView {
  readonly counts: ProjectCounts;
  readonly left: readonly LeftLine[];
  /** Whether it may not leave as it is: the gate finds something. */
  readonly barred: boolean;
  readonly findings: readonly ProjectFinding[];
  readonly bytes: number;
  readonly sha256: string;
}

/** Something that the gate found in a project. */
export interface ProjectFinding {
  readonly kind: GateFindingKind;
  /** Where: the source, note, code, link or case by its place in the project, such as `S03`. */
  readonly place: string;
  readonly around?: { readonly text: string; readonly at: number };
  /** Words that may be let pass, where these may. */
  readonly mayAllow?: string;
  readonly source?: RecordId;
}

/** What kind of record stays behind, or leaves changed. */
export type LeftKind =
  | "source"
  | "passage"
  | "coding"
  | "memo"
  | "case"
  | "value"
  | "set"
  | "link"
  | "claim"
  | "evidence"
  | "code"
  | "person"
  | "speaker"
  | "quantity"
  | "model";

/** Why something stays behind, or leaves changed. */
export type LeftReason =
  /** The names step of its source is not done. */
  | "names-step"
  /** Its release level forbids it. */
  | "release"
  | "consent-analysis"
  | "consent-quotation"
  /** Only its quotable passages leave, each by itself: nobody agreed to an archive of the whole. */
  | "consent-archive"
  /** Its words are in a source, or a passage, that stays behind. */
  | "words-stay"
  /** It names somebody of the register. */
  | "names-left"
  /** It has no word in the text as it stands. */
  | "words-gone"
  /** It is sound, pixels or pages, or marks some, which leave sealed alone. */
  | "no-words"
  /** Its recording, picture or PDF cannot be read from the vault. */
  | "no-file"
  /** Its recording, picture or PDF would make the project larger than one that comes in again. */
  | "too-large"
  /** It is marked on a page of a source that leaves with its recording, beside which the standard has no pages. */
  | "other-file"
  /** The standard has times for transcripts of a recording alone, and none is here. */
  | "no-times"
  /** A passage that nobody marked with anything, of a source of which only quotes leave. */
  | "unmarked"
  /** Analysts' notes are cleared by nothing. */
  | "working-note"
  /** It would tell something of fewer sources than may be told apart. */
  | "few-sources"
  /** It tells a fact that can identify somebody. */
  | "may-identify"
  /** What it joins stays behind. */
  | "ends-stay"
  /** REFI-QDA has no place for it. */
  | "no-place"
  /** Two records of one stretch leave as one. */
  | "same-stretch"
  /** A character that XML cannot hold, or a line break of another kind, was replaced. */
  | "characters";

/** What of a study stays behind, or leaves changed: a record, or so many of a kind alike. */
export interface LeftLine {
  readonly kind: LeftKind;
  readonly fate: "left-out" | "changed";
  readonly why: LeftReason;
  readonly count: number;
  /** The record, where it is one; its name is for the sealed page alone. */
  readonly table?: string;
  readonly id?: RecordId;
  readonly name?: string;
}

/** A codebook file, and how far it may change codes that are here. */
export interface CodebookAsked {
  /** The bytes of a `.qdc` file. */
  readonly base64: string;
  /** Take over names, places, definitions and colours where they differ; else only what is empty here is filled. */
  readonly replace: boolean;
}

/** What a codebook file would do here. */
export interface CodebookLookView {
  /** The program that wrote it, in its own words. */
  readonly program?: string;
  readonly counts: CodebookCounts;
  /** In the order of the file, parents first. */
  readonly codes: readonly CodebookLookLine[];
}

/** How many codes of a file are new, known and changed, known and as they are; and sets. */
export interface CodebookCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly sets: number;
}

/** A code of a file. */
export interface CodebookLookLine {
  readonly name: string;
  /** The names above it. */
  readonly under: readonly string[];
  readonly fate: "new" | "changed" | "same";
  /** How it is known here: by its id, or by its name and those above. */
  readonly knownBy?: "id" | "name";
  readonly code?: RecordId;
  /** What is taken over. */
  readonly takes: readonly CodeField[];
  /** What differs and stays as it is here. */
  readonly keeps: readonly CodeField[];
}

/** What of a code a file can change. */
export type CodeField = "name" | "parent" | "definition" | "colour";

/** A table that leaves. */
export interface TableAsked {
  readonly table: "codings" | "cases" | "memos";
  readonly as: "csv" | "xlsx";
}

/** A table as a file, with how much of it stayed behind. */
export interface HandedTable extends HandedFile {
  readonly rows: number;
  readonly left: readonly LeftLine[];
}
