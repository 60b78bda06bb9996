import { briefSentences } from "./brief-sentences.ts";
import { cardSentences } from "./card-sentences.ts";
import { modelSentences } from "./model-sentences.ts";
import { partSentences } from "./part-sentences.ts";
import { questionSentences } from "./question-sentences.ts";
import { undoSentences } from "./undo-sentences.ts";

/** Every sentence that the tool makes of a study, in English, by its code; what stands in it in double braces. */
export const sentences = {
  /** What somebody wrote. */
  own: "{{words}}",
  ...cardSentences,
  ...modelSentences,
  ...partSentences,
  ...briefSentences,
  ...undoSentences,
  ...questionSentences,
} as const;

/** The sentences by their codes, with the plural forms of English. */
export type Sentences = typeof sentences;
