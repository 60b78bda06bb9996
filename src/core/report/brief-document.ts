import type { RecordId } from "../base/index.ts";

/** A brief as a document, before it becomes a page, a file or a print; the same for both editions. */
export interface BriefDocument {
  readonly edition: "authors" | "release";
  readonly title: string;
  /** Such as the cut-off and the date of printing, each a short line. */
  readonly lines: readonly (readonly Run[])[];
  readonly sections: readonly Section[];
  /** Endnotes of the release edition, in the order in which they are first cited. */
  readonly notes: readonly Note[];
}

/** A part of the brief with a heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A block of a section. */
export type Block =
  | {
      readonly kind: "paragraph";
      readonly runs: readonly Run[];
      readonly statement?: RecordId;
      /** What kind of sentence it is, said in the margin. */
      readonly footing?: "information" | "assumption" | "judgement";
      readonly tone?: "lead" | "small" | "warning" | "quote";
    }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly (readonly Run[])[] }
  | TableBlock
  | FigureBlock;

/** A table; its first column names the row. */
export interface TableBlock {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly align: "start" | "end" }[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly note?: readonly Run[];
}

/** A picture with what it says in words. */
export interface FigureBlock {
  readonly kind: "figure";
  readonly picture: Picture;
  /** The same for a narrow screen; absent where one does for both. */
  readonly narrow?: Picture;
  readonly caption: readonly Run[];
  /** What somebody who does not see it must know. */
  readonly alternative: string;
}

/** A piece of a line. */
export type Run =
  | { readonly kind: "words"; readonly text: string; readonly strong?: true; readonly language?: string }
  /** A number or word that was computed, counted or signed: a door to what it rests on. */
  | { readonly kind: "number"; readonly text: string; readonly door: Door }
  /** A cited endnote of the release edition, by its place in the list from 1. */
  | { readonly kind: "note"; readonly note: number };

/** What a number opens. */
export interface Door {
  readonly to:
    | "definition"
    | "watched"
    | "fate"
    | "scenario"
    | "parameter"
    | "account"
    | "claim"
    | "quantity"
    | "judgement"
    | "question"
    | "measure"
    | "count"
    | "frame";
  /** A record's id; for a fate `GROUP STATE`; for a count what is counted, such as `sources role official`. */
  readonly id: string;
  /** Which number of it, such as `range`, `byYear 5`, `account ID`, the definition of a scenario. */
  readonly part?: string;
}

/** An endnote. */
export interface Note {
  /** What it can be linked to by, within the file. */
  readonly id: string;
  readonly runs: readonly Run[];
}

/** A drawing as a tree, so that a page and a file can both draw it and nothing in it is markup. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** One mark of a drawing; colours are named by meaning and chosen where it is drawn. */
export type Mark =
  | {
      readonly mark: "path";
      /** Absolute M, L, C and Z alone, coordinates parted by spaces, so that every kind of file can draw it. */
      readonly d: string;
      readonly fill?: Tint;
      readonly stroke?: Tint;
      readonly width?: number;
      readonly dash?: string;
    }
  | {
      readonly mark: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: Tint;
      readonly stroke?: Tint;
      readonly round?: number;
    }
  | {
      readonly mark: "circle";
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly fill?: Tint;
      readonly stroke?: Tint;
    }
  | {
      readonly mark: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor?: "start" | "middle" | "end";
      readonly size?: number;
      readonly weight?: "normal" | "strong";
      readonly fill?: Tint;
      readonly door?: Door;
    };

/** What a colour means; `-soft` ones are areas behind text. */
export type Tint =
  | "ink"
  | "quiet"
  | "rule"
  | "ground"
  | "teal"
  | "teal-soft"
  | "teal-softer"
  | "teal-softest"
  | "rust"
  | "rust-soft"
  | "amber"
  | "amber-soft"
  | "violet"
  | "violet-soft";
