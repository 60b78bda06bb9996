import {
  anyRef,
  count,
  moment,
  number,
  oneOf,
  optional,
  ownedBy,
  parentIn,
  ref,
  structure,
  words,
} from "./fields.ts";
import { isMediaPart, type MediaPart } from "./media-part.ts";
import { type RecordOf, table } from "./table.ts";

/** A code of the codebook. */
export const code = table("code", {
  name: words(),
  parent: parentIn("code"),
  definition: optional(words()),
  include: optional(words()),
  exclude: optional(words()),
  example: optional(words()),
  /** Position among its siblings. */
  position: optional(number()),
  colour: optional(oneOf("teal", "rust", "amber", "violet", "blue", "green", "plum", "slate")),
});

/**
 * A stretch of one text version, of which no quote is stored; or a part of a recording or picture.
 *
 * Where `part` is there the passage has no words: `start` and `end` are one place of the text, at which it is listed.
 */
export const passage = table("passage", {
  source: ownedBy("source"),
  version: ref("textVersion"),
  start: count(),
  end: count(),
  /** What it marks where that is no words. */
  part: optional(structure<MediaPart>(isMediaPart)),
  /** May be stricter than the source's release level, never looser. */
  release: optional(oneOf("never", "paraphrase", "quote")),
});

/** One code on one passage by one coder. */
export const coding = table("coding", {
  passage: ownedBy("passage"),
  code: ref("code"),
  coder: ref("member"),
  at: moment(),
});

/** A note of an analyst on any record. */
export const memo = table("memo", {
  about: anyRef(),
  title: optional(words()),
  text: words(),
  by: ref("member"),
  at: moment(),
});

export type CodeLabel = RecordOf<typeof code>;
export type Passage = RecordOf<typeof passage>;
export type Coding = RecordOf<typeof coding>;
export type Memo = RecordOf<typeof memo>;
