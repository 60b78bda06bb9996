import type { ForeignFormat, FoundEncoding, MediaFacts } from "../formats/index.ts";
import type { Block } from "../study/index.ts";

/** A foreign document as a source's first text: one readable whole, its blocks and who speaks in them. */
export interface CollectedText {
  /** Every word of the document once, furniture included, speakers' labels excepted; line ends are `\n`. */
  readonly text: string;
  /** In reading order, not overlapping; every character of `text` that is not white space lies in one. */
  readonly blocks: readonly Block[];
  /** Those who speak, in order of first appearance; `Block.speaker` is a position in this list. */
  readonly speakers: readonly CollectedSpeaker[];
  readonly format: ForeignFormat;
  readonly encoding?: FoundEncoding;
  /** Of a recording or a picture, whose text is empty. */
  readonly media?: MediaFacts;
  /** The language of most of the words, BCP 47; `und` where it could not be told. */
  readonly language: string;
  /** What reading lost, left aside or supposed, in the tool's words. */
  readonly notes: readonly string[];
  /** The same text in the other languages of its file. */
  readonly translations?: readonly CollectedText[];
}

/** Somebody who speaks, as the document names them. */
export interface CollectedSpeaker {
  /** As in the document, without the colon: a name that has to be protected like any other word. */
  readonly label: string;
  readonly part: SpeakerPart;
}

/** What a speaker is in the exchange; the same words as the study's speaker record. */
export type SpeakerPart = "interviewer" | "respondent" | "interpreter" | "court" | "other" | "not-known";
