import type { Sentences } from "../../../app/said/sentences.ts";
import type { Translated } from "../translated.ts";
import { saidBrief } from "./said-brief.ts";
import { saidCards } from "./said-cards.ts";
import { saidCore } from "./said-core.ts";
import { saidModel } from "./said-model.ts";
import { saidParts } from "./said-parts.ts";
import { saidQuestions } from "./said-questions.ts";
import { saidUndo } from "./said-undo.ts";

/** What the tool says of a study in sentences, by their codes; in English the app's own words stand. */
export const said: Translated<Sentences> & typeof saidCore = {
  own: "{{words}}",
  ...saidCards,
  ...saidModel,
  ...saidParts,
  ...saidBrief,
  ...saidUndo,
  ...saidQuestions,
  ...saidCore,
};
