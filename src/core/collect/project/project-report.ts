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
  /** A picture; only its description is a text. */
  | "picture"
  /** A recording; only its transcripts are texts. */
  | "recording"
  /** The place that it marks lies outside the text, or ends before it begins. */
  | "place-outside"
  /** A region of a page or picture whose words were not found in the text. */
  | "region-without-words"
  /** A region of a page became the words that it covers. */
  | "region-to-words"
  /** A stretch of time became the words spoken in it. */
  | "time-to-words"
  /** A stretch of time of a recording without a transcript, or beyond its times. */
  | "time-without-words"
  /** It refers to a record that the project does not hold. */
  | "refers-nowhere"
  /** Another record has the same guid; the first is kept. */
  | "guid-twice"
  /** Its colour is none of the eight here; the nearest was taken. */
  | "nearest-colour"
  /** It was named as a folder and carries codings; it became a code. */
  | "folder-with-codings"
  /** A whole source was coded; the coding is on its whole text. */
  | "whole-source"
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
