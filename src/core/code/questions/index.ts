export * from "./parse-question.ts";
export * from "./print-question.ts";
export * from "./question.ts";
