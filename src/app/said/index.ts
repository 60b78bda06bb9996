export {
  saidDistributionError,
  saidEnsembleError,
  saidGroundError,
  saidModelError,
  saidQuantityError,
} from "./core-said.ts";
export { type Figure, figureInWords } from "./figure.ts";
export { own, type Said, type SaidValue, type SentenceCode, say, worded } from "./said.ts";
export { type Sentences, sentences } from "./sentences.ts";
