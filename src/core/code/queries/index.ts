export * from "./code-matrix.ts";
export * from "./code-relations.ts";
export * from "./concordance.ts";
export { type KwicLine, kwicLine } from "./kwic-line.ts";
export * from "./retrieve.ts";
export { type StopWordLanguage, stopWordLanguageOf, stopWordLanguages } from "./stop-words.ts";
export type { FrequencyOptions, WordFrequency } from "./word-frequencies.ts";
