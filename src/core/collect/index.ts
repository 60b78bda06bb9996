export { collectText } from "./collect-text.ts";
export type { CollectedSpeaker, CollectedText, SpeakerPart } from "./collected-text.ts";
export { longestBlock } from "./cut-long.ts";
export { directionOf } from "./direction.ts";
