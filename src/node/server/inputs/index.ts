import { briefInputs } from "./brief-inputs.ts";
import { claimInputs } from "./claim-inputs.ts";
import { codingInputs } from "./coding-inputs.ts";
import { commonInputs } from "./common-inputs.ts";
import { exportInputs } from "./export-inputs.ts";
import { mediaInputs } from "./media-inputs.ts";
import { modelInputs } from "./model-inputs.ts";
import { questionInputs } from "./questions-inputs.ts";
import { sourceInputs } from "./source-inputs.ts";
import { studyInputs } from "./study-inputs.ts";

/** The inputs of the calls, most by their name in `Api`. */
export const inputs = {
  ...commonInputs,
  ...questionInputs,
  ...mediaInputs,
  ...exportInputs,
  ...sourceInputs,
  ...codingInputs,
  ...claimInputs,
  ...modelInputs,
  ...briefInputs,
  ...studyInputs,
} as const;
