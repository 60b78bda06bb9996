import type { MediaFacts, MediaFormat } from "./media/index.ts";

/** The form a file was read as; `csv` stands for every table of text, whatever its separator. */
export type ForeignFormat =
  | "txt"
  | "md"
  | "html"
  | "docx"
  | "doc"
  | "odt"
  | "rtf"
  | "epub"
  | "pdf"
  | "vtt"
  | "srt"
  | "textgrid"
  | "csv"
  | "xlsx"
  | "tei"
  | "tmx"
  | MediaFormat;

/** A file as its own program understands it: paragraphs in reading order, and what could not be carried over. */
export interface ForeignDocument {
  readonly format: ForeignFormat;
  /** How bytes became characters; absent for forms that fix it themselves (docx, odt, pdf). */
  readonly encoding?: FoundEncoding;
  /** BCP 47 tag that the file states for itself; absent where it states none. */
  readonly language?: string;
  readonly paragraphs: readonly ForeignParagraph[];
  /** Of a recording, a picture, or pages without words, which have no paragraphs. */
  readonly media?: MediaFacts;
  /** What reading lost or left aside, one sentence each, without any words of the file. */
  readonly lost: readonly string[];
  /** The same text in the other languages of the file, paragraph beside paragraph. */
  readonly translations?: readonly ForeignDocument[];
}

/** One paragraph, line, caption or row. */
export interface ForeignParagraph {
  /** The words, without line breaks at either end. */
  readonly text: string;
  /** Whether line breaks inside `text` are the layout's; where absent, the author set them. */
  readonly isWrapped?: true;
  readonly style: ParagraphStyle;
  /** Stretches in bold, in order, as UTF-16 offsets into `text`. */
  readonly bold?: readonly TextSpan[];
  /** The cells of a table row, in order; `text` is then the cells joined by tabs. */
  readonly cells?: readonly string[];
  /** Who speaks, where the form has a place for it: a voice tag, a column. */
  readonly speaker?: string;
  /** What the speaker does, where the form has a place for it. */
  readonly part?: SpeechPart;
  /** Where in a recording it begins, in milliseconds. */
  readonly atMs?: number;
  /** Where in a recording it ends, in milliseconds. */
  readonly untilMs?: number;
  /** Page, from 1, where the form has pages. */
  readonly page?: number;
  /** Line of the file, from 1, for forms made of lines. */
  readonly line?: number;
  /** BCP 47 tag stated for this paragraph alone. */
  readonly language?: string;
}

/**
 * What a paragraph is in its file.
 *
 * `line` is a raw line of a plain text, blank ones included: how lines make paragraphs is not known to the form.
 * The last four are not the author's running words and become furniture.
 */
export type ParagraphStyle =
  | "paragraph"
  | "line"
  | "heading"
  | "list-item"
  | "table-row"
  | "cue"
  | "stage"
  | "footnote"
  | "page-header"
  | "page-footer"
  | "chrome"
  | "metadata";

/** What a speaker's words are in an exchange. */
export type SpeechPart = "question" | "answer";

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** An encoding and how sure it is. */
export interface FoundEncoding {
  readonly name: EncodingName;
  /**
   * `stated`: a byte order mark or a declaration that fits the bytes; `certain`: the bytes fit it and would hardly
   * do so by chance; `likely` and `guess`: by the statistics of letters, clearly or barely ahead of the next.
   */
  readonly sureness: "stated" | "certain" | "likely" | "guess";
}

/** The encodings that are looked for. */
export type EncodingName =
  | "ascii"
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1251"
  | "windows-1252"
  | "windows-1256"
  | "koi8-r";
