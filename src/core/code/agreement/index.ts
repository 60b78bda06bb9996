export * from "./agreement-by-code.ts";
export * from "./agreement-figure.ts";
export { agreementByPair, agreementOf, type PairAgreement, tableMeasures } from "./agreement-of-table.ts";
export {
  type CoderStretch,
  type ComparedText,
  type ComparedUnit,
  type ComparedUnits,
  type Comparison,
  comparedUnits,
} from "./compared-units.ts";
export { type KappaDiagnostics, kappaDiagnostics } from "./kappa-diagnostics.ts";
export { type CoderPassage, matchPassages, type PassagePlace, sharedPart } from "./match-passages.ts";
export * from "./rating-table.ts";
export { absent, present, ratingsOfCode, ratingsOfCodes, type UncodedUnits } from "./ratings-of-codes.ts";
export { unitisedAgreement } from "./unitised-agreement.ts";
export { unitisedByCode } from "./unitised-by-code.ts";
