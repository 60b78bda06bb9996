import type { Sentences } from "../../../app/said/sentences.ts";
import type { Translated } from "../translated.ts";
import { saidCards } from "./said-cards.ts";
import { saidCore } from "./said-core.ts";
import { saidModel } from "./said-model.ts";

/** What the tool says of a study in sentences, by their codes; in English the app's own words stand. */
export const said: Translated<Sentences> & typeof saidCore = {
  own: "{{words}}",
  ...saidCards,
  ...saidModel,
  ...saidCore,
};
