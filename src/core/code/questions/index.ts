export * from "./find-sought.ts";
export * from "./parse-question.ts";
export * from "./print-question.ts";
export * from "./question.ts";
export { placeOfName } from "./read-tokens.ts";
