import type { RecordId } from "../../core/base/index.ts";
import type {
  Fact,
  Question,
  QuestionError,
  StopWordLanguage,
  WordFrequency,
} from "../../core/code/index.ts";
import type { LeftTable } from "../../core/study/index.ts";

/** Passages, sources and those behind them; what the authors see, nothing withheld. */
export interface Counts {
  readonly codings: number;
  /** The same words coded by two coders count once. */
  readonly passages: number;
  readonly sources: number;
  /** Words in the passages, each once; absent where they were not asked for. */
  readonly words?: number;
  /** How many of the sources are independent of each other, as far as is known. */
  readonly independent: { readonly low: number; readonly high: number; readonly exact: boolean };
}

/** How the text of a question is understood. */
export interface QuestionCheck {
  /** Absent where the text is not understood or names what is not there. */
  readonly question?: Question;
  /** The text as the language writes it, records by their names. */
  readonly text?: string;
  /** The conditions alone, without `where`, as other calls take them; empty where there are none. */
  readonly where?: string;
  /** What is wrong, where, and what to write. */
  readonly problems: readonly QuestionProblem[];
}

/** An error with a sentence in English that says what to write. */
export interface QuestionProblem extends QuestionError {
  readonly message: string;
}

/** A found place, with the words around it. */
export interface FoundPlace {
  readonly source: RecordId;
  readonly sourceName: string;
  readonly start: number;
  readonly end: number;
  /** The number of the turn in which it begins, from 1; absent where the text has none. */
  readonly turn?: number;
  /** Who speaks there; absent where that is not known. */
  readonly speaker?: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Whether more was found there than `words` shows. */
  readonly cut: boolean;
  readonly direction: "ltr" | "rtl";
  readonly language: string;
  /** How far it may go out: the stricter of its source's level and the passages'. */
  readonly release: "never" | "paraphrase" | "quote";
  /** The passages there that carry a code of the question; none where words alone were asked for. */
  readonly passages: readonly RecordId[];
  /** The codes that lie there, of all. */
  readonly codes: readonly RecordId[];
}

/** Where a question holds. */
export interface PassagesView {
  /** The question as the language writes it. */
  readonly text: string;
  readonly counts: Counts;
  /** How many places there are in all. */
  readonly total: number;
  readonly places: readonly FoundPlace[];
  /** How many of the sources were looked at, after the conditions. */
  readonly lookedAt: number;
}

/** A code in a table or picture. */
export interface NamedCode {
  readonly id: RecordId;
  readonly name: string;
  /** How deep it lies in the codebook, from 0. */
  readonly depth: number;
  readonly parent?: RecordId;
  readonly colour: "teal" | "rust" | "amber" | "violet" | "blue" | "green" | "plum" | "slate";
}

/** How two codes stand to each other. */
export type RelationKind = "overlap" | "within" | "same-turn" | "followed-by";

/** How often two codes stand so to each other. */
export interface RelationCell {
  readonly one: RecordId;
  readonly other: RecordId;
  /** Pairs of codings, one of each. */
  readonly pairs: number;
  readonly sources: number;
  readonly independent: Counts["independent"];
  /** The question that finds the places of it. */
  readonly opens: string;
}

/** How codes stand to each other: only pairs that there are. */
export interface RelationsView {
  readonly relation: RelationKind;
  /** Whether the first and the other are not alike: "within" and "followed by". */
  readonly directed: boolean;
  readonly codes: readonly (NamedCode & { readonly codings: number })[];
  readonly cells: readonly RelationCell[];
  readonly lookedAt: number;
}

/** By what the columns of a matrix are told apart. */
export type MatrixBy = Fact | "attribute";

/** A column of a matrix, a period of a time line: `null` where nothing is recorded. */
export interface MatrixValue {
  /** The id of a record, or the value itself. */
  readonly key: string | null;
  /** As it is called; roles and modes by their own words, which the page translates; empty for nothing recorded. */
  readonly name: string;
  /** The sources that have it, with codings or without. */
  readonly sources: number;
}

/** Codes by the values of a fact: `cells[row][column]`, zeros included. */
export interface MatrixView {
  readonly by: MatrixBy;
  readonly codes: readonly NamedCode[];
  readonly values: readonly MatrixValue[];
  readonly cells: readonly (readonly MatrixCellView[])[];
  /** Each code over all columns, each coding once. */
  readonly ofCode: readonly Counts[];
  /** Each column over all rows, each coding once. */
  readonly ofValue: readonly Counts[];
  readonly lookedAt: number;
}

/** One cell, with the question that finds its passages; nothing to open where it is empty. */
export interface MatrixCellView extends Counts {
  readonly opens?: string;
}

/** A keyword in its context. */
export interface ContextLine {
  readonly source: RecordId;
  readonly sourceName: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly direction: "ltr" | "rtl";
  readonly language: string;
  /** The codes that lie on the words; absent where they were not asked for. */
  readonly codes?: readonly RecordId[];
}

/** Lines of a concordance. */
export interface ContextView {
  readonly lines: readonly ContextLine[];
  readonly more: boolean;
  /** All hits, the sources that have one, and those that were looked at; absent where they were not asked for. */
  readonly hits?: number;
  readonly sources?: number;
  readonly lookedAt?: number;
}

/** Words by how often they stand in the texts. */
export interface WordsView {
  readonly words: readonly WordFrequency[];
  /** How many different words there are in all, after those left out. */
  readonly different: number;
  readonly lookedAt: number;
  /** Languages of these texts whose little words are known, and tags of those for which there are none. */
  readonly stopWords: { readonly of: readonly StopWordLanguage[]; readonly none: readonly string[] };
}

/** Codes as points that are joined where they meet; the page lays them out. */
export interface CodeMapView {
  readonly relation: RelationKind;
  readonly codes: readonly (NamedCode & { readonly codings: number; readonly sources: number })[];
  readonly joined: readonly RelationCell[];
  /** What the codebook says: a code and what lies under it. */
  readonly under: readonly { readonly parent: RecordId; readonly child: RecordId }[];
}

/** A coded stretch in the portrait of a text. */
export interface PortraitPiece {
  readonly code: RecordId;
  readonly start: number;
  readonly end: number;
  readonly passage: RecordId;
  readonly coder: RecordId;
}

/** One text from its first word to its last, with what was coded where. */
export interface PortraitView {
  readonly source: RecordId;
  readonly sourceName: string;
  /** In UTF-16 units. */
  readonly length: number;
  readonly direction: "ltr" | "rtl";
  readonly codes: readonly (NamedCode & Pick<Counts, "codings" | "passages" | "words">)[];
  readonly pieces: readonly PortraitPiece[];
  readonly turns: readonly PortraitTurn[];
  readonly coders: readonly { readonly id: RecordId; readonly name: string }[];
  /** Codings whose words are gone from the text. */
  readonly gone: number;
}

/** A turn in a portrait. */
export interface PortraitTurn {
  readonly start: number;
  readonly end: number;
  readonly speaker?: string;
  readonly part?: "interviewer" | "respondent" | "interpreter" | "court" | "other" | "not-known";
}

/** By what a time line is cut. */
export type TimeBy = "wave" | "year" | "quarter" | "month";

/** A stretch of time: a wave, or a year such as 2016, a quarter such as 2016-Q2, a month such as 2016-03. */
export interface TimePeriod extends MatrixValue {
  /** The days it begins and ends, where it has any. */
  readonly from?: string;
  readonly to?: string;
}

/** Codes over time. A source whose date spans several periods is in each of them. */
export interface TimeLineView {
  readonly by: TimeBy;
  readonly periods: readonly TimePeriod[];
  readonly codes: readonly NamedCode[];
  /** `cells[code][period]`. */
  readonly cells: readonly (readonly MatrixCellView[])[];
  /** Sources in more than one period, because nobody knows the day more nearly. */
  readonly inSeveral: number;
  readonly lookedAt: number;
}

/** A question that was given a name. */
export interface NamedQueryLine {
  readonly id: RecordId;
  readonly name: string;
  readonly asked: Asked;
  readonly by: string;
  readonly at: number;
  /** What is wrong with it since: a code that is gone, say. */
  readonly problems: readonly QuestionProblem[];
}

/** An answer as a table for a file, small cells withheld. */
export interface AnswerTable {
  /** A name for the file, such as `matrix-role.csv`. */
  readonly fileName: string;
  /** UTF-8 with a mark at the beginning, so that spreadsheets read it. */
  readonly csv: string;
  readonly rows: number;
  /** The smallest count that is told. */
  readonly k: number;
  /** Cells that are withheld because they, or what follows from them, fit fewer. */
  readonly withheldCells: number;
  /** Quotes that are left out because they may not leave. */
  readonly withheldQuotes: number;
  /** Whether its lines have marks that open passages. */
  readonly isMarked: boolean;
  /** Why the whole table says nothing, where it does. */
  readonly withheldWhole?:
    | "too-few-sources"
    /** Beside a table that left before it would tell of fewer than k sources: of those that one has and the other lacks. */
    | "too-close";
}

/** The passage of a line of a table that left, as its mark opens it. */
export interface MarkedPassage {
  readonly passage: RecordId;
  readonly source: RecordId;
  readonly sourceName: string;
  /** Where it lies in the text as it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether its words are gone from the text, so that no more than the place is left. */
  readonly gone: boolean;
  /** The table on whose line it stands: what it showed, and when it left. */
  readonly table: { readonly view: LeftTable["view"]; readonly at: number };
}

/** What narrows every question: conditions such as `role = insider and wave = 2`; empty or absent for none. */
export interface Narrowed {
  readonly where?: string;
}

/** Which codes: none named means all. With `below` each counts together with what lies under it. */
export interface CodesAsked {
  readonly codes?: readonly RecordId[];
  readonly below?: boolean;
}

/** Places where a question in the language holds. */
export interface PassagesAsked {
  /** Such as `code "fear" and not code "relief" where role = insider`. */
  readonly text: string;
  /** How many places to leave out, and how many to give; 50 where nothing is said, 500 at most. */
  readonly from?: number;
  readonly limit?: number;
  /** How many characters to show on each side; 90 where nothing is said. */
  readonly around?: number;
}

/** How codes stand to each other. */
export interface RelationsAsked extends Narrowed, CodesAsked {
  readonly relation: RelationKind;
  /** For "followed-by": how many turns later at most; 0, the same turn, where nothing is said. */
  readonly turns?: number;
}

/** Codes by a fact. */
export interface MatrixAsked extends Narrowed, CodesAsked {
  readonly by: MatrixBy;
  /** The name of the attribute, for "attribute". */
  readonly attribute?: string;
  /** Whether to count words too; all texts are read for it, which takes seconds the first time in a large study. */
  readonly words?: boolean;
}

/** Words in their context. */
export interface ContextAsked extends Narrowed {
  /** As in the search: words, or words in quotation marks that stand together. */
  readonly query: string;
  readonly from?: number;
  readonly limit?: number;
  readonly around?: number;
  /** Whether to count all hits too; all texts are read for it, which takes seconds the first time in a large study. */
  readonly count?: boolean;
  /** Whether to say which codes lie on the words; every coding is read for it, when it is first asked for. */
  readonly codes?: boolean;
}

/** The most frequent words. */
export interface WordsAsked extends Narrowed {
  /** Whose little words are left out, of each language in what is written in it; all known ones where nothing is said. */
  readonly withoutStopWordsOf?: readonly StopWordLanguage[];
  readonly without?: readonly string[];
  readonly limit?: number;
  /** Only words in passages where this question holds. */
  readonly within?: string;
}

/** Codes as a picture of points. */
export interface CodeMapAsked extends Narrowed, CodesAsked {
  readonly relation: RelationKind;
  readonly turns?: number;
}

/** The portrait of one text. */
export interface PortraitAsked extends CodesAsked {
  readonly source: RecordId;
  readonly coder?: RecordId;
}

/** Codes over time. */
export interface TimeLineAsked extends Narrowed, CodesAsked {
  readonly by: TimeBy;
}

/** Anything that can be asked, with the kind of view that shows it; what is named, and what is put into a file. */
export type Asked =
  | ({ readonly view: "passages" } & Pick<PassagesAsked, "text">)
  | ({ readonly view: "relations" } & RelationsAsked)
  | ({ readonly view: "matrix" } & MatrixAsked)
  | ({ readonly view: "context" } & Pick<ContextAsked, "query" | "where">)
  | ({ readonly view: "words" } & WordsAsked)
  | ({ readonly view: "map" } & CodeMapAsked)
  | ({ readonly view: "portrait" } & PortraitAsked)
  | ({ readonly view: "time" } & TimeLineAsked);
