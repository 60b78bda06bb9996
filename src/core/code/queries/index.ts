export * from "./code-relations.ts";
