import type { Result } from "../../core/base/index.ts";
import type { CollectedText } from "../../core/collect/index.ts";
import type { ReadingError, ReadingLimits } from "../../core/formats/index.ts";

/** What the parent asks of the child: read one file. */
export interface ReadingJob {
  readonly job: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: ReadingLimits;
}

/** What the child answers: how far it is with a file, and the outcome. */
export type ReadingReply =
  | { readonly is: "progress"; readonly job: number; readonly share: number }
  | { readonly is: "done"; readonly job: number; readonly result: Result<CollectedText, ReadingError> };
