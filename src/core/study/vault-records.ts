import type { Json } from "../base/index.ts";
import { count, isObject, label, moment, oneOf, optional, structureOfWords, token, words } from "./fields.ts";
import { type RecordOf, table, vocabulary } from "./table.ts";

/** One spelling of a person's name, in one script; the person is a record of the study. */
export const spelling = table("spelling", {
  /** The id of the person in the study: the two databases are apart, so it is a token, not a reference. */
  person: token(),
  text: label(),
  script: oneOf("latin", "cyrillic", "arabic", "other"),
});

/** A word that was looked at in a names step and is not a name, so that it is not asked about again. */
export const notAName = table("notAName", { text: label() });

/** An original as it was received, byte for byte, in an encrypted file of its own. */
export const original = table("original", {
  source: token(),
  /** The random name of the encrypted file. */
  file: token(),
  /** The file's own key in hexadecimal; destroyed, the file can never be read again. */
  key: label(),
  fileName: label(),
  sha256: token(),
  bytes: count(),
  format: token(),
  receivedAt: moment(),
});

/**
 * A text that was read but whose names are not yet replaced. It is removed when it enters the study after its names step,
 * comes back when that is undone, and is destroyed with its original.
 */
export const workingText = table("workingText", {
  source: token(),
  /** The text, its blocks and its speakers' labels, as collect made them. */
  content: structureOfWords<{ readonly [key: string]: Json }>(isObject),
});

/** Words that a replacement took out of the study. */
export const replaced = table("replaced", {
  source: token(),
  version: token(),
  person: token(),
  words: label(),
  at: moment(),
});

/** An action of the study that belongs to one of the vault, so that it can be resumed after a crash. */
export const pendingAction = table("pendingAction", {
  action: token(),
  content: structureOfWords<{ readonly [key: string]: Json }>(isObject),
});

/** A note on the names themselves, such as who is kin to whom; never enters the study. */
export const namesNote = table("namesNote", { person: token(), text: words(), by: optional(token()) });

/** The tables of the vault; version 1. */
export const vaultVocabulary = vocabulary("vault", 1, [
  spelling,
  notAName,
  original,
  workingText,
  replaced,
  pendingAction,
  namesNote,
]);

export type Spelling = RecordOf<typeof spelling>;
export type NotAName = RecordOf<typeof notAName>;
export type Original = RecordOf<typeof original>;
export type WorkingText = RecordOf<typeof workingText>;
export type Replaced = RecordOf<typeof replaced>;
export type PendingAction = RecordOf<typeof pendingAction>;
