import type { ReadingError } from "./reading-error.ts";

/**
 * Carries a refusal out of the depth of a parser to `readForeign`, which returns it.
 *
 * Parsers with handlers of their own cannot return early; nothing outside this folder ever sees it thrown.
 */
export class NotReadable extends Error {
  readonly reason: ReadingError;

  constructor(reason: ReadingError) {
    super(reason.type);
    this.reason = reason;
  }
}
