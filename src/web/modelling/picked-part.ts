import type { RecordId } from "../../app/views.ts";
import { createForgotten } from "../state/forgotten.ts";

/** The state or flow that is chosen in the drawing of the model. */
export const pickedPart = createForgotten<RecordId | undefined>(undefined);
