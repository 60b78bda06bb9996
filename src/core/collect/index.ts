export { collectText } from "./collect-text.ts";
export type { CollectedText } from "./collected-text.ts";
export { directionOf } from "./direction.ts";
export { type QuotedPlace, type QuotedWords, quotedWords } from "./find-quoted.ts";
