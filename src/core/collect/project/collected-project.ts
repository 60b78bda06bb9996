import type { MediaFacts } from "../../formats/index.ts";
import type { Guid, RefiLink, UnitsTrial } from "../../formats/refi/index.ts";
import type { Block, MediaPart } from "../../study/index.ts";
import type { ProjectReport } from "./project-report.ts";

/** A project of another program as a study can hold it, and what could not be carried over as it was. */
export interface CollectedProject {
  readonly name: string;
  /** The program that wrote it, in its own words. */
  readonly program?: string;
  readonly coders: readonly ProjectCoder[];
  /** Parents stand before the codes under them. */
  readonly codes: readonly ProjectCode[];
  readonly sources: readonly ProjectSource[];
  readonly cases: readonly ProjectCase[];
  readonly memos: readonly ProjectMemo[];
  readonly links: readonly RefiLink[];
  readonly sets: readonly ProjectSet[];
  /** How positions were counted, and how well that fits; absent where there is nothing to count on. */
  readonly units?: UnitsTrial;
  /** How positions were counted in the file, where they had to be turned into characters before. */
  readonly counted?: "utf-8";
  readonly report: ProjectReport;
}

export interface ProjectCoder {
  readonly guid: Guid;
  readonly name?: string;
}

export interface ProjectCode {
  readonly guid: Guid;
  readonly parent?: Guid;
  readonly name: string;
  readonly definition?: string;
  readonly colour?: CodeColour;
}

/** The colours a code can have here. */
export type CodeColour = "teal" | "rust" | "amber" | "violet" | "blue" | "green" | "plum" | "slate";

/** A text, recording or picture with what was marked in it; positions are UTF-16 units of `text`. */
export interface ProjectSource {
  readonly guid: Guid;
  readonly title: string;
  readonly description?: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string;
  /** The bytes that it was read from, kept as the original. */
  readonly bytes: Uint8Array;
  readonly format: string;
  /** What the header of a recording or picture says that has no words. */
  readonly media?: MediaFacts;
  /** What was found when its file was read, one sentence each. */
  readonly notes: readonly string[];
  /** The recording that is kept beside a transcript. */
  readonly recording?: { readonly bytes: Uint8Array; readonly format: string };
  readonly atMs?: number;
  readonly attributes: readonly ProjectAttribute[];
  /** Each stretch or part once, in the order of the text, however many selections mark it. */
  readonly passages: readonly ProjectPassage[];
}

export interface ProjectPassage {
  readonly start: number;
  readonly end: number;
  /** What it marks where that is no words; it is then listed at `start`. */
  readonly part?: MediaPart;
  /** The selections that mark this stretch. */
  readonly selections: readonly Guid[];
  readonly codings: readonly ProjectCoding[];
}

export interface ProjectCoding {
  readonly guid: Guid;
  readonly code: Guid;
  readonly by?: Guid;
  readonly atMs?: number;
}

/** A fact about a source or a case, its value as the other program wrote it. */
export interface ProjectAttribute {
  readonly name: string;
  readonly value: string;
}

export interface ProjectCase {
  readonly guid: Guid;
  readonly name: string;
  readonly description?: string;
  readonly attributes: readonly ProjectAttribute[];
  /** Sources and selections that belong to it. */
  readonly members: readonly Guid[];
}

/** A memo, from any of the places where programs keep them. */
export interface ProjectMemo {
  readonly guid: Guid;
  /** What it is about: the guid of a source, code, selection, coding, case or set; absent for the project as a whole. */
  readonly about?: Guid;
  readonly title?: string;
  readonly text: string;
  readonly by?: Guid;
  readonly atMs?: number;
}

export interface ProjectSet {
  readonly guid: Guid;
  readonly name: string;
  readonly description?: string;
  readonly members: readonly Guid[];
}
