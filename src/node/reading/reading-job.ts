import type { Result } from "../../core/base/index.ts";
import type { CollectedText } from "../../core/collect/index.ts";
import type { CollectedProject } from "../../core/collect/project/index.ts";
import type { ReadingError, ReadingLimits } from "../../core/formats/index.ts";

/** What a file is to be made into. */
export interface ReadAs {
  readonly text: CollectedText;
  readonly project: CollectedProject;
  /** The bytes of a project file without a word of the one that was read. */
  readonly scrubbed: Uint8Array;
}

/** What the parent asks of the child: read one file. */
export interface ReadingJob<As extends keyof ReadAs = keyof ReadAs> {
  readonly job: number;
  readonly as: As;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: ReadingLimits;
}

/** What the child answers: how far it is with a file, and the outcome. */
export type ReadingReply<As extends keyof ReadAs = keyof ReadAs> =
  | { readonly is: "progress"; readonly job: number; readonly share: number }
  | { readonly is: "done"; readonly job: number; readonly result: Result<ReadAs[As], ReadingError> };
