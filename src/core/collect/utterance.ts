import type { SpeechPart } from "../formats/index.ts";
import type { BlockKind } from "../study/index.ts";

/** A stretch of the text to be: a turn, a paragraph, a heading, a note or furniture, before it has offsets. */
export interface Utterance {
  readonly text: string;
  readonly kind: BlockKind;
  /** The key of the speaker's label; absent where nobody speaks. */
  readonly speaker?: string;
  readonly part?: SpeechPart;
  readonly atMs?: number;
  readonly untilMs?: number;
  /** BCP 47 tag that the form states for this stretch. */
  readonly language?: string;
  /** Whether it is a caption, which joins others to make a turn. */
  readonly isCaption?: true;
  /** The white space between it and the one before: an empty line, a line end, or the blanks where a long one was cut. */
  readonly before: string;
}
