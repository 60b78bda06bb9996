export { collectText } from "./collect-text.ts";
export type { CollectedText } from "./collected-text.ts";
export { directionOf } from "./direction.ts";
