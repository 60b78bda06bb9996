export * from "./question.ts";
