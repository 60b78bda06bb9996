import { markPart, unmarkPart } from "../../app/media/mark-part.ts";
import { soundOf } from "../../app/media/sound-of.ts";
import { inputs } from "./inputs/index.ts";
import { mediaInputs } from "./inputs/media-inputs.ts";

/** The calls that recordings and pictures answer. */
export const mediaEndpoints = {
  markPart: { input: mediaInputs.markPart, answer: markPart },
  unmarkPart: { input: mediaInputs.unmarkPart, answer: unmarkPart },
  soundOf: { input: inputs.source, answer: soundOf },
} as const;
