import type { Guid, Oddity, StructureFault } from "../../formats/refi/index.ts";

/** What kinds of record a project holds. */
export type ProjectKind =
  | "source"
  | "code"
  | "coding"
  | "selection"
  | "memo"
  | "case"
  | "value"
  | "link"
  | "set"
  | "coder"
  | "drawing"
  | "reference"
  | "query";

/** Why a record comes over otherwise than it was, or not at all. */
export type ProjectReason =
  /** The file that holds its words is not in the archive. */
  | "file-missing"
  /** The file lies outside the archive, on the disk of whoever exported it. */
  | "file-outside"
  /** It holds no words that could be read. */
  | "no-words"
  /** The file is larger than one may be here, or than all of a project together. */
  | "file-large"
  /** The file is no picture, or no recording, of a form that is read here. */
  | "file-unread"
  /** The file breaks off in its header or contradicts itself. */
  | "file-damaged"
  /** The file does not hold what it states, or more than is read; the source says what. */
  | "file-noted"
  /** Its words were read out of a formatted file, beside which there is no plain text. */
  | "formatted"
  /** A picture that is not there; its description stands for it. */
  | "picture"
  /** A recording that is not there; its transcripts stand for it. */
  | "recording"
  /** A recording whose transcripts are not there. */
  | "without-words"
  /** What describes a picture became a text beside it. */
  | "description-apart"
  /** A transcript says times within a line, which has one. */
  | "times-within"
  /** The place that it marks lies outside of its source, or ends before it begins. */
  | "place-outside"
  /** The part that it marks reached beyond the sound, picture or page, or was empty. */
  | "place-cut"
  /** A region of a page whose words were not found in the text, and whose page is not here or is measured otherwise. */
  | "region-without-words"
  /** A region of a page whose words were not found in the text; it stays that region. */
  | "region-to-page"
  /** A region of a page became the words that it covers. */
  | "region-to-words"
  /** It refers to a record that the project does not hold, or that stays behind. */
  | "refers-nowhere"
  /** Another record has the same guid; the first is kept. */
  | "guid-twice"
  /** Another record has the same guid; both are taken, and what refers to it means the first. */
  | "guid-shared"
  /** Its colour is none of the eight here; the nearest was taken. */
  | "nearest-colour"
  /** It was named as a folder and carries codings; it became a code. */
  | "folder-with-codings"
  /** A whole source was coded; the coding is on all of its text, sound or picture. */
  | "whole-source"
  /** All of the pages were coded, which have no words; the coding is on the first. */
  | "whole-to-page"
  /** A comment on a selection became a memo. */
  | "comment-to-memo"
  /** It was marked as important in its program; the mark has no place here. */
  | "importance"
  /** Drawings of records and lines have no place here. */
  | "drawing"
  /** There is nothing here that it could become. */
  | "no-place"
  /** It has no name; it was given one. */
  | "no-name";

/** One record that comes over otherwise, or not. */
export interface ReportedRecord {
  readonly kind: ProjectKind;
  readonly fate: "changed" | "left-out";
  readonly reason: ProjectReason;
  readonly guid?: Guid;
  /** As the other program names it. */
  readonly name?: string;
}

/** What becomes of a project, told before anything is written. */
export interface ProjectReport {
  /** How many of each kind the project holds, and how many of those come over, changed ones included. */
  readonly counts: readonly { readonly kind: ProjectKind; readonly held: number; readonly kept: number }[];
  readonly records: readonly ReportedRecord[];
  readonly oddities: readonly Oddity[];
  readonly faults: readonly StructureFault[];
}

/** Gathers a report while a project is collected. */
export interface ReportBook {
  /** Note records of a kind that the project holds. */
  readonly held: (kind: ProjectKind, count?: number) => void;
  readonly kept: (kind: ProjectKind, count?: number) => void;
  readonly tell: (record: ReportedRecord) => void;
  readonly close: (oddities: readonly Oddity[], faults: readonly StructureFault[]) => ProjectReport;
}

/** Begin a report. */
export function openReport(): ReportBook {
  const counts = new Map<ProjectKind, { held: number; kept: number }>();
  const records: ReportedRecord[] = [];
  const countOf = (kind: ProjectKind): { held: number; kept: number } => {
    const found = counts.get(kind) ?? { held: 0, kept: 0 };
    counts.set(kind, found);
    return found;
  };
  return {
    held(kind, count = 1) {
      countOf(kind).held += count;
    },
    kept(kind, count = 1) {
      countOf(kind).kept += count;
    },
    tell: (record) => records.push(record),
    close: (oddities, faults) => ({
      counts: [...counts].map(([kind, each]) => ({ kind, ...each })),
      records,
      oddities,
      faults,
    }),
  };
}
