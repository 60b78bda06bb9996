import type { RecordId } from "../../core/base/index.ts";
import type { MediaPart } from "../../core/study/index.ts";
import type { Call, Nothing } from "../calls/call.ts";

/** What is asked of recordings, pictures and pages. */
export interface MediaCalls {
  /** Mark a stretch of a recording, or a region of a picture or page, with a code where one is given; the same part is marked once. */
  readonly markPart: Call<MarkPart, MarkedPart>;
  /** Take a mark away on which nothing rests any more. */
  readonly unmarkPart: Call<{ readonly passage: RecordId }, Nothing>;
  /** What the recording of a source was found to be, and how loud it is from beginning to end; only with the vault open. */
  readonly soundOf: Call<{ readonly source: RecordId }, SoundView>;
}

/** A part to be marked. */
export interface MarkPart {
  readonly source: RecordId;
  readonly part: MediaPart;
  readonly code?: RecordId;
}

/** A part that is marked. */
export interface MarkedPart {
  readonly passage: RecordId;
  readonly coding?: RecordId;
}

/** A recording as its header was found to describe it; what is not known is absent. */
export interface SoundView {
  readonly durationMs?: number;
  readonly channels?: number;
  readonly hertz?: number;
  /** What reading its header found amiss, one sentence each. */
  readonly notes: readonly string[];
  /** How loud each of many equal stretches is, 0 to 255; absent where the sound has to be decoded for that. */
  readonly peaks?: readonly number[];
}
