import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { type Change, create, textVersion } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import { type Desk, newId } from "./desk.ts";
import { keptText } from "./kept-text.ts";
import { refuse } from "./refusal.ts";
import type { SourceText } from "./text-of-source.ts";

/** A source's text with the version on which passages and corrections are made. */
export interface SettledText extends SourceText {
  readonly text: string;
  readonly version: RecordId;
  /** Where texts of two devices met, the version that brings them together; to be written with the action at hand. */
  readonly changes: readonly Change[];
}

/**
 * Read a source's text to work on it at the version that was shown.
 *
 * After an exchange between devices the head can be a text that no version holds yet; then the version shown is the
 * newest of the line, and one that repeats the merged text is written first.
 */
export function settledText(desk: Desk, source: RecordId, shown: RecordId): Result<SettledText, Refusal> {
  const read = keptText(desk.open.study, source);
  const { text, history } = read;
  if (text === undefined) return err(refuse("not-found"));
  if (shownVersion(read) !== shown) return err(refuse("text-changed"));
  if (history.head !== undefined) return ok({ ...read, text, version: history.head, changes: [] });
  const merge = history.mergeVersion();
  if (merge === undefined) return err(refuse("text-conflict"));
  const version = newId(desk);
  return ok({ ...read, text, version, changes: [create(textVersion, version, { ...merge, source })] });
}

/** The version that the page names when it works on a text: the head, or the newest of the line after a merge. */
export function shownVersion({ history }: SourceText): RecordId | undefined {
  return history.head ?? history.order.at(-1);
}
